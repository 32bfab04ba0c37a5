using Rapporteur.Drafts.Matching;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>How a comparison did against what is known: words painted as changed, by kind, and passages found again.</summary>
internal sealed class RedraftFigures
{
    private readonly InventedRedraft redraft;
    private readonly Dictionary<int, (int Passage, int At)> earlierPlace;
    private readonly Dictionary<int, (int Passage, int At)> laterPlace;

    public RedraftFigures(InventedRedraft redraft, Comparison comparison)
    {
        this.redraft = redraft;
        earlierPlace = Places(redraft.Earlier);
        laterPlace = Places(redraft.Later);
        Links(comparison);
        foreach (var change in comparison.Changes)
        {
            Paint(comparison, change);
        }
    }

    public SortedDictionary<InventedEdit, (int Painted, int Ideal, int Untouched, int Words)> ByKind { get; } = [];

    public int LinksTrue { get; private set; }

    public int LinksFound { get; private set; }

    public int LinksRight { get; private set; }

    public int MovesTrue { get; private set; }

    public int MovesSaid { get; private set; }

    public int MovesRight { get; private set; }

    public List<string> Faults { get; } = [];

    private static Dictionary<int, (int Passage, int At)> Places(List<InventedPassage> draft) => draft
        .SelectMany((p, passage) => p.Words.Select((w, at) => (w.Number, passage, at))).ToDictionary(w => w.Number, w => (w.passage, w.at));

    private void Links(Comparison comparison)
    {
        var truth = new HashSet<(int A, int B)>();
        for (var b = 0; b < redraft.Later.Count; b++)
        {
            var words = redraft.Later[b].Words;
            foreach (var (a, count) in words.Where(w => earlierPlace.ContainsKey(w.Number)).CountBy(w => earlierPlace[w.Number].Passage))
            {
                if (count >= 0.3 * Math.Min(words.Count, redraft.Earlier[a].Words.Count))
                {
                    truth.Add((a, b));
                }
            }
        }

        // A cell or heading stands for what stood there, whatever it says now.
        truth.UnionWith(redraft.Later.Index()
            .Where(p => p.Item.Edit is InventedEdit.CellEdited or InventedEdit.HeadingEdited).Select(p => (p.Item.Origin, p.Index)));
        var links = comparison.Changes.SelectMany(c => c.Links).ToList();
        (LinksTrue, LinksFound) = (truth.Count, links.Count);
        LinksRight = links.Count(l => truth.Contains((l.Earlier, l.Later)) || SameText(l));
        Faults.AddRange(links
            .Where(l => !truth.Contains((l.Earlier, l.Later)) && !SameText(l)).Select(l => Said("wrong", l.Earlier, l.Later)));
        Faults.AddRange(truth.Except(links.Select(l => (l.Earlier, l.Later))).Select(t => Said("missed", t.Item1, t.Item2)));
        HashSet<(int A, int B)> moved = [.. truth.Where(t => IsMoved(t.B))];
        (MovesTrue, MovesSaid, MovesRight) =
            (moved.Count, links.Count(l => l.Moved), links.Count(l => l.Moved && moved.Contains((l.Earlier, l.Later))));
        Faults.AddRange(links
            .Where(l => l.Moved != moved.Contains((l.Earlier, l.Later))).Select(l => Said("moved or not", l.Earlier, l.Later)));
    }

    private string Said(string fault, int a, int b) =>
        $"{fault}: {a} {redraft.Earlier[a].Text} => {b} ({redraft.Later[b].Edit}) {redraft.Later[b].Text}";

    private bool SameText(PassageLink link) => redraft.Earlier[link.Earlier].Text == redraft.Later[link.Later].Text;

    private bool IsMoved(int b) =>
        redraft.Later[b].Edit is InventedEdit.Moved or InventedEdit.MovedAndEdited or InventedEdit.MovedWithItsSection
        || (redraft.Later[b].Edit == InventedEdit.SplitAway && earlierPlace.TryGetValue(redraft.Later[b].Words[^2].Number, out var was)
            && was.At == redraft.Earlier[was.Passage].Words.Count - 2);

    private void Paint(Comparison comparison, PassageChange change)
    {
        var (removed, added) = comparison.Painted(change);
        var was = change.Earlier.SelectMany(a => redraft.Earlier[a].Words).ToList();
        var now = change.Later.SelectMany(b => redraft.Later[b].Words).ToList();
        var gone = was.Where(w => !laterPlace.ContainsKey(w.Number)).Select(w => w.Letters).ToList();
        var come = now.Where(w => !earlierPlace.ContainsKey(w.Number)).Select(w => w.Letters).ToList();
        var kind = change.Later.IsEmpty ? InventedEdit.Deleted : change.Later.Select(b => redraft.Later[b].Edit).Max();
        var (painted, ideal, untouched, words) = ByKind.GetValueOrDefault(kind);
        var excess = Excess(removed, gone) + Excess(added, come);
        if (excess > 0)
        {
            Faults.Add($"{excess} painted {kind} {change.Fate} {string.Join(' ', removed)} +++ {string.Join(' ', added)}");
        }

        ByKind[kind] =
            (painted + removed.Count + added.Count, ideal + gone.Count + come.Count, untouched + excess, words + was.Count + now.Count);
    }

    // One "the" is as good as another.
    private static int Excess(IReadOnlyList<string> painted, List<string> touched)
    {
        var left = touched.CountBy(w => w).ToDictionary();
        return painted.CountBy(w => w).Sum(w => Math.Max(0, w.Value - left.GetValueOrDefault(w.Key)));
    }

    public override string ToString() => string.Join('\n', ByKind.Select(k => FormattableString.Invariant(
            $"{k.Key}: painted {k.Value.Painted}, ideal {k.Value.Ideal}, untouched {k.Value.Untouched} of {k.Value.Words}"))
        .Append(FormattableString.Invariant($"links {LinksTrue}, found {LinksFound}, right {LinksRight}"))
        .Append(FormattableString.Invariant($"moves {MovesTrue}, said {MovesSaid}, right {MovesRight}")));
}
