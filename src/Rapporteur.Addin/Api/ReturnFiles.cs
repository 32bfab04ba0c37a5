using System.Collections.Concurrent;
using Rapporteur.Comments;
using Rapporteur.Graph.Journal;
using Rapporteur.Register;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Api;

/// <summary>
/// What returned files propose. Reading one takes a good part of a second, so the last few are remembered; the same file
/// against the same draft always proposes the same.
/// </summary>
public sealed class ReturnFiles(FileStore files)
{
    private const int MostRemembered = 16;

    private readonly ConcurrentDictionary<(FileHash File, string Draft), ReturnResult.Read> remembered = new();

    public async Task<ReturnResult.Read> ReadAsync(Board board, Return returned)
    {
        var draft = board.CurrentDraft!.Draft;
        if (remembered.TryGetValue((returned.File.Hash, draft.Hash), out var known))
        {
            return known;
        }

        var bytes = await files.GetAsync(returned.File.Hash) ?? throw new InvalidDataException($"The file of return {returned.Reference} is missing from the file store.");
        using var stream = new MemoryStream(bytes, writable: false);
        var read = ReturnReader.Read(stream, draft) as ReturnResult.Read
            ?? throw new InvalidDataException($"The file of return {returned.Reference} can no longer be read.");
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[(returned.File.Hash, draft.Hash)] = read;
    }

    /// <summary>
    /// Whether the file says this: only then may the comment count from the file's arrival. Text typed or changed later
    /// counts from when it is sent.
    /// </summary>
    public async Task<bool> SaysAsync(Board board, ReceiptReference reference, CommentContent content) =>
        board.Returns.TryGetValue(reference, out var returned)
        && (await ReadAsync(board, returned)).Proposals.Any(p =>
            Same(p.Text, content.Text) && Same(p.ExistingWording, content.ExistingWording) && Same(p.ProposedWording, content.ProposedWording)
            && p.Places.Select(place => (place.Scope, place.Passage)).SequenceEqual(content.Places.Select(place => (place.Scope, place.Passage))));

    private static bool Same(string? proposed, string? said) =>
        string.Equals((proposed ?? "").ReplaceLineEndings("\n"), said ?? "", StringComparison.Ordinal);
}
