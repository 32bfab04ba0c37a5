namespace Rapporteur.Journal;

/// <summary>
/// Which tickets were used, no part of the record: one is taken once, by whichever process or machine it is shown to. Safe for several
/// threads. Faults of where it lies are <see cref="JournalException"/>.
/// </summary>
public abstract class SpentTickets
{
    /// <summary>True for who comes first. After <paramref name="until"/> it is nobody's business any more: it may be forgotten.</summary>
    public abstract Task<bool> TakeAsync(string ticket, DateTimeOffset until, CancellationToken cancellationToken);
}
