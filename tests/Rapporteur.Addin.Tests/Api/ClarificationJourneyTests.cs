using System.Net;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>A question of the Secretariat and its answer, and who reads them, through the API.</summary>
[TestClass]
public sealed class ClarificationJourneyTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task It_stands_in_the_comment_of_those_it_is_for_and_of_nobody_else_in_whatever_order_they_read()
    {
        var (focal, secretariat) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "secretariat-1"));
        var id =
            (await focal.PostAsync("comments",
                new { text = "Together.", places = new[] { new { scope = "document" } }, onBehalfOf = new[] { "orvessa" }, submit = true }))
                .Created().Text("id");
        foreach (var reader in new[] { "co-chair-1", "secretariat-1" })
        {
            Assert.IsFalse((await ListedAsync(reader, id))!.Value.TryGetProperty("clarifications", out _), reader);
        }

        (await secretariat.PostAsync($"comments/{id}/clarification", new { question = "Which paragraph?\r\nAnd why?" }, "ask-1")).Ok();
        (await secretariat.PostAsync($"comments/{id}/clarification", new { question = "Which paragraph?\r\nAnd why?" }, "ask-1")).Ok();
        (await focal.PostAsync($"comments/{id}/clarification", new { answer = "The second.", number = 1 })).Ok();
        foreach (var (reader, answeredBy) in new[] { ("secretariat-1", false), ("chair-1", false), ("kelvany-contributor", true) })
        {
            foreach (var shown in new[] { (await ListedAsync(reader, id))!.Value,
                (await Visitor.As(host, reader).GetAsync($"comments/{id}")).Ok().Body })
            {
                var one = shown.GetProperty("clarifications")[0];
                Assert.AreEqual(("Which paragraph?\nAnd why?", "The second."),
                    (one.GetProperty("question").GetString(), one.GetProperty("answer").GetString()), reader);
                Assert.AreEqual(answeredBy, one.TryGetProperty("answeredBy", out _), reader);
            }
        }

        foreach (var reader in new[] { "co-chair-1", "orvessa-focal" })
        {
            Assert.DoesNotContain("The second.", (await Visitor.As(host, reader).GetAsync("comments?pageSize=200")).Ok().Raw, reader);
            Assert.IsFalse((await ListedAsync(reader, id))!.Value.TryGetProperty("clarifications", out _), reader);
        }
    }

    [TestMethod]
    public async Task One_of_the_two_is_said_and_a_refusal_says_what_is_wrong()
    {
        var (focal, secretariat) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "secretariat-1"));
        var address = $"comments/{await focal.SentAsync("Words.")}/clarification";
        (await secretariat.PostAsync(address)).Refused(HttpStatusCode.BadRequest, "missing");
        (await secretariat.PostAsync(address, new { question = "a", answer = "b" })).Refused(HttpStatusCode.BadRequest, "missing");
        var unread = (await secretariat.PostAsync(address, new { quesion = "a" })).Refused(HttpStatusCode.BadRequest, "bad-json");
        Assert.AreEqual(
            "The JSON has no member \"quesion\" here; it may have these: question, answer, number.", unread.Text("title"));
        (await focal.PostAsync(address, new { answer = "b" })).Refused(HttpStatusCode.Conflict, "no-question");
        (await secretariat.PostAsync(address, new { question = "a" })).Ok();
        (await secretariat.PostAsync(address, new { question = "b" })).Refused(HttpStatusCode.Conflict, "question-waits");
        (await Visitor.As(host, "kelvany-contributor").PostAsync(address, new { answer = "b" }))
            .Refused(HttpStatusCode.Forbidden, "for-focal-point");
    }

    private static async Task<JsonElement?> ListedAsync(string reader, string id) =>
        (await Visitor.As(host, reader).CommentsAsync("?pageSize=200")).Where(c => c.GetProperty("id").GetString() == id)
            .Cast<JsonElement?>().SingleOrDefault();
}
