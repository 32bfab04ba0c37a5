using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// How many words a returned paragraph and a passage have in common, from 0 (none) to 1 (all), however they are ordered.
/// Counts the work it does, so that a file made to be slow is given up on.
/// </summary>
internal sealed class Likeness(IReadOnlyList<Unit> originals, Draft draft)
{
    // Some seconds; a draft rewritten from end to end takes a hundredth of it.
    private const long MostSteps = 1_000_000_000;
    private static readonly char[] Around = [.. ".,;:!?()[]\"'-"];
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[]?[] left = new int[originals.Count][];
    private readonly int[]?[] right = new int[draft.Passages.Length][];
    private long steps;

    /// <summary>Whether so many more comparisons may still be made of paragraphs in these ranges.</summary>
    public bool Affords(int a, int aEnd, int b, int bEnd)
    {
        long words = 0;
        for (var i = a; i < aEnd; i++)
        {
            words += (long)Left(i).Length * (bEnd - b);
        }

        for (var i = b; i < bEnd; i++)
        {
            words += (long)Right(i).Length * (aEnd - a);
        }

        return steps + words <= MostSteps;
    }

    public double Of(int original, int passage)
    {
        var (a, b) = (Left(original), Right(passage));
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
        return 2.0 * common / (a.Length + b.Length);
    }

    private int[] Left(int original) => left[original] ??= Words(originals[original].Text);

    private int[] Right(int passage) => right[passage] ??= Words(draft.Passages[passage].Text);

    private int[] Words(string text)
    {
        var words = QuotationMatch.FoldText(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim(Around);
            if (!numbers.TryGetValue(word, out found[i]))
            {
                numbers[word] = found[i] = numbers.Count;
            }
        }

        Array.Sort(found);
        return found;
    }
}
