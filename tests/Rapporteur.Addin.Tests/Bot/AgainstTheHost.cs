using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A host of its own for each test, and the channel its people write through.</summary>
public abstract class AgainstTheHost : IAsyncDisposable
{
    private protected RunningHost host = null!;
    private protected TeamsSide teams = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        host = await RunningHost.StartAsync();
        teams = await TeamsSide.StartAsync(host);
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
