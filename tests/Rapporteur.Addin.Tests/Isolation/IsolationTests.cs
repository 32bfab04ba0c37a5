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
        asset = host.Service<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .First(e => e.Metadata.Any(m => m is Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor)).RoutePattern.RawText!;
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

    private static Task<Response> AskAsync(Visitor visitor, EndpointRow row, (string Consultation, string Id) subject)
    {
        var address = row.Name == "ASSET *" ? "/" + asset : row.Address
            .Replace("{c}", subject.Consultation, StringComparison.Ordinal)
            .Replace("{id}", subject.Id, StringComparison.Ordinal)
            .Replace("{reference}", subject.Id, StringComparison.Ordinal)
            .Replace("{number:int}", "99", StringComparison.Ordinal)
            .Replace("{milestone}", "m1", StringComparison.Ordinal)
            .Replace("{verb}", "approve", StringComparison.Ordinal)
            .Replace("{number}", "77", StringComparison.Ordinal)
            .Replace("{passage}", "p005", StringComparison.Ordinal)
            .Replace("{paper}", "compilation.docx", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{ticket}", "none", StringComparison.Ordinal)
            .Replace("{**path}", "sites/root", StringComparison.Ordinal);
        return visitor.SendAsync(row.Method is "ANY" or "ASSET" ? HttpMethod.Get : new HttpMethod(row.Method), address,
            Body(row, subject.Id));
    }

    private static object? Body(EndpointRow row, string id) => row.Name switch
    {
        "POST /api/v1/consultations/{c}/comments" or "PUT /api/v1/consultations/{c}/comments/{id}" => Visitor.Say("In the table."),
        "POST /api/v1/consultations/{c}/submissions" => new { comments = new[] { id }, saved = true },
        "POST /api/v1/consultations/{c}/submissions/on-behalf" =>
            new
            {
                delegation = "hadrune",
                arrived = "2017-11-28T09:00:00Z",
                sender = "embassy",
                comments = new[] { Visitor.Say("In the table.") }
            },
        "POST /api/v1/consultations/{c}/extensions" => new { day = "2018-01-05", why = "Holidays in several capitals." },
        "POST /api/v1/consultations/{c}/milestones" =>
            new { kind = "toBeAnnounced", what = "In the table", words = "to be announced", why = "In the table." },
        "POST /api/v1/consultations/{c}/milestones/{milestone}/clear" or "POST /api/v1/consultations/{c}/reminders/approve" =>
            new { version = 99 },
        "PUT /api/v1/consultations/{c}/reminders" => new { steps = new[] { new { kind = "closingDay" } }, at = "09:00:00" },
        "POST /api/v1/consultations/{c}/submissions/{reference}/considered" => new { considered = true, why = "In the table." },
        "POST /api/v1/consultations/{c}/meeting-comments" =>
            new { comment = Visitor.Say("In the table."), attribution = "several delegations" },
        "POST /api/v1/consultations/{c}/comments/{id}/clarification" => new { question = "Which one?" },
        "POST /api/v1/consultations/{c}/comments/{id}/notes" => new { text = "In the table." },
        "POST /api/v1/consultations/{c}/comments/{id}/stance" => new { supports = true },
        "POST /api/v1/consultations/{c}/comments/{id}/restore" => new { version = 1 },
        "PUT /api/v1/consultations/{c}/contributors" => new { paused = false },
        "POST /api/v1/consultations/{c}/comments/{id}/outcome" => new { outcome = "noted" },
        "POST /api/v1/consultations/{c}/comments/{id}/coding" => new { kinds = new[] { "clarify" } },
        "POST /api/v1/consultations/{c}/comments/{id}/points" => new { points = Array.Empty<object>() },
        "POST /api/v1/consultations/{c}/common-points" => new { comments = new[] { id } },
        "POST /api/v1/consultations/{c}/papers/{paper}" => new { step = "prepare" },
        "POST /api/v1/consultations/{c}/papers/contradictions" => new { comment = "nosuchcomment0000000", why = "It stands." },
        "POST /reader/{c}/papers" => new FormUrlEncodedContent([new("paper", "compilation.docx")]),
        "POST /reader/{c}/papers/step" => new FormUrlEncodedContent([new("id", "nosuchpaper"), new("step", "clear")]),
        "POST /reader/{c}/papers/settle" => new FormUrlEncodedContent([new("comment", "nosuchcomment0000000"), new("why", "So.")]),
        "POST /api/v1/consultations/{c}/outcomes" => new { comments = new[] { "nosuchcomment0000000" }, step = "circulate" },
        "POST /desk/{c}/comments/{id}/clarification" => new FormUrlEncodedContent([new("question", "Which one?")]),
        "POST /desk/{c}/people/invite" => new FormUrlEncodedContent([new("person", "kelvany-contributor")]),
        "POST /api/v1/consultations/{c}/returns" or "POST /pane/{c}/returns" or "POST /api/v1/consultations/{c}/drafts"
            or "POST /reader/{c}/drafts" => File(),
        "POST /pane/document" => new { paragraphs = Array.Empty<string>() },
        "POST /pane/{c}/place" => new { paragraphs = new[] { new { text = "In the table." } } },
        "POST /api/messages" => new { type = "typing", channelId = "msteams", serviceUrl = "http://127.0.0.1:9" },
        "POST /api/v1/consultations/{c}/arrivals/{id}/file" =>
            new { delegation = "hadrune", comments = new[] { Visitor.Say("In the table.") } },
        "POST /api/v1/consultations/{c}/arrivals/{id}/set-aside" => new { reason = "spam" },
        "POST /local/inbox" => Letters.Plain("In the table.").Content(),
        "POST /local/token" => new { person = "kelvany-focal" },
        "PUT /local/clock" => new { now = host.Clock.Now.Plus(NodaTime.Duration.FromSeconds(1)).ToString() },
        "POST /graph/_local/faults" => new { nonsense = true },
        "PUT /graph/_upload/{id}" => new ByteArrayContent([1]),
        "POST /desk/{c}/read" => File(),
        "POST /desk/{c}/mail" => new MultipartFormDataContent
        {
            { new ByteArrayContent(Letters.Plain("In the table.").Bytes()), "file", "mail.eml" },
        },
        "POST /desk/{c}/mail/{id}/set-aside" => new FormUrlEncodedContent([new("reason", "Spam")]),
        "POST /pane/tickets" => new { path = $"/pane/{RunningHost.Consultation}/receipts/x" },
        _ when row.Name.StartsWith("POST /pane/", StringComparison.Ordinal) => new FormUrlEncodedContent(
            [new("text", "In the table."), new("place", """{"scope":"document"}"""), new("comment", id)]),
        _ when row.Name.StartsWith("POST /desk/", StringComparison.Ordinal) =>
            new FormUrlEncodedContent([new("text", "In the table."), new("scope", "document")]),
        "POST /reader/{c}/drafts/circulate" or "POST /reader/{c}/carried" =>
            new FormUrlEncodedContent([new("number", "77"), new("to", "77")]),
        "POST /theme" or "POST /clock" or "POST /sign-in/local" or "POST /sign-out" => new FormUrlEncodedContent([]),
        _ => null,
    };

    private static MultipartFormDataContent File()
    {
        var file = new ByteArrayContent(Story.ZeroDraft());
        return new MultipartFormDataContent { { file, "file", "returned.docx" } };
    }

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

    private static async Task<string> ReturnedAsync() => (await Visitors["focal"].PostAsync("returns", File())).Created().Text("reference");

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
