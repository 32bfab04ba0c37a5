using System.Net;
using Rapporteur.Addin.Tests.Manifests;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Our scripts and styles as they go out: without comments, packed for who takes them so.</summary>
[TestClass]
public sealed class LeanAssetTests
{
    [TestMethod]
    [DataRow("gzip, deflate, br", true)]
    [DataRow("br;q=0.5", true)]
    [DataRow("gzip, br;q=0", false)]
    [DataRow("identity", false)]
    public async Task They_are_packed_only_for_who_takes_them_packed(string taken, bool packed)
    {
        await using var host = await RunningHost.StartAsync();
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/desk.js");
        asking.Headers.TryAddWithoutValidation("Accept-Encoding", taken);
        using var answer = await host.Anonymous.SendAsync(asking);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual(packed ? "br" : "", string.Join(", ", answer.Content.Headers.ContentEncoding));
        if (!packed)
        {
            Assert.DoesNotContain("/**", await answer.Content.ReadAsStringAsync());
        }
    }

    [TestMethod]
    public void No_text_in_a_script_goes_over_several_lines_which_would_lose_what_sets_them_in()
    {
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Packages.House, "src", "Rapporteur.Addin", "wwwroot"), "*.js"))
        {
            var open = File.ReadLines(script).Where(line => line.Count(c => c == '`') % 2 == 1);
            Assert.AreEqual("", string.Join("\n", open), Path.GetFileName(script));
        }
    }

    [TestMethod]
    [DataRow("<TimeHead ", "desk.css")]
    [DataRow("<TimeHead ", "time.css")]
    [DataRow("<main id=\"main\" class=\"desk-wide\"", "desk.css")]
    [DataRow("<main id=\"main\" class=\"start\"", "start.css")]
    public void A_page_brings_the_sheet_it_is_drawn_with(string drawn, string sheet)
    {
        var sources = Path.Combine(Packages.House, "src", "Rapporteur.Addin");
        var pages = Directory.EnumerateFiles(sources, "*.razor", SearchOption.AllDirectories)
            .Select(page => (Name: Path.GetFileName(page), Text: File.ReadAllText(page)))
            .Where(page => page.Text.Contains("<Document ", StringComparison.Ordinal))
            .Where(page => page.Text.Contains(drawn, StringComparison.Ordinal))
            .ToList();
        Assert.IsNotEmpty(pages);
        var without = pages.Where(page => !page.Text.Contains($"Files[\"{sheet}\"]", StringComparison.Ordinal)).Select(page => page.Name);
        Assert.AreEqual("", string.Join(", ", without));
    }
}
