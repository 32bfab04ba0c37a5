using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Addin.Workers;
using Rapporteur.Journal;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>What goes wrong behind the doors: what may pass is waited out, what ends a worker is seen by everybody who looks.</summary>
[TestClass]
public sealed class WorkerFaultTests
{
    [TestMethod]
    public async Task A_page_while_the_register_is_looked_for_at_start_is_waited_out()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        graph.Faults.Add(new FaultRule(Fault.Page) { Status = 502, Times = 2 });
        await using var host = await RunningHost.StartAsync(null, "--Graph:BaseUrl", graph.V1);
        await Patience.UntilAsync(async () => (await host.Service<SqliteJournal>().ShippingAsync(default)).All(p => p.Unshipped == 0));
        Assert.IsNull(host.Service<AtWork>().Ended);
        Assert.IsTrue(
            host.Log.Lines.Any(l => l.Level == LogLevel.Warning && l.Text.Contains("Graph failed (502)", StringComparison.Ordinal)));
        Assert.AreEqual(HttpStatusCode.OK, (await host.Anonymous.GetAsync("/health/ready")).StatusCode);
    }

    [TestMethod]
    public async Task A_worker_that_a_fault_has_ended_is_said_by_health_and_log_and_stops_the_host()
    {
        await using var host = await RunningHost.StartAsync();
        var stopping = new TaskCompletionSource();
        using var told = host.Service<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        Spoil(host.Data);
        await stopping.Task;
        Assert.AreEqual(nameof(Shipping), host.Service<AtWork>().Ended);
        Assert.IsTrue(
            host.Log.Lines.Any(l => l.Level == LogLevel.Critical && l.Text.Contains("no such table: shipped", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task The_process_whose_worker_ended_exits_with_one_and_a_sentence()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-worker-").FullName;
        await using (var process = await HostProcess.StartAsync(data))
        {
            Spoil(data);
            await process.EndedAsync();
            Assert.AreEqual(1, process.ExitCode, process.Output);
            StringAssert.Contains(process.Output, "its worker Shipping ended", StringComparison.Ordinal);
            StringAssert.Contains(process.Output, "no such table: shipped", StringComparison.Ordinal);
        }

        Directory.Delete(data, recursive: true);
    }

    [TestMethod]
    public async Task A_worker_that_something_else_called_off_has_ended_as_one_by_a_fault_has()
    {
        using var host = Held<CalledOff>();
        await host.StartAsync();
        await host.WaitForShutdownAsync();
        Assert.AreEqual(nameof(CalledOff), host.Services.GetRequiredService<AtWork>().Ended);
    }

    [TestMethod]
    public async Task A_worker_that_ends_with_its_host_has_not_ended_of_itself()
    {
        using var host = Held<Waiting>();
        await host.StartAsync();
        Assert.IsNull(host.Services.GetRequiredService<AtWork>().Ended);
        await host.StopAsync();
        Assert.IsNull(host.Services.GetRequiredService<AtWork>().Ended);
    }

    private static IHost Held<T>()
        where T : BackgroundService
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<AtWork>();
        builder.Services.AddHostedService(s => s.GetRequiredService<AtWork>());
        builder.Services.AddHostedService<T>();
        return builder.Build();
    }

    // What no waiting mends: a table of the journal is gone.
    private static void Spoil(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "journal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000; DROP TABLE shipped";
        command.ExecuteNonQuery();
    }

    private sealed class CalledOff : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.Delay(Timeout.InfiniteTimeSpan, new CancellationTokenSource(TimeSpan.FromMilliseconds(1)).Token);
    }

    private sealed class Waiting : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken);
    }
}
