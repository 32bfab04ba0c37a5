using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>The built program as its own process, to be killed and started again on the same data.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private readonly ServerProcess server;

    private HostProcess(ServerProcess server, Uri address, string secret) => (this.server, Address, Secret) = (server, address, secret);

    public Uri Address { get; }

    public string Secret { get; }

    public string Output => server.Output;

    public int Id => server.Id;

    public int ExitCode => server.ExitCode;

    /// <summary>Returns when the host answers; <paramref name="before"/> is a command to run it under.</summary>
    public static Task<HostProcess> StartAsync(string data, IEnumerable<string>? more = null, params string[] before) =>
        StartAsync("Rapporteur.Addin", data, more, before);

    /// <summary>The same for a program that lies elsewhere; its path without the ending.</summary>
    public static async Task<HostProcess> StartAsync(string program, string data, IEnumerable<string>? more, params string[] before)
    {
        var (server, ready) = await ServerProcess.StartAsync(
            program, ReadyLine(), ["--urls", "http://127.0.0.1:0", "--data", data, .. more ?? []], before);
        return new HostProcess(server, new Uri(ready.Groups["address"].Value), ready.Groups["secret"].Value);
    }

    /// <summary>SIGKILL; returns when the process is gone.</summary>
    public async Task KillAsync()
    {
        server.Kill();
        await server.EndedAsync();
    }

    /// <summary>SIGSTOP, and SIGCONT after so long: the process stands still and knows nothing of it.</summary>
    public async Task StandStillAsync(TimeSpan pause)
    {
        Signal("STOP");
        try
        {
            await Task.Delay(pause);
        }
        finally
        {
            Signal("CONT");
        }
    }

    /// <summary>Whether it ends by itself within that time.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan patience)
    {
        var ended = server.EndedAsync();
        await Task.WhenAny(ended, Task.Delay(patience));
        return ended.IsCompleted;
    }

    /// <summary>This person's token, good at every start on the same data.</summary>
    public async Task<string> TokenAsync(string person)
    {
        using var client = Client();
        client.DefaultRequestHeaders.Add(LocalGuard.Header, Secret);
        using var answer = await client.PostAsJsonAsync("/local/token", new { person });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public Task EndedAsync() => server.EndedAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.AreEqual(0, kill.ExitCode);
    }

    [GeneratedRegex(@"Rapporteur is ready:\s+(?<address>http://[^/]+/)\?local=(?<secret>\S+)")]
    private static partial Regex ReadyLine();
}
