using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>Bodies of our own members with any value in them: each is taken or refused with a sentence, none is a fault.</summary>
[TestClass]
public sealed class FuzzTests
{
    private const int Bodies = 1_500;
    private const int Seed = 2017;

    private static readonly string[] Addresses = ["comments", "submissions", "submissions/on-behalf", "meeting-comments"];

    private static readonly string[] Names =
    [
        "kinds", "places", "text", "existingWording", "proposedWording", "alternatives", "condition", "language", "onBehalfOf", "draft",
        "revision", "submit", "return",
        "scope", "passage", "quotation", "exact", "prefix", "suffix", "term", "comments", "saved", "note", "none", "notForCirculation",
        "delegation", "arrived", "sender",
        "channel", "original", "hash", "name", "length", "comment", "attribution", "paragraph",
    ];

    private static readonly string[] Words =
    [
        "document", "section", "passage", "words", "term", "between", "add", "delete", "p010", "p019", "hadrune", "kelvany", "en",
        "2017-11-28T09:00:00Z", "2017-11-28T09:00:00+03:00",
        "", " ", "\u0000", "\u202e", "\ud83d\ude00", "\ufffe", "R-0000-0000-0000", "migrants", "../x", "9999-12-31T23:59:59.999999999Z",
        "-9998-01-01T00:00:00Z",
    ];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task No_body_made_of_our_own_members_is_a_fault()
    {
        await using var host = await RunningHost.StartAsync();
        var visitors =
            new Dictionary<string, Visitor>
            {
                ["focal"] = Visitor.As(host, "kelvany-focal"),
                ["secretariat"] = Visitor.As(host, "secretariat-1")
            };
        var (random, taken) = (new Random(Seed), 0);
        for (var i = 0; i < Bodies; i++)
        {
            var body = Members(random, depth: 0).ToJsonString();
            var address = Addresses[i % Addresses.Length];
            var who = i % Addresses.Length < 2 ? "focal" : "secretariat";
            var answer = await visitors[who].PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));
            var said = string.Create(CultureInfo.InvariantCulture, $"body {i} to {address}: {body}\n{(int)answer.Status} {answer.Raw}");
            Assert.IsLessThan(500, (int)answer.Status, said);
            Assert.IsTrue((int)answer.Status < 300 || !string.IsNullOrEmpty(answer.Code), said);
            taken += (int)answer.Status < 300 ? 1 : 0;
        }

        TestContext.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"JSON bodies: {Bodies} with seed {Seed}; {taken} taken, {Bodies - taken} refused"));

        host.Log.AssertQuiet();
    }

    private static JsonObject Members(Random random, int depth)
    {
        var made = new JsonObject();
        for (var n = random.Next(8); n > 0; n--)
        {
            made[Names[random.Next(Names.Length)]] = Value(random, depth + 1);
        }

        return made;
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 4 ? 6 : 10) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(-2, 3)),
        2 => JsonValue.Create(random.NextDouble() * long.MaxValue),
        3 => JsonValue.Create(random.Next(2) == 0),
        < 6 => JsonValue.Create(Words[random.Next(Words.Length)]),
        < 8 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))]),
        _ => Members(random, depth),
    };
}
