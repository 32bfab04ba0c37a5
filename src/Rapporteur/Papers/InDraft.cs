using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>
/// Where the places of comments are in one draft; those of an earlier draft are carried over, unless a person said where they are.
/// </summary>
internal sealed class InDraft(Attribution reader, CirculatedDraft target)
{
    private readonly Board board = reader.Board;
    private readonly Dictionary<int, CarryOver> carried = [];

    public CirculatedDraft Target => target;

    /// <summary>In the order of the draft, each once; none for what it no longer has.</summary>
    public ImmutableArray<Place> Of(CommentId comment, CommentContent content) =>
        content.Draft == target.Number ? content.Places.Length == 1 ? content.Places : Ordered(content.Places)
        : reader.SettledPlaces(comment, target.Number) is { } settled ? Ordered(settled)
        : Carried(content) is { } over ? Ordered(over.Places.SelectMany(p => p.Now.Select(n => n.Place)))
        : [];

    /// <summary>What became of them on the way; null for a comment on this draft or a later one.</summary>
    public Carried? Carried(CommentContent content)
    {
        if (content.Draft >= target.Number)
        {
            return null;
        }

        if (!carried.TryGetValue(content.Draft, out var over))
        {
            carried[content.Draft] = over = new CarryOver(Comparison.Of(board.DraftNumbered(content.Draft)!.Draft, target.Draft));
        }

        return over.Of(content.Places);
    }

    private ImmutableArray<Place> Ordered(IEnumerable<Place> places) =>
        [.. places.Distinct().OrderBy(p => new PlaceInDraft(target, p))];
}
