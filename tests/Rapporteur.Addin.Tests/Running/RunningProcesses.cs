using Rapporteur.Addin.Tests.Kill;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>Several processes of one machine on one data folder and its SQLite journal, with a register they share.</summary>
internal sealed class RunningProcesses : IAsyncDisposable
{
    private readonly string data;
    private readonly SharedRegister register;
    private readonly HostProcess?[] processes;

    private RunningProcesses(string data, SharedRegister register, int count) =>
        (this.data, this.register, processes) = (data, register, new HostProcess?[count]);

    /// <summary>Those that were started and not killed.</summary>
    public IReadOnlyList<HostProcess> Standing => [.. processes.OfType<HostProcess>()];

    public static async Task<RunningProcesses> StartAsync(string data, int count)
    {
        var running = new RunningProcesses(data, await SharedRegister.StartAsync(), count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                await running.StartAsync(i);
            }
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }

        return running;
    }

    public ShippedRegister Register() => register.Read();

    /// <summary>What a host on another journal is told of the register.</summary>
    public string[] Arguments => register.Arguments;

    /// <summary>Lets that process stand still for so long, or kills it and starts it again.</summary>
    public async Task BlowAsync(int process, TimeSpan? pause)
    {
        var hit = processes[process]!;
        if (pause is { } still)
        {
            await hit.StandStillAsync(still);
            return;
        }

        processes[process] = null;
        await hit.KillAsync();
        await hit.DisposeAsync();
        await StartAsync(process);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Standing)
        {
            await process.DisposeAsync();
        }

        await register.DisposeAsync();
    }

    private async Task StartAsync(int process) => processes[process] = await HostProcess.StartAsync(data, register.Arguments);
}
