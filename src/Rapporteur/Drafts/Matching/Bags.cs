namespace Rapporteur.Drafts.Matching;

/// <summary>What two passages have in common however their words are ordered: quick, and never less than in order.</summary>
internal sealed class Bags(WordSequence earlier, WordSequence later, float[] weights)
{
    private readonly int[]?[] lefts = new int[earlier.Count][];
    private readonly int[]?[] rights = new int[later.Count][];

    public float Common(int a, int b)
    {
        var (left, right) = (lefts[a] ??= Sorted(earlier.Of(a)), rights[b] ??= Sorted(later.Of(b)));
        var (i, j, common) = (0, 0, 0f);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                common += weights[left[i++]];
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    private static int[] Sorted(ReadOnlySpan<int> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
