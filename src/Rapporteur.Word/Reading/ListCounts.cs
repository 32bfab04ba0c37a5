using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A paragraph's place in a list and what is printed before it. <paramref name="NamesParents"/>: the marker repeats the
/// numbers above it ("2.1"), so that it is cited alone.
/// </summary>
internal sealed record ListNumber(int List, int Level, string Marker, bool Bullet, bool NamesParents);

/// <summary>
/// Counts the lists of one view of a document in document order (ISO/IEC 29500-1, 17.9): each story counts for itself; lists
/// that share an abstract definition share its counters; a start override takes effect where its list first appears
/// (17.9.26); a level restarts after any level above it unless the file says after which (17.9.10); a level jumped over
/// counts as used.
/// </summary>
internal sealed class ListCounts(Numbering numbering)
{
    // Word prints at most 31 characters; what is longer is no number but a way to fill memory.
    private const int LongestMarker = 60;
    private readonly Dictionary<(StoryKind Story, int Definition), int?[]> counters = [];
    private readonly HashSet<(StoryKind Story, int List)> begun = [];

    /// <summary>Counts the paragraph and gives its printed number; null if it is in no list or its level prints nothing.</summary>
    public ListNumber? Next(XElement? paragraph, StoryKind story)
    {
        if (numbering.Find(paragraph) is not var (id, list, level) || list.At(level) is not { } definition)
        {
            return null;
        }

        var counts = Counted(story, id, list, level);
        if (definition.IsCut)
        {
            numbering.Unread.LongMarker(LongestMarker);
        }

        if (definition.Text is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var bullet = definition.Format.Name == "bullet";
        var marker = InFont(definition, bullet ? text : Fill(text, list, level, counts, paragraph));
        bullet |= definition.Format.Name == "none" && marker.Length > 0 && !marker.Any(char.IsLetterOrDigit);
        var namesParents = !bullet && Enumerable.Range(1, level).Any(l => text.Contains($"%{l}", StringComparison.Ordinal));
        return new ListNumber(list.Definition, level, Bounded(marker), bullet, namesParents);
    }

    private int?[] Counted(StoryKind story, int id, ResolvedList list, int level)
    {
        if (!counters.TryGetValue((story, list.Definition), out var counts))
        {
            counters[(story, list.Definition)] = counts = new int?[ResolvedList.Levels];
        }

        if (begun.Add((story, id)))
        {
            for (var l = 0; l < counts.Length; l++)
            {
                counts[l] = list.StartOverrides[l] is null ? counts[l] : null;
            }
        }

        for (var above = 0; above < level; above++)
        {
            counts[above] ??= list.Start(above);
        }

        counts[level] = counts[level] + 1 ?? list.Start(level);
        for (var deeper = level + 1; deeper < counts.Length; deeper++)
        {
            if (level < (list.At(deeper)?.Restart ?? deeper))
            {
                counts[deeper] = null;
            }
        }

        return counts;
    }

    private string Fill(string text, ResolvedList list, int level, int?[] counts, XElement? paragraph)
    {
        var legal = list.At(level)?.IsLegal ?? false;
        var filled = new StringBuilder();
        for (var i = 0; i < text.Length && filled.Length <= LongestMarker; i++)
        {
            if (text[i] != '%' || i + 1 >= text.Length || text[i + 1] is < '1' or > '9')
            {
                filled.Append(text[i]);
                continue;
            }

            var shown = text[++i] - '1';
            if (shown <= level)
            {
                filled.Append(Printed(counts[shown] ?? list.Start(shown), list.At(shown), legal, paragraph));
            }
        }

        return filled.ToString().Trim();
    }

    private string Printed(int number, Level? level, bool legal, XElement? paragraph)
    {
        // 17.9.4: a legal level shows all numbers in digits; Word keeps their leading zero ("Section 1.01").
        var format = level?.Format ?? ListFormat.Decimal;
        format = legal && format.Name is not ("none" or "decimalZero") ? ListFormat.Decimal : format;
        return format.Print(number, () => level is null ? null : numbering.LanguageOf(level, paragraph), numbering.Unread);
    }

    private string InFont(Level level, string marker)
    {
        var printed = numbering.Signs.Printed(marker.Length > LongestMarker ? marker[..(LongestMarker + 1)] : marker, level.Fonts).Trim();
        numbering.Unread.Symbols(marker, printed, level.Fonts.Other ?? level.Fonts.Latin);
        return printed;
    }

    private string Bounded(string marker)
    {
        if (marker.Length <= LongestMarker)
        {
            return marker;
        }

        numbering.Unread.LongMarker(LongestMarker);
        return marker[..LongestMarker] + "…";
    }
}
