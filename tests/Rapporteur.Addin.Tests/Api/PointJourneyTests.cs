using System.Net;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>The Secretariat's work on what was received, through the API.</summary>
[TestClass]
public sealed class PointJourneyTests
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
    public async Task A_comment_is_coded_split_and_gathered_and_its_delegation_is_told_what_is_for_it()
    {
        var (focal, other, secretariat) =
            (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "bromandy-focal"), Visitor.As(host, "secretariat-1"));
        var (one, two) = (await focal.SentAsync("Divide it. Balance it."), await other.SentAsync("Divide the text."));
        (await secretariat.PostAsync($"comments/{one}/coding", new { kinds = new[] { "structure" } })).Ok();
        var split = (await secretariat.PostAsync(
            $"comments/{one}/points",
            new
            {
                points = new object[]
                    { new { words = "Divide it." }, new { words = "Balance it.", places = new[] { new { passage = "p005" } } } },
            })).Ok().Body;
        Assert.AreEqual(2, split.GetProperty("points").GetArrayLength());
        Assert.AreEqual("Divide it. Balance it.", split.GetProperty("text").GetString());
        (await secretariat.PostAsync($"comments/{one}/coding", new { kinds = new[] { "approach" }, point = 2 })).Ok();
        (await secretariat.PostAsync($"comments/{one}/outcome", new { point = 1, outcome = "forDiscussion" })).Ok();

        var common = (await secretariat.PostAsync("common-points", new { words = "Divide it.", comments = new[] { $"{one}/1", two } }))
            .Created().Body;
        Assert.AreEqual(2, common.GetProperty("comments").GetArrayLength());
        Assert.AreEqual(
            HttpStatusCode.NoContent, (await secretariat.PostAsync("common-points", new { dismiss = new[] { $"{one}/2", two } })).Status);
        var listed = (await Visitor.As(host, "chair-1").GetAsync("common-points")).Ok().Body;
        Assert.AreEqual(1, listed.GetProperty("commonPoints").GetArrayLength());

        // How a summary says how many made it is an officer's choice, never a count.
        Assert.AreEqual("impersonal", common.GetProperty("quantifier").GetString());
        var chosen = new { id = common.GetProperty("id").GetString(), quantifier = "several" };
        var several = (await secretariat.PostAsync("common-points", chosen)).Created().Body;
        Assert.AreEqual("several", several.GetProperty("quantifier").GetString());
        (await Visitor.As(host, "chair-1").PostAsync("common-points", chosen)).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await secretariat.PostAsync("common-points", new { chosen.id, quantifier = "most" }))
            .Refused(HttpStatusCode.BadRequest, "bad-json");
        (await secretariat.PostAsync("common-points", new { quantifier = "several" })).Refused(HttpStatusCode.BadRequest, "missing");
        (await secretariat.PostAsync("common-points", new { id = "cp-none", quantifier = "several" }))
            .Refused(HttpStatusCode.NotFound, "no-common-point");

        var mine = (await focal.GetAsync($"comments/{one}")).Ok();
        Assert.AreEqual("Divide it.", mine.Body.GetProperty("commonPoints")[0].GetProperty("words").GetString());
        Assert.DoesNotContain(two, mine.Raw);
        Assert.IsFalse(mine.Body.TryGetProperty("coding", out _) || mine.Body.TryGetProperty("points", out _));
        (await focal.GetAsync("common-points")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
    }

    [TestMethod]
    public async Task A_refusal_says_what_is_wrong()
    {
        var secretariat = Visitor.As(host, "secretariat-1");
        var id = await Visitor.As(host, "kelvany-focal").SentAsync("Words.");
        (await secretariat.PostAsync($"comments/{id}/coding", new { })).Refused(HttpStatusCode.BadRequest, "missing");
        (await secretariat.PostAsync($"comments/{id}/coding", new { kinds = new[] { "bold" } }))
            .Refused(HttpStatusCode.BadRequest, "bad-json");
        (await secretariat.PostAsync($"comments/{id}/points", new { points = new object?[] { null } }))
            .Refused(HttpStatusCode.BadRequest, "bad-json");
        (await secretariat.PostAsync($"comments/{id}/points", new { points = new[] { new { words = "Other words." } } }))
            .Refused(HttpStatusCode.BadRequest, "not-in-comment");
        (await secretariat.PostAsync("common-points", new { comments = new[] { id } })).Refused(HttpStatusCode.BadRequest, "missing");
    }
}
