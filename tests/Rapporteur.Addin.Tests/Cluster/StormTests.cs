using System.Globalization;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Cluster.Storage;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Tests.Journal;

namespace Rapporteur.Addin.Tests.Cluster;

/// <summary>Processes of one machine, on one data folder, killed and standing still under load.</summary>
[TestClass]
public sealed class StormTests
{
    // While it lasts nobody else writes to the file: longer would be a file that nobody can use.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private static readonly ConsultationId Consultation = new(RunningHost.Consultation);

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task What_has_a_receipt_survives_the_processes_that_gave_it_on_one_machine()
    {
        var (kills, pauses) = Blows.Asked(2, 1);
        var data = Directory.CreateTempSubdirectory("rapporteur-storm-").FullName;
        await using var processes = await RunningProcesses.StartAsync(data, 2);
        using var storm = new Storm(() => processes.Standing, Blows.Clients);
        using var register = processes.Register();
        var weather = Blows.Weather(kills + pauses);
        await register.PlanAsync(weather);
        await storm.BeginAsync(processes.Standing[0]);
        var random = new Random(2);
        foreach (var blow in Blows.Of(kills, pauses, random, Short))
        {
            await storm.UntilMoreAsync(Blows.Between);
            await processes.BlowAsync(random.Next(2), blow);
        }

        await storm.UntilMoreAsync(Blows.Between);
        await storm.EndAsync();
        await using var journal = new SqliteJournal(Path.Combine(data, "journal.db"));
        var survived = await storm.CheckAsync(journal, register);
        TestContext.WriteLine($"{kills} kills, {pauses} pauses, {weather.Sum(f => f.Times)} faults of Graph planned: {survived}");

        await Patience.UntilAsync(async () => (await journal.ShippingAsync(CancellationToken.None)).All(p => p.Unshipped == 0));

        // From one machine to several: the same keys, and everything from the register alone.
        await using var azurite = await Azurite.StartAsync();
        await using var moved = await HostProcess.StartAsync(data,
        [
            .. processes.Arguments, "--rebuild", "true", "--Journal:Azure:Storage", azurite.Storage, "--Journal:Azure:Port",
            RunningCluster.FreePorts(1)[0].ToString(CultureInfo.InvariantCulture),
        ]);
        await storm.ShownByAsync(moved);
        await using var there = new TableJournal(new CloudStorage(azurite.Storage), TimeProvider.System);
        CollectionAssert.AreEqual((await journal.ReadAsync(Consultation, 0, int.MaxValue, CancellationToken.None)).ToList(),
            (await there.ReadAsync(Consultation, 0, int.MaxValue, CancellationToken.None)).ToList());
    }
}
