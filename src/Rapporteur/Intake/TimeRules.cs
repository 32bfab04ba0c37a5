using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What changes dates: given by the Chair, never to an earlier end, never to somebody's loss.</summary>
internal static class TimeRules
{
    private const int LongestWhy = 1_000;
    private const int FurthestYears = 10;

    public static Decision Extend(Attribution attribution, Asked asked, ExtendClosing extend)
    {
        var consultation = attribution.Board.Consultation!;
        if (attribution.Reader.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        if (extend.To is { } to && consultation.Roster.Find(to) is null)
        {
            return Refusals.NoDelegation(to.Value);
        }

        if (ContentRules.Said("refusals.missing.why.time", "why", extend.Why, LongestWhy) is { } fault)
        {
            return fault;
        }

        if (IsFar(consultation, extend.Closing.Day))
        {
            return Refusals.FarDay;
        }

        var concerned = extend.To is { } one ? [consultation.Roster.Find(one)!] : consultation.Roster.Delegations.AsEnumerable();
        if (concerned.Any(d => NewEnd(consultation, d, extend.Closing) <= consultation.ClosingFor(d)) || NewEnd(consultation, null, extend.Closing) <= asked.At)
        {
            return Refusals.NotLater;
        }

        Instant? before = extend.To is { } id ? consultation.ClosingFor(consultation.Roster.Find(id)!) : consultation.ClosingForAll();
        return Decision.Of(consultation.Id.Value, new ClosingExtended(extend.Closing, extend.To, asked.At > before, extend.Why));
    }

    /// <summary>The last word holds: the Chair may say otherwise later.</summary>
    public static Decision Consider(Attribution attribution, ConsiderLate late)
    {
        var board = attribution.Board;
        return attribution.Reader.Function != Function.Chair ? Refusals.ForChair
            : board.Submissions.GetValueOrDefault(late.Submission) is not { Late: true } ? Refusals.NotLate
            : late.Why.Length > LongestWhy ? Refusals.TooLongField("why", LongestWhy)
            : ContentRules.BadText("why", late.Why) is { } bad ? bad
            : Decision.Of(late.Submission.Value, new LateConsidered(late.Submission, late.Considered, late.Why));
    }

    /// <summary>The same of an instant, also of one that no calendar has a day for.</summary>
    public static bool IsFar(Consultation consultation, Instant at) =>
        Math.Abs((at - consultation.Opened).TotalDays) > FurthestYears * 366.0;

    /// <summary>Whether a day lies so far away that it can only be mistyped.</summary>
    public static bool IsFar(Consultation consultation, LocalDate day) =>
        Math.Abs((long)day.Year - consultation.Opened.InZone(consultation.ForumZone).Year) > FurthestYears;

    private static Instant NewEnd(Consultation consultation, Delegation? delegation, Closing closing) =>
        closing.EndFor(consultation.ForumZone, delegation is null ? consultation.ForumZone : DateTimeZoneProviders.Tzdb[delegation.Zone]);
}
