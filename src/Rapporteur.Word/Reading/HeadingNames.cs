using System.Text.RegularExpressions;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The short form by which a delegate names a heading: "Part 1" of "Part 1 – Priority goals", its number and first words
/// where the number alone says nothing ("1.1 Scope"). Headings that would be named alike carry those above them. A name that
/// says "Part 1" in a language that is spoken is that step, whatever language it is shown in.
/// </summary>
internal static partial class HeadingNames
{
    private const int Longest = 40;

    public static string Short(string marker, string whole)
    {
        var text = whole.Length <= 200 ? whole : whole[..200];
        var core = marker.TrimEnd('.', ':', ')', ' ', '-', '–', '—');
        if (WordInMarker().IsMatch(core))
        {
            return core;
        }

        if (core.Length > 0)
        {
            return $"{marker} {Shortened(text)}";
        }

        return PartOf(text) is { } part ? Wording.Tidy(part) : Shortened(text);
    }

    /// <summary>The names of a document's headings in order, from their ranks and short forms.</summary>
    public static IReadOnlyList<PassagePath> Distinct(IReadOnlyList<(int Rank, string Short)> headings)
    {
        var alike = headings.CountBy(h => h.Short, StringComparer.OrdinalIgnoreCase).Where(c => c.Value > 1).Select(c => c.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (names, above) = (new List<PassagePath>(), new List<(int Rank, string Short)>());
        foreach (var heading in headings)
        {
            above.RemoveAll(a => a.Rank >= heading.Rank);
            var carried = alike.Contains(heading.Short) ? above.Append(heading) : [heading];
            names.Add(PassagePath.Of([.. carried.Select(h => HeadingStep.Of(h.Short))]));
            above.Add(heading);
        }

        return names;
    }

    /// <summary>For each heading the part it is or stands in ("Part 1", "Annex II"); null where there is none.</summary>
    public static IReadOnlyList<PassagePath?> Parts(IReadOnlyList<(int Rank, string Short)> headings, IReadOnlyList<PassagePath> names)
    {
        var (parts, current) = (new List<PassagePath?>(), (Rank: int.MaxValue, Name: (PassagePath?)null));
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (IsPart(heading.Short) && heading.Rank <= current.Rank)
            {
                current = (heading.Rank, names[i]);
            }
            else if (heading.Rank <= current.Rank)
            {
                current = (int.MaxValue, null);
            }

            parts.Add(current.Name);
        }

        return parts;
    }

    private static bool IsPart(string name) => PartOf(name) is not null || HeadingStep.Of(name).Number is not null;

    private static string? PartOf(string text) =>
        Part().Match(text) is { Success: true } part
        && (!part.Groups["count"].Success || HeadingStep.IsCount(part.Groups["count"].Value))
            ? part.Groups["name"].Value
            : null;

    private static string Shortened(string text)
    {
        var end = Separator().Match(text) is { Success: true, Index: >= 3 and <= Longest } cut ? cut.Index : text.Length;
        if (end <= Longest)
        {
            return text[..end].TrimEnd('.', ':', ' ');
        }

        var word = text.LastIndexOf(' ', Longest);
        return text[..(word > 10 ? word : Longest)].TrimEnd(',', ';', ' ') + "…";
    }

    [GeneratedRegex(@"^\p{L}{2,}\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex WordInMarker();

    [GeneratedRegex(@"^(?<name>\p{L}{3,14}\s+(\p{N}{1,3}|[IVXLC]{1,6}|\p{Lu}|(?<count>\p{L}{2,})))\s*([.:–—-]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@":\s|\s[–—-]\s|\.\s|\(", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
