using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>
/// The channel's side of a chat on this machine: a Connector that keeps what the bot sends, and people whose messages and
/// presses of buttons reach the host as activities. Unsigned, as the local mode takes them.
/// </summary>
internal sealed class TeamsSide : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RunningHost host;
    private readonly ConcurrentDictionary<string, List<JsonObject>> sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<(string Id, JsonObject Activity)>> changed = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int activities;

    private TeamsSide(WebApplication app, RunningHost host) => (this.app, this.host) = (app, host);

    public string Service => app.Urls.First();

    public static async Task<TeamsSide> StartAsync(RunningHost host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var teams = new TeamsSide(app, host);
        app.MapPost("/v3/conversations/{c}/activities/{**rest}", async (string c, HttpRequest request) =>
        {
            var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            teams.sent.GetOrAdd(c, _ => []).Add(activity);
            return Results.Json(new { id = $"bot-{Guid.NewGuid():N}" }, statusCode: 201);
        });
        app.MapPut("/v3/conversations/{c}/activities/{id}", async (string c, string id, HttpRequest request) =>
        {
            var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            teams.changed.GetOrAdd(c, _ => []).Add((id, activity));
            teams.change.TrySetResult();
            return Results.Json(new { id });
        });
        await app.StartAsync();
        return teams;
    }

    /// <summary>Everything the bot sent into that conversation, oldest first.</summary>
    public IReadOnlyList<JsonObject> Sent(string conversation) => sent.GetValueOrDefault(conversation, []);

    /// <summary>The messages the bot changed in that conversation, in the order of the changes.</summary>
    public IReadOnlyList<(string Id, JsonObject Activity)> Changed(string conversation) => changed.GetValueOrDefault(conversation, []);

    /// <summary>Ends when the bot has changed a message; an invoke is answered before that.</summary>
    public Task ChangedAsync() => change.Task.Patiently();

    /// <summary>A person of the sample in a chat of that type.</summary>
    public async Task<ChatPerson> ChatAsync(string person, string type = "personal")
    {
        using var client = host.AtThisMachine();
        var people = JsonNode.Parse(await client.GetStringAsync("/local/people"))!.AsArray();
        var one = people.Single(p => p!["id"]!.GetValue<string>() == person)!;
        return new ChatPerson(this, one["tenantId"]!.GetValue<string>(), one["objectId"]!.GetValue<string>(), $"{type}-{person}", type);
    }

    public ChatPerson Stranger() =>
        new(this, "00000000-0000-0000-0000-00000000aaaa", "00000000-0000-0000-0000-00000000bbbb", "personal-stranger", "personal");

    /// <summary>Somebody with an account nobody knows yet.</summary>
    public ChatPerson Newcomer(string name, string type = "personal") =>
        new(this, "00000000-0000-0000-0000-00000000cccc", $"account-of-{name}", $"{type}-{name}", type);

    /// <summary>Delivers an activity as the channel does, with the local secret.</summary>
    public async Task<(int Status, JsonNode? Body)> DeliverAsync(JsonObject activity)
    {
        using var client = host.Client();
        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync($"/api/messages?local={host.Secret}", body);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length > 0 && text[0] == '{' ? JsonNode.Parse(text) : null);
    }

    public string NextId() => $"activity-{Interlocked.Increment(ref activities)}";

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>One person's chat with the bot.</summary>
internal sealed class ChatPerson(TeamsSide teams, string tenant, string objectId, string conversation, string type)
{
    public string Conversation => conversation;

    public JsonObject Activity(string kind) => new()
    {
        ["type"] = kind,
        ["id"] = teams.NextId(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.Service,
        ["from"] = new JsonObject { ["id"] = $"29:{objectId}", ["aadObjectId"] = objectId, ["name"] = "A person" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] =
            new JsonObject { ["id"] = conversation, ["conversationType"] = type, ["tenantId"] = tenant, ["isGroup"] = type != "personal" },
    };

    public JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        return activity;
    }

    /// <summary>Says something and answers with the card the bot sent back.</summary>
    public async Task<ChatCard> SayAsync(string text)
    {
        var message = Message(text);
        Assert.AreEqual(200, (await teams.DeliverAsync(message)).Status);

        // Notices come into the same chat by themselves; an answer names what it answers.
        return ChatCard.Of(teams.Sent(conversation).Single(a => a["replyToId"]?.GetValue<string>() == message["id"]!.GetValue<string>()));
    }

    /// <summary>Presses a button of a card with what was typed into it; answers with the card that takes its place.</summary>
    public async Task<ChatCard> PressAsync(ChatCard card, string button, params (string Field, string Value)[] typed) =>
        (await DeliverAsync(Press(card, button, typed))).Card;

    /// <summary>An invoke as the channel delivers it, once or again.</summary>
    public async Task<(ChatCard Card, string Raw)> DeliverAsync(JsonObject invoke)
    {
        var (status, body) = await teams.DeliverAsync(invoke);
        Assert.AreEqual(200, status);
        return (new ChatCard(body!["value"]!.AsObject(), ""), body.ToJsonString());
    }

    public async Task<JsonNode> ComposeAsync(string name, JsonObject value)
    {
        var activity = Activity("invoke");
        activity["name"] = $"composeExtension/{name}";
        activity["value"] = value.DeepClone();
        var (status, body) = await teams.DeliverAsync(activity);
        Assert.AreEqual(200, status);
        return body!;
    }

    public JsonObject Press(ChatCard card, string button, params (string Field, string Value)[] typed)
    {
        var action = card.Button(button);
        var data = (JsonObject)action["data"]!.DeepClone();
        var fields = card.Inputs;
        foreach (var (field, value) in typed)
        {
            Assert.IsTrue(fields.ContainsKey(field), $"The card has no field \"{field}\": {card.Words}");
            fields[field] = value;
        }

        // As the npm renderer does: a field with nothing in it is not there.
        foreach (var (id, value) in fields.Where(f => f.Value.Length > 0))
        {
            data[id] = value;
        }

        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] =
            new JsonObject
            {
                ["action"] =
                new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.GetValue<string>(), ["data"] = data }
            };
        return activity;
    }
}

/// <summary>A card as a person sees it.</summary>
internal sealed record ChatCard(JsonObject Content, string Summary)
{
    /// <summary>All that is to be read on it, buttons in brackets.</summary>
    public string Words => string.Join('\n', Read(Content));

    /// <summary>Its fields with what they hold.</summary>
    public Dictionary<string, string> Inputs =>
        All(Content).Where(e => e["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) == true)
        .ToDictionary(e => e["id"]!.GetValue<string>(), e => e["value"]?.GetValue<string>() ?? "");

    public static ChatCard Of(JsonObject activity) =>
        new(activity["attachments"]![0]!["content"]!.AsObject(), activity["summary"]!.GetValue<string>());

    public JsonObject Button(string title) =>
        All(Content).FirstOrDefault(e => e["type"]?.GetValue<string>() == "Action.Execute" && e["title"]?.GetValue<string>() == title)
        ?? throw new AssertFailedException($"There is no button \"{title}\" on: {Words}");

    /// <summary>What its buttons ask the bot for.</summary>
    public IEnumerable<string> Verbs =>
        All(Content).Where(e => e["type"]?.GetValue<string>() == "Action.Execute").Select(e => e["verb"]!.GetValue<string>());

    public bool Has(string button) => All(Content).Any(e => e["title"]?.GetValue<string>() == button);

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(m => m.Key is not ("fallback" or "refresh")).SelectMany(m => All(m.Value)).Prepend(one),
        JsonArray many => many.SelectMany(All),
        _ => [],
    };

    private static IEnumerable<string> Read(JsonObject card) => All(card).Select(e => e["type"]?.GetValue<string>() switch
    {
        "TextBlock" or "TextRun" => e["text"]!.GetValue<string>(),
        "Action.Execute" or "Action.Submit" => $"[{e["title"]!.GetValue<string>()}]",
        "Input.ChoiceSet" => $"{e["label"]}: {string.Join(" | ", e["choices"]!.AsArray().Select(c => c!["title"]!.GetValue<string>()))}",
        "Input.Text" => $"{e["label"]}: {e["value"]}",
        _ => "",
    }).Where(t => t.Length > 0);
}
