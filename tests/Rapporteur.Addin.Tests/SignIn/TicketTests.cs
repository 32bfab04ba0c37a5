using System.Net;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>Every way a ticket can be wrong, and the one in which it is good.</summary>
[TestClass]
public sealed class TicketTests
{
    private const string Target = "/api/v1/consultations/x/papers/mine.docx?version=0";
    private const string C = RunningHost.Consultation;

    private static readonly Identity Somebody = new("tenant", "somebody");
    private static readonly Identity Another = new("tenant", "another");

    private readonly SteppingTime time = new();

    [TestMethod]
    public void It_is_good_once_within_a_minute_for_its_address_and_its_person()
    {
        var tickets = new Tickets(time);
        var (url, ticket) = Issue(tickets);
        time.Advance(TimeSpan.FromMilliseconds(59_999));
        Assert.AreEqual(Somebody, tickets.Redeem("GET", url, ticket));
        Assert.IsNull(tickets.Redeem("GET", url, ticket), "It was good a second time.");
    }

    [TestMethod]
    public void After_a_minute_it_is_good_for_nothing()
    {
        var tickets = new Tickets(time);
        var (url, ticket) = Issue(tickets);
        time.Advance(Tickets.Lifetime);
        Assert.IsNull(tickets.Redeem("GET", url, ticket));
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
    public void Another_method_or_address_gets_nothing_and_does_not_use_it_up(string method, string address)
    {
        var tickets = new Tickets(time);
        var (url, ticket) = Issue(tickets);
        Assert.IsNull(
            tickets.Redeem(method, string.Format(System.Globalization.CultureInfo.InvariantCulture, address, url, Target, ticket), ticket));
        Assert.AreEqual(Somebody, tickets.Redeem("GET", url, ticket));
    }

    [TestMethod]
    public void A_made_up_ticket_is_nobody_s()
    {
        var tickets = new Tickets(time);
        Issue(tickets);
        var made = new string('0', 64);
        Assert.IsNull(tickets.Redeem("GET", $"{Target}&ticket={made}", made));
    }

    [TestMethod]
    public void One_person_keeps_a_few_and_takes_none_from_others()
    {
        var tickets = new Tickets(time);
        var others = Issue(tickets, Another);
        var mine = Enumerable.Range(0, Tickets.MostOfOne + 5).Select(_ =>
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            return Issue(tickets);
        }).ToList();
        Assert.IsTrue(mine.Take(5).All(t => tickets.Redeem("GET", t.Url, t.Ticket) is null), "The oldest are kept too.");
        Assert.IsTrue(mine.Skip(5).All(t => tickets.Redeem("GET", t.Url, t.Ticket) == Somebody));
        Assert.AreEqual(Another, tickets.Redeem("GET", others.Url, others.Ticket));
    }

    [TestMethod]
    public void All_together_keep_a_bounded_number_until_some_have_ended()
    {
        var tickets = new Tickets(time);
        for (var n = 0; n < Tickets.MostOfAll; n++)
        {
            Assert.IsNotNull(tickets.AddressFor(Target, new Identity("tenant", $"person {n}")));
        }

        Assert.IsNull(tickets.AddressFor(Target, Somebody));
        time.Advance(Tickets.Lifetime);
        Assert.IsNotNull(tickets.AddressFor(Target, Somebody));
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

    private static (string Url, string Ticket) Issue(Tickets tickets, Identity? identity = null)
    {
        var url = tickets.AddressFor(Target, identity ?? Somebody)!;
        return (url, url.Split("ticket=")[1]);
    }
}
