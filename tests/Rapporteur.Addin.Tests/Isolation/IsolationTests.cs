using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Mailbox;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Tests.Isolation;

/// <summary>Endpoint x role x own/other: every line of the table over HTTP, and no endpoint outside the table.</summary>
[TestClass]
public sealed partial class IsolationTests
{
    private static readonly Dictionary<string, string> People = new()
    {
        ["contributor"] = "kelvany-contributor",
        ["focal"] = "kelvany-focal",
        ["other"] = "bromandy-focal",
        ["secretariat"] = "secretariat-1",
        ["chair"] = "chair-1",
        ["co-chair"] = "co-chair-1",
    };

    private static readonly Dictionary<string, Visitor> Visitors = [];

    private static RunningHost host = null!;
    private static string asset = "";

    public static IEnumerable<object[]> Rows => EndpointTable.Rows.Select(r => new object[] { r.Name, r.What });

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        foreach (var (role, person) in People)
        {
            Visitors[role] = Visitor.As(host, person);
        }

        Visitors["anonymous"] = new(host.Anonymous);
        Visitors["link"] = new(host.AtThisMachine());
        Visitors["stranger"] = new(host.Client());
        Visitors["stranger"].Client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", host.Service<Tokens>().Issue(new Identity("another-tenant", "somebody")));
        asset = Asking.Asset(host.Service<IEnumerable<EndpointDataSource>>());
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        // Forms are sent here without their token, activities without the channel's.
        host.Log.AssertQuiet("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", "Rapporteur.Addin.Bot.Turns.Replies");
        await host.DisposeAsync();
    }

    [TestMethod]
    public void Every_endpoint_stands_in_the_table_and_the_table_holds_no_other()
    {
        var mapped = EndpointTable.Mapped(host.Service<IEnumerable<EndpointDataSource>>()).ToList();
        var listed = EndpointTable.Rows.Select(r => r.Name).Distinct().ToList();
        Assert.AreEqual("", string.Join('\n', mapped.Except(listed)),
            "add what is missing to Isolation/endpoints.txt, with what each role gets");
        Assert.AreEqual("", string.Join('\n', listed.Except(mapped)), "no such endpoint: take it out of Isolation/endpoints.txt");
        Assert.IsTrue(EndpointTable.Rows.All(r => r.Expected.Count == 9), "every line says something of every role");
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public async Task Each_role_gets_what_the_table_says(string endpoint, string what)
    {
        var row = EndpointTable.Rows.Single(r => r.Name == endpoint && r.What == what);
        var wrong = new StringBuilder();
        foreach (var (role, expected) in row.Expected)
        {
            var answer = await AskAsync(Visitors[role], row, await SubjectAsync(row, row.What));
            if (answer.Status != expected)
            {
                wrong.AppendLine(System.Globalization.CultureInfo.InvariantCulture,
                    $"{role}: {(int)answer.Status} {answer.Code} instead of {(int)expected}");
            }
        }

        Assert.AreEqual("", wrong.ToString(), row.ToString());
    }

    [TestMethod]
    public async Task What_is_another_s_answers_as_what_never_was_byte_for_byte()
    {
        foreach (var row in EndpointTable.Rows.Where(
            r => r.Address.Contains("{id}", StringComparison.Ordinal) && r.What == "missing"
                && r.Address.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (var what in (string[])["saved", "sent", "thrown-away"])
            {
                await SameAsync("other", row, what);
            }

            foreach (var role in (string[])["secretariat", "chair", "co-chair"])
            {
                await SameAsync(role, row, "saved");
            }
        }

        await SameAsync("other",
            EndpointTable.Rows.Single(r => r.Address == "/api/v1/consultations/{c}/returns/{reference}" && r.What == "missing"), "return");
        await SameAsync("other",
            EndpointTable.Rows.Single(r => r.Name == "POST /api/v1/consultations/{c}/submissions" && r.What == "missing"), "saved");
        foreach (var row in EndpointTable.Rows.Where(r => r.What == "here"))
        {
            var there = await AskAsync(Visitors["stranger"], row, await SubjectAsync(row, "here"));
            var nowhere = await AskAsync(Visitors["stranger"], row, await SubjectAsync(row, "missing"));
            Assert.AreEqual(Shown(nowhere), Shown(there), row.ToString());
        }
    }

    [TestMethod]
    public async Task A_foreign_id_says_nothing_by_what_else_is_wrong_with_the_request()
    {
        var saved = await SavedAsync();
        foreach (var body in (object[])[new { }, new { text = "a", places = new[] { new { scope = "passage", passage = "p9999" } } },
            new { text = "a", revision = 99, places = new[] { new { scope = "document" } } }])
        {
            var foreign = await Visitors["other"].PutAsync($"comments/{saved}", body);
            var missing = await Visitors["other"].PutAsync("comments/nosuchcomment0000000", body);
            Assert.AreEqual(missing.Raw, foreign.Raw);
        }

        Assert.AreEqual(
            (await Visitors["other"]
                .PostAsync("comments",
                    new { text = "a", places = new[] { new { scope = "document" } }, @return = "R-0000-0000-0000" })).Raw,
            (await Visitors["other"]
                .PostAsync("comments",
                    new { text = "a", places = new[] { new { scope = "document" } }, @return = await ReturnedAsync() })).Raw);
    }

    // A page repeats the address that was asked for and carries an antiforgery token of its own.
    private static string Shown(Response answer) =>
        AntiforgeryToken().Replace(answer.Raw, "token").Replace("nowhere", RunningHost.Consultation, StringComparison.Ordinal);

    [GeneratedRegex(@"CfDJ8[\w-]+")]
    private static partial Regex AntiforgeryToken();

    private static async Task SameAsync(string role, EndpointRow row, string what)
    {
        var foreign = await AskAsync(Visitors[role], row, await SubjectAsync(row, what));
        var missing = await AskAsync(Visitors[role], row, await SubjectAsync(row, "missing"));
        Assert.AreEqual((missing.Status, missing.MediaType, missing.Raw), (foreign.Status, foreign.MediaType, foreign.Raw),
            $"{role} {row.Name} {what}");
    }

    private static Task<Response> AskAsync(Visitor visitor, EndpointRow row, (string Consultation, string Id) subject) => visitor.SendAsync(
        Asking.Method(row), Asking.Address(row, subject.Consultation, subject.Id, asset), Asking.Body(row, subject.Id, host.Clock.Now));

    // Each asking gets a subject of its own, so that what one role did changes nothing for the next.
    private static async Task<(string Consultation, string Id)> SubjectAsync(EndpointRow row, string what) => what switch
    {
        "saved" => (RunningHost.Consultation, await SavedAsync()),
        "sent" => (RunningHost.Consultation, await SentByContributorAsync()),
        "thrown-away" => (RunningHost.Consultation, await ThrownAwayAsync()),
        "meeting" =>
            (RunningHost.Consultation,
                (await Visitors["secretariat"]
                    .PostAsync("meeting-comments", new { comment = Visitor.Say("At the meeting."), attribution = "several delegations" }))
                    .Created().Text("id")),
        "arrival" => (RunningHost.Consultation, await Letters.Plain("In the table.").ArriveAsync(host)),
        "receipt" => (RunningHost.Consultation, await ReceiptAsync()),
        "return" => (RunningHost.Consultation, await ReturnedAsync()),
        "missing" =>
            (EndpointTable.Rows.Any(r => r.Name == row.Name && r.What == "here") ? "nowhere" : RunningHost.Consultation,
                "nosuchcomment0000000"),
        _ => (RunningHost.Consultation, "x"),
    };

    private static Task<string> SavedAsync() => Visitors["contributor"].SavedAsync("Kelvany's, saved.");

    private static async Task<string> ReceiptAsync() =>
        (await Visitors["focal"].PostAsync("submissions", new { comments = new[] { await SavedAsync() }, saved = true })).Created()
            .Text("reference");

    private static async Task<string> ReturnedAsync() =>
        (await Visitors["focal"].PostAsync("returns", Asking.File())).Created().Text("reference");

    private static async Task<string> SentByContributorAsync()
    {
        var id = await SavedAsync();
        (await Visitors["focal"].PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        return id;
    }

    private static async Task<string> ThrownAwayAsync()
    {
        var id = await SavedAsync();
        (await Visitors["contributor"].DeleteAsync($"comments/{id}")).Is(HttpStatusCode.NoContent);
        return id;
    }
}
