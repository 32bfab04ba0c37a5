using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>The lists of one document and which of them a paragraph is in; what is printed before it <see cref="ListCounts"/>
/// counts.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<int, XElement> definitions = [];
    private readonly Dictionary<int, XElement> lists = [];
    private readonly Dictionary<int, ResolvedList?> resolved = [];
    private readonly StyleSheet styles;

    public Numbering(XElement? numbering, StyleSheet styles, Unread unread)
    {
        this.styles = styles;
        Unread = unread;
        foreach (var definition in numbering.Children(W.abstractNum))
        {
            if (definition.Number(W.abstractNumId) is { } id)
            {
                definitions.TryAdd(id, definition);
            }
        }

        foreach (var list in numbering.Children(W.num))
        {
            if (list.Number(W.numId) is { } id)
            {
                lists.TryAdd(id, list);
            }
        }
    }

    /// <summary>The fonts in which a number or a bullet is a sign.</summary>
    public SymbolFonts Signs => styles.Signs;

    /// <summary>Takes what could not be printed as the page does.</summary>
    public Unread Unread { get; }

    /// <summary>Where the paragraph's text begins from the margin, in twentieths of a point.</summary>
    public int LeftOf(XElement? paragraph)
    {
        if (paragraph.Child(W.ind).Left() is { } direct)
        {
            return direct;
        }

        var byList = Find(paragraph) is { } found ? found.List.At(found.Level)?.Left : null;
        if (byList is { } left && paragraph.Child(W.numPr).Child(W.numId) is not null)
        {
            return left;
        }

        foreach (var style in styles.ChainOf(paragraph).Styles)
        {
            if ((style.Left ?? (style.Numbered is null ? null : byList)) is { } styled)
            {
                return styled;
            }
        }

        return byList ?? 0;
    }

    /// <summary>The list that numbers the paragraph, with its id and the level; null when none does.</summary>
    public (int Id, ResolvedList List, int Level)? Find(XElement? paragraph)
    {
        var direct = paragraph.Child(W.numPr);
        var chain = styles.ChainOf(paragraph);
        var own = direct.Child(W.numId);
        var id = own.Number() ?? chain.NumId;
        if (id is not { } list || list == 0 || Resolve(list) is not { } found)
        {
            return null;
        }

        // With a style's own list the level is the one that names the style; its ilvl is not looked at then.
        var level = direct.Child(W.ilvl).Number()
            ?? (own is null ? found.LevelOf(chain) : null)
            ?? chain.Level
            ?? 0;
        return level is >= 0 and < ResolvedList.Levels ? (list, found, level) : null;
    }

    /// <summary>
    /// The language the paragraph's number is worded in: its level's, else its paragraph mark's, its text's, its style's, the
    /// document's (17.3.2.20); null if none of them says.
    /// </summary>
    public string? LanguageOf(Level level, XElement? paragraph) =>
        level.Language
        ?? paragraph.Child(W.rPr).Child(W.lang).Val()
        ?? styles.LanguageOf(paragraph?.Parent.Child(W.r), styles.ChainOf(paragraph));

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
    private XElement? Definition(int list, int hops)
    {
        if (hops > 5 || !lists.TryGetValue(list, out var instance) || instance.Child(W.abstractNumId).Number() is not { } id
            || !definitions.TryGetValue(id, out var definition))
        {
            return null;
        }

        return definition.Child(W.numStyleLink).Val() is { } style && definition.Child(W.lvl) is null
            && styles.Chain(style).NumId is { } linked
            ? Definition(linked, hops + 1)
            : definition;
    }
}
