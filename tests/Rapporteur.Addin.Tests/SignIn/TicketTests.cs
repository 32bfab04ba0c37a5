using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>Every way a ticket can be wrong, and the one in which it is good.</summary>
[TestClass]
public sealed class TicketTests : IDisposable
{
    private const string Target = "/api/v1/consultations/x/papers/mine.docx?version=0";
    private const string C = RunningHost.Consultation;

    private static readonly Identity Somebody = new("tenant", "somebody");

    private readonly SteppingTime time = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapporteur-test-");
    private readonly EphemeralDataProtectionProvider keys = new();
    private readonly List<SqliteSpentTickets> spent = [];

    public void Dispose()
    {
        spent.ForEach(s => s.Dispose());
        folder.Delete(recursive: true);
    }

    [TestMethod]
    public async Task It_is_good_once_within_a_minute_for_its_address_and_its_person()
    {
        var tickets = Made();
        var (url, ticket) = Issue(tickets);
        time.Advance(TimeSpan.FromMilliseconds(59_999));
        Assert.AreEqual(Somebody, await tickets.RedeemAsync("GET", url, ticket, CancellationToken.None));
        Assert.IsNull(await tickets.RedeemAsync("GET", url, ticket, CancellationToken.None), "It was good a second time.");
    }

    [TestMethod]
    public async Task After_a_minute_it_is_good_for_nothing()
    {
        var tickets = Made();
        var (url, ticket) = Issue(tickets);
        time.Advance(Tickets.Lifetime);
        Assert.IsNull(await tickets.RedeemAsync("GET", url, ticket, CancellationToken.None));
    }

    [TestMethod]
    [DataRow("POST", "{0}")]
    [DataRow("HEAD", "{0}")]
    [DataRow("get", "{1}")]
    [DataRow("GET", "{0}&more=1")]
    [DataRow("GET", "{0}#")]
    [DataRow("GET", "/api/v1/consultations/x/papers/mine.docx?ticket={2}")]
    [DataRow("GET", "/api/v1/consultations/x/papers/mine.docx?version=1&ticket={2}")]
    [DataRow("GET", "/api/v1/consultations/y/papers/mine.docx?version=0&ticket={2}")]
    [DataRow("GET", "/API/v1/consultations/x/papers/mine.docx?version=0&ticket={2}")]
    [DataRow("GET", "/api/v1/consultations/x/papers/%6Dine.docx?version=0&ticket={2}")]
    [DataRow("GET", "/api/v1/consultations/x/papers/mine.docx?ticket={2}&version=0")]
    public async Task Another_method_or_address_gets_nothing_and_does_not_use_it_up(string method, string address)
    {
        var tickets = Made();
        var (url, ticket) = Issue(tickets);
        var asked = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, url, Target, ticket);
        Assert.IsNull(await tickets.RedeemAsync(method, asked, ticket, CancellationToken.None));
        Assert.AreEqual(Somebody, await tickets.RedeemAsync("GET", url, ticket, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_made_up_ticket_is_nobody_s()
    {
        var tickets = Made();
        Issue(tickets);
        var made = new string('0', 64);
        Assert.IsNull(await tickets.RedeemAsync("GET", $"{Target}&ticket={made}", made, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_ticket_of_one_process_is_good_at_another_and_once_for_both()
    {
        var (one, other) = (Made(), Made());
        var (url, ticket) = Issue(one);
        Assert.AreEqual(Somebody, await other.RedeemAsync("GET", url, ticket, CancellationToken.None));
        Assert.IsNull(await one.RedeemAsync("GET", url, ticket, CancellationToken.None), "It was good a second time.");
        (url, ticket) = Issue(one);
        var both = await Task.WhenAll(new[] { one, other, one, other }.Select(
            t => Task.Run(() => t.RedeemAsync("GET", url, ticket, CancellationToken.None))));
        Assert.AreEqual(1, both.Count(who => who == Somebody));
    }

    [TestMethod]
    public async Task A_ticket_that_was_altered_anywhere_is_nobody_s()
    {
        var tickets = Made();
        var (_, ticket) = Issue(tickets);
        for (var at = 0; at < ticket.Length - 1; at += 7)
        {
            var altered = ticket[..at] + (ticket[at] == 'A' ? 'B' : 'A') + ticket[(at + 1)..];
            Assert.IsNull(await tickets.RedeemAsync("GET", $"{Target}&ticket={altered}", altered, CancellationToken.None));
        }
    }

    [TestMethod]
    public async Task A_download_by_ticket_needs_no_token_and_no_other_address_takes_it_and_no_log_has_it()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "orvessa-focal");
        await focal.SentAsync("For the receipt.");
        var reference = (await focal.GetAsync("submissions")).Ok().Body.GetProperty("submissions")[0].GetProperty("reference").GetString();
        var path = $"/pane/{C}/receipts/{reference}";
        var url = (await focal.PostAsync("/pane/tickets", new { path })).Ok().Text("url");
        var nobody = new Visitor(host.Anonymous);

        (await nobody.GetAsync(url.Replace(path, $"/pane/{C}", StringComparison.Ordinal))).Is(HttpStatusCode.Unauthorized);
        (await nobody.PostAsync(url.Replace(path, $"/pane/{C}/comments", StringComparison.Ordinal),
            new FormUrlEncodedContent([new("text", "By ticket")]))).Is(HttpStatusCode.Unauthorized);
        StringAssert.Contains((await nobody.GetAsync(url)).Ok().Raw, reference!, StringComparison.Ordinal);
        (await nobody.GetAsync(url)).Is(HttpStatusCode.Unauthorized);

        // Used up, it is nobody's even where another person's cookie comes along.
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Cookie", $"rapporteur-local={host.Service<Tokens>().Issue(Somebody)}");
        using var answer = await host.Anonymous.SendAsync(request);
        Assert.AreEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.IsFalse(host.Log.Lines.Any(l => l.Text.Contains(url.Split("ticket=")[1], StringComparison.Ordinal)),
            "A log holds the ticket.");
    }

    [TestMethod]
    public async Task Somebody_else_s_receipt_is_not_to_be_had_by_a_ticket_of_one_s_own()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "orvessa-focal");
        await focal.SentAsync("For the receipt.");
        var reference = (await focal.GetAsync("submissions")).Ok().Body.GetProperty("submissions")[0].GetProperty("reference").GetString();
        var url =
            (await Visitor.As(host, "bromandy-focal").PostAsync("/pane/tickets", new { path = $"/pane/{C}/receipts/{reference}" })).Ok()
                .Text("url");
        (await new Visitor(host.Anonymous).GetAsync(url)).Is(HttpStatusCode.NotFound);
    }

    [TestMethod]
    [DataRow("https://elsewhere.example/api/v1/")]
    [DataRow("//elsewhere.example/api/v1/")]
    [DataRow("/local/people")]
    [DataRow("/graph/v1.0/sites/root")]
    [DataRow("/pane/../local/people")]
    [DataRow("/api/v1/x?ticket=1")]
    [DataRow("/api/v1/x#y")]
    [DataRow("/api/v1/x y")]
    [DataRow("/api/v1/x\r\nSet-Cookie: a=b")]
    [DataRow("")]
    public async Task A_ticket_is_given_for_downloads_of_this_host_only(string path)
    {
        await using var host = await RunningHost.StartAsync();
        (await Visitor.As(host, "orvessa-focal").PostAsync("/pane/tickets", new { path })).Refused(HttpStatusCode.BadRequest, "bad-path");
    }

    private Tickets Made()
    {
        spent.Add(new SqliteSpentTickets(Path.Combine(folder.FullName, "sign-in.db"), time));
        return new(keys, spent[^1], time);
    }

    private static (string Url, string Ticket) Issue(Tickets tickets, Identity? identity = null)
    {
        var url = tickets.AddressFor(Target, identity ?? Somebody)!;
        return (url, url.Split("ticket=")[1]);
    }
}
