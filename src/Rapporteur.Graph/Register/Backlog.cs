using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Graph.Register;

/// <summary>An act to be shipped. <see cref="Item"/> is null when it is too long for one.</summary>
internal sealed record Cargo(Lane Lane, JournalLine Line, Act Act, RegisterItem? Item)
{
    public bool NeedsFiles => !Lane.HasFiles(Line.Sequence) && RecordFile.NamedBy(Act).Any();
}

/// <summary>What the journal has and the register is not known to have, in order per consultation.</summary>
internal sealed class Backlog(IJournalStore journal, RegisterStore record, TimeProvider time)
{
    // How long a consultation rests after a person was called for.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private readonly Dictionary<ConsultationId, Lane> lanes = [];
    private int turn;

    /// <summary>The next acts, at most so many; another consultation is first each time, so that none holds up the others.</summary>
    public async Task<List<Cargo>> LoadAsync(int limit, CancellationToken cancellationToken)
    {
        var positions = await journal.ShippingAsync(cancellationToken);
        var cargo = new List<Cargo>(limit);
        turn++;
        for (var i = 0; i < positions.Count && cargo.Count < limit; i++)
        {
            var known = positions[(i + turn) % positions.Count];
            var lane =
                lanes.TryGetValue(known.Consultation, out var there) ? there : lanes[known.Consultation] = new Lane(known.Consultation);
            lane.MoveTo(known);
            if (known.Head > lane.Position && !(lane.HeldSince is { } since && time.GetElapsedTime(since) < Rest))
            {
                var lines = await lane.AheadAsync(journal, limit - cargo.Count, cancellationToken);
                cargo.AddRange(lines.Select(line => Cargo(lane, line)));
            }
        }

        return cargo;
    }

    /// <summary>Remembers in the journal's file how far these acts' consultations have come.</summary>
    public async Task MarkAsync(List<Cargo> cargo, CancellationToken cancellationToken)
    {
        foreach (var lane in cargo.Select(c => c.Lane).Distinct())
        {
            await journal.MarkShippedAsync(lane.Consultation, lane.Position, cancellationToken);
        }
    }

    /// <summary>
    /// For how long the first of these acts has waited of which anything was sent. The age of all that waits would be a sign of
    /// unsent work.
    /// </summary>
    public TimeSpan SentWaits(List<Cargo> cargo)
    {
        var now = time.GetTimestamp();
        return cargo.Where(c => c.Act.Entries.Any(e => !e.IsInside)).DistinctBy(c => c.Lane)
            .Select(c => time.GetElapsedTime(c.Lane.SentSince(c.Line.Sequence, now), now)).DefaultIfEmpty().Max();
    }

    private Cargo Cargo(Lane lane, JournalLine line)
    {
        var act = ActJson.Read(line);
        return new Cargo(lane, line, act, record.ItemOf(line, act));
    }
}
