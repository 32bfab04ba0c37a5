using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;

namespace Rapporteur.Audits;

/// <summary>
/// Every act of the record, for whom it is: the Secretariat and the Chair see all that was sent and all they did, who speaks for a
/// delegation all that its people did, nobody anything else. What a delegation has not sent is in no other's audit, neither as a line nor
/// as a count. Each line of the journal is read once.
/// </summary>
public sealed class AuditTrail(IJournal journal) : IDisposable
{
    private const int LinesAtOnce = 1_000;

    private readonly ConcurrentDictionary<ConsultationId, Trail> trails = new();

    /// <summary>Whether there is an audit for that reader at all.</summary>
    public static bool IsFor(Attribution reader) => reader.SeesLateness || reader.Asker.SpeaksForDelegation;

    /// <summary>The lines asked for, as far as the reader's board goes, the oldest first; none for whom there is no audit.</summary>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(Attribution reader, AuditQuery query, CancellationToken cancellationToken)
    {
        if (!IsFor(reader))
        {
            return [];
        }

        var trail = trails.GetOrAdd(reader.Id, _ => new Trail());
        var acts = await trail.ReachAsync(journal, reader, cancellationToken);
        var zone = reader.Consultation.ForumZone;
        return
        [
            .. acts.Select(a => Line(reader, a)).OfType<AuditLine>().Where(l =>
                l.At.InZone(zone).Date is var day && !(day < query.From) && !(day > query.To) && Matches(reader, l, query)),
        ];
    }

    public void Dispose()
    {
        foreach (var trail in trails.Values)
        {
            trail.Dispose();
        }
    }

    private static bool Matches(Attribution reader, AuditLine line, AuditQuery query) =>
        (query.Door is not { } door || line.Door == door)
        && (query.Function is not { } function || line.Capacity.Function == function)
        && (query.Delegation is not { } of || line.Capacity.Delegation == of || line.What.Any(w => w.OnBehalfOf == of))
        && (query.Kind is not { Length: > 0 } kind || line.What.Any(w => w.Kind == kind))
        && (query.Words.Length == 0 || Holds(line.Who?.Name, query.Words)
            || line.What.Any(w => Holds(w.About, query.Words) || Holds(NameOf(reader, w.OnBehalfOf), query.Words)));

    private static bool Holds(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static string? NameOf(Attribution reader, DelegationId? id) =>
        id is { } of ? reader.Consultation.Roster.Find(of)?.ShortName : null;

    private static AuditLine? Line(Attribution reader, NotedAct act)
    {
        var own = reader.Asker.Delegation is { } delegation && act.Capacity.Delegation == delegation;
        if (!reader.SeesLateness && !own)
        {
            return null;
        }

        // What is inside a function is the Secretariat's and the Chair's; what is inside a delegation its own.
        var inside = own || act.Capacity.Function is not null;
        ImmutableArray<AuditEntry> what =
        [
            .. act.What.Where(e => !e.IsNobodys && (inside || !e.IsInside))
                .Select(e => new AuditEntry(e.Kind, About(reader, e), e.OnBehalfOf)),
        ];
        return what.IsEmpty ? null : new AuditLine(
            act.At, own || act.Capacity.Function is not null ? reader.Consultation.Roster.Find(act.By) : null,
            own ? act.Capacity : act.Capacity with { Role = null }, act.Door, what);
    }

    // A comment that is not for this reader has no name for it.
    private static string? About(Attribution reader, NotedEntry entry)
    {
        var references = entry.Comments.Take(3).Select(c => reader.See(c)?.Comment.Reference).OfType<string>().ToList();
        var name = entry.Name is { } said && reader.Consultation.Roster.Find(new PersonId(said)) is { } person ? person.Name : entry.Name;
        return name is null && references.Count == 0 ? null
            : string.Join(", ", references.Prepend(name).OfType<string>()) + (entry.Comments.Length > 3 ? " …" : "");
    }

    private sealed class Trail : IDisposable
    {
        private readonly SemaphoreSlim reading = new(1);
        private readonly List<NotedAct> begun = [];
        private ImmutableList<(long Sequence, NotedAct Act)> acts = [];
        private long read;

        public async Task<IEnumerable<NotedAct>> ReachAsync(IJournal journal, Attribution reader, CancellationToken cancellationToken)
        {
            var to = reader.Board.Sequence;
            if (Volatile.Read(ref read) < to)
            {
                await reading.WaitAsync(cancellationToken);
                try
                {
                    await ReadOnAsync(journal, reader.Id, to, cancellationToken);
                }
                finally
                {
                    reading.Release();
                }
            }

            return acts.TakeWhile(a => a.Sequence <= to).Select(a => a.Act);
        }

        public void Dispose() => reading.Dispose();

        private async Task ReadOnAsync(IJournal journal, ConsultationId consultation, long to, CancellationToken cancellationToken)
        {
            while (read < to && await journal.ReadAsync(consultation, read, LinesAtOnce, cancellationToken) is { Count: > 0 } lines)
            {
                var more = acts.ToBuilder();
                foreach (var line in lines)
                {
                    Take(more, ActJson.Read(line));
                }

                acts = more.ToImmutable();
                Volatile.Write(ref read, lines[^1].Sequence);
            }
        }

        // Lines of one request are one act, which happened when its last line was there.
        private void Take(ImmutableList<(long, NotedAct)>.Builder more, Act act)
        {
            var noted = NotedEntry.Of(act);
            if (act.Part?.Number is null or 1)
            {
                begun.Clear();
            }

            begun.Add(noted);
            if (act.Part is not { More: true })
            {
                more.Add((act.Sequence, noted with { What = [.. begun.SelectMany(b => b.What)] }));
                begun.Clear();
            }
        }
    }
}
