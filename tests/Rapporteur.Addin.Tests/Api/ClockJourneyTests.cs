using System.Net;
using NodaTime;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>Time passing: the story goes on, the closing passes, the host is stopped and started.</summary>
[TestClass]
public sealed class ClockJourneyTests
{
    [TestMethod]
    public async Task The_clock_moves_forward_only_and_the_sample_s_people_act_as_it_passes_them()
    {
        await using var host = await RunningHost.StartAsync();
        var here = new Visitor(host.AtThisMachine());
        var before = (await Visitor.As(host, "secretariat-1").CommentsAsync()).Count;

        Assert.AreEqual(HttpStatusCode.OK, (await here.PutAsync("/local/clock", new { now = "2017-12-21T13:00:00Z" })).Status);
        (await here.PutAsync("/local/clock", new { now = "2017-12-21T12:59:59Z" })).Refused(HttpStatusCode.Conflict, "clock-back");
        Assert.IsGreaterThanOrEqualTo(Instant.FromUtc(2017, 12, 21, 13, 0), host.Clock.Now);
        StringAssert.StartsWith((await here.GetAsync("/local/clock")).Ok().Text("now"), "2017-12-21T13:00", StringComparison.Ordinal);

        Assert.IsGreaterThan(before, (await Visitor.As(host, "secretariat-1").CommentsAsync()).Count);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Every_act_of_the_sample_is_played()
    {
        await using var host = await RunningHost.StartAsync();
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now = "2018-01-10T00:00:00Z" })).Ok();
        Assert.AreEqual("",
            string.Join('\n', host.Log.Lines.Where(l => l.Text.Contains("was not played", StringComparison.Ordinal)).Select(l => l.Text)));
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_comment_after_the_closing_is_received_and_only_Secretariat_and_Chair_read_that_it_was_late()
    {
        await using var host = await RunningHost.StartAsync();
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now = "2017-12-24T00:00:00Z" })).Ok();
        var focal = Visitor.As(host, "kelvany-focal");
        var id = await focal.SentAsync("After the closing.");
        var mine = (await focal.GetAsync("submissions")).Ok();
        Assert.IsFalse(mine.Raw.Contains("\"late\"", StringComparison.Ordinal), "a delegation is never told that it was late");
        Assert.IsFalse((await focal.GetAsync($"comments/{id}")).Raw.Contains("late", StringComparison.OrdinalIgnoreCase));
        (await focal.GetAsync("progress")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        var coChair = (await Visitor.As(host, "co-chair-1").GetAsync("submissions")).Ok();
        Assert.IsTrue(coChair.Raw.Contains(id, StringComparison.Ordinal) && !coChair.Raw.Contains("\"late\"", StringComparison.Ordinal),
            "the Co-chair reads it, not that it was late");

        foreach (var person in (string[])["secretariat-1", "chair-1"])
        {
            var submissions =
                (await Visitor.As(host, person).GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray();
            Assert.IsTrue(
                submissions.Single(s => s.GetProperty("comments").EnumerateArray().Any(c => c.GetString() == id)).GetProperty("late")
                    .GetBoolean());
            var line =
                (await Visitor.As(host, person).GetAsync("progress")).Ok().Body.GetProperty("delegations").EnumerateArray()
                    .Single(d => d.GetProperty("delegation").GetString() == "kelvany");
            Assert.IsTrue(line.GetProperty("anyLate").GetBoolean());
        }
    }

    [TestMethod]
    public async Task After_a_restart_everything_is_there_tokens_keep_working_and_a_repeat_is_still_a_repeat()
    {
        await using var host = await RunningHost.StartAsync();
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now = "2017-12-10T00:00:00Z" })).Ok();
        var focal = Visitor.As(host, "kelvany-focal");
        var token = focal.Client.DefaultRequestHeaders.Authorization;
        var first = (await focal.PostAsync("comments", Visitor.Say("Kept.", submit: true), "kept-1")).Created();
        var secret = host.Secret;
        var seen = await EverythingAsync(host);

        await host.RestartAsync();

        Assert.AreEqual(secret, host.Secret);
        CollectionAssert.AreEqual(seen, await EverythingAsync(host));
        var again = new Visitor(host.Client());
        again.Client.DefaultRequestHeaders.Authorization = token;
        Assert.AreEqual(first.Text("receipt"),
            (await again.PostAsync("comments", Visitor.Say("Kept.", submit: true), "kept-1")).Created().Text("receipt"));
        Assert.IsGreaterThanOrEqualTo(Instant.FromUtc(2017, 12, 10, 0, 0), host.Clock.Now);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_host_on_its_own_draft_opens_it_with_fourteen_days_and_the_invented_delegations()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-draft-");
        var path = Path.Combine(folder.FullName, "own.docx");
        await File.WriteAllBytesAsync(path, Rapporteur.Addin.Local.Story.ZeroDraft());
        await using (var host = await RunningHost.StartAsync(data: null, "--draft", path))
        {
            var listed = (await Visitor.As(host, "kelvany-focal").GetAsync("/api/v1/consultations")).Ok().Body.GetProperty("consultations");
            Assert.AreEqual(1, listed.GetArrayLength());
            var id = listed[0].GetProperty("id").GetString();
            var there = (await Visitor.As(host, "kelvany-focal").GetAsync($"/api/v1/consultations/{id}")).Ok();
            Assert.AreEqual("own", there.Text("document"));
            var days =
                there.Body.GetProperty("closing").GetProperty("end").GetDateTimeOffset() - there.Body.GetProperty("now")
                    .GetDateTimeOffset();
            Assert.IsTrue(days.TotalDays is > 13 and < 16, days.ToString());
            host.Log.AssertQuiet();
        }

        folder.Delete(recursive: true);
    }

    private static async Task<List<string>> EverythingAsync(RunningHost host)
    {
        var seen = new List<string>();
        foreach (var person in (string[])["secretariat-1", "chair-1", "kelvany-focal", "zorunia-contributor"])
        {
            foreach (var address in (string[])["comments", "submissions", "draft", "drafts"])
            {
                seen.Add($"{person} {address} {(await Visitor.As(host, person).GetAsync(address)).Ok().Raw}");
            }
        }

        return seen;
    }
}
