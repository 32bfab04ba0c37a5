using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Channels;
using Rapporteur.Graph.Mail;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>A gateway between the host and Graph answers in its place, with a page: what the page says of status and waiting is
/// heard.</summary>
[TestClass]
public sealed class GatewayPages
{
    [TestMethod]
    [DataRow(429, "Graph asks to slow down (429).")]
    [DataRow(503, "Graph asks to slow down (503).")]
    [DataRow(502, "Graph failed (502); whether it was done is not known.")]
    [DataRow(504, "Graph failed (504); whether it was done is not known.")]
    [DataRow(403, "Graph refuses access (403): check the grant on the site.")]
    [DataRow(200, "Graph cannot be reached, or the connection broke before its answer.")]
    public async Task Shipping_waits_for_as_long_as_a_page_asks_and_goes_on(int status, string sentence)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Saved(1), Entries.Sent(2));
        local.Faults.Add(new FaultRule(Fault.Page) { Path = "batch", Status = status, RetryAfterSeconds = 17 });

        var wait = await machine.Shipper.StepAsync(CancellationToken.None);

        Assert.AreEqual(sentence, machine.Shipper.State.LastFault);
        Assert.IsGreaterThanOrEqualTo(status == 200 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(17), wait);
        Assert.IsTrue(await machine.ShipAsync());
        Assert.AreEqual(2, (await machine.Journal.PositionAsync()).Shipped);
    }

    [TestMethod]
    [DataRow(Fault.Status)]
    [DataRow(Fault.Page)]
    public async Task A_whole_batch_refused_for_its_pace_waits_until_the_date_it_was_told(Fault fault)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Saved(1));
        local.Faults.Add(new FaultRule(fault) { Path = "batch", Status = 429, RetryAfterSeconds = 400, RetryAfterAsDate = true });
        var wait = await machine.Shipper.StepAsync(CancellationToken.None);
        Assert.IsGreaterThan(TimeSpan.FromSeconds(300), wait);
        Assert.IsLessThan(TimeSpan.FromSeconds(402), wait);
    }

    [TestMethod]
    [DataRow("/sites/", 502, "text/html")]
    [DataRow("/sites/", 502, "text/plain")]
    [DataRow("/sites/", 200, "text/html")]
    [DataRow("/sites/", 200, "text/plain")]
    [DataRow("/lists", 404, "text/plain")]
    [DataRow("/columns", 429, "text/html")]
    [DataRow("/drive$", 503, "text/plain")]
    public async Task Provisioning_met_by_a_page_is_a_fault_of_Graph_and_may_be_tried_again(string path, int status, string type)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var settings = Machine.Settings(local);
        using var graph = Clients.Graph.ForLocal(settings, "provision");
        local.Faults.Add(new FaultRule(Fault.Page) { Path = path, Status = status, PageType = type });
        var fault = await Assert.ThrowsAsync<Exception>(() => new Provisioning(graph).ProvisionAsync(settings, CancellationToken.None));
        Assert.IsNotNull(RegisterFault.Of(fault, CancellationToken.None), fault.ToString());
        Assert.AreNotEqual("", (await new Provisioning(graph).ProvisionAsync(settings, CancellationToken.None)).ListId);
    }

    [TestMethod]
    [DataRow(404)]
    [DataRow(200)]
    public async Task A_page_in_place_of_a_file_is_no_word_about_the_file(int status)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Library.PutAsync("record/one", [1, 2, 3], CancellationToken.None);
        local.Faults.Add(new FaultRule(Fault.Page) { Method = "GET", Path = "/drives/", Status = status });
        var fault = await Assert.ThrowsAsync<Exception>(() => machine.Library.GetAsync("record/one", CancellationToken.None));
        Assert.IsNotNull(RegisterFault.Of(fault, CancellationToken.None), fault.ToString());
        Assert.IsNull(await machine.Library.GetAsync("record/none", CancellationToken.None));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task A_mailbox_that_asks_for_patience_by_a_page_is_left_alone_until_then(bool date)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var time = new SteppingTime();
        using var box = new ExchangeMailbox(Clients.Graph.ForLocal(Machine.Settings(local), "run"), "secretariat@forum.example", time);
        local.Faults.Add(new FaultRule(Fault.Page) { Path = "^/users/", Status = 429, RetryAfterSeconds = 600, RetryAfterAsDate = date });

        var first = await box.DraftAsync(Letter(), default);
        Assert.AreEqual(HandedState.NotNow, first.State);
        Assert.IsGreaterThan(TimeSpan.FromSeconds(540), first.RetryAfter!.Value);

        local.Ledger.Reset();
        for (var i = 0; i < 50; i++)
        {
            Assert.AreEqual(HandedState.NotNow, (await box.DraftAsync(Letter(), default)).State);
        }

        Assert.IsNull(await box.DraftsAsync(time.GetUtcNow(), default));
        Assert.AreEqual(0, local.Ledger.Usage.Requests);
        time.Advance(TimeSpan.FromSeconds(661));
        Assert.AreEqual(HandedState.Accepted, (await box.DraftAsync(Letter(), default)).State);
    }

    [TestMethod]
    public async Task A_letter_that_only_a_gateway_refuses_is_not_refused()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var box =
            new ExchangeMailbox(Clients.Graph.ForLocal(Machine.Settings(local), "run"), "secretariat@forum.example", new SteppingTime());
        local.Faults.Add(new FaultRule(Fault.Page) { Path = "^/users/", Status = 400 });
        Assert.AreEqual(HandedState.NotNow, (await box.DraftAsync(Letter(), default)).State);
        Assert.AreEqual(HandedState.Accepted, (await box.DraftAsync(Letter(), default)).State);
    }

    public static IEnumerable<object?[]> Oddities() =>
        from status in new[] { 200, 201, 202, 204, 400, 404, 429, 502 }
        from said in new (string? Type, string Body)[]
        {
            ("application/json", ""), ("application/json", "null"), ("application/json", "[]"), ("application/json", "\"x\""),
            ("application/json", "{"), ("application/json", "{}"), ("application/json", "<html></html>"),
            ("application/json", "{\"value\":null}"), ("application/json", "{\"value\":[7]}"), ("application/json", "{\"value\":{}}"),
            ("application/json", "{\"id\":7}"), ("application/json", "{\"responses\":null}"), ("application/json", "{\"error\":\"x\"}"),
            ("application/json", "{\"error\":{\"code\":7}}"), ("application/json;charset=x", "{}"), ("text/plain", ""),
        }
        where status != 204 || said.Body.Length == 0
        select new object?[] { status, said.Type, said.Body };

    [TestMethod]
    [DynamicData(nameof(Oddities))]
    public async Task Whatever_comes_in_the_place_of_an_answer_is_a_fault_of_Graph_and_what_was_asked_may_be_asked_again(
        int status, string type, string body)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Saved(1));
        await machine.Library.PutAsync("record/one", [1, 2, 3], CancellationToken.None);
        var time = new SteppingTime();
        using var graph = Clients.Graph.ForLocal(Machine.Settings(local), "provision");
        using var box = new ExchangeMailbox(graph, "secretariat@forum.example", time);
        var inbox = new ExchangeInbox(graph, "secretariat@forum.example");
        var escaped = new List<string>();
        foreach (var (name, ask) in new (string, Func<Task>)[]
        {
            ("provision", () => new Provisioning(graph).ProvisionAsync(Machine.Settings(local), default)),
            ("find", () => machine.List.FindAsync("a/1", default)),
            ("delta", () => machine.List.ReadAsync(null, default)),
            ("ship", () => machine.Shipper.StepAsync(default)),
            ("put", () => machine.Library.PutAsync("record/two", [1], default)),
            ("put in parts", () => machine.Library.PutAsync("record/long", new byte[5_000_000], default)),
            ("get", () => machine.Library.GetAsync("record/one", default)),
            ("draft", () => box.DraftAsync(Letter(), default)),
            ("send", () => box.SendAsync("x", default)),
            ("find letter", () => box.FindAsync("x", default)),
            ("drafts", () => box.DraftsAsync(time.GetUtcNow(), default)),
            ("inbox", () => inbox.SinceAsync(null, null, default)),
            ("mail", () => inbox.MimeAsync("x", default)),
        })
        {
            time.Advance(TimeSpan.FromHours(1));
            machine.Time.Advance(TimeSpan.FromHours(1));
            local.Faults.Add(new FaultRule(Fault.Page)
            {
                Status = status,
                PageType = type,
                PageBody = body,
                RetryAfterSeconds = status == 429 ? 5 : null,
            });
            try
            {
                await ask();
            }
            catch (Exception fault) when (RegisterFault.Of(fault, CancellationToken.None) is not null)
            {
                // Waited out by whoever asked.
            }
            catch (Exception fault)
            {
                escaped.Add($"{name}: {fault}");
            }

            local.Faults.Clear();
        }

        Assert.AreEqual("", string.Join('\n', escaped));
        Assert.IsTrue(await machine.ShipAsync());
        Assert.AreEqual(1, (await machine.Journal.PositionAsync()).Shipped);
    }

    private static Letter Letter() =>
        new("focal@delegation.example", "Focal", "Closing", "Comments may be submitted.", "<one@forum.example>");
}
