using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Drafts;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// The message extension: finds a passage or a comment of the own delegation while a message is written, and turns one's
/// own message into a saved comment. Also where others read along: what is found is shown to the person alone, and what
/// is inserted holds no delegation's words.
/// </summary>
public sealed class ComposeTurns(ChatPeople people, CommentTurns comments)
{
    private const int MostFound = 15;

    private static readonly string[] Buttons = ["save", "choose", "said", "drop"];

    /// <summary>The answer to an invoke of the extension; null when it is none of those this one declares.</summary>
    public async Task<JsonObject?> AnswerAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        if (activity.Name is not ("composeExtension/query" or "composeExtension/fetchTask" or "composeExtension/submitAction"))
        {
            return null;
        }

        var value = new Activity(activity.Value ?? []);
        var known = await people.KnownAsync(activity, cancellationToken);
        var with = people.Of(known, here);
        var words = known is [var first, ..] ? ChatWords.Of(first.Asker.Language) : ChatWords.Of(activity.Locale);
        if (activity.Name == "composeExtension/query")
        {
            return with.Count == 0 ? Message(PlainCards.Stranger(words).Fallback)
                : value.Text("commandId") switch
                {
                    "passages" => Results(with, Words(value), Passages),
                    "mine" => Results(with, Words(value), Mine),
                    _ => null,
                };
        }

        return value.Text("commandId") != "comment" ? null
            : with.Count == 0 ? Task(words, PlainCards.Stranger(words))
            : activity.Name == "composeExtension/fetchTask" ? Task(words, Turned(activity, value, with))
            : await SubmittedAsync(activity, value, with);
    }

    private static Card Turned(Activity activity, Activity value, List<ChatView> with)
    {
        var words = with[0].Words;
        if (value.Text("messagePayload", "from", "user", "id") is not { } author
            || !string.Equals(author, activity.SenderObjectId, StringComparison.OrdinalIgnoreCase))
        {
            return PlainCards.Told(words, words["chat.own-message-only"]);
        }

        var body = value.Text("messagePayload", "body", "content") ?? "";
        var text =
            value.Text("messagePayload", "body", "contentType") == "html"
                ? MessageText.Of(body, (id, name) => CallsBot(activity, value, id, name))
                : body.Trim();
        return text.Length == 0 ? PlainCards.Told(words, words["chat.no-text"])
            : with is [var only] ? SentenceTurns.Turned(new Turn(activity, only, []), text)
            : PlainCards.WhichConsultation(with, ChatFocus.Next(with), Letters.Shortened(text, CommentCards.MostText));
    }

    // The bot is an application among those mentioned, under the id of the address the channel sends to ("28:" before it).
    private static bool CallsBot(Activity activity, Activity value, string id, string name)
    {
        var bots = ((value.Json["messagePayload"] as JsonObject)?["mentions"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(m => m["id"]?.ToString() == id)
            .Select(m => new Activity(m).Text("mentioned", "application", "id"));
        return activity is { RecipientName: { Length: > 0 } called } && called == name
            || activity.RecipientId is { } recipient
                && bots.Any(bot => bot is { Length: > 0 } && (recipient == bot || recipient == $"28:{bot}"));
    }

    private async Task<JsonObject> SubmittedAsync(Activity activity, Activity value, List<ChatView> with)
    {
        var data = value.Json["data"] as JsonObject ?? [];
        if (Turn.Named(with, data) is not { } reader)
        {
            return Task(with[0].Words, PlainCards.Refused(with[0].Words, Intake.Refusals.NoConsultation));
        }

        var turn = new Turn(activity, reader, data);
        return turn.Text("verb") switch
        {
            "save" => Task(reader.Words, await comments.SaveAsync(turn, send: false)),
            "choose" => Task(reader.Words, SentenceTurns.Chosen(turn)),
            "said" => Task(reader.Words, SentenceTurns.Turned(turn, turn.Text("said") ?? "")),
            _ => new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = reader.Words["chat.nothing-saved"] } },
        };
    }

    private static IEnumerable<JsonObject> Passages(ChatView reader, string words)
    {
        var draft = reader.Draft.Draft;
        return (words.Length == 0 ? draft.Passages
                : Search.InDraft(reader.Draft, words, reader.Words.Language).Select(h => draft.Find(h.Passage!.Value)!))
            .Select(p => ComposeCards.Found(reader, p));
    }

    // By words and reference, then by the place they are about.
    private static IEnumerable<JsonObject> Mine(ChatView reader, string words)
    {
        var mine = reader.Attribution.Mine().Reverse().ToList();
        var at = Search.Cited(reader.Draft.Draft, words, reader.Words.Language).Select(p => p.Passage).OfType<PassageId>().ToHashSet();
        var about = mine.Where(s => s.Content.Places.Any(p => p.Passage is { } id && at.Contains(id)));
        return (words.Length == 0 ? mine : Search.Among(mine, words).Concat(about).DistinctBy(s => s.Comment.Id))
            .Select(s => ComposeCards.Found(reader, s));
    }

    private static string Words(Activity value) => (value.Json["parameters"] as JsonArray ?? []).OfType<JsonObject>()
        .Select(p => new Activity(p))
        .Where(p => p.Text("name") == "words")
        .Select(p => p.Text("value")?.Trim() ?? "")
        .FirstOrDefault("") is var words && words.Length <= 200 ? words : words[..200];

    private static JsonObject Results(List<ChatView> with, string words, Func<ChatView, string, IEnumerable<JsonObject>> find)
    {
        var found = with.SelectMany(r => find(r, words)).Take(MostFound).ToList();
        return found.Count == 0
            ? Message(with[0].Words["chat.nothing-found"])
            : new JsonObject
            {
                ["composeExtension"] =
                    new JsonObject
                    {
                        ["type"] = "result",
                        ["attachmentLayout"] = "list",
                        ["attachments"] = new JsonArray([.. found.Select(f => (JsonNode)f)])
                    },
            };
    }

    private static JsonObject Message(string text) =>
        new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } };

    private static JsonObject Task(Phrases words, Card card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = words["chat.task"],
                ["width"] = "medium",
                ["height"] = "medium",
                ["card"] = card.ForTask(Buttons).Attachment(),
            },
        },
    };
}
