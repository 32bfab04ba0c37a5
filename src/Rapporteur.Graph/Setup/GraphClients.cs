using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Clients of Graph that try once: whether and when to try again is decided where the units are counted. A bearer goes to
/// the host of the settings only.
/// </summary>
public sealed class GraphClients(IHttpClientFactory connections)
{
    /// <summary>A client with a fixed bearer, for LocalGraph.</summary>
    public GraphServiceClient ForLocal(GraphSettings settings, string bearer) =>
        Create(settings, new FixedBearer(bearer, new Uri(settings.BaseUrl).Authority));

    /// <summary>A client with that bearer; without one, for the real Graph by what this machine or its environment can prove: a managed
    /// identity, or a certificate.</summary>
    public GraphServiceClient Of(GraphSettings settings, string? bearer) => bearer is not null
        ? ForLocal(settings, bearer)
        : For(settings, new DefaultAzureCredential(
            new DefaultAzureCredentialOptions { TenantId = settings.TenantId, ManagedIdentityClientId = settings.ClientId }));

    /// <summary>As <see cref="Of"/>, by what the administrator at this machine is signed in as, which is not the host's application.
    /// </summary>
    public GraphServiceClient ForAdministrator(GraphSettings settings, string? bearer) => bearer is not null
        ? ForLocal(settings, bearer)
        : For(settings, new DefaultAzureCredential(new DefaultAzureCredentialOptions { TenantId = settings.TenantId }));

    /// <summary>A client for the real Graph (or one on this machine that checks real tokens).</summary>
    public GraphServiceClient For(GraphSettings settings, TokenCredential credential)
    {
        var host = new Uri(settings.BaseUrl);
        return Create(settings,
            new AzureIdentityAuthenticationProvider(credential, [host.Host], null, true, $"https://{host.Host}/.default"));
    }

    private GraphServiceClient Create(GraphSettings settings, IAuthenticationProvider authentication)
    {
        var http = connections.CreateClient(GraphConnections.Name);
        http.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);

        // Undecorated traffic is throttled first: SharePoint, "How to avoid getting throttled or blocked".
        http.DefaultRequestHeaders.UserAgent.Clear();
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NONISV|Rapporteur|Addin", "1.0"));
        return new GraphServiceClient(http, authentication, settings.BaseUrl);
    }

    private sealed class FixedBearer(string bearer, string authority) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default)
        {
            if (request.URI.Authority == authority)
            {
                request.Headers.TryAdd("Authorization", $"Bearer {bearer}");
            }

            return Task.CompletedTask;
        }
    }
}
