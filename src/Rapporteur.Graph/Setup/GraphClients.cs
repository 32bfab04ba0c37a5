using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Clients of Graph that try once: whether and when to try again is decided where the units are counted. A bearer goes to
/// the host of the settings only.
/// </summary>
public static class GraphClients
{
    /// <summary>A client with a fixed bearer, for LocalGraph.</summary>
    public static GraphServiceClient ForLocal(GraphSettings settings, string bearer) =>
        Create(settings, new FixedBearer(bearer, new Uri(settings.BaseUrl).Authority));

    /// <summary>A client for the real Graph (or one on this machine that checks real tokens).</summary>
    public static GraphServiceClient For(GraphSettings settings, TokenCredential credential)
    {
        var host = new Uri(settings.BaseUrl);
        return Create(settings, new AzureIdentityAuthenticationProvider(credential, [host.Host], null, true, $"https://{host.Host}/.default"));
    }

    private static GraphServiceClient Create(GraphSettings settings, IAuthenticationProvider authentication)
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers();
        foreach (var retry in handlers.OfType<RetryHandler>().ToList())
        {
            handlers.Remove(retry);
            retry.Dispose();
        }

#pragma warning disable CA2000 // Lives as long as the client that is given it.
        var http = GraphClientFactory.Create(handlers: handlers);
#pragma warning restore CA2000
        http.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);

        // Undecorated traffic is throttled first: SharePoint, "How to avoid getting throttled or blocked".
        http.DefaultRequestHeaders.UserAgent.Clear();
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NONISV|Rapporteur|Addin", "1.0"));
        return new GraphServiceClient(http, authentication, settings.BaseUrl);
    }

    private sealed class FixedBearer(string bearer, string authority) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            if (request.URI.Authority == authority)
            {
                request.Headers.TryAdd("Authorization", $"Bearer {bearer}");
            }

            return Task.CompletedTask;
        }
    }
}
