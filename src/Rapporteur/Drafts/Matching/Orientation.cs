namespace Rapporteur.Drafts.Matching;

/// <summary>Which of two versions is compared first whatever they are called, so that the answer is the same from both sides.</summary>
internal static class Orientation
{
    public static bool IsTurned(IReadOnlyList<Draft> earlier, IReadOnlyList<Draft> later)
    {
        var order = earlier.Sum(d => d.Passages.Length).CompareTo(later.Sum(d => d.Passages.Length));
        return order > 0 || (order == 0 && Compared(earlier, later) > 0);
    }

    private static int Compared(IReadOnlyList<Draft> earlier, IReadOnlyList<Draft> later)
    {
        foreach (var (left, right) in earlier.SelectMany(d => d.Passages).Zip(later.SelectMany(d => d.Passages)))
        {
            var order = string.CompareOrdinal(left.Text, right.Text);
            order = order == 0 ? left.Kind.CompareTo(right.Kind) : order;
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
