using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;

namespace Rapporteur.Papers;

/// <summary>Where the places of a comment are in the newest draft; those of an earlier draft are carried over.</summary>
internal sealed class InCurrentDraft(Board board)
{
    private readonly CirculatedDraft current = board.CurrentDraft!;
    private readonly Dictionary<int, CarryOver> carried = [];

    /// <summary>In the order of the draft, each once; none for what it no longer has.</summary>
    public ImmutableArray<Place> Of(CommentContent content)
    {
        if (content.Draft == current.Number)
        {
            return content.Places.Length == 1 ? content.Places : Ordered(content.Places);
        }

        if (!carried.TryGetValue(content.Draft, out var over))
        {
            carried[content.Draft] = over = new CarryOver(Comparison.Of(board.DraftNumbered(content.Draft)!.Draft, current.Draft));
        }

        return Ordered(over.Of(content.Places).Places.SelectMany(p => p.Now.Select(n => n.Place)));
    }

    private ImmutableArray<Place> Ordered(IEnumerable<Place> places) =>
        [.. places.Distinct().OrderBy(p => new PlaceInDraft(current, p))];
}
