using Rapporteur.Addin.Doors;
using Rapporteur.Graph.Register;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Holds journal and register against each other. A register that holds more than the journal, or other than it, closes
/// the record: whatever were added here would be given places that are taken.
/// </summary>
public sealed partial class Comparison(RegisterAccess access, IJournalStore journal, RecordState state, ILogger<Comparison> log)
{
    private const string Behind =
        "Stop it and start once with --rebuild true on the same data folder: what is missing is taken over from the register. Nothing is " +
        "recorded here until then.";

    private const string Otherwise =
        "Stop it, move the data folder's journal.db away and start with --rebuild true on the same keys/ and register; nothing is " +
        "recorded here until then.";

    // How long a start waits for Graph when the journal holds something; without an answer all is compared when there is one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Before anything is added: whether the places after the journal's are free. An empty journal waits for the register,
    /// because it cannot know whether it is new.
    /// </summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if ((await journal.ConsultationsAsync(cancellationToken)).Count == 0)
        {
            await FirstAsync(cancellationToken);
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await HeadsAsync(await access.OpenAsync(patience.Token), patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Later(log);
        }
        catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is not null)
        {
            Later(log);
        }
    }

    /// <summary>Everything, or what changed since the last time. Faults of Graph are the client's exceptions.</summary>
    public async Task AuditAsync(Follower follower, CancellationToken cancellationToken)
    {
        foreach (var difference in await follower.AuditAsync(journal, cancellationToken))
        {
            Differs(log, difference.Key, difference.Kind);
            if (difference.Kind is DifferenceKind.MissingInJournal or DifferenceKind.Differs)
            {
                state.Close(
                    $"The register holds {(difference.Kind == DifferenceKind.Differs ? "something other than" : "more than")} the " +
                    $"journal {journal.Path}, at {difference.Key}. {(difference.Kind == DifferenceKind.Differs ? Otherwise : Behind)}");
            }
            else if (difference.Kind == DifferenceKind.Unreadable)
            {
                state.Close(
                    $"The register's entry {difference.Key} cannot be unsealed with the keys of this data folder. Put the old keys/ " +
                    $"back and start again.");
            }
        }
    }

    private async Task FirstAsync(CancellationToken cancellationToken)
    {
        var backOff = new BackOff(TimeProvider.System);
        while (true)
        {
            try
            {
                if (await (await access.OpenAsync(cancellationToken)).HasAnythingAsync(cancellationToken))
                {
                    state.Close($"The journal {journal.Path} is empty, but the register is not. {Behind}");
                }

                return;
            }
            catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
            {
                backOff.Failed(known.RetryAfter);
                Waits(log, known.Sentence);
                await Task.Delay(backOff.Left, cancellationToken);
            }
        }
    }

    private async Task HeadsAsync(RegisterStore register, CancellationToken cancellationToken)
    {
        foreach (var position in await journal.ShippingAsync(cancellationToken))
        {
            var head = position.Head;
            while (await register.HasAsync(position.Consultation, head + 1, cancellationToken))
            {
                // Another process of this machine may have appended and shipped it since.
                var now = (await journal.ShippingAsync(cancellationToken)).First(p => p.Consultation == position.Consultation).Head;
                if (now == head)
                {
                    state.Close(
                        $"The register holds more than the journal {journal.Path}, at {position.Consultation}/{head + 1}. {Behind}");
                    return;
                }

                head = now;
            }

            // The last that was shipped, and the first that is to be: a journal put back from a backup may have gone on by itself
            // beyond what the register holds.
            var from = Math.Max(0, position.Shipped - 1);
            var count = (int)(position.Shipped + 1 - from);
            foreach (var line in await journal.ReadAsync(position.Consultation, from, count, cancellationToken))
            {
                if (await register.LookUpAsync(line, cancellationToken) == Holding.Other)
                {
                    state.Close(
                        $"The register holds something other than the journal {journal.Path}, at " +
                        $"{position.Consultation}/{line.Sequence}, or the keys of this data folder do not unseal it. {Otherwise}");
                    return;
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Journal and register differ at {Key}: {Kind}")]
    private static partial void Differs(ILogger log, string key, DifferenceKind kind);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The journal is empty and may only be begun when the register says that it is too: {Sentence}")]
    private static partial void Waits(ILogger log, string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Journal and register are compared when the register answers; it does not yet")]
    private static partial void Later(ILogger log);
}
