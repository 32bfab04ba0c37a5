using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Workers;
using Rapporteur.Cluster.Storage;

namespace Rapporteur.Addin.Machines;

/// <summary>The duty as one of several hosts has it: while it holds the lease. A host that died loses it within seconds.</summary>
internal sealed class SharedDuty(CloudStorage storage, RecordState record, StartUp start, TimeProvider time)
    : Duty(record, start), IDisposable
{
    // Held on three times before it would end.
    private static readonly TimeSpan Often = Lease.Length / 4;

    private readonly Lease lease = new(storage, "duty");
    private TaskCompletionSource<CancellationToken> taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CancellationTokenSource? mine;
    private long held;

    public override bool IsMine => mine is not null;

    protected override Task<CancellationToken> MineAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref taken).Task.WaitAsync(cancellationToken);

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await Task.Delay(Often, time, stoppingToken);
            }
        }
        finally
        {
            Lose();
            await lease.ReleaseAsync();
        }
    }

    public void Dispose() => mine?.Dispose();

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        var asked = time.GetTimestamp();
        if (await lease.HoldAsync(stoppingToken))
        {
            held = asked;
            if (mine is null)
            {
                mine = new CancellationTokenSource();
                taken.TrySetResult(mine.Token);
            }
        }
        else if (mine is not null && time.GetElapsedTime(held) + Often >= Lease.Length)
        {
            Lose();
        }
    }

    private void Lose()
    {
        if (mine is { } before)
        {
            taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            mine = null;
            before.Cancel();
            before.Dispose();
        }
    }
}

/// <summary>Keeps asking for the duty as long as the host runs.</summary>
internal sealed class DutyWatch(SharedDuty duty) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => duty.RunAsync(stoppingToken);
}
