using System.Net;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>What becomes of a comment, through the API: prepared, cleared, circulated, read and answered to.</summary>
[TestClass]
public sealed class OutcomeJourneyTests
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
    public async Task It_is_told_to_nobody_before_it_is_circulated_and_then_to_each_as_much_as_is_for_it()
    {
        var (focal, secretariat, chair) = (As("kelvany-focal"), As("secretariat-1"), As("chair-1"));
        var id = await focal.SentAsync("Shorten the paragraph.");
        await secretariat.CommentsAsync("?pageSize=1000");
        var said = (await secretariat.PostAsync(
            $"comments/{id}/outcome",
            new { outcome = "reflectedElsewhere", response = "See the passage.", at = new { passage = "p005" } }, "o-1")).Ok();
        Assert.AreEqual("prepared", said.Body.GetProperty("outcome").GetProperty("state").GetString());
        foreach (var reader in new[] { "kelvany-focal", "kelvany-contributor", "co-chair-1" })
        {
            Assert.IsFalse((await As(reader).GetAsync($"comments/{id}")).Ok().Body.TryGetProperty("outcome", out _), reader);
            Assert.DoesNotContain("See the passage.", (await As(reader).GetAsync("comments?pageSize=1000")).Ok().Raw, reader);
        }

        (await chair.PostAsync($"comments/{id}/outcome", new { clear = true, version = 1 })).Ok();
        (await secretariat.PostAsync($"comments/{id}/outcome", new { circulate = true, version = 1 })).Ok();
        var seen = (await As("kelvany-contributor").GetAsync($"comments/{id}")).Ok().Body.GetProperty("outcome");
        Assert.AreEqual(("reflectedElsewhere", "See the passage.", "circulated"),
            (seen.GetProperty("outcome").GetString(), seen.GetProperty("response").GetString(), seen.GetProperty("state").GetString()));
        Assert.AreNotEqual("", seen.GetProperty("at").GetProperty("label").GetString());
        Assert.IsFalse(seen.TryGetProperty("preparedAt", out _) || seen.TryGetProperty("clearedAt", out _));
        (await focal.PostAsync($"comments/{id}/outcome", new { answer = "Thank you.", version = 1 })).Ok();
        Assert.AreEqual("Thank you.", await AnswerAsync("chair-1"));
        Assert.AreEqual("Thank you.", await AnswerAsync("kelvany-contributor"));
        Assert.IsNull(await AnswerAsync("co-chair-1"));

        var mine = (await focal.GetAsync("reflected")).Ok().Body.GetProperty("comments").EnumerateArray()
            .Single(l => l.GetProperty("comment").GetString() == id);
        Assert.AreEqual(1, mine.GetProperty("outcome").GetProperty("version").GetInt32());

        async Task<string?> AnswerAsync(string reader) =>
            (await As(reader).GetAsync($"comments/{id}")).Ok().Body.GetProperty("outcome").TryGetProperty("answers", out var all)
                ? all[0].GetProperty("words").GetString() : null;
    }

    [TestMethod]
    public async Task Before_it_is_circulated_it_is_known_who_will_read_it_and_what_it_should_not_say()
    {
        var secretariat = As("secretariat-1");
        var id = await As("kelvany-focal").SentAsync("Orvessa is wrong here.");
        (await secretariat.PostAsync($"comments/{id}/outcome", new { outcome = "noted", response = "We took note." })).Ok();
        var preview = (await As("chair-1").GetAsync($"comments/{id}/outcome")).Ok().Body;
        Assert.AreEqual("kelvany", preview.GetProperty("readers")[0].GetProperty("delegation").GetString());
        Assert.AreEqual("person", preview.GetProperty("lint")[0].GetProperty("rule").GetString());
        Assert.AreEqual("Orvessa", preview.GetProperty("forChairsEye")[0].GetString());
        (await As("kelvany-focal").GetAsync($"comments/{id}/outcome")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
    }

    [TestMethod]
    public async Task Many_are_done_at_once_and_those_left_out_are_told_with_the_reason()
    {
        var (focal, secretariat) = (As("kelvany-focal"), As("secretariat-1"));
        string[] all = [await focal.SentAsync("One."), await focal.SentAsync("Two."), await focal.SentAsync("As Orvessa said.")];
        var done = (await secretariat.PostAsync("outcomes", new { comments = all, step = "prepare", outcome = "reflected" })).Ok().Body;
        CollectionAssert.AreEqual(all[..2], Texts(done.GetProperty("done")));
        var left = done.GetProperty("leftOut")[0];
        Assert.AreEqual((all[2], "for-chairs-eye"), (left.GetProperty("comment").GetString(), left.GetProperty("code").GetString()));
        (await As("chair-1").PostAsync("outcomes", new { comments = all, step = "clear" })).Ok();
        (await secretariat.PostAsync("outcomes", new { comments = all[..2], step = "circulate" })).Ok();
        (await secretariat.PostAsync("outcomes", new { comments = all[..2], step = "circulate" }))
            .Refused(HttpStatusCode.Conflict, "other-outcome");
        (await secretariat.PostAsync("outcomes", new { comments = all })).Refused(HttpStatusCode.BadRequest, "not-bulk");
    }

    [TestMethod]
    public async Task One_step_is_said_and_a_refusal_says_what_is_wrong()
    {
        var secretariat = As("secretariat-1");
        var address = $"comments/{await As("kelvany-focal").SentAsync("Words.")}/outcome";
        (await secretariat.PostAsync(address)).Refused(HttpStatusCode.BadRequest, "missing");
        (await secretariat.PostAsync(address, new { outcome = "noted", clear = true })).Refused(HttpStatusCode.BadRequest, "missing");
        var adopted = (await secretariat.PostAsync(address, new { outcome = "adopted" })).Refused(HttpStatusCode.BadRequest, "bad-json");
        StringAssert.Contains(adopted.Text("title"), "reflectedInPart", "it says which words there are");
        (await secretariat.PostAsync(address, new { outcome = "reflectedInPart" })).Refused(HttpStatusCode.BadRequest, "missing");
        (await secretariat.PostAsync(address, new { circulate = true })).Refused(HttpStatusCode.Conflict, "other-outcome");
        (await As("chair-1").PostAsync(address, new { outcome = "noted" })).Refused(HttpStatusCode.Forbidden, "for-secretariat");
    }

    private static Visitor As(string person) => Visitor.As(host, person);

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];
}
