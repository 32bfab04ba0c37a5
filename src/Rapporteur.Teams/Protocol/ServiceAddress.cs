namespace Rapporteur.Teams.Protocol;

/// <summary>
/// Addresses of the Connector a token may be sent to: hosts of Teams and the Bot Framework over https, and this machine's
/// own in local mode, where no token is sent at all.
/// </summary>
public static class ServiceAddress
{
    private static readonly string[] Hosts =
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us"];

    private static readonly string[] Domains = [".botframework.com", ".teams.microsoft.com", ".botframework.us"];

    public static bool IsOfChannel(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
        && (Hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)
            || Domains.Any(d => uri.Host.EndsWith(d, StringComparison.OrdinalIgnoreCase)));

    public static bool IsHere(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host is "localhost" or "127.0.0.1" or "[::1]";
}
