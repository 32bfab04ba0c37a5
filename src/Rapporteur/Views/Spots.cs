using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Views;

/// <summary>Words of a passage a comment stands on; <paramref name="At"/> counts UTF-16 units of the passage's text.</summary>
public readonly record struct Spot(PassageId Passage, QuotationRange At, SeenComment Seen);

/// <summary>
/// Where in the words of a draft the comments stand that a reader may see: words quoted, and every occurrence of a term. Words
/// that are not found in one place only are nowhere here; their passage is still the comment's place.
/// </summary>
public static class Spots
{
    // By the place itself, which is of one draft and stays the same object for as long as nothing is written anew.
    private static readonly ConditionalWeakTable<Place, StrongBox<ImmutableArray<(PassageId, QuotationRange)>>> Known = [];

    /// <summary>Of these comments, carried to that draft, those that were not taken back; in their order.</summary>
    public static IEnumerable<Spot> In(Draft draft, IEnumerable<CarriedComment> comments) =>
        from carried in comments
        where carried.Seen.State != CommentState.Withdrawn
        from place in carried.Places
        where place.Scope is PlaceScope.Words or PlaceScope.Term
        from found in Of(place, draft)
        select new Spot(found.Passage, found.At, carried.Seen);

    private static ImmutableArray<(PassageId Passage, QuotationRange At)> Of(Place place, Draft draft) =>
        Known.GetValue(place, p => new([.. p.Scope == PlaceScope.Term ? Term(p, draft) : Words(p, draft)])).Value;

    private static IEnumerable<(PassageId, QuotationRange)> Words(Place place, Draft draft) =>
        place is { Passage: { } id, Quotation: { } words } && draft.Find(id) is { } passage
            && QuotationMatch.Find(passage.Text, words) is { } at
            ? [(id, at)]
            : [];

    private static IEnumerable<(PassageId, QuotationRange)> Term(Place place, Draft draft)
    {
        var words = SearchText.Words(place.Term ?? "");
        var passages = place.Passage is { } section ? draft.SectionFrom(section) : draft.Passages;
        return from passage in passages
               let match = draft.Searched[draft.PositionOf(passage.Id)!.Value].Find(words)
               where match is { Together: true }
               from at in match.At
               select (passage.Id, at);
    }
}
