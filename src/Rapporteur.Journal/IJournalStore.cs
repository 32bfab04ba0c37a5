using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>
/// A journal with what is kept beside the order: how far it is shipped, whether it is being rebuilt. Faults of the store are
/// <see cref="JournalException"/>.
/// </summary>
public interface IJournalStore : IJournal, IAsyncDisposable
{
    /// <summary>Raised after every append of this process, on the thread that writes: handlers return at once.</summary>
    event EventHandler? Appended;

    /// <summary>Where it lies, as people are told: a file, or the tables of an account.</summary>
    string Path { get; }

    /// <summary>How far each consultation is shipped.</summary>
    Task<IReadOnlyList<ShippingPosition>> ShippingAsync(CancellationToken cancellationToken);

    /// <summary>Remembers that the register holds all entries up to this sequence; never moves back.</summary>
    Task MarkShippedAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken);

    /// <summary>Whether a rebuild has begun to fill it and has not come to its end.</summary>
    Task<bool> IsUnfinishedAsync(CancellationToken cancellationToken);

    Task MarkUnfinishedAsync(bool unfinished, CancellationToken cancellationToken);

    /// <summary>The newest instant of any entry; null when there is none.</summary>
    Task<Instant?> NewestAsync(CancellationToken cancellationToken);

    /// <summary>Throws <see cref="JournalException"/> when it cannot be used, or an entry is missing between others.</summary>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Throws <see cref="JournalException"/> when nothing can be written at present.</summary>
    Task ProbeAsync(CancellationToken cancellationToken);

    /// <summary>True when another process has, or may have, written since the last call (or since opening): then read on.</summary>
    ValueTask<bool> ChangedElsewhereAsync();
}
