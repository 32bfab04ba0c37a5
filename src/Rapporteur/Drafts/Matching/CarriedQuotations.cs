using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>Where quoted words are in the later draft, word by word.</summary>
internal sealed class CarriedQuotations(Comparison comparison, CarriedPassages passages)
{
    // What is said by fewer of the words is said by chance; by fewer than half a person has to look.
    private const double Hardly = 0.25;
    private const double Plainly = 0.5;
    private readonly Followed followed = comparison.Followed;

    public CarriedPlace Of(Place was, int at)
    {
        if (QuotationMatch.Find(comparison.Earlier[at].Text, was.Quotation!) is not { } range)
        {
            return CarryOver.Gone(was, CarryReason.NeverThere);
        }

        var (first, end) = followed.WordsIn(at, range);
        var kept = followed.Kept(first, end);
        var holders = kept.FindAll(k => k.Share >= Hardly);
        return holders switch
        {
            [] => Without(was, at, first, end),
            [var only] => In(was, range, first, end, (only.Later, kept.Sum(k => k.Share)), passages.LinkOf(at, only.Later)),
            _ => Apart(was, first, end, holders, holders.TrueForAll(h => passages.LinkOf(at, h.Later) is { Sure: true })),
        };
    }

    private CarriedPlace In(Place was, QuotationRange range, int first, int end, (int Later, double Share) kept, PassageLink? link)
    {
        if (followed.Unchanged(first, end, range) is { } there)
        {
            // A sentence known by its own words stands elsewhere, whatever became of its passage.
            var (state, reason) = link is null ? (CarryState.Moved, CarryReason.Elsewhere) : passages.Unchanged(link);
            return new(was, [Kept(was, kept.Later, there)], state, reason, 1, state != CarryState.Changed);
        }

        var sure = kept.Share >= Plainly && link is { Sure: true };
        var place = passages.WordsAt(kept.Later, followed.RangeIn(first, end, kept.Later)!.Value);
        return new(was, [place], CarryState.Changed, CarryReason.Reworded, kept.Share, sure);
    }

    private CarriedPlace Apart(Place was, int first, int end, List<(int Later, double Share)> holders, bool sure)
    {
        ImmutableArray<PlaceIn> now = [.. holders.Select(h => passages.WordsAt(h.Later, followed.RangeIn(first, end, h.Later)!.Value))];
        return new(was, now, CarryState.Changed, CarryReason.Split, holders.Sum(h => h.Share), sure);
    }

    // The words are gone. Where others came in their stead they are shown, never as certain.
    private CarriedPlace Without(Place was, int at, int first, int end)
    {
        var change = comparison.OfEarlier(at);
        foreach (var link in change.Links.Where(l => l.Earlier == at))
        {
            if (followed.InStead(at, first, end, link.Later) is { } range)
            {
                return new(was, [passages.WordsAt(link.Later, range)], CarryState.Changed, CarryReason.Replaced, 0, Sure: false);
            }
        }

        return CarryOver.Gone(was, change.Fate == PassageFate.Deleted ? CarryReason.Deleted : CarryReason.WordsDeleted);
    }

    // The quotation as it was made, as long as it still names these words.
    private PlaceIn Kept(Place was, int later, QuotationRange there)
    {
        var passage = comparison.Later[later];
        return QuotationMatch.Find(passage.Text, was.Quotation!) == there
            ? new(comparison.DocumentOfLater(later), Place.Words(passage.Id, was.Quotation!))
            : passages.WordsAt(later, there);
    }
}
