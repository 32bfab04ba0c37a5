using System.Collections.Immutable;
using Microsoft.Kiota.Abstractions;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Graph.Register;

/// <summary>
/// Follows the register by delta: rebuilds a journal from it on a new machine, and audits journal and register against each
/// other. What it finds wrong is a value; faults of Graph are the client's exceptions and leave the next call to start
/// where this one did. For one caller at a time.
/// </summary>
public sealed class Follower(RegisterStore record)
{
    private const int AppendAtOnce = 500;

    private readonly Dictionary<string, string> keys = [];
    private string? deltaLink;

    /// <summary>Keys of acts in which something was sent that stand in the register as a file and a pointer to it, as far as it was
    /// read.</summary>
    public ImmutableSortedSet<string> InFiles { get; private set; } = [];

    /// <summary>
    /// Fills a journal and the file store from the register, from nothing or from where a backup or a rebuild cut short ends: the
    /// journal is marked unfinished from the first act to the last. When the register does not hold everything, or holds something other
    /// than the journal, nothing is written and the differences say what is wrong.
    /// </summary>
    public async Task<ImmutableArray<Difference>> RebuildAsync(IJournalStore journal, CancellationToken cancellationToken)
    {
        deltaLink = null;
        var (lines, differences) = await ReadAsync(cancellationToken);
        var consultations =
            lines.GroupBy(l => l.Consultation).OrderBy(g => g.MinBy(l => l.Sequence)!.At).Select(g => g.OrderBy(l => l.Sequence).ToList())
                .ToList();
        foreach (var ordered in consultations)
        {
            differences.AddRange(GapIn(ordered));
            differences.AddRange(OtherThan(await LinesAsync(journal, ordered[0].Consultation, 0, cancellationToken), ordered));
            differences.AddRange(await FetchAsync(ordered, cancellationToken));
        }

        // What nobody of ours put there takes nothing away.
        if (differences.TrueForAll(d => d.Kind == DifferenceKind.Foreign))
        {
            await journal.MarkUnfinishedAsync(true, cancellationToken);
            foreach (var ordered in consultations)
            {
                await AppendAsync(journal, ordered, cancellationToken);
            }

            await journal.MarkUnfinishedAsync(false, cancellationToken);
        }

        return [.. differences.Distinct()];
    }

    /// <summary>Compares what changed in the register since the last call with the journal; the first call, and one after a 410, compares
    /// all.</summary>
    public async Task<ImmutableArray<Difference>> AuditAsync(IJournalStore journal, CancellationToken cancellationToken)
    {
        var (lines, differences, full) = await ChangesAsync(cancellationToken);
        var positions = await journal.ShippingAsync(cancellationToken);
        foreach (var group in lines.GroupBy(l => l.Consultation))
        {
            var own = await LinesAsync(journal, group.Key, group.Min(l => l.Sequence) - 1, cancellationToken);
            differences.AddRange(group
                .Where(l => !own.TryGetValue(l.Sequence, out var mine) || mine != l)
                .Select(l =>
                    new Difference(Sealing.KeyOf(l),
                        own.ContainsKey(l.Sequence) ? DifferenceKind.Differs : DifferenceKind.MissingInJournal)));
        }

        if (full)
        {
            var there = keys.Values.ToHashSet(StringComparer.Ordinal);
            differences.AddRange(positions.SelectMany(p => Enumerable.Range(1, (int)p.Shipped).Select(s => $"{p.Consultation}/{s}"))
                .Where(key => !there.Contains(key))
                .Select(key => new Difference(key, DifferenceKind.MissingInRegister)));
        }

        return [.. differences.Distinct()];
    }

    private async Task<(List<JournalLine> Lines, List<Difference> Differences, bool Full)> ChangesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var full = deltaLink is null;
            var (lines, differences) = await ReadAsync(cancellationToken);
            return (lines, differences, full);
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 410)
        {
            deltaLink = null;
            var (lines, differences) = await ReadAsync(cancellationToken);
            return (lines, differences, true);
        }
    }

    private async Task<(List<JournalLine> Lines, List<Difference> Differences)> ReadAsync(CancellationToken cancellationToken)
    {
        var (items, end) = await PagesAsync(cancellationToken);
        var (lines, differences) = (new List<JournalLine>(items.Count), new List<Difference>());
        if (deltaLink is null)
        {
            keys.Clear();
        }

        foreach (var (id, item, deleted) in items.Values)
        {
            if (item is null)
            {
                // One that was never ours may come and go.
                differences.AddRange(!deleted ? [new(id, DifferenceKind.Foreign)]
                    : keys.Remove(id, out var lost) ? [new(lost, DifferenceKind.Deleted)] : []);
            }
            else if (Sealing.PlaceOf(item.Key) is null)
            {
                differences.Add(new(id, DifferenceKind.Foreign));
            }
            else
            {
                keys[id] = item.Key;
                if (await record.LineOfAsync(item, cancellationToken) is { } line)
                {
                    lines.Add(line);
                    InFiles = item.Payload == RegisterItem.InFile && ActJson.Read(line).Entries.Any(e => !e.IsInside)
                        ? InFiles.Add(item.Key) : InFiles;
                }
                else
                {
                    differences.Add(new(item.Key, DifferenceKind.Unreadable));
                }
            }
        }

        deltaLink = end;
        return (lines, differences);
    }

    // An item may come more than once; the last counts.
    private async Task<(Dictionary<string, ListedItem> Items, string? End)> PagesAsync(CancellationToken cancellationToken)
    {
        var items = new Dictionary<string, ListedItem>();
        var page = await record.ReadAsync(deltaLink, cancellationToken);
        while (true)
        {
            foreach (var item in page.Items)
            {
                items[item.Id] = item;
            }

            if (page.NextLink is null)
            {
                return (items, page.DeltaLink);
            }

            page = await record.ReadAsync(page.NextLink, cancellationToken);
        }
    }

    private async Task<List<Difference>> FetchAsync(List<JournalLine> lines, CancellationToken cancellationToken)
    {
        var missing = new List<Difference>();
        foreach (var act in lines.Select(ActJson.Read))
        {
            foreach (var file in RecordFile.NamedBy(act))
            {
                if (!await record.FetchAsync(act, file, cancellationToken))
                {
                    missing.Add(new($"{act.Consultation}/{act.Sequence}", DifferenceKind.FileMissing));
                }
            }
        }

        return missing;
    }

    private static IEnumerable<Difference> GapIn(List<JournalLine> ordered) =>
        ordered.TakeWhile((line, i) => line.Sequence == i + 1).Count() is var whole && whole < ordered.Count
            ? [new($"{ordered[0].Consultation}/{whole + 1}", DifferenceKind.MissingInRegister),
                .. ordered.Skip(whole).Select(l => new Difference(Sealing.KeyOf(l), DifferenceKind.MissingInJournal))]
            : [];

    private static IEnumerable<Difference> OtherThan(Dictionary<long, JournalLine> own, List<JournalLine> ordered) =>
        ordered.Where(l => own.TryGetValue(l.Sequence, out var mine) && mine != l)
            .Select(l => new Difference(Sealing.KeyOf(l), DifferenceKind.Differs));

    private static async Task AppendAsync(IJournalStore journal, List<JournalLine> lines, CancellationToken cancellationToken)
    {
        var consultation = lines[0].Consultation;
        var there = (await LinesAsync(journal, consultation, 0, cancellationToken)).Count;
        foreach (var chunk in lines.Skip(there).Chunk(Math.Min(AppendAtOnce, journal.MostLines)))
        {
            if (!await journal.AppendAsync(consultation, chunk[0].Sequence - 1, chunk, cancellationToken))
            {
                throw new InvalidOperationException(
                    $"Someone else wrote into {journal.Path} while it was rebuilt: stop it and begin again.");
            }
        }

        await journal.MarkShippedAsync(consultation, lines.Count, cancellationToken);
    }

    private static async Task<Dictionary<long, JournalLine>> LinesAsync(IJournalStore journal, ConsultationId consultation, long after,
        CancellationToken cancellationToken) =>
        (await journal.ReadAsync(consultation, after, int.MaxValue, cancellationToken)).ToDictionary(l => l.Sequence);
}
