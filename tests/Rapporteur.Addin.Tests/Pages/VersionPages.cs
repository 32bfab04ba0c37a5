using System.Net;
using Rapporteur.Addin.Tests.Api;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The pages of a draft's versions, as they are answered to those who may see them; they need no script.</summary>
[TestClass]
public sealed class VersionPages
{
    [TestMethod]
    public async Task The_next_draft_is_prepared_looked_at_settled_and_circulated_on_pages()
    {
        await using var host = await RunningHost.StartAsync();
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        var mine = (await focal.PostAsync("comments", new
        {
            text = "Say who & when.",
            places = new[] { new { scope = "passage", passage = "p005" } },
            submit = true,
        })).Created().Text("id");
        Assert.DoesNotContain("multipart", (await focal.GetAsync(Page("drafts"))).Ok().Raw, "only the Secretariat and the Chair prepare");

        var prepared = (await officer.PostAsync(Page("drafts"), DraftJourneyTests.Upload(DraftJourneyTests.Redrafted(), "Rev.1"))).Ok();
        StringAssert.Contains(prepared.Raw, "prepared, not circulated", StringComparison.Ordinal);
        (await officer.PostAsync(Page("drafts"), DraftJourneyTests.Upload([1, 2, 3]))).Is(HttpStatusCode.BadRequest);
        StringAssert.Contains((await officer.GetAsync(Page("drafts"))).Ok().Raw, "no circulated answer yet", StringComparison.Ordinal);
        foreach (var page in new[] { "changes", "concordance", "carried" })
        {
            (await officer.GetAsync(Page(page))).Ok();
            Assert.DoesNotContain("Rev.1", (await focal.GetAsync(Page(page))).Ok().Raw);
            (await focal.GetAsync(Page($"{page}?to=1"))).Is(HttpStatusCode.NotFound);
        }

        var changes = (await officer.GetAsync(Page("changes?from=0&to=1"))).Ok().Raw;
        StringAssert.Contains(changes, "id=\"change-1\"", StringComparison.Ordinal);
        StringAssert.Contains(changes, "<ins>shall", StringComparison.Ordinal);
        StringAssert.Contains(
            (await officer.GetAsync(Page("changes?from=0&to=1&view=line&show=all"))).Ok().Raw, "<del>will", StringComparison.Ordinal);
        var carried = (await officer.GetAsync(Page("carried?from=0&to=1"))).Ok().Raw;
        StringAssert.Contains(carried, "Say who &amp; when.", StringComparison.Ordinal);

        (await officer.PostAsync(Page("carried"), new FormUrlEncodedContent([new("comment", mine), new("to", "1"), new("place", "p007")])))
            .Is(HttpStatusCode.Redirect);
        (await officer.PostAsync(Page("drafts/circulate"), new FormUrlEncodedContent([new("number", "1"), new("hash", "other")])))
            .Is(HttpStatusCode.Conflict);
        var hash = (await officer.GetAsync("drafts")).Ok().Body.GetProperty("drafts")[1].GetProperty("hash").GetString()!;
        (await officer.PostAsync(Page("drafts/circulate"), new FormUrlEncodedContent([new("number", "1"), new("hash", hash)])))
            .Is(HttpStatusCode.Redirect);

        StringAssert.Contains((await focal.GetAsync(Page("drafts"))).Ok().Raw, "Rev.1", StringComparison.Ordinal);
        StringAssert.Contains((await focal.GetAsync(Page("carried"))).Ok().Raw, "Somebody looked and said so.", StringComparison.Ordinal);
        StringAssert.Contains((await focal.GetAsync(Page("reflected"))).Ok().Raw, "Say who &amp; when.", StringComparison.Ordinal);
        var reflected = (await focal.GetAsync("reflected")).Ok().Body.GetProperty("comments").EnumerateArray().Single(
            c => c.GetProperty("comment").GetString() == mine);
        Assert.AreEqual("p007", reflected.GetProperty("now")[0].GetProperty("passage").GetString());
        Assert.IsTrue(reflected.GetProperty("sure").GetBoolean());
        var beside = (await focal.GetAsync($"/pane/{RunningHost.Consultation}?panel=here&passage=p007")).Ok().Raw;
        StringAssert.Contains(beside, "Say who", StringComparison.Ordinal);
        var ours = (await focal.GetAsync($"/pane/{RunningHost.Consultation}?panel=ours")).Ok().Raw;
        StringAssert.Contains(ours, ", now ", StringComparison.Ordinal);
        host.Log.AssertQuiet();
    }

    private static string Page(string page) => $"/reader/{RunningHost.Consultation}/{page}";
}
