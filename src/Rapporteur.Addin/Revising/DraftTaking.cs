using Rapporteur.Addin.Files;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Views;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Revising;

/// <summary>
/// Takes a .docx that is to be the next draft: reads it, freezes its passages and keeps both; a bad file changes nothing.
/// </summary>
public sealed class DraftTaking(FileStore files, ReadingTurns turns)
{
    /// <summary>What the form says beside its file: <c>label</c>, else Rev. and the draft's number, and <c>language</c>.</summary>
    public async Task<(PrepareDraft? Request, Refusal? Refusal)> ReadAsync(
        Attribution reader, string name, byte[] file, IFormCollection form, CancellationToken cancellationToken)
    {
        var read = await turns.InTurnAsync(file, () => DraftReader.Read(new MemoryStream(file, writable: false)), cancellationToken);
        if (read is not ReadResult.Read { Passages: var passages, Notes: var notes })
        {
            return (null, ((ReadResult.Refused)read).Fault.Refusal);
        }

        var frozen = await files.PutAsync(DraftJson.Write(passages), cancellationToken);
        var original = new OriginalFile(await files.PutAsync(file, cancellationToken), name, file.Length);
        return (new PrepareDraft(Said("label") ?? $"Rev.{reader.Drafts.Count}", Said("language") ?? LanguageOf(reader), frozen, original)
        {
            Notes = notes,
        }, null);

        string? Said(string field) => form[field].ToString() is { Length: > 0 } said ? said : null;
    }

    private static string LanguageOf(Attribution reader) => reader.CurrentDraft?.Language ?? reader.Consultation.Languages[0];
}
