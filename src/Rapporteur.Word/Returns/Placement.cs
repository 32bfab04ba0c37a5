using Rapporteur.Drafts;
using Rapporteur.Word.Reading;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Lays the paragraphs of a returned file over the passages of the draft: by what stood there before the tracked changes,
/// and where that is not in the draft by what they lead to, since a draft circulated with tracked changes in it was frozen
/// as if they were accepted.
/// </summary>
internal sealed class Placement
{
    // A stretch longer than this is a file cut to what concerns its sender, not a wish to delete it all.
    public const int MostMissingInARow = 3;

    // Words that any text may have in common with another say nothing: headings, cells.
    private const int WordsOfAnyText = 3;
    private readonly List<Line> lines;
    private readonly List<Line> results;
    private readonly List<Line> passages;
    private readonly Alignment alignment;
    private readonly Dictionary<int, Group> asDrafted = [];
    private readonly Lazy<double> shareOfFile;

    public Placement(
        Draft draft, IReadOnlyList<Unit> originals, IReadOnlyList<Unit> resulting, IReadOnlyList<Group> groups, IReadOnlyList<int> hints,
        Func<int, int> originalsBefore)
    {
        (lines, results) = ([.. originals.Select(Of)], [.. resulting.Select(Of)]);
        passages = [.. draft.Passages.Select(Of)];
        alignment = new Alignment(lines, passages, hints);
        var groupOf = new int[originals.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var original in groups[g].Originals)
            {
                groupOf[original] = g;
            }
        }

        alignment.Equal(i => groups[groupOf[i]] is { Originals.Count: 1, Results: [var result] } && lines[i] == results[result]);
        AsDrafted(groups, g => originalsBefore(resulting[groups[g].Results[0]].Source.Sources[0]));
        var (linesTaken, passagesTaken) =
            (asDrafted.Keys.SelectMany(g => groups[g].Originals).ToHashSet(), asDrafted.Values.SelectMany(g => g.Passages).ToHashSet());
        var elsewhere = Elsewhere(linesTaken, passagesTaken);
        linesTaken.UnionWith(elsewhere.Select(l => l.Line));
        passagesTaken.UnionWith(elsewhere.Select(l => l.Passage));
        alignment.Alikes(linesTaken, passagesTaken);
        List<(int Line, int Passage)> links =
        [
            .. alignment.Pairs.Index().Where(p => p.Item >= 0),
            .. elsewhere,
            .. new Runs(alignment, lines, passages, linesTaken, passagesTaken).Of(),
            .. asDrafted.Values.SelectMany(g => g.Originals.SelectMany((o, i) => Shared(g, i).Select(p => (o, p)))),
        ];
        shareOfFile = new Lazy<double>(() => Share(groups, [.. links.Select(l => l.Line)]));
        IsExtract = Cut([.. links.Select(l => l.Passage), .. passagesTaken]);
        PassagesOf = Listed(links);
        Groups = Joined(groups);
    }

    public IReadOnlyList<Group> Groups { get; }

    public IReadOnlyList<IReadOnlyList<int>> PassagesOf { get; }

    public bool IsExtract { get; }

    public double ShareOfFile => shareOfFile.Value;

    /// <summary>For each paragraph of a file without tracked changes the position of its passage, or -1.</summary>
    public static int[] Of(IReadOnlyList<Unit> units, Draft draft)
    {
        var alignment = new Alignment([.. units.Select(Of)], [.. draft.Passages.Select(Of)], [.. units.Select(_ => -1)]);
        alignment.Equal(_ => true);
        alignment.Alikes(new HashSet<int>(), new HashSet<int>());
        return alignment.Pairs;
    }

    private static Line Of(Passage passage) => new(QuotationMatch.FoldText(passage.Text), KindOf(passage.Kind));

    private static Line Of(Unit unit) => new(QuotationMatch.FoldText(unit.Text), unit.Source.Spot.Kind switch
    {
        SpotKind.Cell => LineKind.Cell,
        SpotKind.Note => LineKind.Note,
        _ => LineKind.Text,
    });

    private static LineKind KindOf(PassageKind kind) => kind switch
    {
        PassageKind.TableCell => LineKind.Cell,
        PassageKind.Footnote => LineKind.Note,
        _ => LineKind.Text,
    };

    // Groups none of whose originals is in the draft, and all of whose results are.
    private void AsDrafted(IReadOnlyList<Group> groups, Func<int, int> standsBefore)
    {
        var open = Enumerable.Range(0, groups.Count)
            .Where(g => groups[g].Results.Count > 0 && groups[g].Originals.All(o => alignment.Pairs[o] < 0))
            .Select(g => (Group: g, At: groups[g].Originals is [var first, ..] ? first : standsBefore(g)))
            .ToLookup(g => g.At, g => g.Group);
        foreach (var gap in alignment.Gaps.Where(g => g.BEnd > g.B).ToList())
        {
            List<(int Group, int Result)> here = [.. Enumerable.Range(gap.A, gap.AEnd - gap.A + 1)
                .SelectMany(at => open[at].Where(g => !asDrafted.ContainsKey(g)))
                .SelectMany(g => groups[g].Results.Select(r => (g, r)))
                .OrderBy(g => g.r)];
            var found = InOrder.Pair(
                [.. here.Select(h => results[h.Result].Folded)],
                [.. passages.GetRange(gap.B, gap.BEnd - gap.B).Select(p => p.Folded)]);
            foreach (var group in here.Index().GroupBy(h => h.Item.Group, h => found[h.Index]).Where(g => g.All(f => f >= 0)))
            {
                asDrafted[group.Key] = groups[group.Key] with { Passages = [.. group.Select(f => gap.B + f)], AsDrafted = true };
            }
        }
    }

    private static IEnumerable<int> Shared(Group group, int nth) =>
        group.Originals.Count == group.Passages.Count ? [group.Passages[nth]]
        : group.Originals.Count == 1 ? group.Passages
        : [group.Passages[Math.Min(nth, group.Passages.Count - 1)]];

    private double Share(IReadOnlyList<Group> groups, HashSet<int> found)
    {
        var (held, all) = (0L, 0L);
        foreach (var (g, group) in groups.Index())
        {
            foreach (var original in group.Originals)
            {
                var weight = Math.Max(0, alignment.Likeness.Left(original).Length - WordsOfAnyText);
                all += weight;
                held += found.Contains(original)
                    && (alignment.Pairs[original] < 0 || alignment.Likeness.Of(original, alignment.Pairs[original]) >= Alignment.Alike)
                    ? weight
                    : 0;
            }

            // A file into which everything was copied while changes were tracked has no originals.
            foreach (var result in group.Originals.Count == 0 && asDrafted.ContainsKey(g) ? group.Results : [])
            {
                var weight = Math.Max(0, alignment.Likeness.Words(results[result].Folded).Length - WordsOfAnyText);
                (held, all) = (held + weight, all + weight);
            }
        }

        return all == 0 ? 0 : (double)held / all;
    }

    private bool Cut(HashSet<int> found)
    {
        var (cut, run) = (0, 0);
        for (var i = 0; i <= passages.Count; i++)
        {
            var missing = i < passages.Count && !found.Contains(i);
            cut += !missing && run > MostMissingInARow ? run : 0;
            run = missing ? run + 1 : 0;
        }

        return cut * 3 >= passages.Count || found.Count * 2 < passages.Count;
    }

    // In a file of a few passages the order in which somebody copied them together says nothing.
    private List<(int Line, int Passage)> Elsewhere(HashSet<int> linesTaken, HashSet<int> passagesTaken)
    {
        if (lines.Count * 2 >= passages.Count)
        {
            return [];
        }

        var held = alignment.Pairs.Concat(passagesTaken).ToHashSet();
        var single =
            passages.Index().Where(p => !held.Contains(p.Index)).GroupBy(p => p.Item, p => p.Index).Where(g => g.Count() == 1)
                .ToDictionary(g => g.Key, g => g.First());
        List<(int Line, int Passage)> links = [];
        foreach (var line in Enumerable.Range(0, lines.Count).Where(l => alignment.Pairs[l] < 0 && !linesTaken.Contains(l)))
        {
            if (single.Remove(lines[line], out var passage))
            {
                links.Add((line, passage));
            }
        }

        return links;
    }

    private IReadOnlyList<int>[] Listed(List<(int Line, int Passage)> links)
    {
        var byLine = links.ToLookup(l => l.Line, l => l.Passage);
        var listed = new IReadOnlyList<int>[lines.Count];
        for (var l = 0; l < listed.Length; l++)
        {
            int[] found = [.. byLine[l]];
            listed[l] = found.Length < 2 ? found : [.. found.Distinct().Order()];
        }

        return listed;
    }

    // Groups whose originals are parts of one passage are one.
    private List<Group> Joined(IReadOnlyList<Group> groups)
    {
        var (joined, holder) = (new List<Group?>(groups.Count), new Dictionary<int, int>());
        foreach (var (g, group) in groups.Index())
        {
            if (asDrafted.TryGetValue(g, out var settled))
            {
                joined.Add(settled);
                continue;
            }

            var whole = group with
            {
                Passages = group.Originals is [var only]
                    ? PassagesOf[only]
                    : [.. group.Originals.SelectMany(o => PassagesOf[o]).Distinct().Order()],
            };
            List<int> others = whole.Passages.Any(holder.ContainsKey)
                ? [.. whole.Passages.Where(holder.ContainsKey).Select(p => holder[p]).Distinct().Order()]
                : [];
            foreach (var other in others)
            {
                whole = Together(joined[other]!, whole);
                joined[other] = null;
            }

            var at = others is [var first, ..] ? first : joined.Count;
            if (at == joined.Count)
            {
                joined.Add(null);
            }

            joined[at] = whole;
            foreach (var passage in whole.Passages)
            {
                holder[passage] = at;
            }
        }

        return [.. joined.OfType<Group>()];
    }

    private static Group Together(Group one, Group other) => new(
        [.. one.Originals.Union(other.Originals).Order()], [.. one.Results.Union(other.Results).Order()],
        [.. one.Passages.Union(other.Passages).Order()]);
}
