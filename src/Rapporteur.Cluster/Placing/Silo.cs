using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Serialization;
using Rapporteur.Cluster.Storage;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Placing;

/// <summary>Where this host hears the others: an address of a network that is theirs alone, since nobody is asked who he is.</summary>
public sealed record SiloPlace(IPAddress Address, int Port);

/// <summary>One host of the cluster: how the hosts find each other, and how soon one that is gone is taken for gone.</summary>
public static class Silo
{
    /// <summary>
    /// Adds the engine and what places the writers. <paramref name="journal"/> is what a writer placed here appends to. To be
    /// called before anything that asks something as the host starts.
    /// </summary>
    public static void AddSilo(this IHostApplicationBuilder builder, CloudStorage storage, SiloPlace place,
        Func<IServiceProvider, IJournal> journal)
    {
        builder.UseOrleans(silo =>
        {
            silo.Services.AddSerializer(s => s.AddAssembly(typeof(Silo).Assembly));
            silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (storage.Prefix, "rapporteur"));
            silo.ConfigureEndpoints(place.Address, place.Port, gatewayPort: 0);
            silo.UseAzureStorageClustering(o => (o.TableServiceClient, o.TableName) = (storage.Members, $"{storage.Prefix}members"));
            silo.Configure<ClusterMembershipOptions>(Judge);

            // A person waits for the answer; who waits is asked again for, so that giving up early loses nothing.
            silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(5));
#pragma warning disable ORLEANSEXP003 // With the other directory a writer begins elsewhere before this one has ended.
            silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003

            // It would keep a dead host's writers from beginning elsewhere for as long as one of them might still be at work:
            // 20 s here. That is the journal's business, which lets one append.
            silo.Configure<GrainDirectoryOptions>(o => o.RangeLeaseDuration = TimeSpan.Zero);
        });
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        builder.Services.AddSingleton<Followers>();
        builder.Services.AddSingleton<IWriterPlace, PlacedWriters>();
        builder.Services.AddSingleton<IJournal>(s => new TellingJournal(journal(s), s.GetRequiredService<Followers>()));
        builder.Services.AddHostedService<Following>();
    }

    // A process that was killed refuses connections: two probes a second apart, one witness. One that stands still is held for
    // alive for four times that, so that a pause of three seconds costs no host its life. After all have died the first to
    // start again waits until the others' last sign is old: six of its own.
    private static void Judge(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }
}
