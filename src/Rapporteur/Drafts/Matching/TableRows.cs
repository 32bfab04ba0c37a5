namespace Rapporteur.Drafts.Matching;

/// <summary>One row of a table by its columns; a cell may be several passages.</summary>
internal sealed record RowOfCells(SortedDictionary<int, List<int>> Cells)
{
    public IEnumerable<int> Passages => Cells.Values.SelectMany(c => c);
}

/// <summary>
/// Pairs the cells of tables: row by row by what the row says, its first cell above all, and column by column by what most rows say. A
/// cell stands for what stood there, whatever it says now: "2028" in a row that moved is the year of that row, and not the same year of
/// another. Few words of a row that is new or gone are never those of another.
/// </summary>
internal sealed class TableRows
{
    // How like rows must be wherever they stand, and between the same neighbours.
    private const float LikeRows = 0.45f;
    private const float LikeBetween = 0.25f;
    private const float LikeTables = 0.3f;

    // A table that rows were added to or taken from is still the one that holds so much of the lesser.
    private const float HeldOfTable = 0.5f;
    private const float FirstCellSays = 0.6f;
    private const int FewWords = 8;
    private const int MostHolders = 32;
    private const long MostPairs = 40_000;
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly Stems stems;

    public TableRows(WordSequence earlier, WordSequence later, Stems stems)
    {
        (this.earlier, this.later, this.stems) = (earlier, later, stems);
        foreach (var (table, there) in Tables(Read(earlier), Read(later)))
        {
            Rows(table, there);
        }
    }

    public List<(int A, int B)> Found { get; } = [];

    /// <summary>Cells that have no counterpart.</summary>
    public HashSet<int> ClosedEarlier { get; } = [];

    public HashSet<int> ClosedLater { get; } = [];

    /// <summary>Earlier cells of rows that stand several times, and not as often on either side.</summary>
    public HashSet<int> Guessed { get; } = [];

    // What is laid out in one row or one column is no table.
    private static List<List<RowOfCells>> Read(WordSequence side) =>
    [
        .. Enumerable.Range(0, side.Count).Where(p => side.Kind(p) == LineKind.Cell && side.Passages[p].Path.Cell is not null)
            .GroupBy(p => (side.Documents[p], side.Passages[p].Path.Cell!.Value.Table))
            .Select(t => t.GroupBy(p => side.Passages[p].Path.Cell!.Value.Row).OrderBy(r => r.Key).Select(r => RowOf(side, r)).ToList())
            .Where(t => t.Count > 1 && t.Exists(r => r.Cells.Count > 1)),
    ];

    private static RowOfCells RowOf(WordSequence side, IEnumerable<int> passages) =>
        new(new(passages.GroupBy(p => side.Passages[p].Path.Cell!.Value.Column).ToDictionary(c => c.Key, c => c.ToList())));

    private IEnumerable<(List<RowOfCells> Table, List<RowOfCells> There)> Tables(
        List<List<RowOfCells>> tables, List<List<RowOfCells>> others)
    {
        var bags = tables.ConvertAll(t => Stems.Together(t.SelectMany(r => r.Passages), stems.OfEarlier));
        var otherBags = others.ConvertAll(t => Stems.Together(t.SelectMany(r => r.Passages), stems.OfLater));
        var holders = others
            .SelectMany((t, at) => t.SelectMany(r => r.Passages).Select(p => later.Texts[p]).Distinct().Select(text => (text, at)))
            .ToLookup(h => h.text, h => h.at);
        var pairs = new List<(int A, int B, float Like)>();
        for (var t = 0; t < tables.Count; t++)
        {
            var near = tables[t].SelectMany(r => r.Passages).Select(p => holders[earlier.Texts[p]]).Where(h => h.Count() <= MostHolders)
                .SelectMany(h => h).CountBy(h => h).OrderByDescending(h => h.Value).ThenBy(h => Math.Abs(h.Key - t)).Take(FewWords)
                .Select(h => h.Key);
            pairs.AddRange(near.Append(Math.Min(t, others.Count - 1)).Where(o => o >= 0).Distinct()
                .Select(o => (t, o, stems.Like(bags[t], otherBags[o]))));
        }

        var (used, usedThere) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (t, o, _) in pairs.Where(p => p.Like >= LikeTables || Holds(bags[p.A], otherBags[p.B]))
            .OrderByDescending(p => p.Like).ThenBy(p => Math.Abs(p.A - p.B)))
        {
            if (!used.Contains(t) && usedThere.Add(o))
            {
                used.Add(t);
                yield return (tables[t], others[o]);
            }
        }
    }

    private bool Holds(int[] table, int[] other) => Math.Min(stems.Weight(table), stems.Weight(other)) is > 0 and var lesser
        && stems.Common(table, other).Weight >= HeldOfTable * lesser;

    private void Rows(List<RowOfCells> table, List<RowOfCells> there)
    {
        string[] keys = [.. table.Select(r => Key(r, earlier))];
        string[] otherKeys = [.. there.Select(r => Key(r, later))];
        var pairs = InOrder.Pair(keys, otherKeys);
        Repeated(table, keys, otherKeys, pairs);
        var taken = new int[there.Count];
        Array.Fill(taken, -1);
        foreach (var (at, other) in pairs.Index().Where(p => p.Item >= 0))
        {
            taken[other] = at;
        }

        Likest(table, there, pairs, taken, LikeRows, anywhere: true);
        Likest(table, there, pairs, taken, LikeBetween, anywhere: false);
        Cells(table, there, pairs, taken);
    }

    private void Repeated(List<RowOfCells> table, string[] keys, string[] otherKeys, int[] pairs)
    {
        var (here, there) = (keys.CountBy(k => k).ToDictionary(), otherKeys.CountBy(k => k).ToDictionary());
        for (var row = 0; row < pairs.Length; row++)
        {
            if (pairs[row] >= 0 && here[keys[row]] != there[keys[row]])
            {
                Guessed.UnionWith(table[row].Passages);
            }
        }
    }

    private void Likest(List<RowOfCells> table, List<RowOfCells> there, int[] pairs, int[] taken, float least, bool anywhere)
    {
        List<int> open = [.. Enumerable.Range(0, table.Count).Where(r => pairs[r] < 0)];
        List<int> openThere = [.. Enumerable.Range(0, there.Count).Where(r => taken[r] < 0)];
        if ((long)open.Count * openThere.Count > MostPairs)
        {
            return;
        }

        var likes = new List<(int Row, int Other, float Like)>();
        foreach (var row in open)
        {
            foreach (var other in openThere.Where(o => anywhere || Between(row, o, pairs, taken)))
            {
                likes.Add((row, other, Like(table[row], there[other])));
            }
        }

        foreach (var (row, other, _) in likes.Where(l => l.Like >= least)
            .OrderByDescending(l => l.Like).ThenBy(l => Math.Abs(l.Row - l.Other)))
        {
            if (pairs[row] < 0 && taken[other] < 0)
            {
                (pairs[row], taken[other]) = (other, row);
            }
        }
    }

    // Behind the same row, or before it, with nothing found between; the first rows are heads.
    private static bool Between(int row, int other, int[] pairs, int[] taken)
    {
        var (above, aboveThere) = (row - 1, other - 1);
        while (above >= 0 && pairs[above] < 0)
        {
            above--;
        }

        while (aboveThere >= 0 && taken[aboveThere] < 0)
        {
            aboveThere--;
        }

        return above < 0 || aboveThere < 0 ? above == aboveThere : pairs[above] == aboveThere;
    }

    private float Like(RowOfCells row, RowOfCells other)
    {
        var whole = stems.Like(Stems.Together(row.Passages, stems.OfEarlier), Stems.Together(other.Passages, stems.OfLater));
        var first = stems.Like(
            Stems.Together(row.Cells.First().Value, stems.OfEarlier), Stems.Together(other.Cells.First().Value, stems.OfLater));
        return (FirstCellSays * first) + ((1 - FirstCellSays) * whole);
    }

    private static string Key(RowOfCells row, WordSequence side) =>
        string.Join(' ', row.Cells.Values.Select(c => string.Join(',', c.Select(p => side.Texts[p]))));

    private void Cells(List<RowOfCells> table, List<RowOfCells> there, int[] pairs, int[] taken)
    {
        var columns = Columns(table, there, pairs);
        for (var row = 0; row < table.Count; row++)
        {
            foreach (var (column, cell) in table[row].Cells)
            {
                if (pairs[row] >= 0
                    && columns.TryGetValue(column, out var other) && there[pairs[row]].Cells.TryGetValue(other, out var now))
                {
                    if (cell is [var a] && now is [var b])
                    {
                        Found.Add((a, b));
                    }
                }
                else
                {
                    ClosedEarlier.UnionWith(cell.Where(p => earlier.Length(p) <= FewWords));
                }
            }
        }

        var paired = columns.ToDictionary(c => c.Value, c => c.Key);
        for (var row = 0; row < there.Count; row++)
        {
            foreach (var (column, cell) in there[row].Cells)
            {
                if (taken[row] < 0 || !paired.TryGetValue(column, out var was) || !table[taken[row]].Cells.ContainsKey(was))
                {
                    ClosedLater.UnionWith(cell.Where(p => later.Length(p) <= FewWords));
                }
            }
        }
    }

    // Those in which most cells of the rows that are one say the same; what is left in order where it is as many.
    private Dictionary<int, int> Columns(List<RowOfCells> table, List<RowOfCells> there, int[] pairs)
    {
        var votes = new Dictionary<(int Column, int Other), float>();
        foreach (var (row, other) in pairs.Index().Where(p => p.Item >= 0))
        {
            foreach (var (column, cell) in table[row].Cells)
            {
                foreach (var (columnThere, cellThere) in there[other].Cells)
                {
                    var same = cell.Count == cellThere.Count
                        && cell.Zip(cellThere).All(p => earlier.Texts[p.First] == later.Texts[p.Second]);
                    votes[(column, columnThere)] = votes.GetValueOrDefault((column, columnThere))
                        + (same ? 1 : stems.Like(Stems.Together(cell, stems.OfEarlier), Stems.Together(cellThere, stems.OfLater)));
                }
            }
        }

        var (columns, used) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var ((column, other), _) in votes.Where(v => v.Value > 0).OrderByDescending(v => v.Value)
            .ThenBy(v => Math.Abs(v.Key.Column - v.Key.Other)).ThenBy(v => v.Key))
        {
            if (!columns.ContainsKey(column) && used.Add(other))
            {
                columns.Add(column, other);
            }
        }

        List<int> left = [.. table.SelectMany(r => r.Cells.Keys).Distinct().Where(c => !columns.ContainsKey(c)).Order()];
        List<int> leftThere = [.. there.SelectMany(r => r.Cells.Keys).Distinct().Where(c => !used.Contains(c)).Order()];
        foreach (var (column, other) in left.Count == leftThere.Count ? left.Zip(leftThere) : [])
        {
            columns.Add(column, other);
        }

        return columns;
    }
}
