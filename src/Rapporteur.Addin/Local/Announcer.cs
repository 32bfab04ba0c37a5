using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Workers;

namespace Rapporteur.Addin.Local;

/// <summary>When everything is there, prints the link and writes it to <c>local.json</c> in the data folder.</summary>
public sealed class Announcer(IServer server, HostSettings settings, LocalMode local, StartUp start)
{
    public async Task SayAsync()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? HostSettings.DefaultUrl;
        var link = local.Announce(settings.Data, listening.TrimEnd('/'));
        start.Said();
#pragma warning disable RS0030 // The start-up link is for the person at the terminal, not for a log.
        await Console.Out.WriteLineAsync($"""

              Rapporteur is ready:  {link}
              Data folder:          {settings.Data}
              Stop with Ctrl-C; everything is still there at the next start.

            """);
#pragma warning restore RS0030
    }
}
