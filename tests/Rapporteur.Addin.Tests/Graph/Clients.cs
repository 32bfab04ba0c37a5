using Microsoft.Extensions.DependencyInjection;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>The product's own clients of Graph, with everything that lies beneath them, for tests without its host.</summary>
internal static class Clients
{
    public static GraphClients Graph { get; } =
        new ServiceCollection().AddGraphClients().BuildServiceProvider().GetRequiredService<GraphClients>();
}
