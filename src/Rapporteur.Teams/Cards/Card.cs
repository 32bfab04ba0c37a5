using System.Text.Json.Nodes;
using Rapporteur.Teams.Protocol;
using Rapporteur.Words;

namespace Rapporteur.Teams.Cards;

/// <summary>
/// A card with the line that is shown where cards are not. Neither the line nor the notification holds a comment's text.
/// </summary>
public sealed record Card(JsonObject Content, string Fallback)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The channel refuses large messages, counted in UTF-16; older clients at 28 kB.</summary>
    public const int MostBytes = 25_000;

    /// <summary>The member of a button's data with the names of the fields its card showed, spaces between them.</summary>
    public const string Fields = "fields";

    private const string ActionSet = "ActionSet";

    public int Bytes => Content.ToJsonString(Activity.Written).Length * sizeof(char);

    public bool Fits => Bytes <= MostBytes - 1_000;

    /// <summary>What the host asks for when the card is looked at again; null for one with fields, where it would take away what is being
    /// typed, unless others may answer it meanwhile.</summary>
    public (string Verb, JsonObject Data)? Again { get; init; }

    public static Card Of(Phrases words, string fallback, IEnumerable<JsonObject?> body, params IEnumerable<JsonObject?> actions)
    {
        var content = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = words.Language.Tag,
            ["fallbackText"] = fallback,
            ["speak"] = fallback,
            ["body"] = new JsonArray([.. body.OfType<JsonObject>().Select(b => (JsonNode)b)]),
        };
        var rows = ButtonRows.Of(actions.OfType<JsonObject>());
        foreach (var row in rows.SkipLast(1))
        {
            content["body"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = ActionSet, ["spacing"] = "Small", ["actions"] = row });
        }

        if (rows is [.., var last])
        {
            content["actions"] = last;
        }

        SayWhatIsShown(content);
        var card = new Card(content, fallback);
        return card.Fits ? card : card.WithoutFallbacks();
    }

    // Hosts leave a field with nothing in it out of what a button sends; only the names of all that were shown tell it from one that was
    // not.
    private static void SayWhatIsShown(JsonObject content)
    {
        var fields = string.Join(' ', Inputs(content["body"]));
        foreach (var action in fields.Length == 0 ? [] : Actions(content).Where(a => a["associatedInputs"]?.GetValue<string>() == "auto"))
        {
            foreach (var data in new[] { action["data"], action["fallback"]?["data"] }.OfType<JsonObject>())
            {
                data[Fields] = fields;
            }
        }
    }

    private static IEnumerable<string> Inputs(JsonNode? node) => node switch
    {
        JsonArray many => many.SelectMany(Inputs),
        JsonObject one when one["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) == true =>
            [one["id"]!.GetValue<string>()],
        JsonObject one => Inputs(one["items"]).Concat(Inputs(one["columns"])),
        _ => [],
    };

    /// <summary>The same card; where it can change, its host asks for it anew when that person opens it again.</summary>
    public Card RefreshedFor(string? userId)
    {
        if (userId is null || Again is not var (verb, data))
        {
            return this;
        }

        var content = (JsonObject)Content.DeepClone();
        content["refresh"] = new JsonObject
        {
            ["action"] =
                new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["title"] = "Refresh", ["data"] = data.DeepClone() },
            ["userIds"] = new JsonArray(userId),
        };
        return this with { Content = content };
    }

    /// <summary>The same card below that line.</summary>
    public Card Under(JsonObject line)
    {
        var content = (JsonObject)Content.DeepClone();
        content["body"]!.AsArray().Insert(0, (JsonNode)line);
        return this with { Content = content };
    }

    /// <summary>The same card for a task module, which knows Action.Submit only, with no button but of those verbs.</summary>
    public Card ForTask(params IReadOnlyCollection<string> verbs)
    {
        var content = (JsonObject)Content.DeepClone();
        content["actions"] =
            new JsonArray(
                [.. Actions(content).Where(a => a["verb"] is null || verbs.Contains(a["verb"]!.GetValue<string>()))
                    .Select(a => (JsonNode)Submit(a))]);
        content["body"] =
            new JsonArray([.. content["body"]!.AsArray().OfType<JsonObject>().Where(e => !IsActionSet(e)).Select(e => e.DeepClone())]);
        return this with { Content = content };
    }

    // What a button does is in its data twice; the copy for clients without Action.Execute goes first when there is no room.
    private Card WithoutFallbacks()
    {
        var content = (JsonObject)Content.DeepClone();
        foreach (var action in Actions(content))
        {
            action.Remove("fallback");
        }

        return this with { Content = content };
    }

    private static List<JsonObject> Actions(JsonObject content) =>
    [
        .. content["body"]!.AsArray().OfType<JsonObject>().Where(IsActionSet).Append(content)
            .SelectMany(e => e["actions"] as JsonArray ?? []).OfType<JsonObject>(),
    ];

    private static bool IsActionSet(JsonObject element) => element["type"]!.GetValue<string>() == ActionSet;

    private static JsonObject Submit(JsonObject action)
    {
        var submit = (JsonObject)action.DeepClone();
        if (submit["type"]!.GetValue<string>() == "Action.Execute")
        {
            submit["type"] = "Action.Submit";
            submit.Remove("verb");
            submit.Remove("fallback");
        }

        return submit;
    }

    public JsonObject Attachment() => new() { ["contentType"] = ContentType, ["content"] = Content.DeepClone() };
}
