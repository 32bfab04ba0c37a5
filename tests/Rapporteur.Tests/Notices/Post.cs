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
            var by = notices.Key.Inside is null ? "secretariat" : notices.First().Person.Value;
            var claim = new ClaimNotices(notices.Key, [.. notices.Select(n => n.Person)], "one", now, now + Duration.FromMinutes(2));
            round.DoneByHost(by, claim, now);
            var held = round.Board.Notices[notices.Key].Claims[^1].Id;
            round.DoneByHost(by,
                new TellNotices(notices.Key, held,
                    [.. notices.Select(n => new NoticeOutcome(n.Person, NoticeChannel.Mail, NoticeState.Accepted))]), now);
        }
    }
}
