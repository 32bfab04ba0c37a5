using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>The document's styles, each with the styles it is based on; a value nobody can parse counts as absent.</summary>
internal sealed class StyleSheet
{
    private const int LongestChain = 50;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Style>> chains = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;
    private readonly bool hiddenByDefault;

    public StyleSheet(Styles? sheet)
    {
        foreach (var style in sheet?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                styles.TryAdd(id, style);
                if (style.Default.IsOn() && style.Type?.InnerText is "paragraph")
                {
                    defaultParagraph ??= id;
                }
            }
        }

        var defaults = sheet?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        hiddenByDefault = defaults?.GetFirstChild<Vanish>().IsOn() ?? false;
        Language = defaults?.Languages?.Val?.Value;
    }

    /// <summary>The language the document's styles are written for, as a language tag; null if they do not say.</summary>
    public string? Language { get; }

    /// <summary>The paragraph's style first, then those it is based on.</summary>
    public IReadOnlyList<Style> ChainOf(ParagraphProperties? paragraph) =>
        (paragraph?.ParagraphStyleId?.Val?.Value ?? defaultParagraph) is { } id ? Chain(id) : [];

    public IReadOnlyList<Style> Chain(string id)
    {
        if (!chains.TryGetValue(id, out var chain))
        {
            var found = new List<Style>();
            for (var next = id; next is not null && found.Count < LongestChain
                && styles.TryGetValue(next, out var style); next = style.BasedOn?.Val?.Value)
            {
                found.Add(style);
            }

            chains[id] = chain = found;
        }

        return chain;
    }

    public static bool IsNamed(IReadOnlyList<Style> chain, string name) =>
        chain.Any(s => string.Equals(s.StyleName?.Val?.Value, name, StringComparison.OrdinalIgnoreCase));

    public static bool IsTableOfContents(IReadOnlyList<Style> chain) =>
        chain.Any(s => s.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>The rank of a heading from 1; null for a paragraph that is none.</summary>
    public static int? HeadingRank(ParagraphProperties? paragraph, IReadOnlyList<Style> chain)
    {
        if (paragraph?.OutlineLevel?.Val is { HasValue: true } direct)
        {
            return direct.Value is >= 0 and < 9 ? direct.Value + 1 : null;
        }

        foreach (var style in chain)
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val is { HasValue: true } level)
            {
                return level.Value is >= 0 and < 9 ? level.Value + 1 : null;
            }

            if (style.StyleName?.Val?.Value is { Length: 9 } name
                && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[8] is >= '1' and <= '9')
            {
                return name[8] - '0';
            }
        }

        return null;
    }

    /// <summary>Whether text of that run is hidden. In styles hidden is a toggle: set in both kinds of style it is off again.</summary>
    public bool Hides(OpenXmlElement? run, IReadOnlyList<Style> paragraph)
    {
        if (run?.GetFirstChild<Vanish>() is { } direct)
        {
            return direct.IsOn();
        }

        var byCharacter = run?.GetFirstChild<RunStyle>()?.Val?.Value is { } id && Toggle(Chain(id));
        return hiddenByDefault || (byCharacter ^ Toggle(paragraph));
    }

    private static bool Toggle(IReadOnlyList<Style> chain) =>
        chain.Select(s => s.StyleRunProperties?.GetFirstChild<Vanish>()).FirstOrDefault(v => v is not null).IsOn();
}

/// <summary>Values as Word takes them where the file leaves room: a switch that is present without a value is on.</summary>
internal static class WordValues
{
    public static bool IsOn(this OnOffType? property) =>
        property is not null && (property.Val is null || !property.Val.HasValue || property.Val.Value);

    public static bool IsOn(this OnOffValue? value) => value is { HasValue: true } && value.Value;

    public static int? Number(this Int32Value? value) => value is { HasValue: true } ? value.Value : null;

    /// <summary>Where text begins from the margin, in twentieths of a point; null if that is not said.</summary>
    public static int? Left(this Indentation? indentation) =>
        int.TryParse(indentation?.Start?.Value ?? indentation?.Left?.Value, out var left) ? left : null;
}
