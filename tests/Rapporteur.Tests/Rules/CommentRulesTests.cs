using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class CommentRulesTests
{
    private static readonly CommentId Nowhere = new("nowhere");

    [TestMethod]
    public void Anyone_in_a_delegation_saves_and_the_comment_stays_inside()
    {
        foreach (var person in new[] { "avaria-contributor", "avaria-alternate", "avaria-focal", "obs-contributor" })
        {
            var round = new Round();
            var comment = round[round.Saved(person)];
            Assert.AreEqual(CommentState.Saved, comment.State);
            Assert.IsNull(comment.Sent);
            Assert.AreEqual(person, comment.Author.Value);
            Assert.MatchesRegex("^C-[0-9A-HJKMNP-TV-Z]{6}$", comment.Reference);
        }
    }

    [TestMethod]
    [DataRow("secretariat")]
    [DataRow("chair")]
    [DataRow("co-chair")]
    public void A_function_makes_no_comment_of_its_own(string person)
    {
        var round = new Round(Given.OnceSent);
        var sent = round.Sent("avaria-focal");

        round.Refused("for-delegations", person, new SaveComment(Given.Content()));
        round.Refused("for-delegations", person, new Submit());
        round.Refused("for-delegations", person, new Align(sent));
        round.Refused("for-delegations", person, new Dissociate(sent));
        round.Refused("for-delegations", person, new ReceiveReturn(Given.File(), []));
        round.Refused("no-comment", person, new WithdrawComment(sent));
        round.Refused("no-comment", person, new ChangeComment(sent, null, Given.Content("Other.")));
    }

    [TestMethod]
    public void A_category_that_may_not_comment_writes_nothing_but_may_be_filed_for()
    {
        var round = new Round(consultation: Given.Consultation() with { MayComment = [DelegationCategory.State] });

        round.Refused("may-not-comment", "obs-focal", new SaveComment(Given.Content()));
        round.Refused("may-not-comment", "obs-focal", new Submit(None: true));
        round.Refused("may-not-comment", "obs-focal", new ReceiveReturn(Given.File(), []));
        round.Done("secretariat", new FileOnBehalf(new("obs"), round.Now, "assembly", "mail", [Given.Content()]));
    }

    [TestMethod]
    public void A_contributor_neither_approves_nor_submits_nor_withdraws_nor_speaks_for_the_delegation()
    {
        var round = new Round(Given.OnceSent);
        var saved = round.Saved("avaria-contributor");
        var sent = round.Sent("avaria-focal");
        var foreign = round.Sent("brona-focal", Given.Joint("Jointly.", "avaria"));

        round.Refused("for-focal-point", "avaria-contributor", new ApproveComment(saved));
        round.Refused("for-focal-point", "avaria-contributor", new Submit(Saved: true));
        round.Refused("for-focal-point", "avaria-contributor", new Submit(None: true));
        round.Refused("for-focal-point", "avaria-contributor", new SaveComment(Given.Content(), Submit: true));
        round.Refused("for-focal-point", "avaria-contributor", new WithdrawComment(sent));
        round.Refused("for-focal-point", "avaria-contributor", new Align(foreign));
        round.Refused("for-focal-point", "avaria-contributor", new Dissociate(foreign));
    }

    [TestMethod]
    public void A_contributor_changes_and_discards_only_what_he_wrote_and_the_alternate_everything()
    {
        var round = new Round();
        var mine = round.Saved("avaria-contributor");
        var theirs = round.Saved("avaria-focal");

        round.Refused("not-yours", "avaria-contributor", new ChangeComment(theirs, null, Given.Content("Other.")));
        round.Refused("not-yours", "avaria-contributor", new DiscardComment(theirs));
        round.Done("avaria-contributor", new ChangeComment(mine, null, Given.Content("Mine.")));
        round.Done("avaria-alternate", new ChangeComment(mine, null, Given.Content("Edited.")));
        round.Done("avaria-alternate", new ChangeComment(theirs, null, Given.Content("Edited.")));
        round.Done("avaria-contributor", new DiscardComment(mine));
        round.Done("avaria-alternate", new DiscardComment(theirs));
    }

    [TestMethod]
    public void A_change_names_the_revision_it_saw_or_none()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");

        round.Refused("changed-since", "avaria-focal", new ChangeComment(id, 2, Given.Content("Two.")));
        round.Done("avaria-focal", new ChangeComment(id, 1, Given.Content("Two.")));
        round.Refused("changed-since", "avaria-contributor", new ChangeComment(id, 1, Given.Content("Also two.")));
        round.Refused("changed-since", "avaria-focal", new ApproveComment(id, 1));
        round.Done("avaria-contributor", new ChangeComment(id, null, Given.Content("Three.")));
        round.Done("avaria-focal", new ApproveComment(id, 3));
        Assert.AreEqual("Three.", round[id].Working.Text);
    }

    [TestMethod]
    public void A_change_undoes_the_approval_and_approving_twice_adds_nothing()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");
        round.Done("avaria-alternate", new ApproveComment(id));
        var entries = round.Entries.Count;
        round.Done("avaria-focal", new ApproveComment(id));
        Assert.HasCount(entries, round.Entries);

        round.Done("avaria-contributor", new ChangeComment(id, null, Given.Content("Again.")));
        Assert.AreEqual(CommentState.Saved, round[id].State);
        round.Refused("nothing-to-submit", "avaria-focal", new Submit());
    }

    [TestMethod]
    public void Approving_what_was_sent_as_it_stands_adds_nothing()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        var entries = round.Entries.Count;

        round.Done("avaria-focal", new ApproveComment(id));
        Assert.HasCount(entries, round.Entries);
    }

    [TestMethod]
    public void Discarding_before_sending_leaves_nothing_and_after_it_only_what_was_sent()
    {
        var round = new Round();
        var id = round.Saved("avaria-focal");
        round.Done("avaria-focal", new DiscardComment(id));
        foreach (var request in new Request[] { new DiscardComment(id), new ApproveComment(id), new WithdrawComment(id),
            new ChangeComment(id, null, Given.Content()) })
        {
            round.Refused("no-comment", "avaria-focal", request);
        }

        var sent = round.Sent("avaria-focal", Given.Content("Sent."));
        round.Refused("nothing-to-discard", "avaria-focal", new DiscardComment(sent));
        round.Done("avaria-focal", new ChangeComment(sent, null, Given.Content("Second thoughts.")));
        round.Done("avaria-focal", new DiscardComment(sent));
        Assert.AreEqual("Sent.", round[sent].Working.Text);
        Assert.AreEqual(CommentState.Sent, round[sent].State);
        round.Refused("changed-since", "avaria-focal", new ChangeComment(sent, 2, Given.Content("Seen before the discard.")));
    }

    [TestMethod]
    public void Only_what_was_sent_is_withdrawn_and_only_once()
    {
        var round = new Round();
        var saved = round.Saved("avaria-focal");
        round.Refused("not-sent", "avaria-focal", new WithdrawComment(saved));

        var sent = round.Sent("avaria-focal");
        round.Done("avaria-focal", new ChangeComment(sent, null, Given.Content("In preparation.")));
        round.Done("avaria-alternate", new WithdrawComment(sent));
        foreach (var request in new Request[] { new WithdrawComment(sent), new DiscardComment(sent), new ApproveComment(sent),
            new ChangeComment(sent, null, Given.Content()), new Submit([sent], Saved: true) })
        {
            round.Refused("already-withdrawn", "avaria-focal", request);
        }
    }

    [TestMethod]
    public void A_delegation_aligns_once_with_what_it_may_read_of_others()
    {
        var round = new Round(Given.OnceSent);
        var foreign = round.Sent("avaria-focal");
        var hidden = round.Sent("avaria-focal", notForCirculation: true);

        round.Done("brona-focal", new Align(foreign));
        round.Refused("already-aligned", "brona-alternate", new Align(foreign));
        round.Refused("own-comment", "avaria-focal", new Align(foreign));
        round.Refused("no-comment", "brona-focal", new Align(hidden));
        CollectionAssert.AreEqual(new[] { Given.Brona }, round[foreign].Aligned.ToArray());
    }

    [TestMethod]
    public void Only_a_delegation_the_joint_comment_names_dissociates_and_only_once()
    {
        var round = new Round(Given.OnceSent);
        var joint = round.Sent("avaria-focal", Given.Joint("Jointly.", "brona", "a group of states"));

        round.Refused("not-named", "cerva-focal", new Dissociate(joint));
        round.Refused("own-comment", "avaria-focal", new Dissociate(joint));
        round.Done("brona-focal", new Dissociate(joint));
        round.Refused("not-named", "brona-focal", new Dissociate(joint));
        Assert.IsFalse(round[joint].Names(Given.Brona));
    }

    [TestMethod]
    public void Who_dissociated_itself_is_not_spoken_for_again_by_a_replacement()
    {
        var round = new Round();
        var joint = round.Sent("avaria-focal", Given.Joint("Jointly.", "brona"));
        round.Done("brona-focal", new Dissociate(joint));
        round.Done("avaria-focal", new ChangeComment(joint, null, Given.Joint("Jointly still.", "brona", "cerva")));
        round.Done("avaria-focal", new Submit(Saved: true));

        Assert.IsFalse(round[joint].Names(Given.Brona));
        Assert.IsTrue(round[joint].Names(Given.Cerva));
    }

    [TestMethod]
    public void A_foreign_comment_is_refused_exactly_as_one_that_does_not_exist()
    {
        var round = new Round(Given.OnceSent);
        var saved = round.Saved("avaria-focal");
        var approved = round.Saved("avaria-focal");
        round.Done("avaria-focal", new ApproveComment(approved));
        var sent = round.Sent("avaria-focal");
        var hidden = round.Sent("avaria-focal", notForCirculation: true);
        var withdrawn = round.Sent("avaria-focal");
        round.Done("avaria-focal", new WithdrawComment(withdrawn));
        var named = new CommentId(round.Done("secretariat", new RecordMeetingComment(Given.Content(), Given.Avaria)));

        foreach (var person in new[] { "brona-focal", "brona-contributor", "obs-alternate", "secretariat", "chair", "co-chair" })
        {
            foreach (var foreign in new[] { saved, approved, sent, hidden, withdrawn, named })
            {
                foreach (var make in Requests(foreign == sent || round.As(person).ReadsAllSent))
                {
                    Assert.AreEqual(round.Ask(person, make(Nowhere)).Refusal, round.Ask(person, make(foreign)).Refusal,
                        $"{make(foreign)} by {person}");
                }
            }
        }
    }

    [TestMethod]
    public void An_unknown_kind_in_the_record_makes_the_consultation_read_only_for_everyone()
    {
        var round = new Round();
        var id = round.Saved("avaria-focal");
        var board = Given.Fold.Apply(round.Board, Given.Act(round.Board, "secretariat", new Unknown("positionPainted", "{}")));

        foreach (var (person, request) in new (string, Request)[]
        {
            ("avaria-focal", new SaveComment(Given.Content())),
            ("avaria-focal", new Submit([id], Saved: true)),
            ("secretariat", new RecordMeetingComment(Given.Content(), Attribution: "several")),
            ("stranger", new Submit()),
        })
        {
            var asked = new Asked(new(person), Door.Api, round.Now, null, "x");
            Assert.AreEqual("read-only", request.Decide(board, asked).Refusal?.Code);
        }
    }

    [TestMethod]
    public void A_consultation_is_opened_once_by_the_Secretariat_under_its_own_id_in_zones_that_exist()
    {
        var closed = new Board(Given.Call);
        Assert.AreEqual("no-consultation", Decide(closed, "avaria-focal", new SaveComment(Given.Content())));
        Assert.AreEqual("for-secretariat", Decide(closed, "avaria-focal", new OpenConsultation(Given.Consultation())));
        Assert.AreEqual("for-secretariat", Decide(closed, "stranger", new OpenConsultation(Given.Consultation())));
        Assert.AreEqual("other-consultation",
            Decide(closed, "secretariat", new OpenConsultation(Given.Consultation() with { Id = new("other") })));
        Assert.AreEqual("no-zone",
            Decide(closed, "secretariat", new OpenConsultation(Given.Consultation() with { Zone = new("Europe/Byzantium") })));
        var lost = new Delegation(new("lost"), DelegationCategory.State, "Lost", "Lost", "lost", new("Nowhere/Land"));
        Assert.AreEqual("no-zone",
            Decide(closed, "secretariat", new OpenConsultation(Given.Consultation() with { Roster = Given.Roster().With([lost], []) })));
        new Round().Refused("already-open", "secretariat", new OpenConsultation(Given.Consultation()));
    }

    [TestMethod]
    public void A_large_roster_is_listed_in_several_entries_and_comes_back_whole()
    {
        var people =
            Enumerable.Range(0, 45)
                .Select(i => new Person(new($"p{i}"), $"P {i}", new DelegationId($"d{i}"), DelegationRole.FocalPoint, "en", []));
        var delegations =
            Enumerable.Range(0, 45)
                .Select(i => new Delegation(new($"d{i}"), DelegationCategory.State, $"D {i}", $"D {i}", $"d{i:00}", new("Europe/Vienna")));
        var roster = Given.Roster().With([.. delegations], [.. people]);
        var round = new Round(consultation: Given.Consultation() with { Roster = roster });

        Assert.AreEqual(Print.Of(roster.Delegations), Print.Of(round.Board.Consultation!.Roster.Delegations));
        Assert.AreEqual(Print.Of(roster.People), Print.Of(round.Board.Consultation.Roster.People));
    }

    [TestMethod]
    public void Who_is_not_on_the_roster_is_refused_whatever_is_asked()
    {
        var round = new Round();
        round.Refused("not-on-roster", "stranger", new SaveComment(Given.Content()));
        round.Refused("not-on-roster", "stranger", new WithdrawComment(round.Sent("avaria-focal")));
    }

    [TestMethod]
    public void References_are_unique_also_within_one_act()
    {
        var round = new Round();
        round.Done("secretariat",
            new FileOnBehalf(Given.Avaria, round.Now, "embassy", "note", [.. Enumerable.Repeat(Given.Content(), 100)]));
        for (var i = 0; i < 50; i++)
        {
            round.Saved("brona-focal");
        }

        Assert.AreEqual(150, round.Board.Comments.Values.Select(c => c.Reference).Distinct().Count());
        Assert.AreEqual(150, round.Board.Comments.Count);
    }

    private static string? Decide(Board board, string by, Request request) =>
        request.Decide(board, new Asked(new(by), Door.Host, Given.Start, null, "x")).Refusal?.Code;

    // A comment the asker may read does exist for him: then only what is for its own delegation is asked.
    private static IEnumerable<Func<CommentId, Request>> Requests(bool readable) =>
        new Func<CommentId, Request>[]
        {
            id => new ChangeComment(id, null, Given.Content("Other.")),
            id => new ChangeComment(id, 7, Given.Content("")),
            id => new ApproveComment(id),
            id => new DiscardComment(id),
            id => new WithdrawComment(id),
            id => new Submit([id]),
            id => new Submit([id], Saved: true),
            id => new Submit([id], None: true),
        }.Concat(readable ? [] : [id => new Align(id), id => new Dissociate(id)]);
}
