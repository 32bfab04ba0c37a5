using System.Net.Http.Json;
using System.Text.Json;

namespace Rapporteur.Benchmarks;

/// <summary>What LocalGraph was asked since it was last made to forget: resource units and requests, each part of a batch for
/// itself.</summary>
internal sealed record GraphUsage(long Units, long Requests);

/// <summary>The product as it is started by a person: its own process on a data folder of this run, with what only this machine may
/// ask.</summary>
internal sealed class Host : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private readonly Child child;
    private readonly HttpClient here;

    private Host(Child child, HttpClient here, string secret) => (this.child, this.here, Secret) = (child, here, secret);

    /// <summary>The start-up secret, for what only this machine may ask.</summary>
    public string Secret { get; }

    public Uri Address => child.Address;

    public Child Process => child;

    public static async Task<Host> StartAsync(string data, params string[] more)
    {
        var child =
            await Child.StartAsync(typeof(Addin.RapporteurHost).Assembly.Location, "/health/ready",
                url => ["--data", data, "--urls", url.ToString(), .. more]);
        using var local = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "local.json")));
        var here = new HttpClient { BaseAddress = child.Address };
        var secret = local.RootElement.GetProperty("secret").GetString()!;
        here.DefaultRequestHeaders.Add("X-Local-Secret", secret);
        return new Host(child, here, secret);
    }

    public async Task<string> TokenAsync(string person)
    {
        using var answer = await here.PostAsJsonAsync("/local/token", new { person });
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return token.RootElement.GetProperty("token").GetString()!;
    }

    public Task<string> PeopleAsync() => here.GetStringAsync("/local/people");

    /// <summary>The consultations there are, as the Secretariat sees them.</summary>
    public async Task<IReadOnlyList<string>> ConsultationsAsync()
    {
        using var client = await AsAsync("secretariat-1");
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/consultations", UriKind.Relative)));
        return [.. answer.RootElement.GetProperty("consultations").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];
    }

    public async Task<HttpClient> AsAsync(string person)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(person));
        return client;
    }

    public async Task<GraphUsage> UsageAsync() => (await here.GetFromJsonAsync<GraphUsage>("/graph/_local/usage"))!;

    public async Task ForgetUsageAsync() => (await here.DeleteAsync("/graph/_local/usage")).Dispose();

    /// <summary>Waits until the register is asked for nothing any more: all there is has been shipped.</summary>
    public async Task ShippedAsync()
    {
        var before = await UsageAsync();
        while (true)
        {
            await Task.Delay(Quiet);
            var now = await UsageAsync();
            if (now == before && now.Units > 0)
            {
                return;
            }

            before = now;
        }
    }

    public void Dispose()
    {
        here.Dispose();
        child.Dispose();
    }
}
