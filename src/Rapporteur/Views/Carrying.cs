using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// Says where comments are in one draft, for every page, paper and notice alike: what a person settled stands before what carrying
/// over found. A comment made on that draft, or on a later one, is where it was made.
/// </summary>
internal sealed class Carrying(Board board, int number, Draft target)
{
    private readonly Dictionary<int, (CarryOver Over, ImmutableArray<Draft> Documents)?> from = [];
    private readonly Lazy<ImmutableArray<Draft>> documents = new(() => DraftDocuments.Of(target));

    public int Number => number;

    public Draft Target => target;

    /// <summary>Where the places of a comment are, a person's word on it first.</summary>
    public Carried Of(CommentId comment, CommentContent content)
    {
        var carried = Of(content);
        return content.Draft < number && board.Settled.TryGetValue((comment, number), out var settled)
            ? new Carried([.. carried.Places.Select(p => Settled(settled.Places, p))])
            : carried;
    }

    /// <summary>Where places are by the texts alone, as of a part of a comment, which nobody settles.</summary>
    public Carried Of(CommentContent content) => content.Draft < number && From(content.Draft) is { } earlier
        ? new Carried([.. content.Places.Select(p => Carried(p, earlier.Over, earlier.Documents))])
        : new Carried([.. content.Places.Select(Unmoved)]);

    // Words quoted from another language version stand at the passage here.
    private static CarriedPlace Carried(Place place, CarryOver over, ImmutableArray<Draft> documents)
    {
        var document = documents.Holding(place.Passage);
        var carried = over.Of(place, document);
        return carried.Reason == CarryReason.NeverThere && place is { Scope: PlaceScope.Words, Passage: { } passage }
            ? over.Of(Place.At(passage), document) with { Was = place }
            : carried;
    }

    private static CarriedPlace Unmoved(Place place) =>
        new(place, [new PlaceIn(0, place)], CarryState.Resolved, CarryReason.Same, 1, Sure: true);

    private (CarryOver Over, ImmutableArray<Draft> Documents)? From(int draft)
    {
        if (!from.TryGetValue(draft, out var known))
        {
            from[draft] = known = board.DraftNumbered(draft)?.Draft is { } made
                ? (new CarryOver(Comparison.OfVersions(made, target)), DraftDocuments.Of(made))
                : null;
        }

        return known;
    }

    private CarriedPlace Settled(ImmutableArray<Place> places, CarriedPlace carried)
    {
        ImmutableArray<PlaceIn> now = [.. places.Select(p => new PlaceIn(documents.Value.Holding(p.Passage), p))];
        return now.SequenceEqual(carried.Now) ? carried with { Sure = true } : carried with
        {
            Now = now,
            State = now.IsEmpty ? CarryState.Orphaned : CarryState.Changed,
            Reason = CarryReason.Settled,
            Sure = true,
        };
    }
}
