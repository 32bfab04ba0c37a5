using System.Text.Json.Nodes;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>
/// A card with the line that is shown where cards are not. Neither the line nor the notification holds a comment's text.
/// </summary>
public sealed record Card(JsonObject Content, string Fallback)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static Card Of(Tongue tongue, string fallback, IEnumerable<JsonObject?> body, params IEnumerable<JsonObject?> actions)
    {
        var content = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = tongue.Tag,
            ["fallbackText"] = fallback,
            ["speak"] = fallback,
            ["body"] = new JsonArray([.. body.OfType<JsonObject>().Select(b => (JsonNode)b)]),
        };
        if (actions.OfType<JsonObject>().ToList() is { Count: > 0 } some)
        {
            content["actions"] = new JsonArray([.. some.Select(a => (JsonNode)a)]);
        }

        return new Card(content, fallback);
    }

    /// <summary>The same card, which its host asks for anew when that person opens it again.</summary>
    public Card RefreshedFor(string userId, string verb, JsonObject data)
    {
        var content = (JsonObject)Content.DeepClone();
        content["refresh"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["title"] = "Refresh", ["data"] = data.DeepClone() },
            ["userIds"] = new JsonArray(userId),
        };
        return this with { Content = content };
    }

    public JsonObject Attachment() => new() { ["contentType"] = ContentType, ["content"] = Content.DeepClone() };
}
