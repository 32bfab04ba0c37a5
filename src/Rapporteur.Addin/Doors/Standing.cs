using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Since when whatever an account was signed in by is good for nothing: it was unbound, or its person's role has changed. Looked
/// up in the record every few seconds, so that a token dies well within a minute wherever that was done.
/// </summary>
public sealed class Standing(Intake.Intake intake, IJournal journal, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(3);

    private Dictionary<Identity, Instant> ended = [];
    private long looked;

    /// <summary>Whether something issued to that account at that instant of the forum's clock still stands.</summary>
    public async ValueTask<bool> StandsAsync(Identity account, Instant issued, CancellationToken cancellationToken)
    {
        var last = Volatile.Read(ref looked);
        if ((last == 0 || time.GetElapsedTime(last) > BetweenLooks)
            && Interlocked.CompareExchange(ref looked, Math.Max(1, time.GetTimestamp()), last) == last)
        {
            Volatile.Write(ref ended, await LookAsync(cancellationToken));
        }

        return !Volatile.Read(ref ended).TryGetValue(account, out var at) || issued > at;
    }

    private async Task<Dictionary<Identity, Instant>> LookAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<Identity, Instant>();
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            foreach (var (account, at) in (await intake.EntranceAsync(id, cancellationToken))?.Ended ?? new Dictionary<Identity, Instant>())
            {
                found[account] = found.TryGetValue(account, out var other) ? Instant.Max(at, other) : at;
            }
        }

        return found;
    }
}
