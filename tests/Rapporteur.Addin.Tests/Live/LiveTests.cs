using System.Net;
using NodaTime;
using Rapporteur.Addin.Live;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Live;

/// <summary>What an open page is told, over HTTP: that something is new for its reader, and nothing else to anybody.</summary>
[TestClass]
public sealed class LiveTests
{
    private const string Address = $"/live/{RunningHost.Consultation}";

    [TestMethod]
    public async Task A_colleague_s_page_hears_of_a_save_and_pages_of_others_hear_nothing_of_it()
    {
        await using var host = await RunningHost.StartAsync();
        await using var focal = await Stream.OpenAsync(host.As("kelvany-focal"));
        await using var other = await Stream.OpenAsync(host.As("bromandy-focal"));
        await using var office = await Stream.OpenAsync(host.As("secretariat-1"));
        var contributor = Visitor.As(host, "kelvany-contributor");
        var id = await contributor.SavedAsync("Ours alone.");
        Assert.IsNotNull(await focal.NextAsync());
        (await contributor.PostAsync($"comments/{id}/notes", new { text = "Between us." })).Ok();
        Assert.IsNotNull(await focal.NextAsync());

        // What all may know comes as the first thing that others hear; had the acts before been told, it were the second.
        await DoneAsync(host, "chair-1", new ExtendClosing(new Closing(new LocalDate(2017, 12, 27)), null, "Asked for."));
        foreach (var (stream, person) in new[] { (other, "bromandy-focal"), (office, "secretariat-1") })
        {
            Assert.AreEqual((await Visitor.As(host, person).GetAsync(Address)).Ok().Text("state"), await stream.NextAsync(), person);
        }

        (await Visitor.As(host, "kelvany-focal").PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        Assert.AreEqual((await Visitor.As(host, "secretariat-1").GetAsync(Address)).Ok().Text("state"), await office.NextAsync());
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task The_API_lists_what_others_did_to_whom_it_concerns()
    {
        await using var host = await RunningHost.StartAsync();
        var id = await Visitor.As(host, "kelvany-contributor").SavedAsync("For my colleagues.");
        foreach (var (person, hears) in new[] { ("kelvany-focal", true), ("kelvany-contributor", false), ("bromandy-focal", false),
            ("secretariat-1", false) })
        {
            var told = (await Visitor.As(host, person).GetAsync("news")).Ok().Body;
            var about = told.GetProperty("news").EnumerateArray()
                .Where(n => n.TryGetProperty("comment", out var comment) && comment.GetString() == id)
                .Select(n => n.GetProperty("kind").GetString()).ToList();
            CollectionAssert.AreEqual(hears ? new[] { "saved" } : [], about, person);
            Assert.AreEqual((await Visitor.As(host, person).GetAsync(Address)).Ok().Text("state"), told.GetProperty("state").GetString());
        }
    }

    [TestMethod]
    public async Task A_stream_ends_when_its_account_is_unbound()
    {
        await using var host = await RunningHost.StartAsync();
        await using var stream = await Stream.OpenAsync(host.As("kelvany-contributor"));
        var reader = await host.Service<Intake.Intake>()
            .SeenByAsync(new ConsultationId(RunningHost.Consultation), new PersonId("kelvany-contributor"));
        foreach (var account in reader!.Asker.Identities)
        {
            await DoneAsync(host, "secretariat-1", new UnbindIdentity(reader.Asker.Id, account));
        }

        while (await stream.NextAsync() is not null)
        {
        }
    }

    [TestMethod]
    public async Task Who_only_asks_is_told_the_state_and_how_much_came_since_it_looked()
    {
        await using var host = await RunningHost.StartAsync();
        var (focal, contributor) = (host.As("kelvany-focal"), Visitor.As(host, "kelvany-contributor"));
        var asking = new Visitor(focal);
        focal.DefaultRequestHeaders.Add("X-Seen", Microseconds(host.Clock.Now));
        Assert.AreEqual(0, (await asking.GetAsync(Address)).Ok().Body.GetProperty("count").GetInt32());
        await contributor.SavedAsync("One.");
        await contributor.SavedAsync("Two.");
        Assert.AreEqual(2, (await asking.GetAsync(Address)).Ok().Body.GetProperty("count").GetInt32());
        focal.DefaultRequestHeaders.Remove("X-Seen");
        focal.DefaultRequestHeaders.Add("X-Seen", "nonsense");
        focal.DefaultRequestHeaders.Add("X-Person", "somebody-else");
        (await asking.GetAsync(Address)).Refused(HttpStatusCode.Conflict, "other-person");
        focal.DefaultRequestHeaders.Remove("X-Person");
        Assert.IsGreaterThan(2, (await asking.GetAsync(Address)).Ok().Body.GetProperty("count").GetInt32(), "who never looked: everything");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(Address)]
    [DataRow($"/room/{RunningHost.Consultation}/live")]
    public async Task One_account_has_only_so_many_streams_and_others_are_none_the_worse(string address)
    {
        await using var host = await RunningHost.StartAsync();
        using var turn = new FormUrlEncodedContent([new("part", "1")]);
        (await Visitor.As(host, "secretariat-1").PostAsync($"/room/{RunningHost.Consultation}/stage", turn)).Ok();
        var client = host.As("kelvany-contributor");
        var streams = new List<Stream>();
        for (var n = 0; n < LiveFeed.MostOfOne; n++)
        {
            streams.Add(await Stream.OpenAsync(client, address));
        }

        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        asking.Headers.Accept.ParseAdd("text/event-stream");
        using (var refused = await client.SendAsync(asking))
        {
            Assert.AreEqual(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }

        await using (await Stream.OpenAsync(host.As("kelvany-focal"), address))
        {
            foreach (var stream in streams)
            {
                await stream.DisposeAsync();
            }
        }

        host.Log.AssertQuiet();
    }

    private static string Microseconds(Instant at) =>
        (at.ToUnixTimeTicks() / 10).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task DoneAsync(RunningHost host, string by, Request request)
    {
        var asked = new Asked(new(by), Door.Api, host.Clock.Now, null, Guid.NewGuid().ToString("N"));
        Assert.IsNull((await host.Service<Intake.Intake>().AskAsync(new(RunningHost.Consultation), asked, request)).Refusal);
    }
}
