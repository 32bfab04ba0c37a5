using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapporteur.Addin.Doors;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Notices;

/// <summary>Where the links in notices lead: this host as people reach it (<c>Bot:Address</c>), else where it listens.</summary>
public sealed class NoticeAddress(BotSettings settings, IServer? server = null)
{
    /// <summary>Without a slash at its end.</summary>
    public string Value =>
        (settings.Address?.ToString() ?? server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? HostSettings.DefaultUrl).TrimEnd('/');
}
