using System.Net;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>The papers by their addresses: whose they are, and the account of each in JSON.</summary>
[TestClass]
public sealed class PaperJourneyTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        foreach (var text in (string[])["Aloud.", "Not any more.", "Quietly."])
        {
            var id = (await focal.PostAsync("comments", Visitor.Say(text))).Created().Text("id");
            (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true, notForCirculation = text == "Quietly." }))
                .Created();
            if (text == "Not any more.")
            {
                (await focal.PostAsync($"comments/{id}/withdraw", new { })).Ok();
            }
        }
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task The_twin_of_a_paper_in_JSON_is_its_account()
    {
        var officer = Visitor.As(host, "secretariat-1");
        var circulated = (await officer.GetAsync("papers/compilation.json")).Ok().Body.GetProperty("balance");
        var left = circulated.GetProperty("leftOut").EnumerateArray().Select(l => l.GetProperty("reason").GetString()).ToList();
        CollectionAssert.Contains(left, "withdrawn");
        CollectionAssert.Contains(left, "notForCirculation");
        Assert.AreEqual(circulated.GetProperty("received").GetInt32(), circulated.GetProperty("printed").GetInt32() + left.Count);
        Assert.IsTrue(circulated.GetProperty("holds").GetBoolean());
        Assert.IsTrue(circulated.GetProperty("comments").EnumerateArray().All(c => c.GetProperty("places").GetArrayLength() > 0));

        var all = (await officer.GetAsync("papers/compilation.json?use=secretariat")).Ok().Body.GetProperty("balance");
        Assert.AreEqual(circulated.GetProperty("printed").GetInt32() + 1, all.GetProperty("printed").GetInt32());
    }

    [TestMethod]
    public async Task An_account_is_for_whoever_may_have_the_paper_made()
    {
        (await Visitor.As(host, "kelvany-focal").GetAsync("papers/compilation.json")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await Visitor.As(host, "secretariat-1").GetAsync("papers/nosuch.docx")).Refused(HttpStatusCode.NotFound, "no-paper");
    }

    [TestMethod]
    [DataRow("section=p999")]
    [DataRow("delegation=nobody")]
    [DataRow("kind=1")]
    [DataRow("order=size")]
    public async Task What_a_paper_cannot_be_about_is_refused_by_name(string query) =>
        Assert.AreEqual(query.Split('=')[0],
            (await Visitor.As(host, "secretariat-1").GetAsync($"papers/compilation.docx?{query}"))
                .Refused(HttpStatusCode.BadRequest, "bad-filter").Text("field"));
}
