using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Notices;

/// <summary>
/// A notice that would go to that person as things stand; <see cref="AtOnce"/> when it is due already, so that it goes as
/// soon as it may.
/// </summary>
public sealed class PlannedNotice
{
    // The board it was planned on, from which its text is made.
    private readonly Board board;

    internal PlannedNotice(Board board, Occasion occasion, Delegation delegation, Person person, bool atOnce) =>
        (this.board, Occasion, Delegation, Person, AtOnce) = (board, occasion, delegation, person, atOnce);

    public Occasion Occasion { get; }

    public Delegation Delegation { get; }

    public Person Person { get; }

    public bool AtOnce { get; }

    /// <summary>Through what it would go; another way is tried when this one refuses.</summary>
    public NoticeChannel Channel =>
        board.Conversations.ContainsKey(Person.Id) ? NoticeChannel.Teams
        : Person.Address is not null ? NoticeChannel.Mail
        : NoticeChannel.None;

    /// <summary>What it would say, in the person's language or in the one named; <paramref name="address"/> is where the host is
    /// reached.</summary>
    public Notice Text(string address, string? language = null) =>
        NoticeText.For(board, Occasion,
            language is null ? Person : new(Person.Id, Person.Name, Delegation.Id, Person.Role!.Value, language, []), address);
}

/// <summary>
/// What would be sent to whom if nobody did anything more: what the Secretariat looks at before it approves. Made from what
/// the Secretariat may know only; what is told inside a delegation is never in it. For the Secretariat and the Chair; for
/// anybody else there is nothing in it.
/// </summary>
public static class Planned
{
    // Of a call to come, which no ledger has anything of.
    private static readonly NoticeKey NotCalledYet = new NoticeKey.Called(new CallId(""));

    /// <summary>
    /// The reminders of the standing plan as if it were approved, by due instant and roster: to delegations that have sent
    /// nothing, each step that is to come and the one that is due and has not gone out.
    /// </summary>
    public static ImmutableArray<PlannedNotice> Reminders(Attribution reader, Instant now) =>
        reader.SeesLateness ? Reminders(reader.Board, now) : [];

    /// <summary>Who would be reminded now by hand: the silent of the delegations named, of all when none is.</summary>
    public static ImmutableArray<PlannedNotice> Now(Attribution reader, ImmutableArray<DelegationId> to, Instant now) => reader.SeesLateness
        ? Each(reader.Board, Remindable(reader.Board, now).Where(d => to.IsEmpty || to.Contains(d.Id)),
            _ => [new Occasion(NotCalledYet, now)], now)
        : [];

    /// <summary>
    /// Who would be told of the last version of a milestone were it cleared now, and how. Nobody when its day has passed or that
    /// version is cleared already.
    /// </summary>
    public static ImmutableArray<PlannedNotice> Clearing(Attribution reader, MilestoneId milestone, Instant now)
    {
        if (!reader.SeesLateness || reader.Board.Milestones.GetValueOrDefault(milestone)?[^1] is not { ClearedBy: null } last)
        {
            return [];
        }

        var cleared = new MilestoneCleared(milestone, last.Version).Cleared(reader.Board, last.By, now);
        return [.. News(cleared, now).Where(n => n.Occasion.Key is NoticeKey.Dated it && it.Milestone == milestone)];
    }

    internal static ImmutableArray<PlannedNotice> Reminders(Board board, Instant now) =>
        Each(board, Remindable(board, now), d => StepsOf(board, d, now), now);

    /// <summary>Dates and drafts that are announced and not yet told of, and reminders called for by hand.</summary>
    internal static ImmutableArray<PlannedNotice> News(Board board, Instant now) => Each(
        board,
        board.Consultation!.Roster.Delegations,
        d => Occasions.News(board, d, now).Concat(Occasions.Of(board, d, now).Where(o => o.Key is NoticeKey.Called)),
        now);

    /// <summary>Delegations a reminder may go to: they may comment, their closing has not passed, they have sent nothing.</summary>
    internal static IEnumerable<Delegation> Remindable(Board board, Instant now) =>
        board.Consultation!.Roster.Delegations.Where(d =>
            board.Consultation.MayComment.Contains(d.Category) && !(now > board.Consultation.ClosingFor(d))
                && Occasions.IsSilent(board, d.Id));

    /// <summary>A step that falls due together with another is overtaken by it.</summary>
    internal static IEnumerable<Occasion> ScheduleOf(Board board, Delegation delegation)
    {
        var version = Occasions.VersionOf(board.Consultation!, delegation);
        return Notices.Reminders.Schedule(board.Consultation!, delegation, board.Plan.Plan)
            .GroupBy(s => s.Due)
            .Select(g => new Occasion(new NoticeKey.Reminder(version, g.Last().Step), g.Key));
    }

    private static IEnumerable<Occasion> StepsOf(Board board, Delegation delegation, Instant now)
    {
        var steps = ScheduleOf(board, delegation).ToList();
        return steps.FindAll(s => s.Due <= now).TakeLast(1).Concat(steps.Where(s => s.Due > now));
    }

    private static ImmutableArray<PlannedNotice> Each(Board board, IEnumerable<Delegation> delegations,
        Func<Delegation, IEnumerable<Occasion>> reasons, Instant now)
    {
        var people = board.Consultation!.Roster.People.Where(p => p.Delegation is not null).ToLookup(p => p.Delegation!.Value);
        var planned =
            from delegation in delegations
            from occasion in reasons(delegation)
            from person in people[delegation.Id]
            where occasion.GoesTo(person, board)
            select new PlannedNotice(board, occasion, delegation, person, occasion.Due <= now);
        return [.. planned.OrderBy(p => p.Occasion.Due)];
    }
}
