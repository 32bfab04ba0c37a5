using System.Net;
using Microsoft.Extensions.Configuration;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Machines;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Cluster.Storage;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Cluster;

/// <summary>Where the record lies, by the settings; and three hosts that share one.</summary>
[TestClass]
public sealed class ClusterTests
{
    private static readonly (string, string)[] RealSite =
    [
        ("Graph:Site", "forum.sharepoint.com:/sites/register"), ("Graph:PapersSite", "forum.sharepoint.com:/sites/papers"),
        ("Graph:TenantId", "00000000-0000-0000-0000-000000000001"), ("Graph:ClientId", "00000000-0000-0000-0000-000000000002"),
    ];

    private static readonly TimeSpan UntilTakenForGone = TimeSpan.FromSeconds(13);

    private static RunningCluster cluster = null!;

    public required TestContext TestContext { get; init; }

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => cluster = await RunningCluster.StartAsync(3);

    [ClassCleanup]
    public static Task EndAsync() => cluster.DisposeAsync().AsTask();

    [TestMethod]
    public void With_a_real_site_the_journal_of_one_machine_must_be_meant()
    {
        StringAssert.Contains(Assert.ThrowsExactly<SettingException>(() => From(RealSite)).Message, "Setting Journal:SingleInstance",
            StringComparison.Ordinal);
        Assert.IsTrue(From([.. RealSite, ("Journal:SingleInstance", "true")]).SingleInstance);
        Assert.IsNotNull(From([.. RealSite, ("Journal:Azure:Storage", "account")]).Cloud);
        Assert.IsNull(From([]).Cloud);
    }

    [TestMethod]
    [DataRow("Journal:Azure:Prefix", "Two words")]
    [DataRow("Journal:Azure:Address", "host.example")]
    [DataRow("Journal:Azure:Port", "0")]
    [DataRow("Journal:SingleInstance", "perhaps")]
    public void A_setting_that_cannot_be_used_is_named(string setting, string value) =>
        StringAssert.StartsWith(
            Assert.ThrowsExactly<SettingException>(() => From([("Journal:Azure:Storage", "account"), (setting, value)])).Message,
            $"Setting {setting}: \"{value}\"", StringComparison.Ordinal);

    [TestMethod]
    [DataRow("backup")]
    [DataRow("restore")]
    public async Task A_data_folder_that_is_not_the_record_is_neither_backed_up_nor_restored(string verb) =>
        StringAssert.StartsWith(
            (await Assert.ThrowsExactlyAsync<SettingException>(
                () => BackupCommand.RunAsync(From([("Journal:Azure:Storage", "account")]), [verb, "file"]))).Message,
            "Setting Journal:Azure:Storage", StringComparison.Ordinal);

    [TestMethod]
    public async Task Nothing_is_left_behind_in_the_journal_of_a_machine_that_moves_in_with_others()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-moving-").FullName;
        var settings = From([("data", data), ("rebuild", "true"), ("Journal:Azure:Storage", "account")]);
        await MovingIn.DemandAllShippedAsync(settings, CancellationToken.None);
        await using (var alone = new SqliteJournal(Path.Combine(data, "journal.db")))
        {
            await alone.AppendAsync(Entries.Saved(1), Entries.Saved(2));
            await alone.MarkShippedAsync(Entries.Zero, 1, CancellationToken.None);
            StringAssert.StartsWith((await Assert.ThrowsExactlyAsync<SettingException>(
                () => MovingIn.DemandAllShippedAsync(settings, CancellationToken.None))).Message, "Setting --rebuild",
                StringComparison.Ordinal);
            await MovingIn.DemandAllShippedAsync(From([("data", data), ("rebuild", "true")]), CancellationToken.None);
            await alone.MarkShippedAsync(Entries.Zero, 2, CancellationToken.None);
        }

        await MovingIn.DemandAllShippedAsync(settings, CancellationToken.None);
        Directory.Delete(data, recursive: true);
    }

    [TestMethod]
    public async Task On_one_machine_nothing_of_the_cloud_is_loaded()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-alone-").FullName;
        await using (var host = await HostProcess.StartAsync(data))
        {
            using var client = host.Client(await host.TokenAsync("kelvany-focal"));
            await new Visitor(client).SentAsync("Alone");
            var loaded = await File.ReadAllTextAsync($"/proc/{host.Id}/maps");
            StringAssert.Contains(loaded, "Rapporteur.Journal.dll", StringComparison.Ordinal, "the check sees nothing");
            foreach (var cloud in (string[])["Orleans", "Azure.Data.Tables", "Azure.Storage"])
            {
                Assert.IsFalse(loaded.Contains(cloud, StringComparison.Ordinal), $"{cloud} is loaded");
            }
        }

        Directory.Delete(data, recursive: true);
    }

    [TestMethod]
    public async Task What_one_host_has_taken_the_others_show_and_whoever_one_let_in_is_known_to_all()
    {
        var (author, officer) = (await cluster[0].TokenAsync("kelvany-focal"), await cluster[1].TokenAsync("secretariat-1"));
        for (var from = 0; from < cluster.Count; from++)
        {
            using var sender = cluster[from].Client(author);
            var id = await new Visitor(sender).SentAsync($"Through host {from}");
            for (var at = 0; at < cluster.Count; at++)
            {
                using var reader = cluster[at].Client(officer);
                await Patience.UntilAsync(async () => (await new Visitor(reader).GetAsync($"comments/{id}")).Status == HttpStatusCode.OK);
            }
        }

        using var asked = cluster[2].Client();
        using var ready = await asked.GetAsync("/health/ready");
        Assert.IsTrue(ready.IsSuccessStatusCode);
    }

    [TestMethod]
    public async Task Whoever_is_sent_to_another_host_is_refused_nothing_and_every_desk_shows_the_same()
    {
        var (author, officer) = (await cluster[0].TokenAsync("orvessa-focal"), await cluster[1].TokenAsync("secretariat-1"));
        using var first = cluster[0].Client(author);
        (await new Visitor(first).PostAsync("/pane/document", new { paragraphs = Array.Empty<string>() })).Ok();
        var path = $"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx";
        var url = (await new Visitor(first).PostAsync("/pane/tickets", new { path })).Ok().Text("url");
        using var second = cluster[1].Client();
        using var third = cluster[2].Client();
        using var download = await second.GetAsync(new Uri(url, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, download.StatusCode);
        using var again = await third.GetAsync(new Uri(url, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.Unauthorized, again.StatusCode, "once for all hosts");

        for (var at = 0; at < cluster.Count; at++)
        {
            using var desk = cluster[at].Client(officer);
            Task<string> PageAsync(string page) =>
                desk.GetStringAsync(new Uri($"/desk/{RunningHost.Consultation}/{page}", UriKind.Relative));
            await Patience.UntilAsync(async () => (await PageAsync("reach")).Split("<tr data-row")
                .Any(r => r.Contains("id=\"r-orvessa\"", StringComparison.Ordinal) && r.Contains("2017</span>", StringComparison.Ordinal)));
            await Patience.UntilAsync(async () => !(await PageAsync("status")).Contains("need-alert", StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public async Task What_has_a_receipt_survives_the_hosts_that_gave_it_on_the_journal_they_share()
    {
        var (kills, pauses) = Blows.Asked(1, 1);
        using var storm = new Storm(() => cluster.Standing, Blows.Clients);
        using var register = cluster.Register();
        var weather = Blows.Weather(kills + pauses);
        await register.PlanAsync(weather);
        await storm.BeginAsync(cluster[0]);
        var random = new Random(1);
        foreach (var blow in Blows.Of(kills, pauses, random, UntilTakenForGone, TimeSpan.FromSeconds(3)))
        {
            await storm.UntilMoreAsync(Blows.Between);
            var host = random.Next(cluster.Count);
            if (blow is { } pause)
            {
                await cluster.PauseAsync(host, pause);
            }
            else
            {
                await cluster.KillAsync(host);
                await storm.UntilMoreAsync(Blows.Between);
                await cluster.StartHostAsync(host);
            }
        }

        await storm.UntilMoreAsync(Blows.Between);
        await storm.EndAsync();
        await using var journal = new TableJournal(new CloudStorage(cluster.Storage, RunningCluster.Prefix), TimeProvider.System);
        var survived = await storm.CheckAsync(journal, register);
        TestContext.WriteLine($"{kills} kills, {pauses} pauses, {weather.Sum(f => f.Times)} faults of Graph planned: {survived}");
    }

    private static HostSettings From((string Name, string Value)[] settings) => HostSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build());
}
