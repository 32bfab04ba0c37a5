using Rapporteur.Drafts.Matching;

namespace Rapporteur.Word.Redline;

/// <summary>
/// A stretch of one paragraph and what becomes of it; of the earlier one for what is deleted, else of the later one.
/// <paramref name="Was"/> is the earlier paragraph it stood in, -1 for what is inserted; what is kept began there at
/// <paramref name="WasFrom"/>.
/// </summary>
internal readonly record struct Stretch(Mark Mark, int Paragraph, int From, int To, int Was = -1, int WasFrom = -1);

/// <summary>
/// The words of paragraphs that are one text, in the order in which they are written: what was there and what is there now,
/// each sign of either text once. Words that are the same letter by letter are kept, as many as stand in their order.
/// </summary>
internal sealed class Scripts(Comparison comparison)
{
    private readonly List<Stretch> script = [];

    public static List<Stretch> Of(Comparison comparison, IReadOnlyList<int> earlier, IReadOnlyList<int> later) =>
        new Scripts(comparison).Written(earlier, later);

    /// <summary>The words of the earlier paragraphs that are kept where they stand.</summary>
    public static IEnumerable<(int Paragraph, int Word)> Kept(
        Comparison comparison, IReadOnlyList<int> earlier, IReadOnlyList<int> later)
    {
        var scripts = new Scripts(comparison);
        var was = Words(earlier, comparison.WordsOfEarlier);
        return scripts.Same(was, Words(later, comparison.WordsOfLater)).Select(s => (was[s.A].Paragraph, was[s.A].At));
    }

    private List<Stretch> Written(IReadOnlyList<int> earlier, IReadOnlyList<int> later)
    {
        var (was, now) = (Words(earlier, comparison.WordsOfEarlier), Words(later, comparison.WordsOfLater));
        var (nextWas, nextNow) = (0, 0);
        foreach (var (a, b) in Same(was, now).Append((was.Count, now.Count)))
        {
            was[nextWas..a].ForEach(w => Put(Mark.Deleted, w.Paragraph, w.Word.Start, w.Word.Next, w.Paragraph));
            now[nextNow..b].ForEach(w => Put(Mark.Inserted, w.Paragraph, w.Word.Start, w.Word.Next));
            if (a < was.Count)
            {
                Keep(was[a], now[b]);
            }

            (nextWas, nextNow) = (a + 1, b + 1);
        }

        return script;
    }

    private List<(int A, int B)> Same(List<Placed> was, List<Placed> now)
    {
        var places = now.Index().ToDictionary(w => (w.Item.Paragraph, w.Item.At), w => w.Index);
        var same = new List<(int A, int B)>();
        foreach (var (a, (_, _, word)) in was.Index())
        {
            if (word.Same && places.TryGetValue((word.Passage, word.Word), out var b)
                && Earlier(was[a], word.Start, word.End).SequenceEqual(Later(now[b], now[b].Word.Start, now[b].Word.End)))
            {
                same.Add((a, b));
            }
        }

        return InOrder.Rising(same);
    }

    private static List<Placed> Words(IReadOnlyList<int> paragraphs, Func<int, IReadOnlyList<LinkedWord>> words) =>
        [.. paragraphs.SelectMany(p => words(p).Select((w, at) => new Placed(p, at, w)))];

    // The white space behind a word is its own, and may have become another.
    private void Keep(Placed was, Placed now)
    {
        var same = Earlier(was, was.Word.End, was.Word.Next).SequenceEqual(Later(now, now.Word.End, now.Word.Next));
        Put(Mark.Kept, now.Paragraph, now.Word.Start, same ? now.Word.Next : now.Word.End, was.Paragraph, was.Word.Start);
        if (!same)
        {
            Put(Mark.Deleted, was.Paragraph, was.Word.End, was.Word.Next, was.Paragraph);
            Put(Mark.Inserted, now.Paragraph, now.Word.End, now.Word.Next);
        }
    }

    private ReadOnlySpan<char> Earlier(Placed word, int from, int to) => comparison.Earlier[word.Paragraph].Text.AsSpan(from, to - from);

    private ReadOnlySpan<char> Later(Placed word, int from, int to) => comparison.Later[word.Paragraph].Text.AsSpan(from, to - from);

    private void Put(Mark mark, int paragraph, int from, int to, int was = -1, int wasFrom = -1)
    {
        if (to == from)
        {
            return;
        }

        if (script is [.., var last] && last.Mark == mark && last.Paragraph == paragraph && last.To == from && last.Was == was)
        {
            script[^1] = last with { To = to };
        }
        else
        {
            script.Add(new Stretch(mark, paragraph, from, to, was, wasFrom));
        }
    }

    private readonly record struct Placed(int Paragraph, int At, LinkedWord Word);
}
