using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>A level of a list (ISO/IEC 29500-1, 17.9.6), read once for all the paragraphs it numbers.</summary>
internal sealed class Level(XElement source)
{
    // Many times what is ever printed; every paragraph of the level goes through it.
    private const int LongestText = 255;

    private readonly XElement? symbols = source.Child(W.rPr);
    private readonly string? whole = source.Child(W.lvlText).Val();

    public ListFormat Format { get; } = ListFormat.Of(source);

    /// <summary>Its beginning, where it <see cref="IsCut"/>.</summary>
    public string? Text => IsCut ? whole![..LongestText].TrimEnd('%') : whole;

    public bool IsCut => whole?.Length > LongestText;

    public int? Start { get; } = source.Child(W.start).Number();

    public int? Restart { get; } = source.Child(W.lvlRestart).Number();

    public bool IsLegal { get; } = source.Child(W.isLgl).IsOn();

    public string? StyleId { get; } = source.Child(W.pStyle).Val();

    public int? Left { get; } = source.Child(W.pPr).Child(W.ind).Left();

    public string? Language => symbols.Child(W.lang).Val();

    public FontNames Fonts => FontNames.Of(symbols.Child(W.rFonts));
}

/// <summary>A list with its definition found and its overrides laid over it (ISO/IEC 29500-1, 17.9.15 and 17.9.8).</summary>
internal sealed class ResolvedList
{
    /// <summary>How many levels a list has (17.9.6).</summary>
    public const int Levels = 9;

    private readonly Level?[] levels = new Level?[Levels];

    public ResolvedList(XElement definition, XElement list)
    {
        Definition = definition.Number(W.abstractNumId) ?? 0;
        var overrides = list.Children(W.lvlOverride).ToList();
        foreach (var level in definition.Children(W.lvl).Concat(overrides.SelectMany(o => o.Children(W.lvl))))
        {
            if (level.Number(W.ilvl) is >= 0 and < Levels and var index)
            {
                levels[index] = new Level(level);
            }
        }

        foreach (var over in overrides)
        {
            if (over.Number(W.ilvl) is >= 0 and < Levels and var index)
            {
                StartOverrides[index] = over.Child(W.startOverride).Number();
            }
        }
    }

    public int Definition { get; }

    public int?[] StartOverrides { get; } = new int?[Levels];

    public Level? At(int level) => levels[level];

    public int Start(int level) => StartOverrides[level] ?? levels[level]?.Start ?? 0;

    public int? LevelOf(StyleChain chain)
    {
        foreach (var style in chain.Styles)
        {
            var index = Array.FindIndex(levels, l => l?.StyleId is { } id && id == style.Id);
            if (index >= 0)
            {
                return index;
            }
        }

        return null;
    }
}
