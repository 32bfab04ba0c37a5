using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// What reading asks of one style (ISO/IEC 29500-1, 17.7.4.17), without the styles it is based on; null where it says nothing.
/// </summary>
internal sealed class Style(XElement source)
{
    private readonly XElement? paragraph = source.Child(W.pPr);
    private readonly XElement? run = source.Child(W.rPr);

    public string? Id { get; } = source.Attr(W.styleId);

    public string? Name { get; } = source.Child(W.name).Val();

    public string? BasedOn { get; } = source.Child(W.basedOn).Val();

    public bool IsDefaultParagraph => source.IsOn(W.@default) && source.Attr(W.type) is "paragraph";

    public XElement? Numbered => paragraph.Child(W.numPr);

    public int? OutlineLevel => paragraph.Child(W.outlineLvl).Number();

    public int? Left => paragraph.Child(W.ind).Left();

    public bool? Vanishes => run.Child(W.vanish) is { } vanish ? vanish.IsOn() : null;

    public string? Language => run.Child(W.lang).Val();

    public FontNames Fonts { get; } = FontNames.Of(source.Child(W.rPr).Child(W.rFonts));
}

/// <summary>A style with those it is based on after it, and what they come to together, worked out once for all its paragraphs.</summary>
internal sealed class StyleChain
{
    public StyleChain(IReadOnlyList<Style> styles)
    {
        Styles = styles;
        IsTitle = IsNamed("title");
        IsContents = styles.Any(s => s.Name?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) ?? false);
        HeadingRank = styles.Select(RankOf).FirstOrDefault(r => r is not null) is > 0 and var rank ? rank : null;
        Vanishes = styles.Select(s => s.Vanishes).FirstOrDefault(v => v is not null) ?? false;
        NumId = styles.Select(s => s.Numbered.Child(W.numId).Number()).FirstOrDefault(n => n is not null);
        Level = styles.Select(s => s.Numbered.Child(W.ilvl).Number()).FirstOrDefault(n => n is not null);
        Language = styles.Select(s => s.Language).FirstOrDefault(l => l is not null);
        Fonts = styles.Aggregate(default(FontNames), (fonts, s) => fonts.Or(s.Fonts));
    }

    public static StyleChain None { get; } = new([]);

    public IReadOnlyList<Style> Styles { get; }

    public bool IsTitle { get; }

    /// <summary>Whether it is a line of a table of contents.</summary>
    public bool IsContents { get; }

    /// <summary>From 1; null for no heading.</summary>
    public int? HeadingRank { get; }

    public bool Vanishes { get; }

    public int? NumId { get; }

    public int? Level { get; }

    public string? Language { get; }

    public FontNames Fonts { get; }

    public bool IsNamed(string name) => Styles.Any(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    // A level beyond the nine says that it is none: zero.
    private static int? RankOf(Style style) =>
        style.OutlineLevel is { } level ? (level is >= 0 and < 9 ? level + 1 : 0)
        : style.Name is { Length: 9 } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && name[8] is >= '1' and <= '9'
            ? name[8] - '0'
        : null;
}
