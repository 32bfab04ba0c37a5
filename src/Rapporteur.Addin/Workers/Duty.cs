using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Whether this host does what one host does for all: ship, remind, read the mailbox. On one machine it always does. That two
/// do it for a moment harms nothing; it is for one pace towards Graph and the channels, whatever the number of hosts.
/// </summary>
public class Duty(RecordState record, StartUp start)
{
    public virtual bool IsMine => true;

    /// <summary>Whether there is anything to be done for it now: of a record that is closed nothing is.</summary>
    public bool IsNow => IsMine && record.Closed is null;

    /// <summary>Ends when everything is open and it is this host's; what is answered is cancelled when it no longer is.</summary>
    public async Task<CancellationToken> TakenAsync(CancellationToken cancellationToken)
    {
        await start.Open.WaitAsync(cancellationToken);
        return await MineAsync(cancellationToken);
    }

    /// <summary>The same of a host that may be open already.</summary>
    protected virtual Task<CancellationToken> MineAsync(CancellationToken cancellationToken) => Task.FromResult(CancellationToken.None);
}
