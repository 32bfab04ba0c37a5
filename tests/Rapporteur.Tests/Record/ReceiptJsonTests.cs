using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Record;

[TestClass]
public class ReceiptJsonTests
{
    [TestMethod]
    public void Every_receipt_can_be_made_again_from_the_board_after_everything_that_followed()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Joint("Первая 😀\n\u2028\"редакция\"", "brona"));
        round.Done("avaria-focal",
            new Submit([round.Saved("avaria-focal"), round.Saved("avaria-contributor")], Saved: true, Note: "Note\twith\r\nlines.",
                NotForCirculation: true));
        round.Done("brona-focal", new Submit(None: true));
        round.Done("secretariat",
            new FileOnBehalf(Given.Cerva, round.Now - Duration.FromDays(1), "embassy", "note", [Given.Content(), Given.Content("Two.")])
            {
                Original = Given.File(),
            });
        round.Now += Duration.FromDays(1);
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Second.")));
        round.Done("avaria-focal", new Submit(Saved: true));
        round.Done("brona-focal", new Align(id));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Third, unsent.")));
        round.Done("avaria-focal", new WithdrawComment(id));

        Assert.HasCount(5, round.Board.Submissions);
        foreach (var submission in round.Board.Submissions.Values)
        {
            var bytes = ReceiptJson.Write(round.Board, submission);
            Assert.AreEqual(submission.Hash, ReceiptJson.Hash(bytes));
            Assert.AreEqual(submission.Hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [TestMethod]
    public void A_receipt_says_what_was_sent_and_no_more()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal", Given.Content("Words.", Rapporteur.Drafts.Place.Document));
        var submission = round.Board.Submissions.Values.Single();

        Assert.AreEqual(
            $$"""
            {"comments":[{"content":{"alternatives":[],"draft":0,"kinds":[],"language":"en","onBehalfOf":[],"places":[{"scope":"Document"}],"text":"Words."},"id":"{{id}}","reference":"{{round[id].Reference}}"}],"consultation":"call","countsFrom":"2017-12-01T09:00:00Z","delegation":"avaria","none":false,"notForCirculation":false,"receipt":"{{submission.Reference}}"}
            """,
            Encoding.UTF8.GetString(ReceiptJson.Write(round.Board, submission)));
    }

    [TestMethod]
    public void One_character_changed_changes_the_hash()
    {
        var round = new Round();
        round.Sent("avaria-focal");
        var submission = round.Board.Submissions.Values.Single();
        var other =
            ReceiptJson.Write(Given.Call, submission,
                [(submission.Comments[0], submission.CommentReferences[0], Given.Content("Add a reference to micro-financing"))]);

        Assert.AreNotEqual(submission.Hash, ReceiptJson.Hash(other));
        Assert.AreEqual(JsonValueKind.Object, JsonDocument.Parse(other).RootElement.ValueKind);
    }
}
