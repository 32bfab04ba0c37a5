namespace Rapporteur.Drafts.Matching;

/// <summary>
/// How many words two paragraphs have in common, from 0 (none) to 1 (all), however they are ordered. Counts the work it
/// does, so that a file made to be slow is given up on.
/// </summary>
public sealed class Likeness(IReadOnlyList<Line> left, IReadOnlyList<Line> right)
{
    // Some seconds; a draft rewritten from end to end takes a hundredth of it.
    private const long MostSteps = 1_000_000_000;
    private static readonly char[] Around = [.. ".,;:!?()[]\"'-"];
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[]?[] lefts = new int[left.Count][];
    private readonly int[]?[] rights = new int[right.Count][];
    private long steps;

    /// <summary>Whether so many more comparisons may still be made of paragraphs in these ranges.</summary>
    public bool Affords(Gap gap)
    {
        long words = 0;
        for (var i = gap.A; i < gap.AEnd; i++)
        {
            words += (long)Left(i).Length * (gap.BEnd - gap.B);
        }

        for (var i = gap.B; i < gap.BEnd; i++)
        {
            words += (long)Right(i).Length * (gap.AEnd - gap.A);
        }

        return steps + words <= MostSteps;
    }

    /// <summary>Zero for paragraphs of two kinds, and when too much was asked already.</summary>
    public double Of(int a, int b) => left[a].Kind == right[b].Kind && steps <= MostSteps ? Share(Left(a), Right(b)) : 0;

    /// <summary>The words of a paragraph as numbers, in rising order.</summary>
    public int[] Left(int at) => lefts[at] ??= Sorted(left[at].Folded);

    /// <summary>The same of the other side.</summary>
    public int[] Right(int at) => rights[at] ??= Sorted(right[at].Folded);

    /// <summary>The words in the order they stand in.</summary>
    public int[] Words(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim(Around);
            if (!numbers.TryGetValue(word, out found[i]))
            {
                numbers[word] = found[i] = numbers.Count;
            }
        }

        return found;
    }

    public double Share(int[] a, int[] b) => a.Length + b.Length == 0 ? 0 : 2.0 * Common(a, b) / (a.Length + b.Length);

    /// <summary>How many words two sorted lists have in common.</summary>
    public int Common(int[] a, int[] b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                (i, j, common) = (i + 1, j + 1, common + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        steps += i + j + 1;
        return common;
    }

    private int[] Sorted(string folded)
    {
        var words = Words(folded);
        Array.Sort(words);
        return words;
    }
}
