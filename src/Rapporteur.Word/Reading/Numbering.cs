using DocumentFormat.OpenXml.Wordprocessing;
using WordNumbering = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace Rapporteur.Word.Reading;

/// <summary>The lists of one document and which of them a paragraph is in; what is printed before it <see cref="ListCounts"/>
/// counts.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, ResolvedList?> resolved = [];
    private readonly StyleSheet styles;

    public Numbering(WordNumbering? numbering, StyleSheet styles, Unread unread)
    {
        this.styles = styles;
        Unread = unread;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (definition.AbstractNumberId.Number() is { } id)
            {
                definitions.TryAdd(id, definition);
            }
        }

        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID.Number() is { } id)
            {
                lists.TryAdd(id, list);
            }
        }
    }

    /// <summary>Takes what could not be printed as the page does.</summary>
    public Unread Unread { get; }

    /// <summary>Where the paragraph's text begins from the margin, in twentieths of a point.</summary>
    public int LeftOf(ParagraphProperties? paragraph)
    {
        if (paragraph?.Indentation.Left() is { } direct)
        {
            return direct;
        }

        var chain = styles.ChainOf(paragraph);
        var byList = Find(paragraph) is { } found ? found.List.At(found.Level)?.PreviousParagraphProperties?.Indentation.Left() : null;
        if (byList is { } left && paragraph?.NumberingProperties?.NumberingId is not null)
        {
            return left;
        }

        foreach (var style in chain)
        {
            var ofStyle = style.StyleParagraphProperties;
            if ((ofStyle?.Indentation.Left() ?? (ofStyle?.NumberingProperties is null ? null : byList)) is { } styled)
            {
                return styled;
            }
        }

        return byList ?? 0;
    }

    /// <summary>The list that numbers the paragraph, with its id and the level; null when none does.</summary>
    public (int Id, ResolvedList List, int Level)? Find(ParagraphProperties? paragraph)
    {
        var direct = paragraph?.NumberingProperties;
        var chain = styles.ChainOf(paragraph);
        var id = direct?.NumberingId?.Val.Number() ?? StyleValue(chain, n => n.NumberingId?.Val.Number());
        if (id is not { } list || list == 0 || Resolve(list) is not { } found)
        {
            return null;
        }

        // With a style's own list the level is the one that names the style; its ilvl is not looked at then.
        var level = direct?.NumberingLevelReference?.Val.Number()
            ?? (direct?.NumberingId is null ? found.LevelOf(chain) : null)
            ?? StyleValue(chain, n => n.NumberingLevelReference?.Val.Number())
            ?? 0;
        return level is >= 0 and < ResolvedList.Levels ? (list, found, level) : null;
    }

    /// <summary>
    /// The language the paragraph's number is worded in: its level's, else its paragraph mark's, its text's, its style's, the
    /// document's (17.3.2.20); null if none of them says.
    /// </summary>
    public string? LanguageOf(Level level, ParagraphProperties? paragraph) =>
        level.NumberingSymbolRunProperties?.GetFirstChild<Languages>()?.Val?.Value
        ?? paragraph?.ParagraphMarkRunProperties?.GetFirstChild<Languages>()?.Val?.Value
        ?? (paragraph?.Parent as Paragraph)?.GetFirstChild<Run>()?.RunProperties?.Languages?.Val?.Value
        ?? styles.ChainOf(paragraph).Select(s => s.StyleRunProperties?.Languages?.Val?.Value).FirstOrDefault(l => l is not null)
        ?? styles.Language;

    private static int? StyleValue(IReadOnlyList<Style> chain, Func<NumberingProperties, int?> value) =>
        chain.Select(s => s.StyleParagraphProperties?.NumberingProperties is { } n ? value(n) : null).FirstOrDefault(v => v is not null);

    private ResolvedList? Resolve(int id)
    {
        if (!resolved.TryGetValue(id, out var list))
        {
            resolved[id] = list = lists.TryGetValue(id, out var instance) && Definition(id, 0) is { } definition
                ? new ResolvedList(definition, instance)
                : null;
        }

        return list;
    }

    // A list may lend its levels from a numbering style, which names the list that really defines them.
    private AbstractNum? Definition(int list, int hops)
    {
        if (hops > 5 || !lists.TryGetValue(list, out var instance) || instance.AbstractNumId?.Val.Number() is not { } id
            || !definitions.TryGetValue(id, out var definition))
        {
            return null;
        }

        return definition.NumberingStyleLink?.Val?.Value is { } style && !definition.Elements<Level>().Any()
            && StyleValue(styles.Chain(style), n => n.NumberingId?.Val.Number()) is { } linked
            ? Definition(linked, hops + 1)
            : definition;
    }
}
