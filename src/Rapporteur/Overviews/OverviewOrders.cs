using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Overviews;

/// <summary>What rows are compared by. Two that are alike in it stay in the order of the text, and there as they were received.</summary>
internal static class OverviewOrders
{
    public static (int Position, int Part, int Offset) InDraft(Attribution reader, SeenComment seen) =>
        reader.DraftOf(seen) is { } draft && !seen.Content.Places.IsEmpty
            ? seen.Content.Places.Min(p => PlaceOrder.Of(p, draft)) : default;

    /// <summary>The newest draft first, each in its own order.</summary>
    public static int ByText(OverviewRow one, OverviewRow other) =>
        one.Draft != other.Draft ? other.Draft.CompareTo(one.Draft) : one.InDraft.CompareTo(other.InDraft);

    /// <summary>Those rows, which are in the order of the text, in another; where each stands as received is given beside.</summary>
    public static List<OverviewRow> Ordered(List<OverviewRow> rows, OverviewQuery query, Func<OverviewRow, int> received)
    {
        IEnumerable<OverviewRow> ordered = query.Order switch
        {
            OverviewOrder.Received => rows.OrderBy(received),
            OverviewOrder.Delegation => rows.OrderBy(r => r.Delegation, StringComparer.Ordinal),
            OverviewOrder.Stage => rows.OrderBy(r => r.Stage),
            _ => rows,
        };
        var list = query.Order == OverviewOrder.Text ? rows : [.. ordered];
        if (query.Reversed)
        {
            list.Reverse();
        }

        return list;
    }
}
