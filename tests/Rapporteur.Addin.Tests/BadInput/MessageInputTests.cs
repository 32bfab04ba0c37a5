using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Bot;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>Whatever is sent to the channel's address, nothing fails, nothing is recorded and nothing is answered that is not
/// asked.</summary>
[TestClass]
public sealed class MessageInputTests
{
    private static RunningHost host = null!;
    private static TeamsSide teams = null!;
    private static ChatPerson focal = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        teams = await TeamsSide.StartAsync(host);
        focal = await teams.ChatAsync("kelvany-focal");
        await focal.SayAsync("help");
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet("Rapporteur.Addin.Bot.Turns.Replies");
        await teams.DisposeAsync();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task What_is_no_object_of_JSON_is_a_bad_request()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5_000));
        foreach (var body in (string[])["", "{", "nonsense", "\"text\"", "17", "[]", "[{}]", "{}{}", "null", "\u0000", "{\"type\":}",
            "{'type':'message'}", "{\"type\":\"message\",\"type\":\"invoke\"}",
            "{\"text\":\"\\ud800\"}", "{\"\\udc00\":1}", deep, "{\"value\":" + deep,
            "{\"value\":" + string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 41)])
        {
            await AnsweredAsync(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body), body.Length > 80 ? body[..80] : body);
        }

        foreach (var bytes in (byte[][])[[0xff, 0xfe], [0x7b, 0xc3, 0x28, 0x7d], [.. "{\"text\":\""u8, 0xc3, 0x28, .. "\"}"u8]])
        {
            await AnsweredAsync(HttpStatusCode.BadRequest, bytes, Convert.ToHexString(bytes));
        }
    }

    [TestMethod]
    public async Task More_than_a_quarter_of_a_megabyte_is_too_large_announced_or_not()
    {
        var large = Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{new string('a', 300_000)}\"}}");
        await AnsweredAsync(HttpStatusCode.RequestEntityTooLarge, large, "300 kB");
        using var chunked =
            new HttpRequestMessage(HttpMethod.Post, Address)
            {
                Content = new ByteArrayContent(large),
                Headers = { TransferEncodingChunked = true }
            };
        using var client = host.Client();
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(chunked)).StatusCode);
    }

    [TestMethod]
    [DataRow("message")]
    [DataRow("invoke:adaptiveCard/action")]
    [DataRow("invoke:composeExtension/query")]
    [DataRow("invoke:composeExtension/fetchTask")]
    [DataRow("invoke:composeExtension/submitAction")]
    [DataRow("installationUpdate")]
    [DataRow("conversationUpdate")]
    [DataRow("typing")]
    public async Task A_field_that_is_missing_or_of_another_type_fails_nothing(string kind)
    {
        var whole = Whole(kind);
        foreach (var path in Paths(whole, []).ToList())
        {
            foreach (var instead in (string[])["missing", "null", "17", "true", "\"\"", "\"\\u0007x\"", "[]", "[17,null,{}]", "{}"])
            {
                var broken = (JsonObject)whole.DeepClone();
                Replace(broken, path, instead);
                var (status, _) = await SendAsync(Encoding.UTF8.GetBytes(broken.ToJsonString()));
                Assert.IsTrue(status is HttpStatusCode.OK or HttpStatusCode.Unauthorized or HttpStatusCode.NotImplemented,
                    $"{kind}: {string.Join('.', path)} = {instead}: {status}");
            }
        }
    }

    private static string Address => $"/api/messages?local={host.Secret}";

    // Nothing of these can be saved: the place does not exist, whatever else is left of the activity.
    private static JsonObject Whole(string kind)
    {
        var activity = focal.Activity(kind.Split(':')[0]);
        activity["locale"] = "en-GB";
        activity["text"] = "<at>bot</at> 14 iii: add a reference";
        activity["entities"] = JsonNode.Parse("""[{"type":"mention","text":"<at>bot</at>","mentioned":{"id":"28:bot"}}]""");
        activity["membersAdded"] = JsonNode.Parse("""[{"id":"28:bot"}]""");
        activity["channelData"] = JsonNode.Parse("""{"tenant":{"id":"t"}}""");
        if (kind.Contains(':', StringComparison.Ordinal))
        {
            activity["name"] = kind.Split(':')[1];
            activity["value"] = JsonNode.Parse(
                """
                {"commandId":"passages","commandContext":"message","parameters":[{"name":"words","value":"border"}],"queryOptions":{"skip":0,"count":25},
                 "messagePayload":{"id":"1","from":{"user":{"id":"someone"}},"body":{"contentType":"html","content":"<p>Border</p>"}},
                 "data":{"verb":"save","c":"call-for-action","client":"x"},
                 "action":{"type":"Action.Execute","verb":"save","data":{"c":"call-for-action","client":"x","places":["{\"scope\":\"passage\",\"passage\":\"p9999\"}"],"text":"a","kind":"General","language":"en"}}}
                """);
        }

        return activity;
    }

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] above) => node switch
    {
        JsonObject one => one.SelectMany(m => Paths(m.Value, [.. above, m.Key]).Prepend([.. above, m.Key])),
        JsonArray { Count: > 0 } many => Paths(many[0], [.. above, "0"]),
        _ => [],
    };

    private static void Replace(JsonObject root, string[] path, string instead)
    {
        JsonNode node = root;
        foreach (var name in path[..^1])
        {
            node = node is JsonArray list ? list[0]! : node[name]!;
        }

        var holder = node is JsonArray { Count: > 0 } array ? (JsonObject)array[0]! : (JsonObject)node;
        holder.Remove(path[^1]);
        if (instead != "missing")
        {
            holder[path[^1]] = JsonNode.Parse(instead);
        }
    }

    private static async Task AnsweredAsync(HttpStatusCode expected, byte[] body, string what)
    {
        var before = teams.Sent(focal.Conversation).Count;
        var (status, sequence) = await SendAsync(body);
        Assert.AreEqual(expected, status, what);
        Assert.AreEqual(sequence.Before, sequence.After, $"something was recorded by {what}");
        Assert.HasCount(before, teams.Sent(focal.Conversation));
    }

    private static async Task<(HttpStatusCode Status, (long Before, long After) Sequence)> SendAsync(byte[] body)
    {
        var before = await SequenceAsync();
        using var client = host.Client();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await client.PostAsync(Address, content);
        return (response.StatusCode, (before, await SequenceAsync()));
    }

    private static async Task<long> SequenceAsync() =>
        (await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation))).Sequence;
}
