using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Rapporteur.Tests.Journal;

/// <summary>
/// Azure's tables and blobs as a process of this machine, in memory, on ports it finds free. It ends when its input does, so
/// that it never outlives whoever started it, however that ends.
/// </summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    private const string UntilInputEnds = """
        process.stdin.on("end", () => process.exit(0)).resume();
        process.argv.splice(1, 0, "azurite");
        require(process.env.AZURITE_ITSELF);
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private Azurite(Process process, string storage) => (this.process, Storage) = (process, storage);

    /// <summary>What opens it, as the product's setting.</summary>
    public string Storage { get; }

    public int Id => process.Id;

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<Azurite> StartAsync()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var start = new ProcessStartInfo("node",
        [
            "-e", UntilInputEnds, "--", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            .. from service in (string[])["blob", "queue", "table"]
               from argument in (string[])[$"--{service}Host", "127.0.0.1", $"--{service}Port", "0"]
               select argument,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["AZURITE_ACCOUNTS"] = $"rapporteur:{key}", ["AZURITE_ITSELF"] = Program() },
        };
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var places = new Dictionary<string, string>();
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } match)
            {
                places[match.Groups["service"].Value] = match.Groups["address"].Value;
                if (places.Count == 3)
                {
                    found.TrySetResult();
                }
            }
        };
        process.ErrorDataReceived += (_, _) => { };
        process.Exited += (_, _) => found.TrySetException(
            new InvalidOperationException("Azurite ended before it listened: npm ci --prefix tests/tools brings it."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await found.Task.WaitAsync(Patience);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }

        return new Azurite(process,
            $"DefaultEndpointsProtocol=http;AccountName=rapporteur;AccountKey={key};BlobEndpoint={places["Blob"]}/rapporteur;" +
            $"TableEndpoint={places["Table"]}/rapporteur;");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Program([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "tools", "node_modules", "azurite", "dist", "src", "azurite.js");

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at (?<address>http://\S+)")]
    private static partial Regex Listening();
}
