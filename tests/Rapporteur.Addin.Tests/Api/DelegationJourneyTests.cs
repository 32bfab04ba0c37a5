using System.Net;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>What delegations, Secretariat and Chair do with each other's comments, through the API.</summary>
[TestClass]
public sealed class DelegationJourneyTests
{
    private static RunningHost host = null!;

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
    public async Task No_comments_at_this_stage_is_a_submission_with_a_receipt()
    {
        var focal = Visitor.As(host, "bromandy-focal");
        var receipt = (await focal.PostAsync("submissions", new { none = true })).Created();
        Assert.IsTrue(receipt.Body.GetProperty("none").GetBoolean());
        Assert.AreEqual(0, receipt.Body.GetProperty("comments").GetArrayLength());
        Assert.AreEqual("NoComments", (await ProgressOfAsync("bromandy")).GetProperty("answered").GetString());
        (await Visitor.As(host, "kelvany-focal").PostAsync("submissions", new { none = true }))
            .Refused(HttpStatusCode.Conflict, "none-with-comments");
    }

    [TestMethod]
    public async Task What_came_by_mail_counts_from_its_arrival_and_is_the_delegations_own()
    {
        var filed = (await Secretariat.PostAsync("submissions/on-behalf", new
        {
            delegation = "hadrune",
            arrived = "2017-11-28T09:00:00+03:00",
            sender = "embassy, by note verbale",
            channel = "note verbale",
            comments = new[] { Visitor.Say("Came on paper.") },
        })).Created();
        Assert.AreEqual("2017-11-28T06:00:00Z", filed.Text("countsFrom"));
        Assert.AreNotEqual(filed.Text("countsFrom"), filed.Text("enteredAt"));
        var id = filed.Body.GetProperty("comments")[0].GetString()!;
        CommentJourneyTests.Verify(filed.Body, id, "Came on paper.");

        var focal = Visitor.As(host, "hadrune-focal");
        Assert.AreEqual("Came on paper.", (await focal.GetAsync($"comments/{id}")).Ok().Text("text"));
        StringAssert.Contains((await focal.GetAsync("submissions")).Raw, filed.Text("reference"), StringComparison.Ordinal);
        (await focal.PutAsync($"comments/{id}", Visitor.Say("Corrected by the delegation."))).Ok();
        (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        Assert.AreEqual("Corrected by the delegation.", (await Secretariat.GetAsync($"comments/{id}")).Text("text"));
    }

    [TestMethod]
    public async Task Filing_on_behalf_is_for_the_Secretariat_and_says_what_is_missing()
    {
        var full =
            new
            {
                delegation = "hadrune",
                arrived = "2017-11-28T09:00:00+03:00",
                sender = "embassy",
                comments = new[] { Visitor.Say("x") }
            };
        foreach (var person in (string[])["hadrune-focal", "chair-1", "co-chair-1"])
        {
            (await Visitor.As(host, person).PostAsync("submissions/on-behalf", full)).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        }

        (await Secretariat.PostAsync("submissions/on-behalf", new { full.delegation, full.sender, full.comments }))
            .Refused(HttpStatusCode.BadRequest, "missing");
        (await Secretariat.PostAsync("submissions/on-behalf", new { full.delegation, full.arrived, full.comments }))
            .Refused(HttpStatusCode.BadRequest, "missing");
        (await Secretariat.PostAsync("submissions/on-behalf", new { delegation = "atlantis", full.arrived, full.sender, full.comments }))
            .Refused(HttpStatusCode.BadRequest, "no-delegation");
        (await Secretariat.PostAsync("submissions/on-behalf",
            new { full.delegation, arrived = "2031-01-01T00:00:00Z", full.sender, full.comments }))
            .Refused(HttpStatusCode.BadRequest, "arrival-in-future");
    }

    [TestMethod]
    public async Task A_joint_comment_is_read_by_those_it_names_and_they_may_dissociate_themselves()
    {
        var author = Visitor.As(host, "orvessa-focal");
        var named = Visitor.As(host, "zorunia-focal");
        var joint =
            new
            {
                text = "On behalf of two.",
                places = new[] { new { scope = "document" } },
                onBehalfOf = new[] { "zorunia" },
                submit = true
            };
        var id = (await author.PostAsync("comments", joint)).Created().Text("id");

        Assert.AreEqual("On behalf of two.", (await named.GetAsync($"comments/{id}")).Ok().Text("text"));
        (await Visitor.As(host, "bromandy-focal").GetAsync($"comments/{id}")).Refused(HttpStatusCode.NotFound, "no-comment");
        (await author.PostAsync($"comments/{id}/dissociate")).Refused(HttpStatusCode.BadRequest, "own-comment");
        (await named.PostAsync($"comments/{id}/dissociate")).Ok();
        Assert.IsFalse((await Secretariat.GetAsync($"comments/{id}")).Ok().Body.GetProperty("onBehalfOf").EnumerateArray().Any());
        (await named.PostAsync($"comments/{id}/dissociate")).Refused(HttpStatusCode.BadRequest, "not-named");
    }

    [TestMethod]
    public async Task A_delegation_aligns_itself_with_what_was_said_at_the_meeting_once()
    {
        var recorded = (await Secretariat.PostAsync("meeting-comments", new
        {
            comment = Visitor.Say("Said around the table."),
            attribution = "several delegations",
            paragraph = "14 (iv)",
        })).Created();
        var id = recorded.Text("id");
        var focal = Visitor.As(host, "pellamar-focal");
        Assert.AreEqual("several delegations", (await focal.GetAsync($"comments/{id}")).Ok().Text("attribution"));
        var aligned = (await focal.PostAsync($"comments/{id}/align")).Ok();
        Assert.AreEqual(1, aligned.Body.GetProperty("aligned").GetArrayLength());
        (await focal.PostAsync($"comments/{id}/align")).Refused(HttpStatusCode.Conflict, "already-aligned");
        (await Secretariat.PostAsync($"comments/{id}/align")).Refused(HttpStatusCode.Forbidden, "for-delegations");
        (await focal.PostAsync("meeting-comments", new { comment = Visitor.Say("x"), attribution = "y" }))
            .Refused(HttpStatusCode.Forbidden, "for-secretariat");
    }

    [TestMethod]
    public async Task A_meeting_comment_of_a_named_delegation_is_read_by_that_delegation_alone()
    {
        var recorded =
            (await Secretariat.PostAsync("meeting-comments", new { comment = Visitor.Say("Said by one."), delegation = "pellamar" }))
                .Created();
        var id = recorded.Text("id");
        Assert.IsTrue((await Visitor.As(host, "pellamar-focal").GetAsync($"comments/{id}")).Ok().Body.GetProperty("own").GetBoolean());
        (await Visitor.As(host, "bromandy-focal").GetAsync($"comments/{id}")).Refused(HttpStatusCode.NotFound, "no-comment");
    }

    [TestMethod]
    public async Task Progress_is_for_Secretariat_and_Chair_and_counts_nothing_unsent()
    {
        var before = (await ProgressOfAsync("tamber-isles")).GetRawText();
        await Visitor.As(host, "tamber-isles-focal").SavedAsync("Not for counting.");
        Assert.AreEqual(before, (await ProgressOfAsync("tamber-isles")).GetRawText());
        (await Visitor.As(host, "chair-1").GetAsync("progress")).Ok();
        foreach (var person in (string[])["co-chair-1", "kelvany-focal", "kelvany-contributor"])
        {
            (await Visitor.As(host, person).GetAsync("progress")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        }
    }

    private static async Task<JsonElement> ProgressOfAsync(string delegation) =>
        (await Secretariat.GetAsync("progress")).Ok().Body.GetProperty("delegations").EnumerateArray()
            .Single(d => d.GetProperty("delegation").GetString() == delegation);
}
