using Rapporteur.Drafts.Matching;

namespace Rapporteur.Word.Redline;

/// <summary>A row of words that went from one paragraph to another without it; the name ties its two ends.</summary>
internal readonly record struct MovedSpan(int From, int To, string Name);

/// <summary>
/// Finds words that went from one paragraph to another which does not go on from it: half of one that was split, a sentence.
/// </summary>
internal sealed class MovedSpans
{
    // Fewer words are not seen as moved by anybody; of a text that was split or merged each word that changed places is.
    private const int Fewest = 4;
    private const int FewestOfOneText = 1;
    private readonly Dictionary<int, List<MovedSpan>> ofEarlier = [];
    private readonly Dictionary<int, List<MovedSpan>> ofLater = [];

    public MovedSpans(
        Comparison comparison, Joining joining, HashSet<(int Paragraph, int Word)> staying, Func<int, int, bool> may, Func<string> name)
    {
        for (var a = 0; a < comparison.Earlier.Count; a++)
        {
            if (joining.OfEarlier(a) is [var same] && joining.OfLater(same).Count == 1
                && comparison.Earlier[a].Text == comparison.Later[same].Text)
            {
                continue;
            }

            var words = comparison.WordsOfEarlier(a);
            for (var (at, end) = (0, 0); at < words.Count; at = Math.Max(end, at + 1))
            {
                var first = words[at];
                for (end = at; end < words.Count && !staying.Contains((a, end)) && Follows(words[end], first, end - at); end++)
                {
                }

                var fewest = joining.OfEarlier(a).Contains(first.Passage) ? FewestOfOneText : Fewest;
                if (end - at >= fewest && may(a, first.Passage))
                {
                    var there = comparison.WordsOfLater(first.Passage);
                    var move = name();
                    Add(ofEarlier, a, new(first.Start, words[end - 1].Next, move));
                    Add(ofLater, first.Passage, new(there[first.Word].Start, there[first.Word + end - at - 1].Next, move));
                }
            }
        }
    }

    public int Count => ofEarlier.Values.Sum(s => s.Count);

    public IEnumerable<MovedSpan> Of(Mark mark, int paragraph) =>
        (mark == Mark.Deleted ? ofEarlier : ofLater).GetValueOrDefault(paragraph)?.OrderBy(s => s.From) ?? Enumerable.Empty<MovedSpan>();

    private static bool Follows(LinkedWord word, LinkedWord first, int nth) =>
        word.Same && word.Passage == first.Passage && word.Word == first.Word + nth;

    private static void Add(Dictionary<int, List<MovedSpan>> spans, int paragraph, MovedSpan span)
    {
        if (!spans.TryGetValue(paragraph, out var list))
        {
            spans[paragraph] = list = [];
        }

        list.Add(span);
    }
}
