using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rapporteur.LocalGraph.Door;
using Rapporteur.LocalGraph.Drives;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Grants;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.LocalGraph.Setup;
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
    /// <summary>Opens the database now and not at the first request; one that cannot be used is an <see cref="InvalidDataException"/> that
    /// names it.</summary>
    public static void OpenLocalGraph(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<GraphStore>();
        }
        catch (SqliteException wrong)
        {
            throw new InvalidDataException(
                $"The file {services.GetRequiredService<LocalGraphOptions>().DatabasePath} cannot be used: {wrong.Message}", wrong);
        }
    }

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
            .AddSingleton<GrantRequests>()
            .AddSingleton(s => new MailDelivery(s.GetRequiredService<MailRequests>().Inbox))
            .AddSingleton<FileTickets>()
            .AddSingleton<FileAddresses>()
            .AddSingleton<IGraphTable, ItemRoutes>()
            .AddSingleton<IGraphTable, SiteRoutes>()
            .AddSingleton<IGraphTable, DriveRoutes>()
            .AddSingleton<IGraphTable, MailRoutes>()
            .AddSingleton<GraphRoutes>()
            .AddSingleton<GrantCheck>()
            .AddSingleton<Dispatcher>()
            .AddSingleton<BatchRequests>()
            .AddSingleton<GraphDoor>();
    }
}
