using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>
/// The real host in this process, listening on a free port of this machine, on a data folder of its own that goes when
/// it is disposed. Its clients are real HTTP clients.
/// </summary>
public sealed class RunningHost : IAsyncDisposable
{
    /// <summary>The sample's consultation.</summary>
    public const string Consultation = "call-for-action";

    private readonly List<HttpClient> clients = [];
    private readonly string[] more;
    private readonly bool ownsData;

    private RunningHost(string data, bool ownsData, string[] more) => (Data, this.ownsData, this.more) = (data, ownsData, more);

    public string Data { get; }

    public WebApplication App { get; private set; } = null!;

    /// <summary>Where it listens, with a slash at its end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The same on an encrypted address, where it was started with <see cref="OwnCertificate"/>.</summary>
    public Uri SecureAddress => new(App.Urls.Single(u => u.StartsWith("https://", StringComparison.Ordinal)).TrimEnd('/') + "/");

    /// <summary>What it has logged since it was started last.</summary>
    public LogBook Log { get; private set; } = null!;

    public string Secret => Service<LocalMode>().Secret;

    public ForumClock Clock => Service<ForumClock>();

    /// <summary>Nobody: no token, no secret.</summary>
    public HttpClient Anonymous { get; private set; } = null!;

    /// <summary>Starts on a new data folder, or on the one given, which then stays.</summary>
    public static async Task<RunningHost> StartAsync(string? data = null, params string[] more)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        var host = new RunningHost(folder, data is null, more);
        await host.BeginAsync();
        return host;
    }

    /// <summary>Stops it as Ctrl-C would and starts it again on the same data; clients made before are of no use then.</summary>
    public async Task RestartAsync(Action? between = null)
    {
        await EndAsync();
        between?.Invoke();
        await BeginAsync();
    }

    /// <summary>A client that carries this person's token; each call signs in anew.</summary>
    public HttpClient As(string person)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Post, "/local/token") { Content = JsonContent.Create(new { person }) };
        asking.Headers.Add(LocalGuard.Header, Secret);
        using var answer = Anonymous.Send(asking);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(answer.Content.ReadAsStream());
        var client = Client();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", body.RootElement.GetProperty("token").GetString());
        return client;
    }

    /// <summary>Somebody at this machine who holds the printed link.</summary>
    public HttpClient AtThisMachine()
    {
        var client = Client();
        client.DefaultRequestHeaders.Add(LocalGuard.Header, Secret);
        return client;
    }

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (ownsData)
        {
            Directory.Delete(Data, recursive: true);
        }
    }

    /// <summary>A client of this host without any credentials; redirects are answers, cookies are not kept.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    private async Task BeginAsync()
    {
        App = RapporteurHost.Build(["--urls", "http://127.0.0.1:0", "--data", Data, .. more]);
        Log = new LogBook();
        Service<ILoggerFactory>().AddProvider(Log);
        await App.UpAsync();
        Address = new Uri(App.Urls.First().TrimEnd('/') + "/");
        Anonymous = Client();
    }

    private async Task EndAsync()
    {
        clients.ForEach(c => c.Dispose());
        clients.Clear();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
