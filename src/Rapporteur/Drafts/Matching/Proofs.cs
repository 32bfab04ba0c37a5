namespace Rapporteur.Drafts.Matching;

/// <summary>
/// What proves that two passages are one in two languages: the same way down to it, or the same numbers in its text, where each of the
/// two texts has them only once.
/// </summary>
internal sealed class Proofs(Traits[] one, Traits[] two)
{
    private readonly HashSet<string> ways = Once(one, t => t.Way, Once(two, t => t.Way, null));
    private readonly HashSet<string> figures = Once(one, t => t.Figures, Once(two, t => t.Figures, null));

    public bool Holds(Traits passage, Traits other) => !passage.Denies(other)
        && ((passage.Way == other.Way && ways.Contains(passage.Way))
            || (passage.Figures == other.Figures && figures.Contains(passage.Figures)));

    private static HashSet<string> Once(Traits[] side, Func<Traits, string> of, HashSet<string>? among) =>
    [
        .. side.Select(of).Where(f => f.Length > 0).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Key)
            .Where(f => among?.Contains(f) != false),
    ];
}
