using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// A reference from one passage of a draft to others that no longer holds: its words name what <paramref name="Now"/> is, or nothing,
/// where <paramref name="Should"/> is where that went which they named before; empty where it is gone.
/// </summary>
public sealed record LostReference(PassageId In, string Words, ImmutableArray<PassageId> Now, ImmutableArray<PassageId> Should);

/// <summary>
/// References within a text ("as set out in paragraph 14 (iii)") whose words stand as they stood while what they name is called otherwise
/// now. References to other texts ("of the Charter") are passed over.
/// </summary>
public static partial class CrossReferences
{
    /// <summary>In the order of the later draft.</summary>
    public static ImmutableArray<LostReference> Lost(Draft earlier, Draft later, Comparison comparison)
    {
        var lost = ImmutableArray.CreateBuilder<LostReference>();
        for (var at = 0; at < comparison.Later.Count; at++)
        {
            var passage = comparison.Later[at];
            foreach (var (words, now) in Of(later, passage.Text))
            {
                if (Named(earlier, words) is { IsEmpty: false } before && StoodIn(comparison, at, words)
                    && Went(comparison, before) is var should && !Same(now, should))
                {
                    lost.Add(new LostReference(passage.Id, words, now, should));
                }
            }
        }

        return lost.ToImmutable();
    }

    private static IEnumerable<(string Words, ImmutableArray<PassageId> Now)> Of(Draft draft, string text)
    {
        for (var match = Reference().Match(text); match.Success; match = match.NextMatch())
        {
            var cited = Citation.Read(draft, text[match.Index..]);
            if (cited.End > match.Length && !Elsewhere().IsMatch(text[(match.Index + cited.End)..]))
            {
                yield return (text.Substring(match.Index, cited.End), Passages(cited));
            }
        }
    }

    private static ImmutableArray<PassageId> Named(Draft draft, string words) =>
        Citation.Read(draft, words) is Cited.Places { End: var end } places && end == words.Length ? Passages(places) : [];

    private static ImmutableArray<PassageId> Passages(Cited cited) =>
        cited is Cited.Places places ? [.. places.At.Select(p => p.Passage).OfType<PassageId>()] : [];

    // Words somebody wrote anew were written of the text as it is.
    private static bool StoodIn(Comparison comparison, int at, string words) =>
        comparison.OfLater(at).Earlier.Any(a => comparison.Earlier[a].Text.Contains(words, StringComparison.Ordinal));

    private static ImmutableArray<PassageId> Went(Comparison comparison, ImmutableArray<PassageId> before) =>
    [
        .. comparison.Earlier.Index().Where(e => before.Contains(e.Item.Id))
            .SelectMany(e => comparison.OfEarlier(e.Index).Later.Select(b => comparison.Later[b].Id)).Distinct(),
    ];

    // Where one passage became several, its number may go on with the first of them.
    private static bool Same(ImmutableArray<PassageId> now, ImmutableArray<PassageId> should) =>
        !should.IsEmpty && !now.IsEmpty && now.All(should.Contains);

    [GeneratedRegex(
        @"\b(?:paragraphe?s?|paras?\.?|sections?|part(?:ie)?s?|articles?|пункт\w*|част[ьию]\w*|раздел\w*)\s+(?=[\p{L}\d(])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\s,]+(?:of|de|du|des)\s+(?:the\s+|la\s+|l['’])?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
