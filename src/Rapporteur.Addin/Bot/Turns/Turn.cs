using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// One activity of a person in a personal chat, seen in one consultation. <see cref="Data"/> is what a card's button
/// brought with what was typed into the card; empty for a sentence. Nothing in it is trusted.
/// </summary>
public sealed record Turn(Activity Activity, ChatView Reader, JsonObject Data)
{
    /// <summary>Names what this activity may save, so that the same activity, or a second press of the same button, saves once.</summary>
    public string Client => Text("client") is { Length: > 0 and <= 100 } given && given.All(c => c is > ' ' and <= '~')
        ? given
        : $"teams/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Activity.ConversationId}/{Activity.Id}")))[..32]}";

    /// <summary>The consultation a button was made for; the only one when it names none.</summary>
    public static ChatView? Named(IReadOnlyList<ChatView> readers, JsonObject data) =>
        new Activity(data).Text("c") is { } named
            ? readers.FirstOrDefault(r => r.Consultation.Id.Value == named)
            : readers.Count == 1 ? readers[0] : null;

    /// <summary>What was said, where the card asked for a consultation and none was chosen; null elsewhere.</summary>
    public static string? ChoseNone(JsonObject data) => new Activity(data) is var sent && sent.Text("c") is null ? sent.Text("said") : null;

    public string? Text(string name) => Data[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>
    /// What stands in a field of the card. A field that was shown and is missing has nothing in it: hosts leave such out. Null for
    /// one the card did not show.
    /// </summary>
    public string? Field(string name) => Text(name) ?? ((Text(Card.Fields) ?? "").Split(' ').Contains(name) ? "" : null);

    public int Number(string name) =>
        int.TryParse(Text(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
