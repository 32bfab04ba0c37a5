using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// The connections under every client of Graph: shared, kept as long as the host, each renewed now and then so that a
/// change of address is followed. They try once and log nothing, since addresses of requests name people's mailboxes.
/// </summary>
public static class GraphConnections
{
    internal const string Name = "graph";

    private static readonly TimeSpan Renewed = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddGraphClients(this IServiceCollection services)
    {
        services.AddHttpClient(Name)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                EnableMultipleHttp2Connections = true,
                PooledConnectionLifetime = Renewed,
            })
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
            {
                foreach (var handler in GraphClientFactory.CreateDefaultHandlers())
                {
                    if (handler is RetryHandler)
                    {
                        handler.Dispose();
                    }
                    else
                    {
                        handlers.Add(handler);
                    }
                }

                handlers.Add(new ForeignResponses());
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services.AddSingleton<GraphClients>();
    }
}
