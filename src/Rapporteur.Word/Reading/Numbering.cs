using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordNumbering = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A paragraph's place in a list and what is printed before it. <paramref name="NamesParents"/>: the marker repeats the
/// numbers above it ("2.1"), so that it is cited alone.
/// </summary>
internal sealed record ListNumber(int List, int Level, string Marker, bool Bullet, bool NamesParents);

/// <summary>
/// The list numbers of one document, counted in document order as Word counts them (ECMA-376 part 1, 17.9): lists that
/// share an abstract definition share its counters, a start override takes effect where its list first appears, a level
/// restarts after any level above it unless the file says after which, and a level never used shows its start value.
/// </summary>
internal sealed class Numbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, ResolvedList?> resolved = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> begun = [];
    private readonly HashSet<string> unknownFormats = new(StringComparer.Ordinal);
    private readonly StyleSheet styles;

    public Numbering(WordNumbering? numbering, StyleSheet styles)
    {
        this.styles = styles;
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

    /// <summary>Formats printed as digits because they are not known here.</summary>
    public IEnumerable<string> UnknownFormats => unknownFormats.Order(StringComparer.Ordinal);

    /// <summary>Whether a list gives the paragraph its number; counts nothing.</summary>
    public bool IsListed(ParagraphProperties? paragraph) => Find(paragraph) is { } found && HasText(found.List.At(found.Level));

    /// <summary>Counts the paragraph and gives its printed number; null if it is in no list or its level prints nothing.</summary>
    public ListNumber? Next(ParagraphProperties? paragraph)
    {
        if (Find(paragraph) is not var (id, list, level) || list.At(level) is not { } definition)
        {
            return null;
        }

        if (!counters.TryGetValue(list.Definition, out var counts))
        {
            counters[list.Definition] = counts = new int?[Levels];
        }

        if (begun.Add(id))
        {
            for (var l = 0; l < Levels; l++)
            {
                counts[l] = list.StartOverrides[l] is null ? counts[l] : null;
            }
        }

        counts[level] = counts[level] + 1 ?? list.Start(level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (level < (list.At(deeper)?.LevelRestart?.Val.Number() ?? deeper))
            {
                counts[deeper] = null;
            }
        }

        if (!HasText(definition))
        {
            return null;
        }

        var text = definition.LevelText!.Val!.Value!;
        var bullet = Format(definition) == "bullet";
        var marker = bullet ? Bullet(definition, text) : Fill(text, list, level, counts, definition.IsLegalNumberingStyle.IsOn());
        var namesParents = !bullet && Enumerable.Range(1, level).Any(l => text.Contains($"%{l}", StringComparison.Ordinal));
        return new ListNumber(list.Definition, level, marker, bullet, namesParents);
    }

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

    private (int Id, ResolvedList List, int Level)? Find(ParagraphProperties? paragraph)
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
        return level is >= 0 and < Levels ? (list, found, level) : null;
    }

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

    private string Fill(string text, ResolvedList list, int level, int?[] counts, bool legal)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 >= text.Length || text[i + 1] is < '1' or > '9')
            {
                filled.Append(text[i]);
                continue;
            }

            var shown = text[++i] - '1';
            if (shown <= level)
            {
                var format = list.At(shown) is { } definition ? Format(definition) : "decimal";
                filled.Append(Printed(counts[shown] ?? list.Start(shown), legal && format != "none" ? "decimal" : format));
            }
        }

        return filled.ToString().Trim();
    }

    private string Printed(int number, string format)
    {
        if (NumberFormat.Of(number, format) is { } printed)
        {
            return printed;
        }

        unknownFormats.Add(format);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool HasText(Level? level) => !string.IsNullOrWhiteSpace(level?.LevelText?.Val?.Value);

    // Newer formats ("001, 002") are wrapped in alternate content whose fallback is a format of the standard.
    private static string Format(Level level) =>
        (level.NumberingFormat ?? level.GetFirstChild<AlternateContent>()?.GetFirstChild<AlternateContentFallback>()?.GetFirstChild<NumberingFormat>())
        ?.Val?.InnerText ?? "decimal";

    private static string Bullet(Level level, string text)
    {
        var font = level.NumberingSymbolRunProperties?.RunFonts?.Ascii?.Value ?? level.NumberingSymbolRunProperties?.RunFonts?.HighAnsi?.Value;
        var symbols = font?.ToUpperInvariant() is "SYMBOL" or "WINGDINGS" or "WINGDINGS 2" or "WINGDINGS 3";
        return symbols ? string.Concat(text.Select(c => SymbolFonts.Map(font, c))) : SymbolFonts.Printed(text, font).Trim();
    }

    /// <summary>A list with its definition found and its overrides laid over it.</summary>
    private sealed class ResolvedList
    {
        private readonly Level?[] levels = new Level?[Levels];

        public ResolvedList(AbstractNum definition, NumberingInstance list)
        {
            Definition = definition.AbstractNumberId.Number() ?? 0;
            foreach (var level in definition.Elements<Level>().Concat(list.Elements<LevelOverride>().SelectMany(o => o.Elements<Level>())))
            {
                if (level.LevelIndex.Number() is >= 0 and < Levels and var index)
                {
                    levels[index] = level;
                }
            }

            foreach (var over in list.Elements<LevelOverride>())
            {
                if (over.LevelIndex.Number() is >= 0 and < Levels and var index)
                {
                    StartOverrides[index] = over.StartOverrideNumberingValue?.Val.Number();
                }
            }
        }

        public int Definition { get; }

        public int?[] StartOverrides { get; } = new int?[Levels];

        public Level? At(int level) => levels[level];

        public int Start(int level) => StartOverrides[level] ?? levels[level]?.StartNumberingValue?.Val.Number() ?? 0;

        public int? LevelOf(IReadOnlyList<Style> chain)
        {
            foreach (var style in chain)
            {
                var index = Array.FindIndex(levels, l => l?.ParagraphStyleIdInLevel?.Val?.Value is { } id && id == style.StyleId?.Value);
                if (index >= 0)
                {
                    return index;
                }
            }

            return null;
        }
    }
}
