using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>Where whole passages and sections are in the later draft.</summary>
internal sealed class CarriedPassages(Comparison comparison)
{
    // Less of a passage that has no one successor is not that passage.
    private const double Regrouped = 0.5;

    public CarriedPlace Passage(Place was, int at)
    {
        var change = comparison.OfEarlier(at);
        List<PassageLink> links = [.. change.Links.Where(l => l.Earlier == at)];
        return (change.Fate, links) switch
        {
            (_, []) => Apart(was, at),
            (PassageFate.Merged, [var link]) => new(
                was, [RestOf(at, link.Later)], CarryState.Changed, CarryReason.Merged, link.Kept, link.Sure),
            (_, [var link]) => Whole(was, link, change.Fate == PassageFate.Same),
            _ => new(
                was,
                [.. links.Select(l => At(l.Later))],
                CarryState.Changed,
                CarryReason.Split,
                links.Average(l => l.Kept),
                links.TrueForAll(l => l.Sure)),
        };
    }

    public CarriedPlace Section(Place was, int heading)
    {
        var carried = Passage(was, heading);
        return carried.Now is [{ Place: { Scope: PlaceScope.Passage, Passage: { } id } } now]
            && comparison.Later[comparison.PositionInLater(now.Document, id)].Kind is PassageKind.Heading or PassageKind.Title
                ? carried with { Now = [now with { Place = Place.Section(id) }] }
                : carried;
    }

    public PassageLink? LinkOf(int earlier, int later) =>
        comparison.OfEarlier(earlier).Links.FirstOrDefault(l => l.Earlier == earlier && l.Later == later);

    public PlaceIn At(int later) => new(comparison.DocumentOfLater(later), Place.At(comparison.Later[later].Id));

    /// <summary>Words of a passage; the passage where it says them twice and nothing tells the two apart.</summary>
    public PlaceIn WordsAt(int later, QuotationRange range)
    {
        var passage = comparison.Later[later];
        var quotation = Quotation.Of(passage.Text, range);
        return QuotationMatch.Find(passage.Text, quotation) is null
            ? At(later)
            : new(comparison.DocumentOfLater(later), Place.Words(passage.Id, quotation));
    }

    /// <summary>What becomes of something in a passage that is unchanged itself.</summary>
    public (CarryState State, CarryReason Reason) Unchanged(PassageLink link) => link switch
    {
        { Sure: false } => (CarryState.Changed, SameText(link) ? CarryReason.Repeated : CarryReason.NotClear),
        { Moved: false } => (CarryState.Resolved, CarryReason.Same),
        _ when !comparison.InSameDocument(link) => (CarryState.Moved, CarryReason.InAnotherDocument),
        _ => (CarryState.Moved, CarryReason.Elsewhere),
    };

    private bool SameText(PassageLink link) => comparison.OfLater(link.Later).Fate == PassageFate.Same;

    private CarriedPlace Whole(Place was, PassageLink link, bool same)
    {
        var (state, reason) = same || !link.Sure ? Unchanged(link) : (CarryState.Changed, CarryReason.Reworded);
        return new(was, [At(link.Later)], state, reason, link.Kept, link.Sure);
    }

    // No passage goes on from it, but its words may stand in others.
    private CarriedPlace Apart(Place was, int at)
    {
        var (first, end) = (comparison.EarlierWords.First(at), comparison.EarlierWords.First(at + 1));
        var kept = comparison.Followed.Kept(first, end);
        return kept.Sum(k => k.Share) is var share && share >= Regrouped
            ? new(was, [.. kept.Select(k => RestOf(at, k.Later))], CarryState.Changed, CarryReason.Regrouped, share, Sure: false)
            : CarryOver.Gone(was, CarryReason.Deleted);
    }

    // What is left of a passage in another.
    private PlaceIn RestOf(int at, int later)
    {
        var (first, end) = (comparison.EarlierWords.First(at), comparison.EarlierWords.First(at + 1));
        return comparison.Followed.RangeIn(first, end, later) is { } range && range.Length < comparison.Later[later].Text.Length
            ? WordsAt(later, range)
            : At(later);
    }
}
