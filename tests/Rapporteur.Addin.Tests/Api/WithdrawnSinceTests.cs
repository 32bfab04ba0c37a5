using System.Net;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>What was done is answered as done, also when what it was about is gone by then.</summary>
[TestClass]
public sealed class WithdrawnSinceTests
{
    private static RunningHost host = null!;
    private static Visitor author = null!;
    private static Visitor other = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        (author, other) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "orvessa-focal"));
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    [DataRow("align")]
    [DataRow("dissociate")]
    public async Task Repeated_after_the_author_withdrew_it_is_answered_as_done_and_withdrawn_since(string verb)
    {
        var id = await JointAsync();
        var first = (await other.PostAsync($"comments/{id}/{verb}", key: $"key-{verb}")).Ok();
        Assert.AreEqual(first.Raw, (await other.PostAsync($"comments/{id}/{verb}", key: $"key-{verb}")).Ok().Raw);
        (await author.PostAsync($"comments/{id}/withdraw")).Ok();
        (await other.PostAsync($"comments/{id}/{verb}", key: $"key-{verb}")).Refused(HttpStatusCode.Conflict, "withdrawn-since");
        (await other.PostAsync($"comments/{id}/{verb}")).Refused(HttpStatusCode.NotFound, "no-comment");
    }

    [TestMethod]
    [DataRow("align")]
    [DataRow("dissociate")]
    public async Task Racing_the_author_it_is_done_withdrawn_since_or_too_late_and_never_a_fault(string verb)
    {
        for (var i = 0; i < 15; i++)
        {
            var id = await JointAsync();
            var (asked, withdrawn) = (other.PostAsync($"comments/{id}/{verb}"), author.PostAsync($"comments/{id}/withdraw"));
            (await withdrawn).Ok();
            Assert.IsTrue(await asked is { Status: HttpStatusCode.OK } or { Code: "withdrawn-since" or "no-comment" }, (await asked).Raw);
        }
    }

    [TestMethod]
    public async Task Every_act_repeated_after_its_comment_went_is_no_fault()
    {
        var saved = (await author.PostAsync("comments", Visitor.Say("goes"), "k-save")).Created().Text("id");
        (await author.PutAsync($"comments/{saved}", Visitor.Say("went"), "k-change")).Ok();
        (await author.PostAsync($"comments/{saved}/approve", new { }, "k-approve")).Ok();
        (await author.DeleteAsync($"comments/{saved}")).Is(HttpStatusCode.NoContent);
        (await author.PostAsync("comments", Visitor.Say("goes"), "k-save")).Created();
        (await author.PutAsync($"comments/{saved}", Visitor.Say("went"), "k-change")).Ok();
        (await author.PostAsync($"comments/{saved}/approve", new { }, "k-approve")).Ok();

        var sent = (await author.PostAsync("comments", Visitor.Say("sent", submit: true), "k-sent")).Created().Text("id");
        var officer = Visitor.As(host, "secretariat-1");
        (await officer.PostAsync($"comments/{sent}/clarification", new { question = "Which?" }, "k-ask")).Ok();
        (await author.PostAsync($"comments/{sent}/clarification", new { answer = "This." }, "k-answer")).Ok();
        (await author.PostAsync($"comments/{sent}/withdraw", key: "k-withdraw")).Ok();
        (await author.PostAsync("comments", Visitor.Say("sent", submit: true), "k-sent")).Created();
        (await officer.PostAsync($"comments/{sent}/clarification", new { question = "Which?" }, "k-ask")).Ok();
        (await author.PostAsync($"comments/{sent}/clarification", new { answer = "This." }, "k-answer")).Ok();
        (await author.PostAsync($"comments/{sent}/withdraw", key: "k-withdraw")).Ok();
    }

    // Sent in the name of the other delegation too, so that it is seen and can be left.
    private static async Task<string> JointAsync() =>
        (await author.PostAsync("comments",
            new { text = "joint", places = new[] { new { scope = "document" } }, onBehalfOf = new[] { "orvessa" }, submit = true }))
            .Created().Text("id");
}
