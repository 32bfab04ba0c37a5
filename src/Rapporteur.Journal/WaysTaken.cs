using System.Collections.Concurrent;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Journal;

/// <summary>
/// By which ways each account has come in, and when for the first time: what an officer is shown before a consultation opens. Only the
/// first time, on purpose: later ones would tell who is reading. No part of the record. Safe for several threads.
/// </summary>
public abstract class WaysTaken
{
    private readonly ConcurrentDictionary<(Identity Account, string Way), Instant> taken = new();

    /// <summary>Where it cannot be kept just now it is noted the next time: nobody is turned away for it.</summary>
    public void Note(Identity account, string way, Instant at)
    {
        if (taken.TryAdd((account, way), at))
        {
            Keep(account, way, at);
        }
    }

    /// <summary>When the account came in by that way for the first time; null when it has not.</summary>
    public Instant? First(Identity account, string way) => taken.TryGetValue((account, way), out var at) ? at : null;

    /// <summary>When the first account of that organisation came in by that way; null when none has.</summary>
    public Instant? First(string tenant, string way) =>
        taken.Where(t => t.Key.Account.TenantId == tenant && t.Key.Way == way).Min(t => (Instant?)t.Value);

    /// <summary>Knows from then on what other processes and machines have noted. Throws <see cref="JournalException"/>.</summary>
    public abstract Task ReadOnAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the first time, where none is kept yet; what failed is <see cref="Forget"/>ten.</summary>
    protected abstract void Keep(Identity account, string way, Instant at);

    protected void Forget(Identity account, string way) => taken.TryRemove((account, way), out _);

    /// <summary>What is kept: of two instants the earlier was the first.</summary>
    protected void Known(Identity account, string way, Instant at) =>
        taken.AddOrUpdate((account, way), at, (_, before) => Instant.Min(before, at));
}
