using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.LocalGraph;

/// <summary>
/// LocalGraph as its own process: <c>--data DIR</c> (required), <c>--urls</c> as usual, <c>--secret S</c> to require a
/// secret, <c>--units smallest|unlimited</c>. It serves under <c>/graph</c>.
/// </summary>
internal static class Program
{
    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        // A line per request would cost more than the request.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddLocalGraph(LocalGraphOptions.FromArguments(builder.Configuration));

        var app = builder.Build();
        app.MapLocalGraph();
        await app.RunAsync();
    }
}
