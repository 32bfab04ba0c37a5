using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Rapporteur.LocalGraph;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Throttling;
using WebApplication = Microsoft.AspNetCore.Builder.WebApplication;

namespace Rapporteur.Addin.Tests.LocalGraph;

/// <summary>A LocalGraph on a loopback port of its own, and the clients a test asks it with.</summary>
internal sealed class RunningLocalGraph : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string? ownFolder;

    private RunningLocalGraph(WebApplication app, string? ownFolder)
    {
        this.app = app;
        this.ownFolder = ownFolder;
    }

    public string Root => app.Urls.Single() + "/graph";

    public string V1 => Root + "/v1.0";

    /// <summary>The database file; what was just written may stand in its log beside it.</summary>
    public string Database => app.Services.GetRequiredService<LocalGraphOptions>().DatabasePath;

    public ResourceUnitLedger Ledger => app.Services.GetRequiredService<ResourceUnitLedger>();

    public FaultPlan Faults => app.Services.GetRequiredService<FaultPlan>();

    public static async Task<RunningLocalGraph> StartAsync(Func<LocalGraphOptions, LocalGraphOptions>? change = null,
        TimeProvider? time = null, string? folder = null)
    {
        var data = folder ?? System.IO.Directory.CreateTempSubdirectory("localgraph-").FullName;
        var options = new LocalGraphOptions { DatabasePath = Path.Combine(data, "graph.db") };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        builder.Services.AddLocalGraph(change?.Invoke(options) ?? options);
        var app = builder.Build();
        app.MapLocalGraph();
        await app.StartAsync();
        return new RunningLocalGraph(app, folder is null ? data : null);
    }

    public GraphServiceClient Graph(string bearer = "run") => new(new Bearer(bearer), V1);

    /// <summary>Nothing in between: no retry, no redirect.</summary>
    public HttpClient Raw(string? bearer = "run")
    {
        var client =
            new HttpClient(
                new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true })
            {
                BaseAddress =
                    new Uri(Root + "/")
            };
        client.DefaultRequestHeaders.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }

    /// <summary>The list of the record as it is provisioned, and the address of its items.</summary>
    public async Task<(string Site, string List, string Items)> RegisterAsync()
    {
        var graph = Graph("provision");
        var site = (await graph.Sites["localhost:/sites/register"].GetAsync())!.Id!;
        var list = (await graph.Sites[site].Lists.PostAsync(new List
        {
            DisplayName = "Register",
            ListProp = new ListInfo { Template = "genericList" },
            Columns =
            [
                new ColumnDefinition { Name = "Key", Text = new TextColumn { MaxLength = 128 }, Indexed = true,
                    EnforceUniqueValues = true },
                new ColumnDefinition { Name = "Kind", Text = new TextColumn(), Indexed = true },
                new ColumnDefinition { Name = "Number", Number = new NumberColumn(), Indexed = true },
                new ColumnDefinition { Name = "At", DateTime = new DateTimeColumn() },
                new ColumnDefinition { Name = "Note", Text = new TextColumn() },
                new ColumnDefinition { Name = "Payload", Text = new TextColumn { AllowMultipleLines = true } },
            ],
        }))!.Id!;
        return (site, list, $"{V1}/sites/{site}/lists/{list}/items");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (ownFolder is not null)
        {
            System.IO.Directory.Delete(ownFolder, recursive: true);
        }
    }

    /// <summary>Shows the bearer to the host of Graph only, as the provider of Azure.Identity does.</summary>
    private sealed class Bearer(string text) : IAuthenticationProvider
    {
        private readonly AllowedHostsValidator allowed = new(["127.0.0.1"]);

        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default)
        {
            if (allowed.IsUrlHostValid(request.URI))
            {
                request.Headers.TryAdd("Authorization", "Bearer " + text);
            }

            return Task.CompletedTask;
        }
    }
}

/// <summary>A clock that stands still until it is told.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset instant = now;

    public override DateTimeOffset GetUtcNow() => instant;

    public void Advance(TimeSpan by) => instant += by;
}

/// <summary>Raw requests in one line each.</summary>
internal static class RawRequests
{
    public static StringContent Json(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");

    public static StringContent Item(string key, string kind = "Saved", object? number = null) =>
        Json(new { fields = new Dictionary<string, object?> { ["Key"] = key, ["Kind"] = kind, ["Number"] = number } });

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    public static async Task<(int Status, string Code, string Message)> RefusalAsync(this HttpResponseMessage response)
    {
        var error = (await response.ReadAsync()).GetProperty("error");
        return ((int)response.StatusCode, error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    /// <summary>As many items as asked for, in batches of twenty; each must be created.</summary>
    public static async Task FillAsync(this HttpClient client, string v1, string items, int count, string kind)
    {
        var url = items[v1.Length..];
        await Parallel.ForEachAsync(Enumerable.Range(0, count).Chunk(20), async (numbers, cancellation) =>
        {
            var requests = numbers.Select(n => new
            {
                id = $"{n}",
                method = "POST",
                url,
                headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
                body = new { fields = new { Key = $"{kind}/{n}", Kind = kind, Number = n } },
            });
            using var content = Json(new { requests });
            var reply = await (await client.PostAsync(v1 + "/$batch", content, cancellation)).ReadAsync();
            Assert.IsTrue(reply.GetProperty("responses").EnumerateArray().All(r => r.GetProperty("status").GetInt32() == 201));
        });
    }
}
