using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>The document's styles, each with the styles it is based on; a value nobody can parse counts as absent.</summary>
internal sealed class StyleSheet
{
    private const int LongestChain = 50;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleChain> chains = new(StringComparer.Ordinal);
    private readonly StyleChain byDefault;
    private readonly bool hiddenByDefault;
    private readonly FontNames fontsByDefault;
    private readonly bool hasSigns;

    /// <summary>The styles of a file that has these fonts of signs beside the known ones.</summary>
    public StyleSheet(XElement? sheet, IEnumerable<string>? signs = null)
    {
        Signs = signs is null ? SymbolFonts.ByName : new SymbolFonts(signs);
        string? defaultParagraph = null;
        foreach (var style in sheet.Children(W.style).Select(s => new Style(s)))
        {
            if (style.Id is { } id)
            {
                styles.TryAdd(id, style);
                defaultParagraph ??= style.IsDefaultParagraph ? id : null;
            }
        }

        var defaults = sheet.Child(W.docDefaults).Child(W.rPrDefault).Child(W.rPr);
        hiddenByDefault = defaults.Child(W.vanish).IsOn();
        Language = defaults.Child(W.lang).Val();
        fontsByDefault = FontNames.Of(defaults.Child(W.rFonts));
        hasSigns = styles.Values.Select(s => s.Fonts).Append(fontsByDefault).Any(f => Signs.Holds(f.Latin) || Signs.Holds(f.Other));
        byDefault = defaultParagraph is null ? StyleChain.None : Chain(defaultParagraph);
    }

    /// <summary>The language the document's styles are written for, as a language tag; null if they do not say.</summary>
    public string? Language { get; }

    public SymbolFonts Signs { get; }

    /// <summary>
    /// The fonts of a run with these properties in such a paragraph; what no style could turn into signs is not looked up.
    /// </summary>
    public FontNames FontsOf(XElement? run, StyleChain paragraph)
    {
        var direct = FontNames.Of(run.Child(W.rFonts));
        if (!hasSigns)
        {
            return direct;
        }

        var byCharacter = run.Child(W.rStyle).Val() is { } id ? Chain(id).Fonts : default;
        return direct.Or(byCharacter).Or(paragraph.Fonts).Or(fontsByDefault);
    }

    /// <summary>The language of a run in such a paragraph: its own, its style's, the paragraph's, the document's (17.3.2.20); null if
    /// none of them says.</summary>
    public string? LanguageOf(XElement? run, StyleChain paragraph)
    {
        var look = run.Child(W.rPr);
        return look.Child(W.lang).Val()
            ?? (look.Child(W.rStyle).Val() is { } id ? Chain(id).Language : null)
            ?? paragraph.Language
            ?? Language;
    }

    /// <summary>The style of a paragraph with these properties.</summary>
    public StyleChain ChainOf(XElement? paragraph) => paragraph.Child(W.pStyle).Val() is { } id ? Chain(id) : byDefault;

    public StyleChain Chain(string id)
    {
        if (!chains.TryGetValue(id, out var chain))
        {
            var found = new List<Style>();
            for (var next = id;
                next is not null && found.Count < LongestChain && styles.TryGetValue(next, out var style);
                next = style.BasedOn)
            {
                found.Add(style);
            }

            chains[id] = chain = found.Count == 0 ? StyleChain.None : new StyleChain(found);
        }

        return chain;
    }

    /// <summary>The rank of a heading from 1; null for a paragraph that is none.</summary>
    public static int? HeadingRank(XElement? paragraph, StyleChain chain) =>
        paragraph.Child(W.outlineLvl).Number() is { } direct ? (direct is >= 0 and < 9 ? direct + 1 : null) : chain.HeadingRank;

    /// <summary>
    /// Whether text of a run with these properties is hidden. In styles hidden is a toggle (ISO/IEC 29500-1, 17.7.3): set in both
    /// kinds of style it is off again.
    /// </summary>
    public bool Hides(XElement? run, StyleChain paragraph)
    {
        if (run is null)
        {
            return hiddenByDefault || paragraph.Vanishes;
        }

        if (run.Child(W.vanish) is { } direct)
        {
            return direct.IsOn();
        }

        var byCharacter = run.Child(W.rStyle).Val() is { } id && Chain(id).Vanishes;
        return hiddenByDefault || (byCharacter ^ paragraph.Vanishes);
    }
}
