using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Tests.Rules;

/// <summary>The next draft: prepared for the Secretariat and the Chair alone, then circulated to all.</summary>
[TestClass]
public class DraftRulesTests
{
    private static readonly string[] Others = ["avaria-focal", "avaria-contributor", "obs-focal", "co-chair"];

    private static PrepareDraft Next => new("Rev.1", "en", new FileHash(Given.Draft.Hash), Given.File("rev1.docx"));

    [TestMethod]
    public void A_prepared_draft_is_there_for_the_Secretariat_and_the_Chair_and_for_nobody_else()
    {
        var round = new Round();
        Assert.AreEqual("1", round.Done("secretariat", Next));
        foreach (var person in new[] { "secretariat", "secretariat-2", "chair" })
        {
            Assert.AreEqual("Zero draft, Rev.1 prepared", Versions(round, person), person);
            Assert.AreEqual("secretariat", round.As(person).Version(1)!.By);
        }

        foreach (var person in Others)
        {
            Assert.AreEqual("Zero draft", Versions(round, person), person);
            Assert.IsNull(round.As(person).Version(1), person);
            Assert.IsNull(round.As(person).Version(0)!.By, person);
        }

        Assert.AreEqual(0, round.As("secretariat").CurrentDraft!.Number, "comments are made on what is circulated");
        round.Refused("bad-place", "avaria-focal", new SaveComment(Given.Content() with { Draft = 1 }));
    }

    [TestMethod]
    public void Once_circulated_it_is_the_draft_on_the_table_for_all_and_nothing_is_prepared_any_more()
    {
        var round = new Round();
        round.Done("secretariat", Next);
        Assert.AreEqual("1", round.Done("chair", new CirculatePrepared(1, new FileHash(Given.Draft.Hash))));
        foreach (var person in Others.Append("secretariat").Append("chair"))
        {
            Assert.AreEqual("Zero draft, Rev.1", Versions(round, person), person);
            Assert.AreEqual(1, round.As(person).CurrentDraft!.Number);
        }

        round.Refused("not-prepared", "secretariat", new CirculatePrepared(1));
        Assert.AreEqual("2", round.Done("secretariat", Next with { Label = "Rev.2" }));
    }

    [TestMethod]
    public void What_is_prepared_anew_takes_the_place_of_what_was_prepared_and_is_not_circulated_unseen()
    {
        var round = new Round();
        round.Done("secretariat", Next);
        Assert.AreEqual("1", round.Done("secretariat-2", Next with { Label = "Rev.1 as corrected" }));
        Assert.AreEqual("Zero draft, Rev.1 as corrected prepared", Versions(round, "chair"));
        round.Refused("prepared-since", "secretariat", new CirculatePrepared(1, new FileHash("another text")));
        round.Refused("not-prepared", "secretariat", new CirculatePrepared(2));
        round.Done("secretariat", new CirculatePrepared(1));
    }

    [TestMethod]
    public void Nobody_else_prepares_or_circulates_and_a_draft_without_a_label_is_none()
    {
        var round = new Round();
        round.Refused("missing", "secretariat", Next with { Label = " " });
        round.Refused("bad-text", "secretariat", Next with { Label = "Rev.1\nRev.2" });
        round.Done("secretariat", Next);
        foreach (var person in Others)
        {
            round.Refused("for-secretariat", person, Next);
            round.Refused("for-secretariat", person, new CirculatePrepared(1));
        }
    }

    [TestMethod]
    public void A_draft_from_elsewhere_circulated_under_the_same_number_ends_what_was_prepared()
    {
        var round = new Round();
        round.Done("secretariat", Next);
        round.Done("secretariat", new CirculateDraft("Rev.1", "en", new FileHash(Given.Draft.Hash), Given.File()));
        Assert.AreEqual("Zero draft, Rev.1", Versions(round, "secretariat"));
    }

    [TestMethod]
    public void Where_a_comment_is_in_the_next_draft_is_settled_by_the_Secretariat_or_the_Chair_and_seen_by_whoever_sees_the_comment()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        var unsent = round.Saved("avaria-focal");
        round.Done("secretariat", Next);
        round.Refused("for-secretariat", "avaria-focal", new SettlePlaces(id, 1, []));
        round.Refused("no-comment", "secretariat", new SettlePlaces(unsent, 1, []));
        round.Refused("bad-place", "secretariat", new SettlePlaces(id, 0, []));
        round.Refused("bad-place", "secretariat", new SettlePlaces(id, 1, [Place.At(new("p099"))]));
        round.Done("secretariat", new SettlePlaces(id, 1, [Place.At(new("p009"))]));
        Assert.AreEqual("p009", Now(round, "chair", id));
        round.Done("secretariat", new CirculatePrepared(1));
        Assert.AreEqual("p009", Now(round, "avaria-focal", id));
        round.Done("chair", new SettlePlaces(id, 1, []));
        Assert.AreEqual("", Now(round, "avaria-focal", id));
    }

    [TestMethod]
    public void Only_a_proof_that_holds_goes_into_the_record()
    {
        var round = new Round();
        round.Done("secretariat", Next);
        round.Done("secretariat", new CirculatePrepared(1) { Proof = Proof("b") });
        Assert.AreEqual("b", round.As("avaria-focal").Version(1)!.Proof!.Texts.Accepted);
        round.Done("secretariat", Next);
        round.Done("secretariat", new CirculatePrepared(2) { Proof = Proof("another text") });
        Assert.IsNull(round.As("avaria-focal").Version(2)!.Proof);
    }

    private static ProvedChanges Proof(string accepted) =>
        new(0, new ProvedTexts("a", "b", accepted, "a"), new FileHash("c"), new FileHash("d"), 0);

    private static string Now(Round round, string person, CommentId id)
    {
        var reader = round.As(person);
        return string.Join(' ', CarriedComments.UpTo(reader, 1, [reader.See(id)!]).Single().Now);
    }

    private static string Versions(Round round, string person) =>
        string.Join(", ", round.As(person).Versions().Select(v => v.IsCirculated ? v.Label : $"{v.Label} prepared"));
}
