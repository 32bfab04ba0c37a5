using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Carries the places of comments from one draft to the next by what the comparison of the two says. Every place comes to
/// exactly one state with its reason; what is not certain is never said as if it were.
/// </summary>
public sealed class CarryOver(Comparison comparison)
{
    private const int Anywhere = -1;

    private readonly CarriedPassages passages = new(comparison);
    private readonly CarriedGaps gaps = new(comparison);
    private readonly Dictionary<(int Document, string Term), bool> terms = [];
    private readonly Lazy<string[]> folded = new(() => [.. comparison.Later.Select(p => QuotationMatch.FoldText(p.Text))]);

    /// <summary>Where the places of a comment on that document of the earlier side are now.</summary>
    public Carried Of(ImmutableArray<Place> places, int document = 0) => new([.. places.Select(p => Of(p, document))]);

    public CarriedPlace Of(Place place, int document = 0) => (place.Scope, comparison.PositionInEarlier(document, place.Passage)) switch
    {
        (PlaceScope.Document, _) => At(place, new PlaceIn(document, place), CarryReason.Same),
        (PlaceScope.Between, var at) when at >= 0 || place.Passage is null => gaps.Of(place, document, at),
        (PlaceScope.Term, var at) when place.Term is not null && (place.Passage is null || at >= 0) => Term(place, document, at),
        (PlaceScope.Passage, >= 0 and var at) => passages.Passage(place, at),
        (PlaceScope.Section, >= 0 and var at) => passages.Section(place, at),
        (PlaceScope.Words, >= 0 and var at) when place.Quotation is not null => new CarriedQuotations(comparison, passages).Of(place, at),
        _ => Gone(place, CarryReason.NeverThere),
    };

    internal static CarriedPlace At(Place was, PlaceIn now, CarryReason reason) =>
        new(was, [now], CarryState.Resolved, reason, 1, Sure: true);

    internal static CarriedPlace Gone(Place was, CarryReason reason) => new(was, [], CarryState.Orphaned, reason, 0, Sure: true);

    private CarriedPlace Term(Place place, int document, int heading)
    {
        var section = heading < 0 ? At(place, new PlaceIn(document, place), CarryReason.Same) : passages.Section(place, heading);
        if (section.State == CarryState.Orphaned)
        {
            return section;
        }

        // A term throughout is looked for in every document the text was divided into.
        var there = section.Now[0];
        return Stands(heading < 0 ? Anywhere : there.Document, place.Term!)
            ? section with { Now = [there with { Place = Place.EveryOccurrence(place.Term!, there.Place.Passage) }] }
            : Gone(place, CarryReason.TermGone);
    }

    // Asked once for each term, however many comments name it.
    private bool Stands(int document, string term)
    {
        if (!terms.TryGetValue((document, term), out var stands))
        {
            var wanted = QuotationMatch.FoldText(term);
            stands = wanted.Length > 0 && folded.Value.Index().Any(t =>
                (document == Anywhere || comparison.DocumentOfLater(t.Index) == document)
                && t.Item.Contains(wanted, StringComparison.OrdinalIgnoreCase));
            terms[(document, term)] = stands;
        }

        return stands;
    }
}
