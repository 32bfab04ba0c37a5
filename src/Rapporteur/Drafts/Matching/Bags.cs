namespace Rapporteur.Drafts.Matching;

/// <summary>What two passages have in common however their words are ordered: quick, and never less than in order.</summary>
internal sealed class Bags(WordSequence earlier, WordSequence later, float[] weights)
{
    private readonly int[]?[] lefts = new int[earlier.Count][];
    private readonly int[]?[] rights = new int[later.Count][];

    public float Common(int a, int b) => Common(
        lefts[a] ??= Sorted(earlier.Of(a)), rights[b] ??= Sorted(later.Of(b)), weights, float.PositiveInfinity).Weight;

    /// <summary>Of two bags in rising order what both hold says, and how many of it say so much each.</summary>
    public static (float Weight, int Telling) Common(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right, float[] weights, float telling)
    {
        var (i, j, common, count) = (0, 0, 0f, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                common += weights[left[i]];
                count += weights[left[i]] >= telling ? 1 : 0;
                (i, j) = (i + 1, j + 1);
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

        return (common, count);
    }

    private static int[] Sorted(ReadOnlySpan<int> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
