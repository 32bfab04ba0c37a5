using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;
using Rapporteur.Words;

namespace Rapporteur.Addin.Files;

/// <summary>
/// A paper of own comments that came back from the capital: what is written beside a comment is kept as a note inside the
/// delegation. The same file again keeps nothing twice; no proposal and no receipt comes of it, and nothing is sent.
/// </summary>
internal static class RemarksTaking
{
    /// <summary>Null for a file that is no such paper, and for who is of no delegation.</summary>
    public static async Task<ReturnView?> TakeAsync(Attribution reader, Door door, string name, byte[] bytes, Language language,
        Caller caller, ReadingTurns turns, CancellationToken cancellationToken)
    {
        // In turn, as whatever else of a file is read: many large ones at once must not be held at once.
        if (reader.Asker.Delegation is null || await turns.InTurnAsync(bytes, () => Read(bytes), cancellationToken) is not { } written)
        {
            return null;
        }

        var (hash, kept, not) = (FileHash.Of(bytes), 0, new List<string>());
        var own = reader.Mine().ToLookup(s => s.Comment.Reference, s => s.Comment.Id, StringComparer.Ordinal);
        foreach (var (reference, text) in written.Remarks)
        {
            var request = own[reference].Select(id => new WriteNote(id, text)).FirstOrDefault();
            var client = ClientRequest.Of($"remark-{hash.Value[..32]}-{reference}", text);
            var taken = request is not null && (await caller.AskAsync(reader, door, client, request)).Refusal is null;
            kept += taken ? 1 : 0;
            not.AddRange(taken ? [] : [reference]);
        }

        string[] sentences =
        [
            language.Say(new Remark("returned.remarks", ("count", kept))),
            .. not.Count == 0 ? [] : new[] { language.Say(new Remark("returned.remarks-not", ("references", string.Join(", ", not)))) },
            .. written.Elsewhere == 0 ? [] : new[] { language.Say(new Remark("returned.remarks-elsewhere", ("count", written.Elsewhere))) },
        ];
        return new ReturnView(null, null, name, hash.Value, bytes.Length, [], [])
        {
            Remarks = kept,
            Sentence = string.Join(' ', sentences),
        };
    }

    private static WrittenRemarks? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return PaperRemarks.Read(stream);
    }
}
