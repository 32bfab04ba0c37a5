using System.Collections.Frozen;

namespace Rapporteur.Drafts;

/// <summary>A draft's passages by their text and by their words, so that one of ten thousand is found without reading them all.</summary>
internal sealed class PassageIndex
{
    private readonly ILookup<string, int> byText;
    private readonly FrozenDictionary<string, int[]> byWord;
    private readonly Dictionary<string, int>[] words;

    public PassageIndex(Draft draft)
    {
        byText = draft.Passages
            .SelectMany((passage, at) => TextsOf(passage).Select(text => (text, at)))
            .ToLookup(p => p.text, p => p.at, StringComparer.Ordinal);
        words = [.. draft.Passages.Select(p => WordsOf(p.Text))];
        byWord = words
            .SelectMany((bag, at) => bag.Keys.Select(word => (word, at)))
            .GroupBy(p => p.word, p => p.at, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The positions of the passages with that folded text, with or without their marker before it.</summary>
    public IEnumerable<int> WithText(string folded) => byText[folded];

    /// <summary>The passages that share the rarest words with these, most first.</summary>
    public IEnumerable<int> Sharing(Dictionary<string, int> wanted, int most)
    {
        var weight = new Dictionary<int, double>();
        foreach (var word in wanted.Keys)
        {
            var holders = byWord.GetValueOrDefault(word, []);
            foreach (var at in holders)
            {
                weight[at] = weight.GetValueOrDefault(at) + Math.Log(1 + (double)words.Length / holders.Length);
            }
        }

        return weight.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(most).Select(w => w.Key);
    }

    /// <summary>The share of words a passage has in common with these, from 0 to 1, repeated words counted.</summary>
    public double Likeness(Dictionary<string, int> wanted, int at)
    {
        var common = wanted.Sum(w => Math.Min(w.Value, words[at].GetValueOrDefault(w.Key)));
        var all = wanted.Values.Sum() + words[at].Values.Sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    public static Dictionary<string, int> WordsOf(string text)
    {
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        var upper = Canonical.Of(text).ToUpperInvariant();
        for (var at = 0; at < upper.Length;)
        {
            var from = at;
            while (at < upper.Length && WordEnds.Within(upper[at]))
            {
                at++;
            }

            if (at > from)
            {
                bag[upper[from..at]] = bag.GetValueOrDefault(upper[from..at]) + 1;
            }

            at = Math.Max(at, from + 1);
        }

        return bag;
    }

    /// <summary>The texts by which a paragraph of a file may be that passage, folded: its own, and with a marker that was typed.</summary>
    public static IEnumerable<string> TextsOf(Passage passage)
    {
        var text = QuotationMatch.FoldText(passage.Text);
        return passage.Marker.Length == 0 ? [text] : [text, $"{QuotationMatch.FoldText(passage.Marker)} {text}"];
    }
}
