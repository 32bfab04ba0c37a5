using System.Collections.Concurrent;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Graph.Journal;
using Rapporteur.Record;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Api;

/// <summary>
/// What returned files propose. Reading one takes a good part of a second, so the last few are remembered, as long as their
/// text is not too much together; the same file against the same draft always proposes the same. Files are read in turn.
/// </summary>
public sealed partial class ReturnFiles(FileStore files, ReadingTurns turns, ILogger<ReturnFiles> logger)
{
    private const int MostRemembered = 16;
    private const int MostRememberedText = 10_000_000;

    private readonly ConcurrentDictionary<(FileHash File, string Consultation, string Draft), Known> remembered = new();

    /// <summary>Reads bytes that are kept under that hash, as they came in while that draft was current.</summary>
    public async Task<ReturnResult> ReadAsync(Board board, FileHash file, byte[] bytes, CirculatedDraft unmarked, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue((file, board.Id.Value, unmarked.Draft.Hash), out var known))
        {
            return known.Read;
        }

        var result = await turns.InTurnAsync(bytes, () => ReturnReading.Read(board, bytes, unmarked), cancellationToken);
        if (result is ReturnResult.Refused { Fault.Cause: { } cause })
        {
            Threw(logger, file.Value, cause.GetType(), cause.StackTrace);
        }

        if (result is ReturnResult.Read read)
        {
            Remember(board, file, unmarked, read);
        }

        return result;
    }

    public async Task<ReturnResult.Read> ReadAsync(Board board, Return returned) => (await KnownAsync(board, returned)).Read;

    /// <summary>How far the file says what a comment says that names it.</summary>
    public async Task<Vouched> VouchesAsync(Board board, Return returned, CommentContent content)
    {
        var known = await KnownAsync(board, returned);
        var (words, whole) = KeysOf(content.Draft, content.Text, content.ExistingWording, content.ProposedWording, content.Places);
        return !known.Words.Contains(words) ? Vouched.Nothing
            : known.Whole.TryGetValue(whole, out var kinds) && content.Kinds.All(kinds.Contains) && SaysNoMore(content) ? Vouched.All
            : Vouched.Part;
    }

    private async Task<Known> KnownAsync(Board board, Return returned)
    {
        var unmarked = ReturnReading.CurrentAt(board, returned.At)!;
        if (remembered.TryGetValue((returned.File.Hash, board.Id.Value, unmarked.Draft.Hash), out var known))
        {
            return known;
        }

        var bytes = await files.GetAsync(returned.File.Hash) ?? throw new InvalidDataException($"The file of return {returned.Reference} is missing from the file store.");
        return await turns.InTurnAsync(bytes, () => ReturnReading.Read(board, bytes, unmarked), CancellationToken.None) is ReturnResult.Read read
            ? Remember(board, returned.File.Hash, unmarked, read)
            : throw new InvalidDataException($"The file of return {returned.Reference} can no longer be read.");
    }

    private Known Remember(Board board, FileHash file, CirculatedDraft unmarked, ReturnResult.Read read)
    {
        var text = read.Proposals.Sum(p => (long)p.Text.Length + (p.ExistingWording?.Length ?? 0) + (p.ProposedWording?.Length ?? 0));
        if (remembered.Count >= MostRemembered || remembered.Values.Sum(k => k.Text) + text > MostRememberedText)
        {
            remembered.Clear();
        }

        return remembered[(file, board.Id.Value, unmarked.Draft.Hash)] =
            Known.Of(read, text);
    }

    // A file holds no such things; whatever says them was typed beside it.
    private static bool SaysNoMore(CommentContent content) =>
        content is { Alternatives.IsEmpty: true, Condition: null, OnBehalfOf.IsEmpty: true, Language: CommentBody.UnsaidLanguage };

    private static (string Words, string Whole) KeysOf(int draft, string text, string? existing, string? proposed, IReadOnlyCollection<Place> places)
    {
        var words = string.Join('\u001f', [$"{draft}", Lines(text), Lines(existing), Lines(proposed), .. places.Select(p => $"{p.Scope} {p.Passage}")]);
        return (words, string.Join('\u001f', [words, .. places.Select(p => $"{p.Quotation?.Prefix}\u001e{p.Quotation?.Exact}\u001e{p.Quotation?.Suffix}\u001e{p.Term}")]));
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    // Its message may hold words of the file and is left out.
    [LoggerMessage(Level = LogLevel.Warning, Message = "File {Hash} was refused as damaged since reading it threw {Type} {Where}")]
    private static partial void Threw(ILogger logger, string hash, Type type, string? where);

    // What it says as keys, since a return of thousands is confirmed one by one.
    private sealed record Known(ReturnResult.Read Read, HashSet<string> Words, Dictionary<string, HashSet<CommentKind>> Whole, long Text)
    {
        public static Known Of(ReturnResult.Read read, long text)
        {
            var (words, whole) = (new HashSet<string>(), new Dictionary<string, HashSet<CommentKind>>());
            foreach (var proposal in read.Proposals)
            {
                var keys = KeysOf(read.Against.Number, proposal.Text, proposal.ExistingWording, proposal.ProposedWording, proposal.Places);
                words.Add(keys.Words);
                whole.TryAdd(keys.Whole, []);
                whole[keys.Whole].Add(proposal.Kind);
            }

            return new(read, words, whole, text);
        }
    }
}

/// <summary>
/// How far a returned file says what a comment says: only what it says whole, and nothing more, counts from the file's
/// arrival. Of what it does not say at all it is no source.
/// </summary>
public enum Vouched
{
    Nothing,
    Part,
    All,
}
