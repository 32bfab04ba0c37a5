namespace Rapporteur.Drafts.Matching;

/// <summary>
/// What proves that two passages are one in two languages: the same numbers in their text, where each of the two texts has them in one
/// passage only. The number a passage is printed with proves nothing, since programs count it.
/// </summary>
internal sealed class Proofs(Traits[] one, Traits[] two)
{
    private readonly HashSet<string> figures = Once(one, Once(two, null));

    public bool Holds(Traits passage, Traits other) =>
        !passage.Denies(other) && passage.Figures == other.Figures && figures.Contains(passage.Figures);

    private static HashSet<string> Once(Traits[] side, HashSet<string>? among) =>
    [
        .. side.Select(t => t.Figures).Where(f => f.Length > 0).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() == 1)
            .Select(g => g.Key).Where(f => among?.Contains(f) != false),
    ];
}
