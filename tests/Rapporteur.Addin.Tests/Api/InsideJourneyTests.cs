using System.Net;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>Notes, stances, versions and what is brought back, through the API: of one delegation, for it alone.</summary>
[TestClass]
public sealed class InsideJourneyTests
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
    public async Task What_is_said_inside_about_a_sent_comment_is_read_inside_and_in_no_answer_or_paper_elsewhere()
    {
        var (focal, contributor) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "kelvany-contributor"));
        var id = await contributor.SavedAsync("Talked about inside.");
        (await focal.PostAsync($"comments/{id}/notes", new { text = "Ask the capital first.\r\nPlease." }, "note-1")).Ok();
        (await focal.PostAsync($"comments/{id}/notes", new { text = "Ask the capital first.\r\nPlease." }, "note-1")).Ok();
        (await contributor.PostAsync($"comments/{id}/stance", new { supports = false })).Ok();
        (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        var seen = (await contributor.GetAsync($"comments/{id}")).Ok().Body;
        Assert.AreEqual(1, seen.GetProperty("notes").GetArrayLength(), "the same request twice is one note");
        Assert.AreEqual("Ask the capital first.\nPlease.", seen.GetProperty("notes")[0].GetProperty("text").GetString());
        Assert.IsFalse(seen.GetProperty("stances")[0].GetProperty("supports").GetBoolean());
        foreach (var other in new[] { "secretariat-1", "chair-1", "co-chair-1", "bromandy-focal" })
        {
            foreach (var address in new[] { "comments?pageSize=1000", "papers/comments.json", "search?q=capital" })
            {
                var answer = await Visitor.As(host, other).GetAsync(address);
                Assert.DoesNotContain("Ask the capital", answer.Raw, $"{other} {address}");
                Assert.DoesNotContain("\"stances\"", answer.Raw, $"{other} {address}");
            }
        }
    }

    [TestMethod]
    public async Task Every_version_is_there_and_can_be_restored_and_what_was_deleted_or_withdrawn_is_brought_back()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var id = await focal.SavedAsync("The first text.");
        (await focal.PutAsync($"comments/{id}", Visitor.Say("The second text."))).Ok();
        (await focal.PostAsync($"comments/{id}/restore", new { version = 1, revision = 2 })).Ok();
        var versions = (await focal.GetAsync($"comments/{id}/versions")).Ok().Body.GetProperty("versions");
        CollectionAssert.AreEqual(new[] { "The first text.", "The second text.", "The first text." },
            versions.EnumerateArray().Select(v => v.GetProperty("text").GetString()).ToArray());
        (await focal.DeleteAsync($"comments/{id}")).Is(HttpStatusCode.NoContent);
        (await focal.GetAsync($"comments/{id}")).Is(HttpStatusCode.NotFound);
        (await focal.PostAsync($"comments/{id}/bring-back", null)).Ok();
        (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        (await focal.PostAsync($"comments/{id}/withdraw", null)).Ok();
        var secretariat = Visitor.As(host, "secretariat-1");
        Assert.AreEqual("withdrawn", (await secretariat.GetAsync($"comments/{id}")).Ok().Text("state"));
        (await focal.PostAsync($"comments/{id}/bring-back", null)).Ok();
        Assert.AreEqual("sent", (await secretariat.GetAsync($"comments/{id}")).Ok().Text("state"));
    }

    [TestMethod]
    public async Task The_focal_point_pauses_contributors_and_sets_them_a_closing_of_their_own()
    {
        var (focal, contributor) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "kelvany-contributor"));
        Assert.AreEqual("not-earlier", (await focal.PutAsync("contributors", new { day = "2027-01-01" })).Code);
        (await focal.PutAsync("contributors", new { day = "2017-12-20", time = "12:00:00", paused = true })).Ok();
        Assert.AreEqual("contributors-paused", (await contributor.PostAsync("comments", Visitor.Say("Too late."))).Code);
        Assert.IsTrue((await contributor.GetAsync("contributors")).Ok().Body.GetProperty("paused").GetBoolean());
        (await focal.PutAsync("contributors", new { })).Ok();
        (await contributor.PostAsync("comments", Visitor.Say("In time again."))).Created();
    }
}
