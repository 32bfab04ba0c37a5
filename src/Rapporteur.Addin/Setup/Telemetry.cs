using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Rapporteur.Addin.Workers;
using Rapporteur.Record;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// What this host tells those who run it: traces from the door through the journal to Graph, figures, and its log, by the OpenTelemetry
/// protocol to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says. Without that setting nothing of it is loaded. It counts what is saved
/// too, as whoever runs a host sees its requests, and is for nobody who reads the Desk. Traces and figures hold no text, no person
/// and no delegation: a request is called by its route and a call by its host, since addresses name people.
/// </summary>
public static class Telemetry
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // What the engine that places the writers counts itself: among it writers begun, and hosts that came and went.
    private const string OfTheEngine = "Microsoft.Orleans";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }

        Add(builder);
    }

    // Apart, so that its assemblies are loaded only for who asks for it.
    private static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HostMeters>();
        builder.Services.AddHostedService(s => s.GetRequiredService<HostMeters>());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("rapporteur"))
            .WithTracing(t => t.AddSource(ActTraces.Source)
                .AddAspNetCoreInstrumentation(o =>
                {
                    o.Filter = request => !request.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
                    o.EnrichWithHttpRequest = (trace, _) => trace.SetTag("url.path", null).SetTag("url.query", null);
                })
                .AddHttpClientInstrumentation(o => o.EnrichWithHttpRequestMessage = (trace, request) =>
                    trace.SetTag("url.full", request.RequestUri?.GetLeftPart(UriPartial.Authority))))
            .WithMetrics(m => m.AddMeter(HostMeters.Name, OfTheEngine).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithLogging()
            .UseOtlpExporter();
    }
}

/// <summary>The figures of this host that no library counts. Those of the shipping are of the one host that ships.</summary>
internal sealed class HostMeters(IMeterFactory meters, Shipping shipping, AtWork work, Duty duty, TimeProvider time) : IHostedService
{
    public const string Name = "Rapporteur";

    public Task StartAsync(CancellationToken cancellationToken)
    {
#pragma warning disable CA2000 // The factory keeps it and ends it.
        var meter = meters.Create(Name);
#pragma warning restore CA2000
        meter.CreateObservableGauge("rapporteur.backlog", () => shipping.State.Unshipped, "{act}", "Acts the register does not hold yet");
        meter.CreateObservableGauge("rapporteur.backlog.age", Age, "s", "Age of the oldest of them");
        meter.CreateObservableGauge("rapporteur.register.away", () => shipping.Away?.TotalSeconds ?? 0, "s",
            "For how long the register has not answered");
        meter.CreateObservableGauge("rapporteur.units.left", () => shipping.State.UnitsLeft, "{unit}",
            "Resource units of Graph that may be spent this minute");
        meter.CreateObservableCounter("rapporteur.register.refused", () => shipping.State.Failures, "{request}",
            "What Graph did not take and was tried again");
        meter.CreateObservableCounter("rapporteur.register.lookups", () => shipping.State.LookUps, "{request}",
            "Acts looked up because their answer was lost");
        meter.CreateObservableGauge("rapporteur.alarms", () => shipping.State.Alarms.Count, "{act}",
            "Acts the register holds otherwise, or refuses");
        meter.CreateObservableGauge("rapporteur.duty", () => duty.IsMine ? 1 : 0, null,
            "1 on the host that ships, reminds and reads mail");
        meter.CreateObservableGauge("rapporteur.workers.ended", () => work.Ended is null ? 0 : 1, null,
            "1 when a fault has ended a worker");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private double Age() =>
        shipping.State.Oldest is { } oldest ? Math.Max(0, (time.GetUtcNow() - oldest.ToDateTimeOffset()).TotalSeconds) : 0;
}
