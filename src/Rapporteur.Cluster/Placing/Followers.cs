using System.Collections.Concurrent;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Placing;

/// <summary>
/// The hosts that follow the writers placed here. Each asks anew while it goes on; one that died is told nothing any more
/// after a while. Safe for several threads.
/// </summary>
internal sealed class Followers(TimeProvider time)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<(ConsultationId, IFollower), long> until = new();

    /// <summary>This host's: its board has what its writers append already.</summary>
    public IFollower? Own { get; set; }

    public void Add(ConsultationId consultation, IFollower follower)
    {
        if (!follower.Equals(Own))
        {
            until[(consultation, follower)] = time.GetTimestamp();
        }
    }

    /// <summary>Tells them in the order in which it is called; ends at once.</summary>
    public void Tell(ConsultationId consultation, IReadOnlyList<JournalLine> lines)
    {
        byte[]? told = null;
        foreach (var ((id, follower), since) in until)
        {
            if (time.GetElapsedTime(since) > GoodFor)
            {
                until.TryRemove((id, follower), out _);
            }
            else if (id == consultation)
            {
                _ = follower.ToldAsync(consultation.Value, told ??= Intake.Intake.Told(lines));
            }
        }
    }
}

/// <summary>The journal as the writers placed here append to it: the hosts that follow are told before anybody is answered.</summary>
internal sealed class TellingJournal(IJournal journal, Followers followers) : IJournal
{
    public int MostLines => journal.MostLines;

    public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
        journal.ConsultationsAsync(cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken) =>
        journal.ReadAsync(consultation, after, limit, cancellationToken);

    public async Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        var appended = await journal.AppendAsync(consultation, head, lines, cancellationToken);
        if (appended && lines.Count > 0)
        {
            followers.Tell(consultation, lines);
        }

        return appended;
    }
}
