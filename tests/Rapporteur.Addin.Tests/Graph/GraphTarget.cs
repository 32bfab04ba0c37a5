using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Graph;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Graph.Drafts;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>
/// A Graph the contract is held against: LocalGraph, or the real tenant whose settings stand in the environment as
/// <c>RAPPORTEUR_LIVE_Graph__Site</c>, <c>…__PapersSite</c> and on, the host's own settings with that beginning. It signs in as the
/// host does, and leaves what it wrote under a name of its own.
/// </summary>
internal sealed class GraphTarget : IAsyncDisposable
{
    public const string Beginning = "RAPPORTEUR_LIVE_";

    private readonly RunningLocalGraph? local;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapporteur-contract-");
    private readonly GraphServiceClient privileged;
    private readonly GraphServiceClient run;

    private GraphTarget(RunningLocalGraph? local, GraphSettings settings)
    {
        (this.local, Settings) = (local, settings);
        privileged = Clients.Graph.Of(settings, local is null ? null : "provision");
        run = Clients.Graph.Of(settings, local is null ? null : "run");
    }

    public GraphSettings Settings { get; }

    public DraftLibrary Library { get; private set; } = null!;

    public RegisterStore Register { get; private set; } = null!;

    /// <summary>A name for each target there is.</summary>
    public static IEnumerable<string> All =>
        Environment.GetEnvironmentVariable($"{Beginning}Graph__Site") is null ? ["LocalGraph"] : ["LocalGraph", "the tenant"];

    public static async Task<GraphTarget> OpenAsync(string name)
    {
        var local = name == "LocalGraph" ? await RunningLocalGraph.StartAsync() : null;
        var target = new GraphTarget(local, local is not null
            ? Machine.Settings(local)
            : GraphSettings.Read(new ConfigurationBuilder().AddEnvironmentVariables(Beginning).Build()));
        var place = await target.ProvisionAsync();
        target.Library = new DraftLibrary(target.run, place);
        target.Register = new RegisterStore(new RegisterList(target.run, place), target.Library, new FolderFiles(target.folder.FullName),
            new Sealing(new EphemeralDataProtectionProvider()));
        return target;
    }

    public Task<RegisterPlace> ProvisionAsync() => new Provisioning(privileged).ProvisionAsync(Settings, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        run.Dispose();
        privileged.Dispose();
        folder.Delete(recursive: true);
        if (local is not null)
        {
            await local.DisposeAsync();
        }
    }
}
