using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Rapporteur.Addin.Tests.Kill;
using Rapporteur.Tests.Journal;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>
/// Several hosts, each as its own process with a data folder of its own, on one Azurite and one LocalGraph: what
/// <c>infra/cluster</c> starts, to be killed, paused and started again.
/// </summary>
public sealed class RunningCluster : IAsyncDisposable
{
    public const string Prefix = "cluster";

    // By its peers, and with room for a busy machine.
    private static readonly TimeSpan TakenForGone = TimeSpan.FromSeconds(11);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapporteur-cluster-");
    private readonly Azurite azurite;
    private readonly SharedRegister register;
    private readonly HostProcess?[] hosts;
    private readonly int[] ports;

    private RunningCluster(Azurite azurite, SharedRegister register, int hosts)
    {
        (this.azurite, this.register) = (azurite, register);
        (this.hosts, ports) = (new HostProcess?[hosts], FreePorts(hosts));
    }

    public int Count => hosts.Length;

    /// <summary>What opens the storage, as the product's setting.</summary>
    public string Storage => azurite.Storage;

    public HostProcess this[int host] => hosts[host] ?? throw new InvalidOperationException($"Host {host} is not running.");

    /// <summary>Returns when all are ready.</summary>
    public static async Task<RunningCluster> StartAsync(int hosts)
    {
        var cluster = new RunningCluster(await Azurite.StartAsync(), await SharedRegister.StartAsync(), hosts);
        try
        {
            for (var host = 0; host < hosts; host++)
            {
                await cluster.StartHostAsync(host);
            }
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        return cluster;
    }

    /// <summary>Those that were started and not killed.</summary>
    public IReadOnlyList<HostProcess> Standing => [.. hosts.OfType<HostProcess>()];

    internal ShippedRegister Register() => register.Read();

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync(int host)
    {
        var killed = this[host];
        hosts[host] = null;
        await killed.KillAsync();
        await killed.DisposeAsync();
    }

    /// <summary>
    /// SIGSTOP for so long: it stands still and knows nothing of it. One that was taken for gone meanwhile ends itself when it
    /// hears of it, and is started again.
    /// </summary>
    public async Task PauseAsync(int host, TimeSpan pause)
    {
        var paused = this[host];
        await paused.StandStillAsync(pause);
        if (await paused.EndsWithinAsync(pause > TakenForGone ? Patience.Whole : TimeSpan.Zero))
        {
            hosts[host] = null;
            await paused.DisposeAsync();
            await StartHostAsync(host);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.OfType<HostProcess>())
        {
            await host.DisposeAsync();
        }

        await register.DisposeAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Starts that host, again on what it had.</summary>
    public async Task StartHostAsync(int host) => hosts[host] = await HostProcess.StartAsync(
        Path.Combine(folder.FullName, $"host-{host}"),
        [
            "--Journal:Azure:Storage", azurite.Storage, "--Journal:Azure:Prefix", Prefix, "--Journal:Azure:Port",
            ports[host].ToString(CultureInfo.InvariantCulture), .. register.Arguments,
        ]);

    // All held at once, so that none is given twice.
    internal static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }
}
