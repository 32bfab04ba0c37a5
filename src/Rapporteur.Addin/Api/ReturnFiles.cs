using System.Collections.Concurrent;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Graph.Journal;
using Rapporteur.Record;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Api;

/// <summary>
/// What returned files propose. Reading one takes a good part of a second, so the last few are remembered; the same file
/// against the same draft always proposes the same.
/// </summary>
public sealed class ReturnFiles(FileStore files)
{
    private const int MostRemembered = 16;

    private readonly ConcurrentDictionary<(FileHash File, string Consultation, string Draft), Known> remembered = new();

    /// <summary>Reads bytes that are kept under that hash, as they came in while that draft was current.</summary>
    public ReturnResult Read(Board board, FileHash file, byte[] bytes, CirculatedDraft unmarked)
    {
        if (remembered.TryGetValue((file, board.Id.Value, unmarked.Draft.Hash), out var known))
        {
            return known.Read;
        }

        var result = ReturnReading.Read(board, bytes, unmarked);
        if (result is ReturnResult.Read read)
        {
            Remember(board, file, unmarked, read);
        }

        return result;
    }

    public async Task<ReturnResult.Read> ReadAsync(Board board, Return returned) => (await KnownAsync(board, returned)).Read;

    /// <summary>
    /// Whether the file says this: only then may the comment count from the file's arrival. Text typed or changed later
    /// counts from when it is sent.
    /// </summary>
    public async Task<bool> SaysAsync(Board board, ReceiptReference reference, CommentContent content) =>
        board.Returns.TryGetValue(reference, out var returned)
        && (await KnownAsync(board, returned)).Said.Contains(KeyOf(content.Draft, content.Text, content.ExistingWording, content.ProposedWording, content.Places));

    private async Task<Known> KnownAsync(Board board, Return returned)
    {
        var unmarked = ReturnReading.CurrentAt(board, returned.At)!;
        if (remembered.TryGetValue((returned.File.Hash, board.Id.Value, unmarked.Draft.Hash), out var known))
        {
            return known;
        }

        var bytes = await files.GetAsync(returned.File.Hash) ?? throw new InvalidDataException($"The file of return {returned.Reference} is missing from the file store.");
        return ReturnReading.Read(board, bytes, unmarked) is ReturnResult.Read read
            ? Remember(board, returned.File.Hash, unmarked, read)
            : throw new InvalidDataException($"The file of return {returned.Reference} can no longer be read.");
    }

    private Known Remember(Board board, FileHash file, CirculatedDraft unmarked, ReturnResult.Read read)
    {
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[(file, board.Id.Value, unmarked.Draft.Hash)] =
            new Known(read, [.. read.Proposals.Select(p => KeyOf(read.Against.Number, p.Text, p.ExistingWording, p.ProposedWording, p.Places))]);
    }

    private static string KeyOf(int draft, string text, string? existing, string? proposed, IEnumerable<Place> places) => string.Join(
        '\u001f', [$"{draft}", Lines(text), Lines(existing), Lines(proposed), .. places.Select(p => $"{p.Scope} {p.Passage}")]);

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    // What it says as keys, since a return of thousands is confirmed one by one.
    private sealed record Known(ReturnResult.Read Read, HashSet<string> Said);
}
