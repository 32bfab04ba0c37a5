using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapporteur.Addin.Local;

namespace Rapporteur.Addin.Workers;

/// <summary>When the host listens, prints its link and writes it to <c>local.json</c> in the data folder.</summary>
public sealed class Announcer(IServer server, HostSettings settings, LocalMode local) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? HostSettings.DefaultUrl;
        var link = local.Announce(settings.Data, listening.TrimEnd('/'));
#pragma warning disable RS0030 // The start-up link is for the person at the terminal, not for a log.
        Console.WriteLine($"""

              Rapporteur is ready:  {link}
              Data folder:          {settings.Data}
              Stop with Ctrl-C; everything is still there at the next start.

            """);
#pragma warning restore RS0030
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
