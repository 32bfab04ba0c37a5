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

        var day = LastMorning(board, now);
        var (before, morning) = (Morning(board, day.PlusDays(-1)), Morning(board, day));
        if (board.Arrivals.Values.Any(a => a.At < morning && (a.At >= before || a.State is ArrivalState.Waiting)))
        {
            yield return new Occasion(new NoticeKey.Mails(day), morning);
        }
    }

    /// <summary>The next morning at which it could be told; null while no mail ever came.</summary>
    public static Instant? Next(Board board, Instant now) =>
        board.Arrivals.IsEmpty ? null : Morning(board, LastMorning(board, now).PlusDays(1));

    /// <summary>How many came within the day before it was due.</summary>
    public static int NewOn(Board board, Occasion occasion) =>
        board.Arrivals.Values.Count(a => a.At < occasion.Due && a.At >= occasion.Due - Duration.FromDays(1));

    private static LocalDate LastMorning(Board board, Instant now)
    {
        var day = now.InZone(board.Consultation!.Zone.Rules).Date;
        return Morning(board, day) <= now ? day : day.PlusDays(-1);
    }

    private static Instant Morning(Board board, LocalDate date) =>
        board.Consultation!.Zone.Rules.AtLeniently(date + board.Plan.Plan.At).ToInstant();
}
