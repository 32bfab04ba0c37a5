using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>Notices as they would read, for the eyes of who approves or clears them.</summary>
internal static class Preview
{
    /// <summary>The text for the person it is planned for, as if that person read the language.</summary>
    public static Notice OfOccasion(Board board, PlannedNotice planned, string language, string host) =>
        NoticeText.For(board, planned.Occasion, InLanguage(planned.Person, language), host);

    public static Notice Of(Board board, PlannedNotice planned, string host) =>
        NoticeText.For(board, planned.Occasion, planned.Person, host);

    /// <summary>
    /// What a list on the Desk is of: "milestone:m1" of a clearance, "now:" with delegations of a reminder by hand, "step:"
    /// with a key of the plan. With the board the texts are made from; null when there is no such list.
    /// </summary>
    public static (Board Board, ImmutableArray<PlannedNotice> Planned)? Find(DeskView view, string? of)
    {
        var board = view.Reader.Board;
        return of?.Split(':', 2) switch
        {
            ["milestone", var id] => Planned.Clearing(board, id, view.Now),
            ["now", var to] =>
                (board, Planned.Now(board, [.. to.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(d => new DelegationId(d))],
                    view.Now)),
            ["step", var key] => (board, [.. Planned.Reminders(board, view.Now).Where(p => p.Occasion.Key == key)]),
            _ => null,
        };
    }

    private static Person InLanguage(Person person, string language) =>
        new(person.Id, person.Name, person.Delegation!.Value, person.Role!.Value, language, []) { Address = person.Address };
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
