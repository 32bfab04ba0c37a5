using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;

namespace Rapporteur.Tests.Rules;

/// <summary>Brackets, questions apart from comments, unofficial translations and silence procedures: who may, and who reads what.</summary>
[TestClass]
public class AskingRulesTests
{
    private static readonly Place Control = Place.Words(new("p003"), new Quotation("border control", "improve "));

    private static readonly Closing Later = new(new LocalDate(2018, 1, 20));

    [TestMethod]
    public void The_Chair_alone_puts_alternatives_into_the_text_that_follows_and_nobody_else_reads_them_before()
    {
        var round = new Round(Given.OnceSent);
        round.Refused("for-chair", "secretariat", new PutBracket(null, Control, ["border management"]));
        round.Refused("for-chair", "avaria-focal", new PutBracket(null, Control, ["border management"]));
        round.Refused("missing", "chair", new PutBracket(null, Control, [" "]));
        round.Refused("bracket-place", "chair", new PutBracket(null, Place.Section(new("p002")), ["x"]));
        round.Refused("bad-place", "chair", new PutBracket(null, Place.At(new("p999")), ["x"]));
        round.Refused("bad-text", "chair", new PutBracket(null, Control, ["two\nlines"]));
        // Brackets the Chair types as well are no second pair.
        var id = new BracketId(round.Done("chair", new PutBracket(null, Control, ["[border management]", " border control "])));
        round.Refused("bracket-there", "chair", new PutBracket(null, Place.At(new("p003")), ["Other words."]));
        round.Done("chair", new PutBracket(null, Place.Between(new("p003")), ["We will say more."]));
        var applied = Applying.To(Given.Draft, TakenUp.Of(round.As("secretariat")));
        Assert.AreEqual("We will improve [border management] [border control], and border control alone, in the region.",
            applied.TextOf(Given.Draft.Find(new("p003"))!));
        Assert.AreEqual("[We will say more.]", applied.Added.Single().Text);
        foreach (var outside in new[] { "avaria-focal", "co-chair" })
        {
            Assert.IsEmpty(round.As(outside).Brackets(), outside);
        }

        round.Done("chair", new LiftBracket(id));
        round.Refused("no-bracket", "chair", new LiftBracket(id));
    }

    [TestMethod]
    public void A_whole_passage_is_put_in_brackets_and_what_may_not_circulate_stands_in_none()
    {
        var round = new Round(Given.OnceSent);
        var at = Place.At(new("p007"));
        round.Done("chair", new PutBracket(null, at, ["We will establish cooperation.", "We may cooperate."]));
        Assert.AreEqual("[We will establish cooperation.] [We may cooperate.]",
            Applying.To(Given.Draft, TakenUp.Of(round.As("chair"))).TextOf(Given.Draft.Find(at.Passage!.Value)!));
        var held = Given.Content("", Control) with { Kinds = [CommentKind.Replace], ProposedWording = "guarded frontiers" };
        round.Sent("brona-focal", held, notForCirculation: true);
        round.Refused("bracket-held", "chair", new PutBracket(null, Control, ["Guarded  frontiers"]));
    }

    [TestMethod]
    public void A_question_is_answered_to_who_asked_or_to_all_in_words_that_name_nobody()
    {
        var round = new Round(Given.OnceSent);
        round.Refused("for-focal-point", "avaria-contributor", new PutQuestion("Until when?"));
        round.Refused("for-delegations", "chair", new PutQuestion("Until when?"));
        round.Refused("missing", "avaria-focal", new PutQuestion(" "));
        round.Refused("no-passage", "avaria-focal", new PutQuestion("Why?", new("p999")));
        var id = new QuestionId(round.Done("avaria-focal", new PutQuestion("Avaria asks: until when?", new("p003"))));
        Assert.AreEqual(("Avaria", false), (Only("secretariat").Delegation!.ShortName, Only("secretariat").Own));
        Assert.IsTrue(Only("avaria-contributor").Own);
        foreach (var other in new[] { "brona-focal", "co-chair" })
        {
            Assert.IsEmpty(round.As(other).Questions(), other);
        }

        round.Refused("for-secretariat", "chair", new GiveGuidance(id, "Until 22 December."));
        round.Refused("no-such-question", "secretariat", new GiveGuidance(new("other"), "Until 22 December."));
        round.Done("secretariat", new GiveGuidance(id, "Until 22 December."));
        Assert.IsEmpty(round.As("brona-focal").Questions(), "answered to one alone");
        round.Refused("question-names", "secretariat", new GiveGuidance(id, "Until 22 December.", "Avaria asks until when."));
        round.Done("secretariat", new GiveGuidance(id, "Until 22 December.", "Until when may comments be sent?"));
        Assert.AreEqual(("Until 22 December.", 1), (Only("chair").Prepared!.Words, Only("chair").Preparations));
        foreach (var outside in new[] { "avaria-focal", "brona-focal", "co-chair" })
        {
            Assert.IsFalse(round.As(outside).Questions().Any(q => q.Prepared is not null || q.Answer?.AsCirculated is not null), outside);
        }

        round.Refused("for-chair", "secretariat", new ClearGuidance(id, 1));
        round.Refused("no-such-question", "chair", new ClearGuidance(new("other"), 1));
        round.Done("secretariat", new GiveGuidance(id, "Until 22 December, included.", "Until when may comments be sent?"));
        round.Refused("other-question-answer", "chair", new ClearGuidance(id, 1));
        round.Done("secretariat", new GiveGuidance(id, "Until 22 December.", "Until when may comments be sent?"));
        round.Done("chair", new ClearGuidance(id, 3));
        round.Refused("other-question-answer", "chair", new ClearGuidance(id, 3));
        var told = Only("brona-focal");
        Assert.AreEqual(("Until when may comments be sent?", null, "Until 22 December.", false),
            (told.Words, told.Delegation?.ShortName, told.Answer!.Words, told.Own));
        Assert.AreEqual(default, told.Answer.By);
        Assert.HasCount(1, told.Answers);
        Assert.AreEqual("Avaria asks: until when?", Only("avaria-focal").Words);
        round.Refused("question-answered-to-all", "secretariat", new GiveGuidance(id, "Never."));

        Rapporteur.Views.SeenQuestion Only(string person) => round.As(person).Questions().Single();
    }

    [TestMethod]
    public void An_answer_to_one_alone_needs_no_Chair_and_what_was_prepared_for_all_waits_no_longer()
    {
        var round = new Round(Given.OnceSent);
        var id = new QuestionId(round.Done("avaria-focal", new PutQuestion("Until when?")));
        Assert.IsTrue(round.As("secretariat").Questions().Single().Waits);
        round.Done("secretariat", new GiveGuidance(id, "Until the day printed.", "Until when?"));
        Assert.IsFalse(round.As("secretariat").Questions().Single().Waits, "it waits for the Chair");
        round.Done("secretariat", new GiveGuidance(id, "Until the day printed."));
        round.Refused("other-question-answer", "chair", new ClearGuidance(id, 1));
        Assert.AreEqual(("Until the day printed.", null), (Answer("avaria-focal").Words, Answer("avaria-focal").AsCirculated));
        Assert.IsEmpty(round.As("brona-focal").Questions());

        Guidance Answer(string person) => round.As(person).Questions().Single().Answer!;
    }

    [TestMethod]
    public void An_unofficial_translation_stands_beside_the_words_it_is_of_and_is_no_delegations()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Content("Разделить документ.") with { Language = "ru" });
        round.Refused("for-secretariat", "chair", new SetTranslation(new(id), "en", "Divide the document."));
        round.Refused("same-language", "secretariat", new SetTranslation(new(id), "ru", "Divide."));
        round.Refused("no-point", "secretariat", new SetTranslation(new(id, 1), "en", "Divide."));
        round.Done("secretariat", new SetTranslation(new(id), "en", "Divide it."));
        round.Done("secretariat", new SetTranslation(new(id), "en", "Divide the document."));
        Assert.AreEqual("Divide the document.", round.As("chair").See(id)!.Comment.Translations.Single().Words);
        Assert.AreEqual("Разделить документ.", round.As("chair").See(id)!.Content.Text);
        foreach (var other in new[] { "avaria-focal", "brona-focal", "co-chair" })
        {
            Assert.IsEmpty(round.As(other).See(id)!.Comment.Translations, other);
        }

        round.Done("secretariat", new SetTranslation(new(id), "en", ""));
        Assert.IsEmpty(round.As("chair").See(id)!.Comment.Translations);
    }

    [TestMethod]
    public void Silence_means_something_only_where_the_Chair_opened_it_in_words_and_by_whom_it_is_broken_is_told_to_few()
    {
        var round = new Round(Given.OnceSent);
        var open = new OpenSilence("Rev.1 is put under silence.", "By words here.", Later, "End of silence", "20 January 2018");
        round.Refused("for-chair", "secretariat", open);
        round.Refused("missing", "chair", open with { HowToBreak = "" });
        round.Refused("missing", "chair", open with { Words = " " });
        round.Refused("silence-passed", "chair", open with { Until = new Closing(new LocalDate(2017, 1, 1)) });
        var id = new SilenceId(round.Done("chair", open));
        Assert.AreEqual("20 January 2018", round.As("brona-focal").Consultation.Milestones[^1].Words, "everybody is told the date");
        round.Refused("for-focal-point", "avaria-contributor", new BreakSilence(id, "Not yet."));
        round.Refused("for-delegations", "chair", new BreakSilence(id, "Not yet."));
        round.Refused("missing", "avaria-focal", new BreakSilence(id, ""));
        round.Refused("no-silence", "avaria-focal", new BreakSilence(new("other"), "Not yet."));
        Assert.IsFalse(Seen("brona-focal").IsBroken);
        round.Done("avaria-focal", new BreakSilence(id, "Not yet."));
        var other = Seen("brona-focal");
        Assert.AreEqual((true, 0, null), (other.IsBroken, other.Silence.Breaks.Length, other.Own));
        Assert.AreEqual("Not yet.", Seen("avaria-contributor").Own!.Words);
        Assert.AreEqual(Given.Avaria, Seen("chair").Silence.Breaks.Single().Delegation);
        round.Done("brona-focal", new BreakSilence(id, "Nor do we."), Instant.FromUtc(2018, 2, 1, 0, 0));
        round.Done("avaria-focal", new BreakSilence(id, "Not before March."), Instant.FromUtc(2018, 2, 1, 0, 0));
        Assert.AreEqual("brona True, avaria False",
            string.Join(", ", Seen("secretariat").Silence.Breaks.Select(b => $"{b.Delegation} {b.AfterTheEnd}")));

        Rapporteur.Views.SeenSilence Seen(string person) => round.As(person).Silences().Single();
    }
}
