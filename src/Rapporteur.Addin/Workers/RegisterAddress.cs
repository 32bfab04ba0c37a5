using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapporteur.Addin.Doors;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Where the register is: on the sites of <c>Graph:Site</c>, in a LocalGraph that runs by itself (<c>Graph:BaseUrl</c>), or in the
/// one of this process. To a LocalGraph a bearer carries the secret, as it asks; to the real Graph there is none to know.
/// </summary>
public sealed class RegisterAddress(HostSettings settings, IServer server, IEnumerable<LocalMode> local)
{
    public string? RunBearer => Bearer("run");

    public string? ProvisionBearer => Bearer("provision");

    public GraphSettings Settings() => settings.Graph ?? OfLocal(settings, settings.GraphBaseUrl ?? $"{OwnUrl()}/graph/v1.0");

    /// <summary>The two sites every LocalGraph has.</summary>
    public static GraphSettings OfLocal(HostSettings settings, string baseUrl) => new()
    {
        BaseUrl = baseUrl,
        ClientId = settings.GraphApplication,
        Place = settings.GraphPlace,
        Site = "localhost:/sites/register",
        PapersSite = "localhost:/sites/papers",
        UnitsPerMinute = settings.GraphUnitsPerMinute,
    };

    private string OwnUrl() =>
        server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/')
            .Replace("://localhost", "://127.0.0.1", StringComparison.Ordinal);

    private string? Bearer(string principal) => settings.Graph is not null ? null
        : Secret is { Length: > 0 } secret ? $"{principal}.{secret}"
        : principal;

    private string? Secret => settings.GraphBaseUrl is null ? local.FirstOrDefault()?.Secret : settings.GraphSecret;
}
