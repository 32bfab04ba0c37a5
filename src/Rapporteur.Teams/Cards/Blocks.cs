using System.Text.Json.Nodes;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Words;

namespace Rapporteur.Teams.Cards;

/// <summary>
/// The parts cards are made of, as Adaptive Cards 1.5 has them. What people wrote goes into text runs only: a text block
/// would read it as markdown.
/// </summary>
public static class Blocks
{
    /// <summary>More of a text than this is cut with a word on where the rest is; a card has a size.</summary>
    public const int MostShown = 1_500;

    public static JsonObject Heading(string words) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = words,
            ["wrap"] = true,
            ["weight"] = "Bolder",
            ["size"] = "Medium",
            ["style"] = "heading"
        };

    /// <summary>Our own words, which may hold a few of a person's.</summary>
    public static JsonObject Line(string words, bool quiet = false) =>
        new() { ["type"] = "RichTextBlock", ["spacing"] = "Small", ["inlines"] = new JsonArray(Run(words, quiet ? "quiet" : null)) };

    /// <summary>What somebody wrote, or a draft says, as it stands and in its direction.</summary>
    public static JsonObject Said(string text, bool bold = false, int most = MostShown) =>
        Directed(text, new JsonArray(Run(Letters.Shortened(text, most), bold ? "bold" : null)));

    /// <summary>A rewording word by word; text that goes is struck through, text that comes is emphasised.</summary>
    public static JsonObject Change(string? existing, string? proposed, int most = MostShown)
    {
        var runs = new JsonArray();
        if (existing is null || proposed is null || existing.Length + proposed.Length > most)
        {
            if (existing is not null)
            {
                runs.Add((JsonNode)Run(Letters.Shortened(existing, most / 2), "strikethrough"));
            }

            if (proposed is not null)
            {
                runs.Add((JsonNode)Run((existing is null ? "" : "  ") + Letters.Shortened(proposed, most / 2), "highlight"));
            }

            return Directed(existing ?? proposed ?? "", runs);
        }

        var before = ChangeKind.Kept;
        foreach (var change in WordChange.Between(existing, proposed))
        {
            // What goes and what comes would stand as one word.
            var apart = before == ChangeKind.Removed && change.Kind == ChangeKind.Added && !char.IsWhiteSpace(change.Text[0]) ? " " : "";
            runs.Add((JsonNode)Run(apart + change.Text, change.Kind switch
            {
                ChangeKind.Removed => "strikethrough",
                ChangeKind.Added => "highlight",
                _ => null,
            }));
            before = change.Kind;
        }

        return Directed(existing, runs);
    }

    public static JsonObject Input(string id, string label, string? value, bool lines = true, int most = 8_000)
    {
        var input =
            new JsonObject { ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["isMultiline"] = lines, ["maxLength"] = most };
        if (!string.IsNullOrEmpty(value))
        {
            input["value"] = value;
        }

        return input;
    }

    /// <summary>
    /// Hosts read the titles as markdown: they hold our words, references and labels only. Where one must be chosen
    /// <paramref name="required"/> says so.
    /// </summary>
    public static JsonObject Choice(string id, string label, string? chosen, IEnumerable<(string Title, string Value)> choices,
        bool many = false, bool open = false, string? required = null)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["isMultiSelect"] = many,
            ["style"] = many || open ? "expanded" : "compact",
            ["wrap"] = true,
            ["choices"] =
                new JsonArray([.. choices.Select(c => (JsonNode)new JsonObject { ["title"] = Plain(c.Title), ["value"] = c.Value })]),
        };
        if (chosen is not null)
        {
            input["value"] = chosen;
        }

        if (required is not null)
        {
            input["isRequired"] = true;
            input["errorMessage"] = required;
        }

        return input;
    }

    public static JsonObject Apart(params IEnumerable<JsonObject> items) =>
        new()
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["spacing"] = "Medium",
            ["items"] = new JsonArray([.. items.Select(i => (JsonNode)i)])
        };

    /// <summary>
    /// A button. <paramref name="verb"/> says what is asked and <paramref name="data"/> of what; a client that does not know
    /// Action.Execute sends the same as Action.Submit.
    /// </summary>
    public static JsonObject Do(string verb, string title, JsonObject data, bool primary = false, bool inputs = true, bool danger = false)
    {
        var sent = (JsonObject)data.DeepClone();
        sent["verb"] = verb;
        JsonObject Action(string type) => new()
        {
            ["type"] = type,
            ["title"] = title,
            ["data"] = sent.DeepClone(),
            ["associatedInputs"] = inputs ? "auto" : "none",
            ["style"] = danger ? "destructive" : primary ? "positive" : "default",
        };
        var action = Action("Action.Execute");
        action["verb"] = verb;
        action["fallback"] = Action("Action.Submit");
        return action;
    }

    /// <summary>Opens an address in the browser.</summary>
    public static JsonObject Open(string title, Uri address) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address.AbsoluteUri };

    // Hosts replace {{DATE(...)}} in any text; a joiner between the braces keeps what was written.
    internal static string Plain(string text) => text.Replace("{{", "{\u2060{", StringComparison.Ordinal);

    private static JsonObject Run(string text, string? look)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = Plain(text) };
        switch (look)
        {
            case "quiet": run["isSubtle"] = true; break;
            case "bold": run["weight"] = "Bolder"; break;
            case "strikethrough": run["strikethrough"] = true; run["isSubtle"] = true; break;
            case "highlight": run["highlight"] = true; run["weight"] = "Bolder"; break;
            default: break;
        }

        return run;
    }

    private static JsonObject Directed(string text, JsonArray runs) => new()
    {
        ["type"] = "Container",
        ["spacing"] = "Small",
        ["rtl"] = Script.DirectionOf(text) == TextDirection.RightToLeft,
        ["items"] = new JsonArray(new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = runs }),
    };
}
