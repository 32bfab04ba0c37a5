using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Tests.Isolation;

/// <summary>What a delegation has not sent changes no letter, count, tag or file of what anybody else is given, at any address.</summary>
[TestClass]
public sealed partial class UnsentTests
{
    private const string Word = "lighthouse";

    private static readonly string[] Papers =
    [
        "compilation.docx", "compilation.json", "draft-with-comments.docx", "summary.docx", "reflected.docx", "comments.xlsx",
        "comments.json", "concordance.docx", "matrix.xlsx", "mine.docx", "draft.docx",
    ];

    private static readonly string[] More =
    [
        $"/api/v1/consultations/{RunningHost.Consultation}/search?q={Word}", $"/pane/{RunningHost.Consultation}/search?q={Word}",
        $"/pane/{RunningHost.Consultation}?panel=ours", $"/pane/{RunningHost.Consultation}?panel=outline",
        $"/pane/{RunningHost.Consultation}?passage=p051", $"/pane/{RunningHost.Consultation}?panel=send",
        .. Papers.Select(p => $"/api/v1/consultations/{RunningHost.Consultation}/papers/{p}"),
    ];

    [TestMethod]
    public async Task What_is_not_sent_changes_nothing_that_anybody_else_is_given_at_any_address()
    {
        await using var host = await RunningHost.StartAsync();
        var (contributor, focal) = (Visitor.As(host, "kelvany-contributor"), Visitor.As(host, "kelvany-focal"));

        // It is there before it is asked about: an id that was never given is asked for afterwards in its place.
        (await Visitor.As(host, "orvessa-focal").PostAsync("comments", Visitor.Say("It was sent.", submit: true))).Created();
        var before = await SeenAsync(host, "nosuchcomment0000000");
        var saved = await contributor.SavedAsync($"A {Word} for each coast.");
        var approved = await contributor.SavedAsync($"Two {Word}s.");
        (await focal.PostAsync($"comments/{approved}/approve")).Ok();
        (await contributor.PostAsync($"comments/{saved}/notes", new { text = $"Which {Word}?" })).Ok();
        (await focal.PostAsync("returns", Asking.File())).Created();
        var after = await SeenAsync(host, saved);
        Assert.IsGreaterThan(300, before.Count);
        Assert.AreEqual("", string.Join('\n', before.Where(b => after[b.Key] != b.Value)
            .Select(b => $"{b.Key}\n{Difference(b.Value, after[b.Key])}")));
        Assert.IsFalse(after.Any(a => a.Value.Contains($"A {Word}", StringComparison.Ordinal)), "the words themselves");
        Assert.Contains($"A {Word} for each coast.", (await focal.GetAsync($"comments/{saved}")).Ok().Raw, "the check sees nothing");
    }

    private static async Task<Dictionary<string, string>> SeenAsync(RunningHost host, string id)
    {
        var asset = Asking.Asset(host.Service<IEnumerable<EndpointDataSource>>());
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (who, client) in (IEnumerable<(string, HttpClient)>)
        [
            ("anonymous", host.Anonymous), ("stranger", Stranger(host)),
            .. ((string[])["bromandy-focal", "secretariat-1", "chair-1", "co-chair-1"]).Select(p => (p, host.As(p))),
        ])
        {
            var addresses = EndpointTable.Rows
                .Where(r => r.Method == "GET" && r.Address.Split('/')[1] is not ("local" or "graph" or "health"))
                .DistinctBy(r => r.Name).Select(r => Asking.Address(r, RunningHost.Consultation, id, asset)).Concat(More);
            foreach (var address in addresses)
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var text = Text(await answer.Content.ReadAsByteArrayAsync());
                var head = $"{(int)answer.StatusCode} {answer.Headers.ETag} {answer.Content.Headers.ContentDisposition}";
                seen[$"{who} {address.Replace(id, "ID", StringComparison.Ordinal)}"] =
                    Moving().Replace($"{head}\n{text}", "~").Replace(id, "ID", StringComparison.Ordinal);
            }
        }

        return seen;
    }

    private static HttpClient Stranger(RunningHost host)
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Authorization =
            new("Bearer", host.Service<Tokens>().Issue(new Identity("another-tenant", "somebody")));
        return client;
    }

    // A file of Office by its parts, their names included.
    private static string Text(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(body);
        }

        using var zip = new ZipArchive(new MemoryStream(body));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(entry.FullName).Append('\n').Append(reader.ReadToEnd()).Append('\n');
        }

        return all.ToString();
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 160)];
        return $"  before: {Around(one)}\n  after:  {Around(other)}";
    }

    // What differs from one asking to the next for everybody: the clock, what a page is signed with, and names drawn at random.
    [GeneratedRegex(@"CfDJ8[\w-]+|\b[kR]?(?:[0-9a-f]{12}|[0-9a-f]{16}|[0-9a-f]{32})[a-z]?\b|\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d\d?:\d\d\b")]
    private static partial Regex Moving();
}
