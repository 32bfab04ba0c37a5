using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Notices;

/// <summary>The day's notice to the Secretariat: what arrived by mail and what became of it, to nobody else.</summary>
[TestClass]
public class MailsNoticeTests
{
    private static readonly DateTimeZone Zone = Given.Consultation().Zone.Rules;

    [TestMethod]
    public void In_the_morning_the_Secretariat_alone_is_told_while_something_waits_or_came_since_the_morning_before()
    {
        var round = new Round();
        Assert.AreEqual("", Told(round, At(4, 9)), "no mail ever came");
        var (first, second) = (Arrived(round, At(4, 10)), Arrived(round, At(4, 23)));
        Assert.AreEqual("", Told(round, At(5, 8)));
        Assert.AreEqual("mails/2017-12-05 secretariat secretariat-2", Told(round, At(5, 9)));
        Assert.AreEqual("mails/2017-12-05 secretariat secretariat-2", Told(round, At(6, 8)));
        Assert.AreEqual(
            "mails/2017-12-07 secretariat secretariat-2", Told(round, At(7, 12)), "it waits still; of mornings missed the last alone");

        round.Done("secretariat", new SetMailAside(first, SetAsideReason.Spam));
        round.Done("secretariat", new SetMailAside(second, SetAsideReason.NotOurs));
        Assert.AreEqual("", Told(round, At(7, 12)));
        Arrived(round, At(7, 20));
        Assert.AreEqual("mails/2017-12-08 secretariat secretariat-2", Told(round, At(8, 9)));
    }

    [TestMethod]
    public void It_says_the_balance_and_leads_to_the_mails_and_says_nothing_of_what_they_say()
    {
        var round = new Round();
        var mail = Arrived(round, At(4, 10));
        Arrived(round, At(4, 11));
        round.Done("secretariat", new SetMailAside(mail, SetAsideReason.OutOfOffice));
        var board = round.Board;
        var due = Reminders.Due(board, At(5, 9)).First(d => d.Occasion.Key is NoticeKey.Mails);
        var said = NoticeText.For(board, due.Occasion, board.Consultation!.Roster.Find(due.Person)!, "https://forum.example");
        StringAssert.Contains(said.Subject, "1 mail waits", StringComparison.Ordinal);
        StringAssert.Contains(said.Text, "2 mails", StringComparison.Ordinal);
        StringAssert.Contains(said.Text, "2 arrived = 0 filed + 1 set aside + 1 waiting", StringComparison.Ordinal);
        Assert.AreEqual($"https://forum.example/desk/{board.Id}/mail", said.Link);
        Assert.IsNull(said.Calendar);
        Assert.AreEqual(due.Occasion.Key, NoticeKey.Read(due.Occasion.Key.ToString()));
        Assert.IsNull(NoticeKey.Read("mails/2017-13-05"));
    }

    private static string Told(Round round, Instant now) => string.Join(", ",
        Reminders.Due(round.Board, now).Where(d => d.Occasion.Key is NoticeKey.Mails).GroupBy(d => d.Occasion.Key)
            .Select(g => $"{g.Key} {string.Join(' ', g.Select(d => d.Person))}"));

    private static ArrivalId Arrived(Round round, Instant at)
    {
        round.Now = at;
        return new(round.Done("secretariat", new ReceiveMail(ArrivalWay.Mailbox, Given.File("mail.eml"), Key: $"{at}")));
    }

    private static Instant At(int day, int hour) => new LocalDateTime(2017, 12, day, hour, 0).InZoneLeniently(Zone).ToInstant();
}
