using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Graph.Drafts;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>One machine of the product without its host: journal, files, and the record in a LocalGraph it shares with others.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly GraphServiceClient graph;
    private readonly ILoggerFactory logs;

    private Machine(DirectoryInfo folder, GraphSettings settings, RegisterPlace place, IDataProtectionProvider keys, SteppingTime time)
    {
        this.folder = folder;
        Time = time;
        logs = LoggerFactory.Create(l => l.AddProvider(Log));
        graph = Clients.Graph.ForLocal(settings, "run");
        Journal = new SqliteJournal(Path.Combine(folder.FullName, "journal.db"));
        Files = new FolderFiles(Path.Combine(folder.FullName, "files"));
        List = new RegisterList(graph, place);
        Library = new DraftLibrary(graph, place);
        Sealing = new Sealing(keys);
        Record = new RegisterStore(List, Library, Files, Sealing);
        Shipper = NewShipper(settings);
        Follower = new Follower(Record);
    }

    public SteppingTime Time { get; }

    public LogBook Log { get; } = new();

    public SqliteJournal Journal { get; }

    public FileStore Files { get; }

    public RegisterList List { get; }

    public DraftLibrary Library { get; }

    public Sealing Sealing { get; }

    public RegisterStore Record { get; }

    public Shipper Shipper { get; private set; }

    public Follower Follower { get; }

    public static GraphSettings Settings(RunningLocalGraph local) => new()
    {
        BaseUrl = local.V1,
        Site = "localhost:/sites/register",
        PapersSite = "localhost:/sites/papers",
        TimeoutSeconds = 10,
    };

    /// <summary>A machine on that Graph; another machine of the same organisation shares its <paramref name="keys"/> and may share its
    /// folder.</summary>
    public static async Task<Machine> StartAsync(
        RunningLocalGraph local, IDataProtectionProvider? keys = null, SteppingTime? time = null, Machine? beside = null,
        int unitsPerMinute = 1_000_000)
    {
        var settings = Settings(local) with { UnitsPerMinute = unitsPerMinute };
        using var privileged = Clients.Graph.ForLocal(settings, "provision");
        var place = await new Provisioning(privileged).ProvisionAsync(settings, CancellationToken.None);
        return new Machine(
            beside?.folder ?? System.IO.Directory.CreateTempSubdirectory("rapporteur"), settings, place,
            keys ?? new EphemeralDataProtectionProvider(), time ?? new SteppingTime());
    }

    /// <summary>Ships until there is nothing left to do, letting the time pass that the shipper asks for; false when it does not come to an
    /// end.</summary>
    public async Task<bool> ShipAsync(int steps = 2_000)
    {
        for (var i = 0; i < steps; i++)
        {
            var wait = await Shipper.StepAsync(CancellationToken.None);
            if (wait == Shipper.Idle)
            {
                return true;
            }

            Time.Advance(wait);
        }

        return false;
    }

    /// <summary>As after a restart: what the shipper had in memory is gone.</summary>
    public void ForgetShipping(RunningLocalGraph local) => Shipper = NewShipper(Settings(local) with { UnitsPerMinute = 1_000_000 });

    /// <summary>Everything the list holds, as it stands there.</summary>
    public async Task<List<RegisterItem>> ListedAsync()
    {
        var (items, page) = (new List<RegisterItem>(), await List.ReadAsync(null, CancellationToken.None));
        while (true)
        {
            items.AddRange(page.Items.Where(i => i.Item is not null).Select(i => i.Item!));
            if (page.NextLink is null)
            {
                return items;
            }

            page = await List.ReadAsync(page.NextLink, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        graph.Dispose();
        logs.Dispose();
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
            folder.Refresh();
        }
    }

    private Shipper NewShipper(GraphSettings settings) =>
        new(Journal, Record, new UnitBudget(settings.UnitsForShipping, Time), Time, logs.CreateLogger<Shipper>());
}
