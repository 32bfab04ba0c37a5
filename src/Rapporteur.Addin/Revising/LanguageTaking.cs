using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Views;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Redline;

namespace Rapporteur.Addin.Revising;

/// <summary>
/// Takes a .docx that is to be a draft in another language: reads it, freezes its passages and keeps both. A file that is another text, or
/// comes with tracked changes, changes nothing.
/// </summary>
public sealed class LanguageTaking(FileStore files, ReadingTurns turns)
{
    public async Task<(PrepareLanguageVersion? Request, Refusal? Refusal)> ReadAsync(
        Attribution reader, int number, string language, string name, byte[] file, CancellationToken cancellationToken)
    {
        if (reader.DraftNumbered(number) is not { } draft)
        {
            return (null, reader.CurrentDraft is { } newest ? Refusals.NoSuchDraft(number, newest.Number) : Refusals.NoDraft);
        }

        if (await turns.InTurnAsync(file, () => ForeignChanges.In(file), cancellationToken) is > 0 and var tracked)
        {
            return (null, DoorRefusals.TrackedChanges(tracked));
        }

        var read = await turns.InTurnAsync(file, () => DraftReader.Read(new MemoryStream(file, writable: false)), cancellationToken);
        if (read is not ReadResult.Read { Passages: var passages })
        {
            return (null, ((ReadResult.Refused)read).Fault.Refusal);
        }

        var frozen = DraftJson.Write(passages);
        var beside = await turns.InTurnAsync(file, () => Counterparts.Of(draft.Draft, DraftJson.Read(frozen)), cancellationToken);
        if (beside.Paired * 2 < draft.Draft.Passages.Length)
        {
            return (null, Refusals.OtherText(beside.Paired, draft.Draft.Passages.Length));
        }

        var original = new OriginalFile(await files.PutAsync(file, cancellationToken), name, file.Length);
        return (new PrepareLanguageVersion(number, language, await files.PutAsync(frozen, cancellationToken), original), null);
    }
}
