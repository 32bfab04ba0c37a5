using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Notices;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>The lists of who would be told, for the eyes of who approves or clears.</summary>
internal static class Preview
{
    /// <summary>
    /// What a list on the Desk is of: "milestone:m1" of a clearance, "now:" with delegations of a reminder by hand, "step:"
    /// with a key of the plan. Null when there is no such list.
    /// </summary>
    public static ImmutableArray<PlannedNotice>? Find(DeskView view, string? of) => of?.Split(':', 2) switch
    {
        ["milestone", var id] => Planned.Clearing(view.Reader, new MilestoneId(id), view.Now),
        ["now", var to] =>
            Planned.Now(view.Reader, [.. to.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(d => new DelegationId(d))], view.Now),
        ["step", var key] => [.. Planned.Reminders(view.Reader, view.Now).Where(p => p.Occasion.Key.ToString() == key)],
        _ => null,
    };
}

/// <summary>Who gets a notice, fifty delegations a page; <see cref="Of"/> names the list for the next page.</summary>
public sealed record RecipientList(DeskView View, string Of, ImmutableArray<PlannedNotice> Planned, int Page = 0)
{
    public const int DelegationsAPage = 50;

    public IReadOnlyList<IGrouping<Delegation, PlannedNotice>> Shown =>
        [.. ByDelegation.Skip(Page * DelegationsAPage).Take(DelegationsAPage)];

    public bool More => ByDelegation.Count() > (Page + 1) * DelegationsAPage;

    private IEnumerable<IGrouping<Delegation, PlannedNotice>> ByDelegation => Planned.GroupBy(p => p.Delegation);
}
