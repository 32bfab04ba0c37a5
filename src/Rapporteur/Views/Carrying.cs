using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// Says where comments are in one draft, for every page, paper and notice alike: what a person settled stands before what carrying
/// over found. A comment made on that draft, or on a later one, is where it was made.
/// </summary>
internal sealed class Carrying
{
    private static readonly ConditionalWeakTable<Board, ConcurrentDictionary<Draft, Carrying>> Known = [];

    private readonly Board board;
    private readonly int number;
    private readonly ConcurrentDictionary<int, (CarryOver Over, ImmutableArray<Draft> Documents)?> from = [];
    private readonly Lazy<ImmutableArray<Draft>> documents;

    private Carrying(Board board, int number, Draft target)
    {
        (this.board, this.number, Target) = (board, number, target);
        documents = new(() => DraftDocuments.Of(target));
    }

    public int Number => number;

    public Draft Target { get; }

    /// <summary>Into that draft, one for as long as nothing happens: whoever asks about many comments asks the same.</summary>
    public static Carrying Into(Board board, int number, Draft target) =>
        Known.GetValue(board, _ => new(ReferenceEqualityComparer.Instance)).GetOrAdd(target, t => new(board, number, t));

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

    private (CarryOver Over, ImmutableArray<Draft> Documents)? From(int draft) => from.GetOrAdd(draft, number =>
        board.DraftNumbered(number)?.Draft is { } made
            ? (new CarryOver(Comparison.OfVersions(made, Target)), DraftDocuments.Of(made))
            : null);

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
