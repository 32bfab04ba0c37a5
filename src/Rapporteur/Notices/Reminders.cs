using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>
/// Who is due which notice. Pure: board and instant in, notices out; the ledger is in the board. Of several steps that
/// have fallen due, after a downtime or a jump of the clock, only the latest is sent; after the closing none is; a
/// delegation that has answered is left alone.
/// </summary>
public static class Reminders
{
    /// <summary>When each step falls due for a delegation, in order; steps before the opening or after the end are left out.</summary>
    public static ImmutableArray<(ReminderStep Step, Instant Due)> Schedule(Consultation consultation, Delegation delegation,
        ReminderPlan plan)
    {
        var end = consultation.ClosingFor(delegation);
        var from =
            Instant.Max(consultation.Opened,
                consultation.ExtensionOf(delegation.Id) is { } given
                    ? Occasions.ToldAt(consultation, delegation, plan, given) + Occasions.AfterNews
                    : Instant.MinValue);
        return
        [
            .. plan.Steps.Where(s => s.Kind == StepKind.Opening || end is not null)
                .Select(step => (Step: step, Due: Mornings.Of(consultation, delegation, plan, step)))
                .Where(s => s.Due >= from && !(s.Due >= end))
                .OrderBy(s => s.Due),
        ];
    }

    /// <summary>What is due at that instant and neither claimed nor told of, in the order of the roster.</summary>
    internal static ImmutableArray<DueNotice> Due(Board board, Instant now)
    {
        if (board.Consultation is not { } consultation)
        {
            return [];
        }

        var people = consultation.Roster.People.Where(p => p.Delegation is not null).ToLookup(p => p.Delegation!.Value);
        return
        [
            .. from delegation in consultation.Roster.Delegations
               from occasion in Occasions.Of(board, delegation, now)
               from person in people[delegation.Id]
               where occasion.GoesTo(person, board)
               select new DueNotice(occasion, delegation.Id, person.Id),
            .. from occasion in MailOccasions.Of(board, now)
               from person in consultation.Roster.People
               where occasion.GoesTo(person, board)
               select new DueNotice(occasion, null, person.Id),
        ];
    }

    /// <summary>
    /// The earliest instant after that at which anything could come due by the clock alone; null when nothing can. It may be one at which
    /// nothing does: whether it is wanted is asked then.
    /// </summary>
    internal static Instant? NextDue(Board board, Instant now)
    {
        if (board.Consultation is not { } consultation)
        {
            return null;
        }

        var plan = board.Plan.Plan;
        return consultation.Roster.Delegations
            .SelectMany(d => Schedule(consultation, d, plan).SelectMany(s => (Instant[])[s.Due, s.Due + Occasions.AfterReminder])
                .Concat(Occasions.News(board, d, now).Select(o => o.Due)))
            .Concat(MailOccasions.Next(board, now) is { } morning ? [morning] : [])
            .Where(due => due > now).Select(due => (Instant?)due).Min();
    }

    /// <summary>
    /// The occasion of that key for a person, when it is still one at that instant; null when the delegation has answered
    /// meanwhile, the date has moved or the notice was overtaken by a newer one. The ledger is not asked.
    /// </summary>
    internal static Occasion? StillDue(Board board, NoticeKey key, PersonId person, Instant now)
    {
        if (board.Consultation?.Roster is not { } roster || roster.Find(person) is not { } found)
        {
            return null;
        }

        var occasions = found.Delegation is { } id
            ? roster.Find(id) is { } delegation ? Occasions.Of(board, delegation, now) : []
            : MailOccasions.Of(board, now);
        return occasions.FirstOrDefault(o => o.Key == key && o.IsWantedBy(found, board));
    }

    /// <summary>Claims that may be taken over at that instant of the system's clock.</summary>
    internal static IEnumerable<AbandonedClaim> Abandoned(Board board, Instant systemNow) =>
        from ledger in board.Notices.Values
        from claim in ledger.Claims
        where claim.LeaseEnds <= systemNow
        orderby ledger.Key.ToString(), claim.Id.Chunk
        select new AbandonedClaim(ledger.Key, claim);
}
