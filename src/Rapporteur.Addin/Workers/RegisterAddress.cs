using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapporteur.Addin.Doors;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Where the register is: in the LocalGraph of this process, or in one that runs by itself (<c>Graph:BaseUrl</c>). The
/// bearers carry the secret, as LocalGraph asks.
/// </summary>
public sealed class RegisterAddress(HostSettings settings, LocalMode local, IServer server)
{
    private string Secret => settings.GraphBaseUrl is null ? local.Secret : settings.GraphSecret ?? "";

    public string RunBearer => Bearer("run");

    public string ProvisionBearer => Bearer("provision");

    public GraphSettings Settings() => new()
    {
        BaseUrl = settings.GraphBaseUrl ?? $"{OwnUrl()}/graph/v1.0",
        Site = "localhost:/sites/register",
        PapersSite = "localhost:/sites/papers",
        UnitsPerMinute = settings.GraphUnitsPerMinute,
    };

    private string OwnUrl() =>
        server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/')
            .Replace("://localhost", "://127.0.0.1", StringComparison.Ordinal);

    private string Bearer(string principal) => Secret.Length == 0 ? principal : $"{principal}.{Secret}";
}
