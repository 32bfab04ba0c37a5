using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rapporteur.Benchmarks;

/// <summary>A server of this run as its own process on a free port of this machine, ended with the run.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private Child(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>What it has cost the processors up to now.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it has held up to now.</summary>
    public long PeakBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>The memory it holds now.</summary>
    public long HeldBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<Child> StartAsync(string program, string ready, Func<Uri, string[]> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start =
            new ProcessStartInfo("dotnet", [program, .. arguments(address)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            };
        start.Environment["DOTNET_TieredPGO"] = "1";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Trace.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                {
                    return new Child(process, address);
                }

                await Task.Delay(100);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"{program} did not answer at {address}.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
