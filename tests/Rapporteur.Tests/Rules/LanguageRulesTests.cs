using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Tests.Rules;

/// <summary>A draft in another language: prepared for the Secretariat and the Chair alone, settled, then circulated to all.</summary>
[TestClass]
public class LanguageRulesTests
{
    private static PrepareLanguageVersion French => new(0, "fr", new FileHash(Given.Draft.Hash), Given.File("projet.docx"));

    [TestMethod]
    public void It_is_there_for_the_Secretariat_and_the_Chair_until_it_is_circulated_and_then_for_all()
    {
        var round = new Round();
        round.Refused("for-secretariat", "avaria-focal", French);
        round.Refused("for-secretariat", "co-chair", French);
        round.Done("secretariat", French);
        Assert.AreEqual("fr prepared", Seen("chair"));
        Assert.AreEqual("", Seen("avaria-focal"));
        Assert.AreEqual("", Seen("co-chair"));
        round.Refused("for-secretariat", "avaria-focal", new CirculateLanguageVersion(0, "fr"));
        round.Refused("prepared-since", "secretariat", new CirculateLanguageVersion(0, "fr", new FileHash("other")));
        round.Done("chair", new CirculateLanguageVersion(0, "fr", new FileHash(Given.Draft.Hash)));
        Assert.AreEqual("fr", Seen("avaria-focal"));
        Assert.AreEqual("fr", Seen("obs-focal"));
        round.Refused("no-language-version", "secretariat", new CirculateLanguageVersion(0, "fr"));
        round.Done("secretariat", French);
        Assert.AreEqual("fr", Seen("avaria-focal"), "what is prepared anew is not out yet");
        Assert.AreEqual("fr, fr prepared", Seen("secretariat"));

        string Seen(string person) => string.Join(", ", round.As(person).LanguageVersions(0)
            .Select(v => v.IsCirculated ? v.Language : $"{v.Language} prepared"));
    }

    [TestMethod]
    public void It_is_in_another_language_of_a_draft_that_is_on_the_table()
    {
        var round = new Round();
        round.Refused("language-of-draft", "secretariat", French with { Language = "en" });
        round.Refused("language-of-draft", "secretariat", French with { Language = "en-GB" });
        round.Refused("no-such-draft", "secretariat", French with { Draft = 1 });
        foreach (var tag in new[] { "", "French", "fr ", "fr/..", "f" })
        {
            round.Refused("bad-language-tag", "secretariat", French with { Language = tag });
        }

        round.Done("secretariat", French with { Language = "zh-Hans" });
    }

    [TestMethod]
    public void What_a_person_settled_stands_as_long_as_the_text_does_and_one_passage_there_is_one_here()
    {
        var round = new Round();
        round.Done("secretariat", French);
        round.Refused("for-secretariat", "avaria-focal", new SettleCounterpart(0, "fr", new("p003"), new("p004")));
        round.Refused("no-language-version", "secretariat", new SettleCounterpart(0, "ru", new("p003"), null));
        round.Refused("no-such-passage", "secretariat", new SettleCounterpart(0, "fr", new("p099"), null));
        round.Refused("no-such-passage", "secretariat", new SettleCounterpart(0, "fr", new("p003"), new("p099")));
        round.Done("secretariat", new SettleCounterpart(0, "fr", new("p003"), new("p004")));
        round.Done("secretariat", new SettleCounterpart(0, "fr", new("p005"), new("p004")));
        round.Done("chair", new SettleCounterpart(0, "fr", new("p006"), null));
        round.Done("secretariat", new CirculateLanguageVersion(0, "fr"));
        var beside = round.As("avaria-focal") is var reader ? reader.CounterpartsOf(reader.LanguageVersion(0, "fr")!) : null!;
        Assert.AreEqual(("p004", null), (beside.Of(new("p005"))!.Other?.Id.Value, beside.Of(new("p006"))!.Other?.Id.Value));
        Assert.IsTrue(beside.Of(new("p006"))!.Sure);
        Assert.IsFalse(beside.Of(new("p004"))!.Sure, "another passage has its counterpart now");
    }

    [TestMethod]
    public void Who_is_written_to_in_a_language_is_told_once_that_the_draft_is_in_it_and_for_everybody_it_is_news()
    {
        var round = new Round();
        round.Done("secretariat", French);
        Assert.IsEmpty(Told());
        Assert.DoesNotContain(NewsKind.LanguageCirculated, News.Of(round.As("avaria-focal")).Select(n => n.Kind));
        round.Done("chair", new CirculateLanguageVersion(0, "fr"));
        var told = Told().Single();
        Assert.AreEqual(new NoticeKey.InLanguage(0, "fr"), told.Key);
        var person = round.Board.Consultation!.Roster.Find(new PersonId("avaria-focal"))!;
        Assert.IsFalse(told.IsFor(person), "who is written to in English");
        foreach (var tag in new[] { "fr", "fr-CA" })
        {
            Assert.IsTrue(told.IsFor(With(person, tag)));
        }

        var notice = NoticeText.For(round.Board, told, With(person, "fr"), "https://host.example");
        Assert.EndsWith("/beside?draft=0&in=fr", notice.Link);
        Assert.Contains("français", notice.Subject);
        Assert.IsNull(notice.Calendar);
        foreach (var who in new[] { "avaria-focal", "obs-focal", "co-chair", "secretariat" })
        {
            var item = News.Of(round.As(who)).Single(n => n.Kind == NewsKind.LanguageCirculated);
            Assert.AreEqual(("Zero draft", "fr"), (item.Words, item.Version!.Language), who);
        }

        round.Done("secretariat", French with { Language = "ru" });
        Assert.HasCount(1, Told(), "what is only prepared");

        // Corrected, it is told of again; what was not said of it yet is not said any more.
        round.Done("secretariat", French);
        Assert.AreEqual(told.Key, Told().Single().Key);
        round.Done("chair", new CirculateLanguageVersion(0, "fr"));
        var again = Told().Single();
        Assert.AreEqual(new NoticeKey.InLanguage(0, "fr", 2), again.Key);
        Assert.Contains("Corrigé", NoticeText.For(round.Board, again, With(person, "fr"), "https://host.example").Subject);

        List<Occasion> Told() =>
        [
            .. Occasions.News(round.Board, round.Board.Consultation!.Roster.Delegations[0], Given.Start + NodaTime.Duration.FromDays(1))
                .Where(o => o.Key is NoticeKey.InLanguage),
        ];

        static Person With(Person person, string language) =>
            new(person.Id, person.Name, person.Delegation!.Value, person.Role!.Value, language, []);
    }
}
