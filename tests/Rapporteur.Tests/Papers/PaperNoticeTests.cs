using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed class PaperNoticeTests
{
    [TestMethod]
    public void Everybody_of_a_delegation_is_told_once_of_a_paper_that_circulated_and_not_again_for_its_other_languages()
    {
        var given = Given.AConsultation().At("2017-12-27 09:00");
        var paper = Circulated(given, "summary.docx", "en");
        given.At("2017-12-27 09:30");
        Circulated(given, "summary.docx", "fr");
        var told = Told(given);
        CollectionAssert.AreEqual(new[] { new NoticeKey.Paper(paper) }, told.Select(o => (NoticeKey.Paper)o.Key).ToArray());
        var person = given.Consultation.Roster.Find(Given.Contributor("Ardenia"))!;
        Assert.IsTrue(told[0].IsFor(person));

        var notice = NoticeText.For(given.Board, told[0], person, "https://host.example");
        Assert.AreEqual("https://host.example/reader/declaration-2018/papers", notice.Link);
        Assert.Contains("Draft summary of comments circulated", notice.Subject);
        Assert.IsNull(notice.Calendar);
        foreach (var delegation in Given.Delegations)
        {
            Assert.DoesNotContain(delegation.ShortName, notice.Text);
        }

        CollectionAssert.AreEqual(
            new[] { "summary.docx", "summary.docx" },
            News.Of(given.SeenBy(person.Id)).Where(n => n.Kind == NewsKind.PaperCirculated).Select(n => n.Words).ToArray());
        Assert.IsEmpty(Told(given.At("2018-01-20 09:00")), "an old paper is no news");
    }

    [TestMethod]
    public void Nobody_is_told_of_a_paper_that_is_only_prepared_or_cleared()
    {
        var given = Given.AConsultation().At("2017-12-27 09:00");
        var id = Prepared(given, "summary.docx", "en");
        given.Ask(Given.Chair, new ClearPaper(id));
        Assert.IsEmpty(Told(given));
        Assert.DoesNotContain(NewsKind.PaperCirculated, News.Of(given.SeenBy(Given.FocalPoint("Ardenia"))).Select(n => n.Kind));
    }

    private static List<Occasion> Told(Given given) =>
        [.. Occasions.News(given.Board, Given.Delegations[0], given.Now).Where(o => o.Key is NoticeKey.Paper)];

    private static PaperId Circulated(Given given, string name, string language)
    {
        var id = Prepared(given, name, language);
        given.Ask(Given.Chair, new ClearPaper(id));
        given.Ask(Given.Secretary, new CirculatePaper(id));
        return id;
    }

    private static PaperId Prepared(Given given, string name, string language) => new(given.Ask(Given.Secretary, new PreparePaper(
        new PaperToIssue(new PaperTitle(name, language, 0), new OriginalFile(new("a"), name, 1), new("b"), new(0, 0, 0)))));
}
