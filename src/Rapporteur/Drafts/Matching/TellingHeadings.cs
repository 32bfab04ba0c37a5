namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Whether two headings have a word in common that tells which they are: no number or letter, and no word that most headings of a side
/// begin or are made with ("Part 1", "Axe 2"). A heading of nothing else is known by any word.
/// </summary>
internal sealed class TellingHeadings
{
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly Dictionary<int, int[]> ofEarlier;
    private readonly Dictionary<int, int[]> ofLater;

    public TellingHeadings(WordSequence earlier, WordSequence later)
    {
        (this.earlier, this.later) = (earlier, later);
        var usual = Usual(earlier);
        usual.UnionWith(Usual(later));
        (ofEarlier, ofLater) = (Telling(earlier, usual), Telling(later, usual));
    }

    public bool AreHeadings(int a, int b) => ofEarlier.ContainsKey(a) && ofLater.ContainsKey(b);

    public bool Share(int a, int b)
    {
        var (one, other) = (ofEarlier[a], ofLater[b]);
        return one.Length == 0 || other.Length == 0
            ? earlier.Of(a).ContainsAny(later.Of(b))
            : one.AsSpan().ContainsAny(other);
    }

    private static Dictionary<int, int[]> Telling(WordSequence side, HashSet<int> usual) => Headings(side).ToDictionary(
        at => at,
        at => Enumerable.Range(side.First(at), side.Length(at)).Where(w => !IsNumber(side.Word(w)) && !usual.Contains(side.All[w]))
            .Select(w => side.All[w]).ToArray());

    private static HashSet<int> Usual(WordSequence side)
    {
        List<int> headings = [.. Headings(side)];
        return [.. headings.SelectMany(at => side.Of(at).ToArray().Distinct()).CountBy(w => w)
            .Where(w => w.Value > 1 && w.Value * 2 > headings.Count).Select(w => w.Key)];
    }

    private static IEnumerable<int> Headings(WordSequence side) =>
        Enumerable.Range(0, side.Count).Where(at => side.Passages[at].Kind == PassageKind.Heading);

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        word.Length == 1 || !char.IsLetter(word[0]) || !word.ContainsAnyExcept("IVXLC");
}
