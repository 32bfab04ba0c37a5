using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Redline;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Revising;

/// <summary>A file as the next draft, and what its tracked changes propose where they were not taken into it.</summary>
public sealed record TakenDraft(PrepareDraft Request, Draft Draft, ImmutableArray<ProposedComment> Proposals);

/// <summary>
/// Takes a .docx that is to be the next draft: reads it, freezes its passages and keeps both; a bad file changes nothing. What
/// becomes of tracked changes it came with is asked, and never guessed.
/// </summary>
public sealed class DraftTaking(FileStore files, ReadingTurns turns)
{
    /// <summary>
    /// What the form says beside its file: <c>label</c>, else Rev. and the draft's number; <c>language</c>; and <c>changes</c>:
    /// accept, proposals or refuse.
    /// </summary>
    public async Task<(TakenDraft? Taken, Refusal? Refusal)> ReadAsync(
        Attribution reader, string name, byte[] file, IFormCollection form, CancellationToken cancellationToken)
    {
        var tracked = await turns.InTurnAsync(file, () => ForeignChanges.In(file), cancellationToken);
        var policy = Said("changes");
        if (policy is not (null or "accept" or "proposals" or "refuse"))
        {
            return (null, DoorRefusals.BadChanges);
        }

        if (tracked > 0 && policy is null or "refuse")
        {
            return (null, DoorRefusals.TrackedChanges(tracked));
        }

        var proposes = tracked > 0 && policy == "proposals";
        var text = proposes ? await turns.InTurnAsync(file, () => ForeignChanges.Rejected(file), cancellationToken) : file;
        var read = await turns.InTurnAsync(text, () => DraftReader.Read(new MemoryStream(text, writable: false)), cancellationToken);
        if (read is not ReadResult.Read { Passages: var passages, Notes: var notes })
        {
            return (null, ((ReadResult.Refused)read).Fault.Refusal);
        }

        var frozen = DraftJson.Write(passages);
        var draft = DraftJson.Read(frozen);
        var number = reader.Drafts.Count;
        var proposals = proposes
            ? await turns.InTurnAsync(
                file, () => ReturnReader.Read(new MemoryStream(file, writable: false), _ => new ReadAgainst(draft, number)),
                cancellationToken)
            : null;
        await files.PutAsync(file, cancellationToken);
        var original = new OriginalFile(await files.PutAsync(text, cancellationToken), name, text.Length);
        var kept = await files.PutAsync(frozen, cancellationToken);
        var request = new PrepareDraft(Said("label") ?? $"Rev.{number}", Said("language") ?? LanguageOf(reader), kept, original)
        {
            Notes = notes,
        };
        return (new TakenDraft(request, draft, proposals is ReturnResult.Read { Proposals: var found } ? found : []), null);

        string? Said(string field) => form[field].ToString() is { Length: > 0 } said ? said : null;
    }

    private static string LanguageOf(Attribution reader) => reader.CurrentDraft?.Language ?? reader.Consultation.Languages[0];
}
