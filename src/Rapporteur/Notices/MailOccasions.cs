using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>
/// When the Secretariat is told what became of the mails: in the morning, at the plan's hour in the forum's zone, while one waits or came
/// since the morning before. It is no reminder: nothing is asked of anybody.
/// </summary>
internal static class MailOccasions
{
    public static IEnumerable<Occasion> Of(Board board, Instant now)
    {
        if (board.Arrivals.IsEmpty)
        {
            yield break;
        }

        var (zone, hour) = (board.Consultation!.Zone.Rules, board.Plan.Plan.At);
        var day = now.InZone(zone).Date;
        day = Morning(day) <= now ? day : day.PlusDays(-1);
        var (before, morning) = (Morning(day.PlusDays(-1)), Morning(day));
        if (board.Arrivals.Values.Any(a => a.At < morning && (a.At >= before || a.State is ArrivalState.Waiting)))
        {
            yield return new Occasion(new NoticeKey.Mails(day), morning);
        }

        Instant Morning(LocalDate date) => zone.AtLeniently(date + hour).ToInstant();
    }

    /// <summary>How many came within the day before it was due.</summary>
    public static int NewOn(Board board, Occasion occasion) =>
        board.Arrivals.Values.Count(a => a.At < occasion.Due && a.At >= occasion.Due - Duration.FromDays(1));
}
