using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>
/// One of the product's programs as its own process, started from the test's own output folder. It is ready when a line
/// of its output matches; <see cref="Kill"/> is SIGKILL: nothing is flushed or said goodbye to.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];
    private readonly TaskCompletionSource<Match> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Once it has ended.</summary>
    public int ExitCode => process.ExitCode;

    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    /// <summary>The command of the SDK the tests run with.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>
    /// Starts <c>{program}.dll</c>, of this folder where it is no whole path; <paramref name="before"/> are a command and its
    /// arguments to run it under.
    /// </summary>
    public static async Task<(ServerProcess Server, Match Ready)> StartAsync(string program, Regex readyLine, IEnumerable<string> arguments,
        params string[] before)
    {
        string[] command = [.. before, Dotnet, Path.Combine(AppContext.BaseDirectory, $"{program}.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_NOLOGO"] = "1" },
        };
        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server.process.OutputDataReceived += (_, line) => server.Heard(line.Data, readyLine);
        server.process.ErrorDataReceived += (_, line) => server.Heard(line.Data, readyLine);
        server.process.Exited += (_, _) =>
        {
            // Until its last line has been read, too.
            server.process.WaitForExit();
            server.ready.TrySetException(
                new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{program} ended with {server.process.ExitCode} before it was ready:\n{server.Output}")));
        };
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            return (server, await server.ready.Task.Patiently());
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public void Kill() => process.Kill();

    public Task EndedAsync() => process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Heard(string? line, Regex readyLine)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        if (readyLine.Match(line) is { Success: true } match)
        {
            ready.TrySetResult(match);
        }
    }
}
