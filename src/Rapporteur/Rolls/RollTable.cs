using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;

namespace Rapporteur.Rolls;

/// <summary>
/// Reads names out of the rows of a table. Columns are known by their headings, in any of the languages; without headings the first
/// column holds the names. A row whose participant is left empty is of the one above it, as under a joined cell.
/// </summary>
public static class RollTable
{
    private const int RowsForHeadings = 10;
    private const int LongestName = 300;

    private static readonly Dictionary<string, RollColumn> Headings = Cues<RollColumn>.Values;

    private static readonly LocalDatePattern[] Days =
        [LocalDatePattern.Iso, .. new[] { "d.M.uuuu", "d/M/uuuu", "d MMMM uuuu" }
            .Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>Whether that line names two columns or more.</summary>
    internal static bool HasHeadings(string line) =>
        CommaText.Separators.Max(s => line.Split(s).Count(h => Headings.ContainsKey(RollName.Key(h)))) > 1;

    public static Roll Read(ImmutableArray<RollRow> rows)
    {
        var notes = new List<RollNote>();
        if (rows.Length > Roll.MostLines)
        {
            return Roll.Nothing with { Notes = [RollNote.Of("rolls.note.too-many", ("count", rows.Length), ("most", Roll.MostLines))] };
        }

        var (columns, after) = ColumnsOf(rows);
        if (columns.Count == 0 && !rows.IsEmpty)
        {
            columns[0] = RollColumn.Delegation;
            notes.AddRange(rows.Any(r => r.Cells.Length > 1) ? [RollNote.Of("rolls.note.no-headings")] : []);
        }

        var (lines, above, carried) = (ImmutableArray.CreateBuilder<RollLine>(), (RollLine?)null, new List<int>());
        foreach (var row in rows.Skip(after))
        {
            if (Line(row, columns, above, notes) is not { } line)
            {
                continue;
            }

            carried.AddRange(line.Written == above?.Written && Cell(row, columns, RollColumn.Delegation).Length == 0 ? [row.Number] : []);
            lines.Add(line);
            above = line;
        }

        if (carried.Count > 0)
        {
            notes.Add(RollNote.Of("rolls.note.carried", ("lines", RollNote.Named([.. carried.Select(l => $"{l}")]))));
        }

        return new(lines.ToImmutable(), [], [.. notes]);
    }

    private static (Dictionary<int, RollColumn> Columns, int After) ColumnsOf(ImmutableArray<RollRow> rows)
    {
        foreach (var (at, row) in rows.Take(RowsForHeadings).Index())
        {
            var found = row.Cells.Index().Where(c => Headings.ContainsKey(RollName.Key(c.Item)))
                .Select(c => (c.Index, Column: Headings[RollName.Key(c.Item)])).DistinctBy(c => c.Column).ToList();
            if (found.Exists(f => f.Column is RollColumn.Delegation or RollColumn.OfficialName or RollColumn.ShortName))
            {
                return (found.ToDictionary(f => f.Index, f => f.Column), at + 1);
            }
        }

        return ([], 0);
    }

    private static RollLine? Line(RollRow row, Dictionary<int, RollColumn> columns, RollLine? above, List<RollNote> notes)
    {
        string? Said(RollColumn column) => Cell(row, columns, column) is { Length: > 0 } said ? said : null;
        var written = Said(RollColumn.Delegation) ?? Said(RollColumn.OfficialName) ?? Said(RollColumn.ShortName);
        var person = Person(row, columns, notes);
        if (written is null && (person is null || above is null))
        {
            notes.AddRange(person is null ? [] : [RollNote.Of("rolls.note.nobodys", ("line", row.Number), ("name", person.Name))]);
            return null;
        }

        if (row.Cells.Any(c => c.Length > LongestName))
        {
            notes.Add(RollNote.Of("rolls.note.long", ("line", row.Number), ("most", LongestName)));
            return null;
        }

        return written is null ? above! with { Number = row.Number, Person = person } : new RollLine(
            row.Number, written, Word(row, columns, RollColumn.Category, notes, (DelegationCategory?)DelegationCategory.State)!.Value)
        {
            OfficialName = Said(RollColumn.OfficialName),
            ShortName = Said(RollColumn.ShortName),
            SortKey = Said(RollColumn.SortKey),
            Zone = Said(RollColumn.Zone),
            Footnote = Said(RollColumn.Footnote),
            From = Day(row, columns, RollColumn.From, notes),
            To = Day(row, columns, RollColumn.To, notes),
            Person = person,
        };
    }

    private static RollPerson? Person(RollRow row, Dictionary<int, RollColumn> columns, List<RollNote> notes)
    {
        string? Said(RollColumn column) => Cell(row, columns, column) is { Length: > 0 } said ? said : null;
        return Said(RollColumn.Person) is not { } name ? null : new RollPerson(name)
        {
            Title = Said(RollColumn.Title),
            Role = Word<DelegationRole>(row, columns, RollColumn.Role, notes, null),
            Language = Said(RollColumn.Language),
            Address = Said(RollColumn.Address),
            Consents = Word<Consent>(row, columns, RollColumn.Consent, notes, null) is { } agreed ? agreed == Consent.Yes : null,
        };
    }

    private enum Consent
    {
        Yes,
        No,
    }

    private static string Cell(RollRow row, Dictionary<int, RollColumn> columns, RollColumn column)
    {
        foreach (var (at, of) in columns)
        {
            if (of == column && at < row.Cells.Length)
            {
                return row.Cells[at];
            }
        }

        return "";
    }

    private static LocalDate? Day(RollRow row, Dictionary<int, RollColumn> columns, RollColumn column,
        List<RollNote> notes)
    {
        if (Cell(row, columns, column) is not { Length: > 0 } said)
        {
            return null;
        }

        // A workbook may show a day with an hour behind it.
        var day = said.Split('T', 2)[0].Replace(" 00:00:00", "", StringComparison.Ordinal);
        foreach (var read in Days.Select(p => p.Parse(day)).Where(p => p.Success))
        {
            return read.Value;
        }

        notes.Add(RollNote.Of("rolls.note.day", ("line", row.Number), ("words", RollNote.Shortened(said))));
        return null;
    }

    private static T? Word<T>(RollRow row, Dictionary<int, RollColumn> columns, RollColumn column,
        List<RollNote> notes, T? missing)
        where T : struct, Enum
    {
        if (Cell(row, columns, column) is not { Length: > 0 } said)
        {
            return missing;
        }

        if (Cues<T>.Values.TryGetValue(RollName.Key(said), out var value))
        {
            return value;
        }

        notes.Add(RollNote.Of("rolls.note.word", ("line", row.Number), ("words", RollNote.Shortened(said))));
        return missing;
    }

    // The words of a table for the values of an enumeration, by the last word of its name.
    private static class Cues<T>
        where T : struct, Enum
    {
        public static Dictionary<string, T> Values { get; } = Enum.GetValues<T>()
            .SelectMany(v => RollName.Cues($"{Lower(typeof(T).Name).Split('-')[^1]}.{Lower($"{v}")}")
                .Select(c => (Key: RollName.Key(c), Value: v)))
            .GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.First().Value);
    }

    internal static string Lower(string name) =>
        string.Concat(name.Select((c, at) => at > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
