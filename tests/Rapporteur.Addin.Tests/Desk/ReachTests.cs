using System.Net;
using System.Net.Http.Json;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>By what each person can come in, as the Desk shows it before anybody has.</summary>
[TestClass]
public sealed class ReachTests
{
    [TestMethod]
    public async Task Where_an_organisation_s_cloud_has_neither_pane_nor_chat_browser_mail_and_file_are_named_at_once()
    {
        await using var host = await RunningHost.StartAsync(null, "--Clouds:kelvany.example", "GccHigh");
        var page = await host.As("secretariat-1").GetStringAsync(new Uri($"/desk/{RunningHost.Consultation}/reach", UriKind.Relative));
        var rows = page.Split("<tr data-row").Skip(1).Select(WebUtility.HtmlDecode).OfType<string>().ToList();
        var kelvany = rows.FindAll(r => r.Contains("GccHigh", StringComparison.Ordinal));
        Assert.IsNotEmpty(kelvany);
        Assert.IsTrue(kelvany.TrueForAll(r => r.Contains("Code by e-mail", StringComparison.Ordinal)
            && r.Contains(">File<", StringComparison.Ordinal) && !r.Contains("Pane in Word", StringComparison.Ordinal)));
        var others = rows.Except(kelvany).ToList();
        Assert.IsGreaterThan(kelvany.Count, others.Count);
        Assert.IsTrue(others.TrueForAll(r => r.Contains("Pane in Word", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task The_first_day_of_each_way_and_an_organisation_s_consent_are_shown_and_where_it_is_still_to_be_given()
    {
        await using var accounts = await Accounts.StartAsync();
        var (host, reach) = (accounts.Host, new Uri($"/desk/{RunningHost.Consultation}/reach", UriKind.Relative));
        await accounts.BindAsync("orvessa-focal", "focal-of-orvessa");
        async Task<string> RowAsync(string delegation) => WebUtility.HtmlDecode((await host.As("secretariat-1").GetStringAsync(reach))
            .Split("<tr data-row").First(r => r.Contains($"id=\"r-{delegation}\"", StringComparison.Ordinal)));
        var before = await RowAsync("orvessa");
        Assert.Contains($"href=\"https://login.microsoftonline.com/orvessa.example/v2.0/adminconsent?client_id={Accounts.Client}&", before);
        Assert.DoesNotContain("28 November 2017", before);

        var taken = host.Service<WaysTaken>();
        var account = Accounts.IdentityOf("focal-of-orvessa");
        taken.Note(account, Way.Account, Instant.FromUtc(2017, 11, 28, 18, 0));
        taken.Note(account, Way.Account, Instant.FromUtc(2017, 12, 5, 18, 0));
        var after = await RowAsync("orvessa");
        Assert.Contains("given, an account came in on 28 November 2017", after);
        Assert.DoesNotContain("5 December", after, "who came again is nobody's business");
        Assert.DoesNotContain("adminconsent", after);
        Assert.Contains("adminconsent", await RowAsync("kelvany"));
    }

    [TestMethod]
    public async Task The_pane_and_the_tab_note_who_has_come_by_them()
    {
        await using var host = await RunningHost.StartAsync();
        var taken = host.Service<WaysTaken>();
        var people = (await host.Service<Rapporteur.Intake.Intake>().EntranceAsync(new(RunningHost.Consultation), CancellationToken.None))!
            .Consultation.Roster;
        var account = people.Find(new PersonId("orvessa-focal"))!.Identities[0];
        using var inWord = await host.As("orvessa-focal").PostAsJsonAsync("/pane/document", new { paragraphs = Array.Empty<string>() });
        Assert.AreEqual(HttpStatusCode.OK, inWord.StatusCode);
        Assert.IsNotNull(taken.First(account, Way.Pane));
        Assert.IsNull(taken.First(account, Way.Tab));
        using var inTeams = await host.As("orvessa-focal").GetAsync(new Uri("/reader/frame", UriKind.Relative));
        Assert.IsNotNull(taken.First(account, Way.Tab));
    }

    [TestMethod]
    public void Ways_taken_are_known_again_after_a_restart()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-test-").FullName, "sign-in.db");
        var (account, at) = (new Identity("t", "o"), Instant.FromUtc(2017, 11, 28, 18, 0));
        using (var before = new SqliteWaysTaken(file))
        {
            before.Note(account, Way.Code, at);
            before.Note(account, Way.Code, at + Duration.FromDays(1));
        }

        using var after = new SqliteWaysTaken(file);
        Assert.AreEqual(at, after.First(account, Way.Code));
        Assert.AreEqual(at, after.First("t", Way.Code));
        Assert.IsNull(after.First("t", Way.Account));
    }

    [TestMethod]
    [DataRow("somebody@KELVANY.example", "GccHigh")]
    [DataRow("somebody@mission.kelvany.example", "GccHigh")]
    [DataRow("somebody@notkelvany.example", "Commercial")]
    [DataRow("somebody@example", "Commercial")]
    [DataRow(null, "Commercial")]
    public void A_domain_stands_for_what_is_below_it_and_for_nothing_beside_it(string? address, string cloud) =>
        Assert.AreEqual(cloud, new Clouds(Named("kelvany.example", "gcchigh")).Of(address).Name);

    [TestMethod]
    public void A_cloud_there_is_not_is_named() =>
        StringAssert.Contains(Assert.ThrowsExactly<SettingException>(() => new Clouds(Named("kelvany.example", "moon"))).Message,
            "Clouds:kelvany.example", StringComparison.Ordinal);

    private static Microsoft.Extensions.Configuration.ConfigurationManager Named(string domain, string cloud)
    {
        var builder = new Microsoft.Extensions.Configuration.ConfigurationManager();
        builder[$"Clouds:{domain}"] = cloud;
        return builder;
    }
}
