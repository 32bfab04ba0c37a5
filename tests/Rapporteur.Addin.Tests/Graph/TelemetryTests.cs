using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>What a host tells those who run it, heard by a collector on this machine as the protocol's own bytes.</summary>
[TestClass]
public sealed class TelemetryTests
{
    [TestMethod]
    public async Task A_comment_is_followed_from_the_door_to_the_register_and_nothing_of_it_is_told()
    {
        await using var collector = await Collector.StartAsync();
        var data = Directory.CreateTempSubdirectory("rapporteur-telemetry-").FullName;
        await using (var host = await HostProcess.StartAsync(data,
            [$"--{Telemetry.Endpoint}", collector.Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "--OTEL_METRIC_EXPORT_INTERVAL", "500", "--OTEL_BSP_SCHEDULE_DELAY", "200", "--OTEL_BLRP_SCHEDULE_DELAY", "200"]))
        {
            using var client = host.Client(await host.TokenAsync("kelvany-focal"));
            await new Visitor(client).SentAsync("A thought of telemetry.");

            await Patience.UntilAsync(() => Task.FromResult(
                collector.Heard("traces", "POST /api/v1/consultations/{c}/comments", "append", "ship", "rapporteur.last", "http.route")
                && collector.Heard("metrics", "rapporteur.backlog.age", "rapporteur.units.left", "rapporteur.register.refused",
                    "rapporteur.duty")
                && collector.Heard("logs", "service.name")));
            foreach (var told in (string[])["A thought of telemetry", "kelvany-focal", host.Secret])
            {
                Assert.IsFalse(collector.Heard("traces", told) || collector.Heard("metrics", told), told);
            }

            Assert.IsFalse(collector.Heard("logs", "A thought of telemetry"));
        }

        Directory.Delete(data, recursive: true);
    }

    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, ConcurrentBag<byte[]>> heard = new();

        public string Address => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var made = new Collector(app);
            app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                made.heard.GetOrAdd(signal, _ => []).Add(body.ToArray());
            });
            await app.StartAsync();
            return made;
        }

        /// <summary>Whether all of these stand in what came so far; the protocol writes text as UTF-8.</summary>
        public bool Heard(string signal, params string[] texts) =>
            heard.TryGetValue(signal, out var bodies)
            && Array.TrueForAll(texts, t => bodies.Any(b => b.AsSpan().IndexOf(Encoding.UTF8.GetBytes(t)) >= 0));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
