using System.Net;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

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
