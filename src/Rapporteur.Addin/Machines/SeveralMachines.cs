using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Workers;
using Rapporteur.Cluster.Placing;
using Rapporteur.Cluster.Storage;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Machines;

/// <summary>
/// Where the record of this host lies: in its data folder, or in the storage it shares with others. Only the second knows of
/// the cloud and of the engine that places the writers, and loads any of it.
/// </summary>
public static class SeveralMachines
{
    /// <summary>Throws <see cref="SettingException"/> when a setting cannot be used.</summary>
    public static void AddStores(this WebApplicationBuilder builder, HostSettings settings, bool serves)
    {
        builder.Services.AddSingleton<GuardedJournal>();
        if (settings.Cloud is { } cloud)
        {
            AddShared(builder, settings, cloud, serves);
        }
        else
        {
            AddOwn(builder.Services, settings);
        }
    }

    public static void UseStores(this WebApplication app, HostSettings settings)
    {
        if (settings.Cloud is not null)
        {
            app.UseReadingOwn();
        }
    }

    private static void AddOwn(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(_ => new SqliteJournal(Path.Combine(settings.Data, "journal.db")));
        services.AddSingleton<IJournalStore>(s => s.GetRequiredService<SqliteJournal>());
        services.AddSingleton<IJournal>(s => s.GetRequiredService<GuardedJournal>());
        services.AddSingleton<FileStore>(_ => new FolderFiles(Path.Combine(settings.Data, "files")));
        services.AddSingleton<SendingLog, SqliteSendingLog>();
        var signIn = Path.Combine(settings.Data, "sign-in.db");
        services.AddSingleton<SignInLedger>(s => new SqliteSignInLedger(signIn, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SpentTickets>(s => new SqliteSpentTickets(signIn, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WaysTaken>(_ => new SqliteWaysTaken(signIn));
        services.AddSingleton<KeptTexts>(_ => new FolderTexts(settings.Data));
        services.AddSingleton(_ => new KeyPlace(HostSettings.KeysOf(settings.Data)));
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(HostSettings.KeysOf(settings.Data)));
        services.AddSingleton<Duty>();
        services.AddSingleton<Installation>();
    }

    private static void AddShared(WebApplicationBuilder builder, HostSettings settings, CloudSettings cloud, bool serves)
    {
        var (services, storage) = (builder.Services, StorageOf(cloud));
        services.AddSingleton(storage);
        services.AddSingleton<IJournalStore, TableJournal>();
        services.AddSingleton<FileStore>(_ => new BlobFiles(storage, new FolderFiles(Path.Combine(settings.Data, "files"))));
        services.AddSingleton<SendingLog, TableSendingLog>();
        services.AddSingleton<SignInLedger>(s => new TableSignInLedger(storage, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SpentTickets>(s => new TableSpentTickets(storage, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WaysTaken>(_ => new TableWaysTaken(storage));
        services.AddSingleton<SharedTexts>();
        services.AddSingleton<KeptTexts>(s => s.GetRequiredService<SharedTexts>());
        services.AddSingleton<KeyPlace, SharedKeyPlace>();
        var before = settings.Rebuild ? HostSettings.KeysOf(settings.Data) : null;
        services.AddOptions<KeyManagementOptions>().Configure<SharedTexts>((o, texts) => o.XmlRepository = new SharedKeys(texts, before));
        services.AddSingleton<SharedDuty>();
        services.AddSingleton<Duty>(s => s.GetRequiredService<SharedDuty>());
        if (serves)
        {
            builder.AddSilo(storage, new SiloPlace(cloud.Address, cloud.Port), s => s.GetRequiredService<GuardedJournal>());
            services.AddHostedService<DutyWatch>();
            services.AddSingleton<SharedInstallation>();
            services.AddSingleton<Installation>(s => s.GetRequiredService<SharedInstallation>());
            services.AddHostedService<InstallationWatch>();
        }
        else
        {
            services.AddSingleton<IJournal>(s => s.GetRequiredService<GuardedJournal>());
        }
    }

    private static CloudStorage StorageOf(CloudSettings cloud)
    {
        try
        {
            return new CloudStorage(cloud.Storage, cloud.Prefix);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new SettingException("Journal:Azure:Storage",
                $"it is neither a connection string of a storage account nor an account's name: {wrong.Message.TrimEnd('.')}");
        }
    }
}
