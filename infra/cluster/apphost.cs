#:sdk Aspire.AppHost.Sdk@13.6.4
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);NU1603;ASPIRE010;CA1852;CA1303;CA1812

// Several hosts on one machine, with Azurite for the storage they share and one LocalGraph: dotnet run infra/cluster/apphost.cs
// As many hosts as the first argument says, else three, at http://localhost:5081 and on. Aspire's dashboard shows them, with
// their logs, traces and figures, and stops and starts each; its address is printed. Needs Node for Azurite. What they kept is there
// at the next start.

using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

const int FirstPort = 5081;
const int FirstSilo = 11_111;
const int Graph = 5079;
const int Blobs = 10_000;
const string Secret = "local-graph-of-the-cluster-on-this-machine";

// Azurite's own account, which everybody knows: it listens to this machine alone.
const string Storage = "UseDevelopmentStorage=true";

var hosts = args is [var count, ..] && int.TryParse(count, CultureInfo.InvariantCulture, out var asked) ? asked : 3;
var root = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));
var program = Path.Combine(root, "src", "Rapporteur.Addin");
var output = Path.Combine(program, "bin", "Debug", "net10.0");
var data = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Rapporteur", "cluster");
Directory.CreateDirectory(Path.Combine(data, "azurite"));

using (var build = Process.Start("dotnet", ["build", program, "-c", "Debug", "-nologo", "-v", "quiet"]))
{
    await build.WaitForExitAsync();
    if (build.ExitCode != 0)
    {
        return build.ExitCode;
    }
}

Default("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true");
Default("ASPNETCORE_URLS", "http://127.0.0.1:18888");
Default("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://127.0.0.1:18889");

var builder = DistributedApplication.CreateBuilder([]);
builder.Services.AddHealthChecks()
    .AddAsyncCheck("azurite", token => ListensAsync(Blobs + 2, token)).AddAsyncCheck("graph", token => ListensAsync(Graph, token));
var azurite = builder.AddExecutable("azurite", OperatingSystem.IsWindows() ? "npx.cmd" : "npx", root,
    "--yes", "azurite@3.35.0", "--skipApiVersionCheck", "--disableTelemetry", "--silent", "--location", Path.Combine(data, "azurite"))
    .WithHealthCheck("azurite");
var graph = builder.AddExecutable("graph", "dotnet", output, "Rapporteur.LocalGraph.dll", "--data", Path.Combine(data, "graph"), "--urls",
    At(Graph), "--secret", Secret).WithHealthCheck("graph");
for (var host = 0; host < hosts; host++)
{
    var name = string.Create(CultureInfo.InvariantCulture, $"host-{host + 1}");
    builder.AddExecutable(name, "dotnet", output, "Rapporteur.Addin.dll", "--data", Path.Combine(data, name), "--urls",
        At(FirstPort + host), "--Journal:Azure:Storage", Storage, "--Journal:Azure:Port", Number(FirstSilo + host), "--Graph:BaseUrl",
        $"{At(Graph)}/graph/v1.0", "--Graph:Secret", Secret).WithOtlpExporter().WaitFor(azurite).WaitFor(graph);
}

Console.WriteLine($"{hosts} hosts, from {At(FirstPort)} on; each prints its link in its log, and keeps it in {data}/host-N/local.json");
await builder.Build().RunAsync();
return 0;

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

static string At(int port) => $"http://localhost:{Number(port)}";

static void Default(string variable, string value) =>
    Environment.SetEnvironmentVariable(variable, Environment.GetEnvironmentVariable(variable) ?? value);

static async Task<HealthCheckResult> ListensAsync(int port, CancellationToken cancellationToken)
{
    try
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, cancellationToken);
        return HealthCheckResult.Healthy();
    }
    catch (SocketException)
    {
        return HealthCheckResult.Unhealthy();
    }
}
