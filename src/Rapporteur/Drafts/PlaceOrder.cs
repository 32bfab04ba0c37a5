namespace Rapporteur.Drafts;

/// <summary>
/// Where places come in the order of their draft: the whole document, then terms throughout, then passage by passage: a section
/// before the terms in it, then the passage, the words in it, and last what belongs after it.
/// </summary>
public static class PlaceOrder
{
    private const int Document = -3, Throughout = -2, First = -1;

    /// <summary>What one place is compared with another by.</summary>
    public static (int Position, int Part, int Offset) Of(Place place, Draft draft)
    {
        var passage = place.Passage is { } id ? draft.Find(id) : null;
        return (
            passage is not null ? draft.PositionOf(passage.Id)!.Value
                : place.Scope switch { PlaceScope.Document => Document, PlaceScope.Term => Throughout, _ => First },
            place.Scope switch { PlaceScope.Section => 0, PlaceScope.Term => 1, PlaceScope.Passage => 2, PlaceScope.Words => 3, _ => 4 },
            place.Quotation is { } words && passage is not null ? QuotationMatch.Find(passage.Text, words)?.Start ?? 0 : 0);
    }
}
