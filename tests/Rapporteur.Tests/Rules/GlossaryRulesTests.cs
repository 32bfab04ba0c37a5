using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Tests.Rules;

/// <summary>The forum's own words: its glossary, what it is good for, and its phrases for answers.</summary>
[TestClass]
public class GlossaryRulesTests
{
    [TestMethod]
    public void An_officer_says_a_term_says_it_anew_and_takes_it_out_and_a_form_is_of_one_term_alone()
    {
        var round = new Round();
        var id = new GlossaryTermId(round.Done("secretariat", new SetGlossaryTerm(null, Term("border control; control of borders", " "))));
        Assert.AreEqual("border control|control of borders", Told(round));
        round.Refused("form-taken", "secretariat", new SetGlossaryTerm(null, Term("Border Control", "контроль")));
        round.Refused("missing", "secretariat", new SetGlossaryTerm(null, Term("", "")));
        round.Refused("no-glossary-term", "secretariat", new SetGlossaryTerm(new("other"), Term("x", "")));
        round.Refused("bad-text", "secretariat", new SetGlossaryTerm(null, [new("en", ["two\nlines"])]));
        round.Refused("too-long", "secretariat", new SetGlossaryTerm(null, [new("en", [new string('x', 201)])]));
        round.Refused("for-secretariat", "chair", new SetGlossaryTerm(null, Term("x", "")));
        round.Refused("for-secretariat", "avaria-focal", new SetGlossaryTerm(null, Term("x", "")));
        Assert.IsTrue(round.Decide("secretariat", new SetGlossaryTerm(id, Term("border control; control of borders", ""))).What.IsEmpty,
            "the same again is nothing");
        round.Done("secretariat", new SetGlossaryTerm(id, Term("border control", "контроль границ")));
        Assert.AreEqual("border control|контроль границ", Told(round));
        Assert.IsEmpty(round.As("avaria-focal").Glossary);
        round.Done("secretariat", new SetGlossaryTerm(id, []));
        Assert.AreEqual("", Told(round));
    }

    [TestMethod]
    public void A_table_is_taken_whole_or_not_at_all_and_a_row_that_is_known_says_its_term_anew()
    {
        var round = new Round();
        round.Done("secretariat", new SetGlossaryTerm(null, [new("en", ["border control"]), new("fr", ["contrôle des frontières"])]));
        round.Done("secretariat", new ImportGlossary(
            [Term("Border control; border management", "управление границами"), Term("", ""), Term("return", "возвращение")]));
        Assert.AreEqual("Border control|border management|contrôle des frontières|управление границами; return|возвращение", Told(round));
        var twice = round.Ask("secretariat", new ImportGlossary([Term("new", ""), Term("return; border management", "")])).Refusal!;
        Assert.AreEqual("glossary-row", twice.Code);
        StringAssert.Contains(twice.Sentence, "Row 2", StringComparison.Ordinal);
        Assert.DoesNotContain("new", Told(round));
        round.Refused("for-secretariat", "chair", new ImportGlossary([Term("x", "")]));
    }

    [TestMethod]
    public void What_two_say_in_two_languages_is_suggested_as_one_point_once_the_glossary_knows_the_term()
    {
        var round = new Round(Given.OnceSent);
        var one = round.Sent("avaria-focal", Given.Content("Speak of border management.", Place.At(new("p003"))));
        var two = round.Sent("brona-focal", Given.Content("Говорить об управлении границами.", Place.Document));
        Assert.IsEmpty(Candidates.For(round.As("secretariat"), one));
        round.Done("secretariat", new SetGlossaryTerm(null, Term("border management", "управление границами")));
        var found = Candidates.For(round.As("secretariat"), one).Single();
        Assert.AreEqual(two, found.Seen.Comment.Id);
        foreach (var language in Language.Spoken)
        {
            StringAssert.Contains(found.Reason(language), "border management = управлении границами", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public void Everywhere_in_the_text_means_every_form_of_the_term_and_puts_the_form_of_the_drafts_language()
    {
        var round = new Round(Given.OnceSent);
        round.Done("secretariat", new SetGlossaryTerm(null, Term("control of the borders; border control", "контроль границ")));
        round.Done("secretariat", new SetGlossaryTerm(null, Term("border management", "управление границами")));
        var place = new Place(PlaceScope.Term, null, null, "контроль границ");
        var id = round.Sent("avaria-focal",
            Given.Content("Везде.", place) with
            {
                Kinds = [CommentKind.Replace],
                ProposedWording = "управление границами",
                Language = "ru",
            });
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Reflected, "")));
        round.Done("chair", new ClearOutcome(new(id)));
        var applied = Applying.To(Given.Draft, TakenUp.Of(round.As("secretariat")));
        Assert.AreEqual("We will improve border management, and border management alone, in the region.",
            applied.TextOf(Given.Draft.Find(new("p003"))!));
    }

    [TestMethod]
    public void A_phrase_is_offered_when_the_Chair_has_approved_it_as_it_stands()
    {
        var round = new Round();
        var id = new PhraseId(round.Done("secretariat", new WordPhrase(null, "en", "The draft keeps agreed language.")));
        round.Refused("chair-approves", "secretariat", new ApprovePhrase(id, "The draft keeps agreed language."));
        round.Refused("for-secretariat", "avaria-focal", new ApprovePhrase(id, "The draft keeps agreed language."));
        round.Refused("phrase-reworded", "chair", new ApprovePhrase(id, "Other words."));
        round.Refused("missing", "secretariat", new WordPhrase(null, "en", " "));
        round.Done("chair", new ApprovePhrase(id, "The draft keeps agreed language."));
        Assert.IsTrue(round.As("secretariat").Phrases.Single().IsApproved);
        round.Done("secretariat", new WordPhrase(id, "en", "The draft keeps the agreed language."));
        Assert.IsFalse(round.As("secretariat").Phrases.Single().IsApproved, "reworded, it waits again");
        round.Done("chair", new WordPhrase(null, "en", "It stands in the preamble."));
        Assert.IsTrue(round.As("secretariat").Phrases[^1].IsApproved, "the Chair's own");
        Assert.IsEmpty(round.As("co-chair").Phrases);
        round.Done("secretariat", new DropPhrase(id));
        round.Refused("no-phrase", "secretariat", new DropPhrase(id));
    }

    private static string Told(Round round) => string.Join("; ",
        round.As("chair").Glossary.Select(t => string.Join('|', t.In.SelectMany(f => f.Forms))));

    private static ImmutableArray<TermForms> Term(string english, string russian) =>
        [new("en", [.. english.Split(';')]), new("ru", [.. russian.Split(';')])];
}
