using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Graph.Register;

/// <summary>
/// What the shipper knows of one consultation beyond its position: entries after it that have landed, and those to be
/// looked up, because their answer was lost or because they were refused. All of it may be forgotten without harm.
/// </summary>
internal sealed class Lane(ConsultationId consultation)
{
    private readonly SortedSet<long> landed = [];
    private readonly HashSet<long> doubtful = [];
    private readonly HashSet<long> refused = [];
    private readonly HashSet<long> uploaded = [];
    private (long Sequence, long Since) sent;

    public ConsultationId Consultation { get; } = consultation;

    public long Position { get; private set; }

    /// <summary>When a person was called for; shipping of this consultation rests for a while from then.</summary>
    public long? HeldSince { get; set; }

    /// <summary>Since when that entry is the first of the consultation with something sent in it that waits.</summary>
    public long SentSince(long sequence, long now) => (sent = sent.Sequence == sequence ? sent : (sequence, now)).Since;

    public void MoveTo(ShippingPosition known)
    {
        Position = Math.Max(Position, known.Shipped);
        landed.RemoveWhere(s => s <= Position);
    }

    public async Task<IEnumerable<JournalLine>> AheadAsync(IJournalStore journal, int limit, CancellationToken cancellationToken) =>
        (await journal.ReadAsync(Consultation, Position, limit + landed.Count, cancellationToken)).Where(l => !landed.Contains(l.Sequence))
            .Take(limit);

    public bool IsDoubtful(long sequence) => doubtful.Contains(sequence);

    public bool IsRefused(long sequence) => refused.Contains(sequence);

    public bool HasFiles(long sequence) => uploaded.Contains(sequence);

    public void Doubt(long sequence) => doubtful.Add(sequence);

    public void Refuse(long sequence) => refused.Add(sequence);

    public void Uploaded(long sequence) => uploaded.Add(sequence);

    public void Absent(long sequence) => doubtful.Remove(sequence);

    /// <summary>The register has the entry; true when the position moved, over this and whatever had landed behind it.</summary>
    public bool Land(long sequence)
    {
        doubtful.Remove(sequence);
        refused.Remove(sequence);
        uploaded.Remove(sequence);
        landed.Add(sequence);
        var before = Position;
        while (landed.Remove(Position + 1))
        {
            Position++;
        }

        return Position > before;
    }
}
