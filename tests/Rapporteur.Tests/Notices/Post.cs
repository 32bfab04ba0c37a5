using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Notices;

/// <summary>Sends what is due as a sender would, by the same requests, over a channel that takes everything.</summary>
internal static class Post
{
    public static void Send(Round round, IEnumerable<DueNotice> due, Instant now)
    {
        foreach (var notices in due.GroupBy(d => d.Occasion.Key).ToList())
        {
            var inside = notices.First().Occasion.Inside;
            var by = inside is null ? "secretariat" : notices.First().Person.Value;
            var subject =
                round.DoneByHost(by,
                    new ClaimNotices(notices.Key, [.. notices.Select(n => n.Person)], "one", now, now + Duration.FromMinutes(2), inside),
                    now);
            var (chunk, take) = (int.Parse(subject.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture), 1);
            round.DoneByHost(by,
                new TellNotices(notices.Key, chunk, take,
                    [.. notices.Select(n => new NoticeOutcome(n.Person, NoticeChannel.Mail, NoticeState.Accepted))]), now);
        }
    }
}
