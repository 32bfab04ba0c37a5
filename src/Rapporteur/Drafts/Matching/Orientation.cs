namespace Rapporteur.Drafts.Matching;

/// <summary>Which of two versions is compared first whatever they are called, so that the answer is the same from both sides.</summary>
internal static class Orientation
{
    public static bool IsTurned(IReadOnlyList<Draft> earlier, IReadOnlyList<Draft> later)
    {
        var (left, right) = (Texts(earlier), Texts(later));
        var order = left.Count.CompareTo(right.Count);
        for (var i = 0; i < left.Count && order == 0; i++)
        {
            order = string.CompareOrdinal(left[i].Text, right[i].Text);
            order = order == 0 ? left[i].Kind.CompareTo(right[i].Kind) : order;
        }

        return order > 0;
    }

    private static List<Passage> Texts(IReadOnlyList<Draft> drafts) => [.. drafts.SelectMany(d => d.Passages)];
}
