using Microsoft.Extensions.DependencyInjection.Extensions;
using Rapporteur.LocalGraph.Batch;
using Rapporteur.LocalGraph.Door;
using Rapporteur.LocalGraph.Drives;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;
using Rapporteur.LocalGraph.Throttling;

namespace Rapporteur.LocalGraph;

/// <summary>
/// Adds one LocalGraph to a host. <see cref="ResourceUnitLedger"/> and <see cref="FaultPlan"/> can be asked for by tests;
/// a <see cref="TimeProvider"/> added before is used for budgets, instants and lifetimes.
/// </summary>
public static class LocalGraphServices
{
    /// <summary>Opens the database now and not at the first request; its faults are SQLite's exceptions.</summary>
    public static void OpenLocalGraph(this IServiceProvider services) => services.GetRequiredService<GraphStore>();

    public static IServiceCollection AddLocalGraph(this IServiceCollection services, LocalGraphOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<GraphStore>()
            .AddSingleton<ResourceUnitLedger>()
            .AddSingleton<FaultPlan>()
            .AddSingleton<ListCatalogue>()
            .AddSingleton<SiteRequests>()
            .AddSingleton<ListRequests>()
            .AddSingleton<ColumnRequests>()
            .AddSingleton<ItemRequests>()
            .AddSingleton<ItemQueries>()
            .AddSingleton<ItemDelta>()
            .AddSingleton<DriveRequests>()
            .AddSingleton<ContentRequests>()
            .AddSingleton<UploadRequests>()
            .AddSingleton<MailRequests>()
            .AddSingleton<FileTickets>()
            .AddSingleton<FileAddresses>()
            .AddSingleton<GraphRoutes>()
            .AddSingleton<Dispatcher>()
            .AddSingleton<BatchRequests>()
            .AddSingleton<GraphDoor>();
    }
}
