using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// A Bot Framework activity, as it came or as it is to be sent: an object of JSON whose unknown fields are kept. What is
/// read of it is null when missing or of another type; nothing read is trusted before the token was validated.
/// </summary>
public sealed class Activity(JsonObject json)
{
    public const string Teams = "msteams";

    private const int MostDepth = 32;

    /// <summary>How activities are written: letters of every script as they are, so that they count once.</summary>
    public static JsonSerializerOptions Written { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject Json { get; } = json;

    public string? Type => Text("type");

    public string? Id => Text("id");

    public string? Name => Text("name");

    public string? ChannelId => Text("channelId");

    public string? ServiceUrl => Text("serviceUrl");

    public string? ReplyToId => Text("replyToId");

    public string? Locale => Text("locale");

    /// <summary>What the person typed: without what is quoted, mentions of the bot taken out, of others the name alone.</summary>
    public string Said => Mentions().Aggregate(Own(Text("text") ?? ""), (text, mention) => mention.In(text)).Trim();

    public string? ConversationId => Text("conversation", "id");

    /// <summary>"personal", "groupChat" or "channel"; null where a channel does not say.</summary>
    public string? ConversationType => Text("conversation", "conversationType");

    public string? SenderId => Text("from", "id");

    /// <summary>
    /// The sender's object id in the directory of <see cref="TenantId"/>; null for what no person sent, and on every channel but
    /// Teams: the others pass on what a client says of itself.
    /// </summary>
    public string? SenderObjectId => ChannelId == Teams ? Text("from", "aadObjectId") : null;

    public string? RecipientId => Text("recipient", "id");

    /// <summary>What the bot is called in that chat.</summary>
    public string? RecipientName => Text("recipient", "name");

    public string? TenantId => Text("conversation", "tenantId") ?? Text("channelData", "tenant", "id");

    /// <summary>What a card or an invoke brought along; null when it brought no object.</summary>
    public JsonObject? Value => Json["value"] as JsonObject;

    /// <summary>A personal chat: the only place where anything of a delegation is shown or taken.</summary>
    public bool IsPersonal => ConversationType is "personal" && !Flag("conversation", "isGroup");

    /// <summary>The bot is among those of that list of members, such as <c>membersAdded</c>.</summary>
    public bool NamesBot(string members) =>
        RecipientId is { } bot && (Json[members] as JsonArray ?? []).OfType<JsonObject>().Any(m => new Activity(m).Text("id") == bot);

    /// <summary>Reads a request's body; null when it is no JSON object, or one whose texts are no text.</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return IsText(body)
                && JsonNode.Parse(body, null,
                    new JsonDocumentOptions { MaxDepth = MostDepth, AllowDuplicateProperties = false }) is JsonObject json
                    ? new Activity(json)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text at that path of objects; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path) =>
        At(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>An activity that answers this one in its conversation, of that type and otherwise empty.</summary>
    public Activity Reply(string type)
    {
        var answer = new JsonObject { ["type"] = type };
        foreach (var (name, value) in new[] { ("from", Json["recipient"]), ("recipient", Json["from"]),
            ("conversation", Json["conversation"]), ("replyToId", Json["id"]) })
        {
            // A member that is null is not one that is missing: channels refuse it.
            if (value is not null)
            {
                answer[name] = value.DeepClone();
            }
        }

        return new Activity(answer);
    }

    private bool Flag(params ReadOnlySpan<string> path) => At(path) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private IEnumerable<Activity> Entities(string type) =>
        (Json["entities"] as JsonArray ?? []).OfType<JsonObject>().Select(e => new Activity(e)).Where(e => e.Type == type);

    private string Own(string text) =>
        QuotedReplies.Without(Entities("quotedReply").Any() ? QuotedReplies.WithoutSigns(text) : text);

    private IEnumerable<Mention> Mentions() => Entities("mention")
        .Select(e => (Entity: e, OfBot: e.Text("mentioned", "id") is { } id && id == RecipientId))
        .Select(m => new Mention(m.Entity.Text("text"), m.Entity.Text("mentioned", "name") ?? (m.OfBot ? RecipientName : null), m.OfBot));

    // Half of a surrogate pair, or bytes that are no UTF-8, would be found out only where they are read.
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MostDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private JsonNode? At(ReadOnlySpan<string> path)
    {
        JsonNode? node = Json;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
