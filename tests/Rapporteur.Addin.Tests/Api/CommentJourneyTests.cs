using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>The way of a comment by what each person sees of it.</summary>
[TestClass]
public sealed class CommentJourneyTests
{
    private static RunningHost host = null!;

    private static Visitor Contributor => Visitor.As(host, "kelvany-contributor");

    private static Visitor FocalPoint => Visitor.As(host, "kelvany-focal");

    private static Visitor OtherDelegation => Visitor.As(host, "bromandy-focal");

    private static Visitor Secretariat => Visitor.As(host, "secretariat-1");

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_comment_is_seen_by_its_delegation_alone_until_it_is_sent_and_then_by_the_Secretariat()
    {
        var words = "The whole way of one comment.";
        var saved = (await Contributor.PostAsync("comments", Visitor.Say(words))).Created();
        var id = saved.Text("id");
        Assert.AreEqual("saved", saved.Text("state"));
        await NobodyElseSeesAsync(id, words);

        (await Contributor.PostAsync($"comments/{id}/approve")).Refused(HttpStatusCode.Forbidden, "for-focal-point");
        Assert.AreEqual("approved", (await FocalPoint.PostAsync($"comments/{id}/approve", new { revision = 1 })).Ok().Text("state"));
        await NobodyElseSeesAsync(id, words);

        var receipt = (await FocalPoint.PostAsync("submissions", new { comments = new[] { id }, note = "With compliments." })).Created();
        Verify(receipt.Body, id, words);
        var seen = (await Secretariat.GetAsync($"comments/{id}")).Ok();
        Assert.AreEqual(words, seen.Text("text"));
        Assert.AreEqual("sent", seen.Text("state"));
        Assert.AreEqual(receipt.Text("reference"), seen.Text("receipt"));
        Assert.IsFalse(seen.Has("author"), "who wrote it stays inside the delegation");
        Assert.IsFalse(seen.Has("savedAt"));
        Assert.IsTrue((await Secretariat.GetAsync("submissions")).Raw.Contains(receipt.Text("reference"), StringComparison.Ordinal));
        Assert.IsFalse((await OtherDelegation.GetAsync("submissions")).Raw.Contains(receipt.Text("reference"), StringComparison.Ordinal));
        (await OtherDelegation.GetAsync($"comments/{id}")).Refused(HttpStatusCode.NotFound, "no-comment");
    }

    [TestMethod]
    public async Task A_replacement_shows_the_Secretariat_the_old_text_until_it_is_sent()
    {
        var id = await FocalPoint.SentAsync("First text.");
        var changed = (await FocalPoint.PutAsync($"comments/{id}", Visitor.Say("Second text."))).Ok();
        Assert.AreEqual(2, changed.Body.GetProperty("revision").GetInt32());
        Assert.IsTrue(changed.Body.GetProperty("replaced").GetBoolean());
        Assert.AreEqual("First text.", (await Secretariat.GetAsync($"comments/{id}")).Ok().Text("text"));

        (await FocalPoint.PutAsync($"comments/{id}", new { text = "Third", places = new[] { new { scope = "document" } }, revision = 1 }))
            .Refused(HttpStatusCode.Conflict, "changed-since");
        (await FocalPoint.PostAsync("submissions", new { comments = new[] { id } })).Refused(HttpStatusCode.Conflict, "not-approved");
        var receipt = (await FocalPoint.PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();

        Verify(receipt.Body, id, "Second text.");
        Assert.AreEqual("Second text.", (await Secretariat.GetAsync($"comments/{id}")).Ok().Text("text"));
        (await FocalPoint.PostAsync("submissions", new { comments = new[] { id } })).Refused(HttpStatusCode.Conflict, "already-sent");
    }

    [TestMethod]
    public async Task The_first_receipt_stands_after_a_replacement()
    {
        var id = await FocalPoint.SentAsync("Vouched for first.");
        var first = (await SubmissionsOf(FocalPoint)).Last();
        await FocalPoint.PutAsync($"comments/{id}", Visitor.Say("Vouched for second."));
        await FocalPoint.PostAsync("submissions", new { comments = new[] { id }, saved = true });

        var again =
            (await SubmissionsOf(FocalPoint))
                .Single(s => s.GetProperty("reference").GetString() == first.GetProperty("reference").GetString());
        Verify(again, id, "Vouched for first.");
        Assert.AreEqual(first.GetProperty("statement").GetString(), again.GetProperty("statement").GetString());
    }

    [TestMethod]
    public async Task What_is_withdrawn_stays_with_the_Secretariat_as_withdrawn_and_cannot_be_changed()
    {
        var id = await FocalPoint.SentAsync("To be taken back.");
        (await Contributor.PostAsync($"comments/{id}/withdraw")).Refused(HttpStatusCode.Forbidden, "for-focal-point");
        Assert.AreEqual("withdrawn", (await FocalPoint.PostAsync($"comments/{id}/withdraw")).Ok().Text("state"));
        Assert.AreEqual("withdrawn", (await Secretariat.GetAsync($"comments/{id}")).Ok().Text("state"));
        (await FocalPoint.PutAsync($"comments/{id}", Visitor.Say("Again"))).Refused(HttpStatusCode.Conflict, "already-withdrawn");
        (await FocalPoint.PostAsync($"comments/{id}/withdraw")).Refused(HttpStatusCode.Conflict, "already-withdrawn");
    }

    [TestMethod]
    public async Task What_was_not_sent_is_thrown_away_without_a_trace()
    {
        var id = await Contributor.SavedAsync("Never mind.");
        (await FocalPoint.PostAsync($"comments/{id}/withdraw")).Refused(HttpStatusCode.Conflict, "not-sent");
        (await Contributor.DeleteAsync($"comments/{id}")).Is(HttpStatusCode.NoContent);
        (await Contributor.GetAsync($"comments/{id}")).Refused(HttpStatusCode.NotFound, "no-comment");
        (await Contributor.DeleteAsync($"comments/{id}")).Refused(HttpStatusCode.NotFound, "no-comment");
    }

    [TestMethod]
    public async Task A_contributor_changes_own_comments_only_and_sends_none()
    {
        var theirs = await FocalPoint.SavedAsync("By the focal point.");
        (await Contributor.PutAsync($"comments/{theirs}", Visitor.Say("Changed"))).Refused(HttpStatusCode.Forbidden, "not-yours");
        (await Contributor.DeleteAsync($"comments/{theirs}")).Refused(HttpStatusCode.Forbidden, "not-yours");
        (await Contributor.PostAsync("comments", Visitor.Say("Straight out", submit: true)))
            .Refused(HttpStatusCode.Forbidden, "for-focal-point");
        (await Contributor.PostAsync("submissions", new { saved = true })).Refused(HttpStatusCode.Forbidden, "for-focal-point");
    }

    [TestMethod]
    public async Task An_empty_submission_sends_everything_approved_and_nothing_saved()
    {
        var alternate = Visitor.As(host, "velmora-alternate");
        var approved = await alternate.SavedAsync("Approved.");
        var saved = await alternate.SavedAsync("Only saved.");
        (await alternate.PostAsync($"comments/{approved}/approve")).Ok();

        var receipt = (await alternate.PostAsync("submissions")).Created();

        var sent = receipt.Body.GetProperty("comments").EnumerateArray().Select(c => c.GetString()).ToList();
        CollectionAssert.Contains(sent, approved);
        CollectionAssert.DoesNotContain(sent, saved);
        (await alternate.PostAsync("submissions", new { })).Refused(HttpStatusCode.Conflict, "nothing-to-submit");
    }

    [TestMethod]
    public async Task The_same_client_id_gets_the_same_answer_and_one_comment_and_another_body_is_refused()
    {
        var first = (await FocalPoint.PostAsync("comments", Visitor.Say("Once only."), "key-1")).Created();
        var again = (await FocalPoint.PostAsync("comments", Visitor.Say("Once only."), "key-1")).Created();
        Assert.AreEqual(first.Text("id"), again.Text("id"));
        Assert.HasCount(1, (await FocalPoint.CommentsAsync()).FindAll(c => c.GetProperty("text").GetString() == "Once only."));
        (await FocalPoint.PostAsync("comments", Visitor.Say("Something else."), "key-1"))
            .Refused(HttpStatusCode.UnprocessableEntity, "id-reused");
        (await FocalPoint.PostAsync("submissions", new { saved = true }, "key-1")).Refused(HttpStatusCode.UnprocessableEntity, "id-reused");

        var theirs = (await OtherDelegation.PostAsync("comments", Visitor.Say("Once only."), "key-1")).Created();
        Assert.AreNotEqual(first.Text("id"), theirs.Text("id"), "an id belongs to the person who made it");
    }

    [TestMethod]
    public async Task A_submission_repeated_under_its_id_gives_the_first_receipt()
    {
        var id = await FocalPoint.SavedAsync("Sent once.");
        var body = new { comments = new[] { id }, saved = true };
        var first = (await FocalPoint.PostAsync("submissions", body, "key-2")).Created();
        var again = (await FocalPoint.PostAsync("submissions", body, "key-2")).Created();
        Assert.AreEqual(first.Text("reference"), again.Text("reference"));
        Assert.AreEqual(first.Text("hash"), again.Text("hash"));
        Assert.AreEqual(first.Text("statement"), again.Text("statement"));
    }

    [TestMethod]
    public async Task A_repeat_after_the_comment_moved_on_shows_where_it_is_now_and_a_repeated_removal_is_done()
    {
        var id = (await FocalPoint.PostAsync("comments", Visitor.Say("Moves on."), "key-3")).Created().Text("id");
        (await FocalPoint.SendAsync(HttpMethod.Delete, $"comments/{id}", key: "key-4")).Is(HttpStatusCode.NoContent);
        (await FocalPoint.SendAsync(HttpMethod.Delete, $"comments/{id}", key: "key-4")).Is(HttpStatusCode.NoContent);
        var again = await FocalPoint.PostAsync("comments", Visitor.Say("Moves on."), "key-3");
        Assert.IsLessThan(500, (int)again.Status, again.Raw);
    }

    internal static void Verify(JsonElement submission, string comment, string words)
    {
        var statement = submission.GetProperty("statement").GetString()!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(statement)));
        Assert.AreEqual(hash, submission.GetProperty("hash").GetString());
        using var vouched = JsonDocument.Parse(statement);
        Assert.AreEqual(submission.GetProperty("reference").GetString(), vouched.RootElement.GetProperty("receipt").GetString());
        var line = vouched.RootElement.GetProperty("comments").EnumerateArray().Single(c => c.GetProperty("id").GetString() == comment);
        Assert.AreEqual(words, line.GetProperty("content").GetProperty("text").GetString());
    }

    private static async Task<IEnumerable<JsonElement>> SubmissionsOf(Visitor visitor) =>
        (await visitor.GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray();

    private static async Task NobodyElseSeesAsync(string id, string words)
    {
        foreach (var person in (string[])["secretariat-1", "chair-1", "co-chair-1", "bromandy-focal"])
        {
            var other = Visitor.As(host, person);
            (await other.GetAsync($"comments/{id}")).Refused(HttpStatusCode.NotFound, "no-comment");
            foreach (var address in (string[])["comments", "submissions", "progress"])
            {
                var all = (await other.GetAsync(address)).Raw;
                Assert.IsFalse(all.Contains(id, StringComparison.Ordinal) || all.Contains(words, StringComparison.Ordinal),
                    $"{person} sees it at {address}");
            }
        }
    }
}
