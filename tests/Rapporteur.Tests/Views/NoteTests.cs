using System.Text;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Views;

/// <summary>The note beside a comment: for the delegation's own people, and in nothing that leaves it.</summary>
[TestClass]
public class NoteTests
{
    private const string Note = "Dele Gate, in the file";

    [TestMethod]
    public void Only_the_own_delegation_sees_the_note_before_and_after_it_was_sent()
    {
        var round = new Round(Given.OnceSent);
        var id = new Rapporteur.Comments.CommentId(round.Done("avaria-focal", new SaveComment(Given.Joint("Words.", "brona"), Note: Note)));
        foreach (var act in new Action[] { () => { }, () => round.Done("avaria-focal", new Submit(Saved: true)),
            () => round.Done("avaria-focal", new WithdrawComment(id)) })
        {
            act();
            Assert.AreEqual(Note, round.As("avaria-contributor").See(id)!.Comment.Note);
            foreach (var reader in new[] { "brona-focal", "cerva-focal", "obs-contributor", "secretariat", "chair", "co-chair" })
            {
                Assert.IsNull(round.As(reader).See(id)?.Comment.Note, reader);
            }
        }
    }

    [TestMethod]
    public void It_is_in_no_receipt_and_in_no_entry_the_Secretariat_may_know_of()
    {
        var round = new Round();
        round.Done("avaria-focal", new SaveComment(Given.Content(), Submit: true, Note: Note));
        Assert.DoesNotContain(Note, Encoding.UTF8.GetString(ReceiptJson.Write(round.Board, round.Board.Submissions.Values.Single())));
        var holding = round.Acts.Where(a => ActJson.Write(a).Payload.Contains(Note, StringComparison.Ordinal)).ToList();
        Assert.HasCount(1, holding);
        Assert.AreEqual(new Owner("avaria"), holding[0].Inside);
        Assert.DoesNotContain(Note, Print.Of(holding[0].Entries.Where(e => !e.IsInside)));
    }

    [TestMethod]
    public void It_stays_when_the_comment_is_changed_and_is_refused_when_nothing_could_carry_it()
    {
        var round = new Round();
        var id = new Rapporteur.Comments.CommentId(round.Done("avaria-focal", new SaveComment(Given.Content(), Note: Note)));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Second.")));
        Assert.AreEqual(Note, round.Board.Comments[id].Note);
        round.Refused("bad-text", "avaria-focal", new SaveComment(Given.Content(), Note: "a\u0001"));
        round.Refused("too-long", "avaria-focal", new SaveComment(Given.Content(), Note: new string('x', 501)));
    }
}
