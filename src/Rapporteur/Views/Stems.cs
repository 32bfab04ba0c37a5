using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>
/// The words of a text by their stems, each with the word as it stands there: endings that English, French and Russian change are cut
/// off, and words that say nothing by themselves, numerals among them, left out. Rough on purpose: it serves to find what resembles,
/// never to decide.
/// </summary>
internal static class Stems
{
    private const int Shortest = 3;

    private static readonly Phrasebook Book = new(typeof(Stems).Assembly, "likeness");

    private static readonly FrozenSet<string> Silent =
        Language.Spoken.SelectMany(l => SearchText.Words(Book.In(l)["likeness.words.silent"])).ToFrozenSet(StringComparer.Ordinal);

    // By their last letter, the longest first.
    private static readonly FrozenDictionary<char, ImmutableArray<string>> Endings =
        Language.Spoken.SelectMany(l => SearchText.Words(Book.In(l)["likeness.words.endings"])).OrderByDescending(e => e.Length)
            .GroupBy(e => e[^1]).ToFrozenDictionary(e => e.Key, e => e.ToImmutableArray());

    public static Dictionary<string, string> Of(string text)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in SearchText.Words(text).Where(w => w.Length >= Shortest && !Silent.Contains(w)))
        {
            stems.TryAdd(StemOf(word), word);
        }

        return stems;
    }

    /// <summary>The word without an ending that changes.</summary>
    public static string StemOf(string word)
    {
        foreach (var ending in Endings.GetValueOrDefault(word[^1], []))
        {
            if (word.Length - ending.Length > Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
