using System.Text;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;

namespace Rapporteur.Tests.Notices;

[TestClass]
public class NoticeTextTests
{
    [TestMethod]
    public void It_recalls_the_date_in_both_clocks_and_says_that_nobody_owes_an_answer()
    {
        var notice = Of("brona-focal");
        Assert.AreEqual("Test Process: comments until 22 December 2017", notice.Subject);
        Assert.AreEqual(
            """
            The Secretariat recalls that written comments on “A Call for Action” may be submitted until 22 December 2017. If your delegation has none, no reply is needed.

            A comment is on time until the end of 22 December 2017 (New York); 23 December 2017, 08:00 (Istanbul).

            https://forum.example/reader/call

            Test Process, Secretariat
            """.ReplaceLineEndings("\n"),
            notice.Text);
    }

    [TestMethod]
    public void A_day_set_where_there_was_none_is_told_as_such()
    {
        var round = new Round(consultation: Given.Consultation() with { Closing = null, ClosingWords = "as soon as possible" });
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), null, "It took long enough."));
        StringAssert.Contains(Of("avaria-focal", "closing/v1", round).Text,
            "The Chair has set a day: written comments on “A Call for Action” may be submitted until 12 January 2018.",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_Secretariats_own_words_take_the_place_of_the_customary_ones_in_their_language()
    {
        var round = new Round();
        round.Done("secretariat",
            new PlanReminders(ReminderPlan.Default with { Texts = [new("en", "On {document}: until {day}, if you wish.")] }));
        StringAssert.Contains(Of("avaria-focal", round: round).Text, "On A Call for Action: until 22 December 2017, if you wish.",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void What_is_approved_and_unsent_is_recalled_without_its_text_or_number()
    {
        var notice = Of("avaria-focal", "unsent/v0/days-7/avaria");
        StringAssert.Contains(notice.Text, "have not been sent to the Secretariat", StringComparison.Ordinal);
        Assert.DoesNotContain("micro-financing", notice.Text);
        Assert.IsFalse(notice.Text.Where(char.IsDigit).Take(40).Any() && notice.Text.Contains("1 comment", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Each_person_is_written_to_in_its_own_language()
    {
        var russian = Of("one", round: Speaking("ru"));
        Assert.AreEqual("ru", russian.Language);
        StringAssert.Contains(russian.Text, "до 22 декабря 2017 г. Если у вашей делегации замечаний нет, ответ не требуется.",
            StringComparison.Ordinal);

        var french = Of("one", round: Speaking("fr-CA"));
        Assert.AreEqual("fr", french.Language);
        Assert.AreEqual("Test Process\u00A0: observations jusqu’au 22 décembre 2017", french.Subject);
        StringAssert.StartsWith(
            french.Text,
            "Le Secrétariat rappelle que les observations écrites sur «\u00A0A Call for Action\u00A0» peuvent être présentées jusqu’au " +
            "22 décembre 2017. "
            + "Si votre délégation n’en a pas, aucune réponse n’est nécessaire.",
            StringComparison.Ordinal);

        Assert.AreEqual("en", Of("one", round: Speaking("tr")).Language);
    }

    [TestMethod]
    [DataRow("en", "are requested as soon as possible. If your delegation has none")]
    [DataRow("fr", "présenter leurs observations écrites sur «\u00A0A Call for Action\u00A0» (échéance\u00A0: «\u00A0as soon as possible\u00A0»).")]
    [DataRow("ru", "письменные замечания к документу «A Call for Action» (срок: «as soon as possible»).")]
    public void Where_no_day_is_set_a_reminder_recalls_the_Chairs_words_and_no_day(string language, string expected)
    {
        var notice = Of("one", "called/by-hand", Speaking(language, c => c with { Closing = null, ClosingWords = "as soon as possible" }));
        StringAssert.Contains(notice.Text, expected, StringComparison.Ordinal);
        Assert.DoesNotContain("as soon as possible", notice.Subject);
    }

    [TestMethod]
    [DataRow("ru", "К документу «{document}»: до {day}.", "К документу «A Call for Action»: до 22 декабря 2017 г.\n")]
    [DataRow("ru", "До {day} можно писать.", "До 22 декабря 2017 г. можно писать.\n")]
    [DataRow("fr", "Sur {document} : jusqu’au {day}.", "Sur A Call for Action : jusqu’au 22 décembre 2017.\n")]
    public void The_Secretariats_own_words_end_with_one_full_stop(string language, string own, string expected)
    {
        var round = Speaking(language);
        round.Done("secretariat", new PlanReminders(ReminderPlan.Default with { Texts = [new("en", "By {day}."), new(language, own)] }));
        StringAssert.StartsWith(Of("one", round: round).Text, expected, StringComparison.Ordinal);
    }

    [TestMethod]
    public void No_notice_says_a_full_stop_twice_or_leaves_it_out()
    {
        foreach (var language in Rapporteur.Words.Language.Spoken)
        {
            var round = Speaking(language.Tag);
            round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2017, 12, 29)), null, "Holidays."));
            foreach (var key in new[] { "reminder/v0/days-7", "unsent/v0/days-7/cerva", "closing/v1" })
            {
                var paragraphs = Of("one", key, round).Text.Split("\n\n");
                foreach (var sentence in paragraphs.SkipLast(2))
                {
                    Assert.EndsWith(".", sentence);
                    Assert.DoesNotContain("..", sentence);
                }
            }
        }
    }

    [TestMethod]
    public void The_calendar_file_ends_when_the_delegation_does_and_a_moved_date_replaces_it()
    {
        var round = new Round();
        var before = Of("avaria-focal", round: round).Calendar!;
        StringAssert.Contains(before, "DTEND:20171222T230000Z\r\n", StringComparison.Ordinal);
        StringAssert.Contains(before, "SEQUENCE:0\r\n", StringComparison.Ordinal);
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2017, 12, 29), new LocalTime(18, 0)), null, "Holidays."));
        var after = Of("avaria-focal", round: round).Calendar!;
        StringAssert.Contains(after, "DTEND:20171229T150000Z\r\n", StringComparison.Ordinal);
        StringAssert.Contains(after, "SEQUENCE:1\r\n", StringComparison.Ordinal);
        Assert.AreEqual(Line(before, "UID"), Line(after, "UID"));
    }

    [TestMethod]
    public void No_line_of_the_calendar_file_is_longer_than_seventy_five_octets_and_none_is_invented()
    {
        var consultation = Given.Consultation() with { Document = string.Concat(Enumerable.Repeat("Призыв; к, действию\n", 12)) };
        var file = Calendar.Closing(consultation, consultation.Roster.Find(Given.Avaria)!, Given.Start, consultation.Document);
        Assert.IsTrue(file.Split("\r\n").All(l => Encoding.UTF8.GetByteCount(l) <= 75));
        Assert.AreEqual(consultation.Document,
            Line(file.Replace("\r\n ", "", StringComparison.Ordinal), "SUMMARY")["SUMMARY:".Length..]
                .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal)
                .Replace("\\,", ",", StringComparison.Ordinal));
    }

    private static Round Speaking(string language, Func<Consultation, Consultation>? with = null)
    {
        var roster = Given.Roster().With([], [new Person(new("one"), "One", Given.Cerva, DelegationRole.FocalPoint, language, [])]);
        var consultation = Given.Consultation() with { Roster = roster };
        return new Round(consultation: with is null ? consultation : with(consultation));
    }

    private static Notice Of(string person, string key = "reminder/v0/days-7", Round? round = null)
    {
        var board = (round ?? new Round()).Board;
        return NoticeText.For(board, new Occasion(Given.Key(key), Given.Start), board.Consultation!.Roster.Find(new PersonId(person))!,
            "https://forum.example");
    }

    private static string Line(string file, string name) =>
        file.Split("\r\n").Single(l => l.StartsWith(name + ":", StringComparison.Ordinal));
}
