using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Tests.Papers;
using Rapporteur.Views;

namespace Rapporteur.Addin.Tests.Local;

/// <summary>The sample goes on in January 2018: the text is divided in two, and every comment is where its words are.</summary>
[TestClass]
public sealed partial class RevisedSampleTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        host.Clock.MoveTo(Instant.FromUtc(2018, 1, 23, 9, 0));
        await host.Service<StoryPlayer>().PlayAsync(CancellationToken.None);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task Every_paper_of_the_sample_is_valid_as_Word_wants_it_and_balances_in_every_language()
    {
        var officer = Visitor.As(host, "secretariat-1");
        string[] papers = [.. FileName().Matches((await officer.GetAsync("papers/nosuch")).Text("detail")).Select(m => m.Value)];
        CollectionAssert.IsSubsetOf(
            new[] { "compilation.docx", "mine.docx", "matrix.xlsx", "draft.docx", "changes-marked.docx" }, papers);
        var balanced = 0;
        foreach (var (n, language) in ((string[])["en", "fr", "ru"]).Index())
        {
            foreach (var (m, name) in papers.Index())
            {
                // For circulation and for the Secretariat in turn, since the one is the other with less in it.
                var query = $"?language={language}{((n + m) % 2 == 0 ? "" : "&use=secretariat")}"
                    + (name is "changes-marked.docx" or "concordance.docx" ? "&from=0&to=1" : "");
                var (person, paper) = (name == "mine.docx" ? "kelvany-focal" : "secretariat-1", $"{name}{query}");
                using var written = new MemoryStream(await host.As(person).GetByteArrayAsync(
                    new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/{paper}", UriKind.Relative)));
                AssertSound(written, paper);
                balanced += AssertBalance(await Visitor.As(host, person).GetAsync($"papers/{name}.json{query}"), paper);
            }
        }

        Assert.AreEqual(3 * 7, balanced, "papers made of comments");
    }

    private static void AssertSound(MemoryStream written, string paper)
    {
        if (paper.Contains(".xlsx?", StringComparison.Ordinal))
        {
            Sound.AssertWorkbook(written, paper);
        }
        else
        {
            Sound.AssertDocument(written, paper);
        }
    }

    // One of a paper made of comments, none of others.
    private static int AssertBalance(Response twin, string paper)
    {
        if (twin.Body.ValueKind != JsonValueKind.Object || !twin.Body.TryGetProperty("balance", out var balance))
        {
            return 0;
        }

        Assert.IsTrue(balance.GetProperty("holds").GetBoolean(), paper);
        Assert.AreEqual(balance.GetProperty("received").GetInt32(),
            balance.GetProperty("printed").GetInt32() + balance.GetProperty("leftOut").GetArrayLength(), paper);
        return 1;
    }

    [GeneratedRegex(@"[a-z-]+\.(docx|xlsx)")]
    private static partial Regex FileName();

    [TestMethod]
    [DataRow(1280, "ru")]
    [DataRow(320, "qps")]
    public async Task Axe_finds_nothing_on_the_pages_of_versions_and_languages_and_nothing_scrolls_sideways(int width, string language)
    {
        foreach (var (person, pages) in new[]
        {
            ("secretariat-1", new[] { "drafts", "carried?to=1", "languages" }),
            ("kelvany-focal", ["changes?to=1", "concordance?to=1", "reflected", "beside?in=ru"]),
        })
        {
            await using var visit = await Visit.AsAsync(host, person, width, language: language);
            foreach (var page in pages)
            {
                await visit.GoAsync($"/reader/{RunningHost.Consultation}/{page}");
                await visit.Page.HoldsInEveryThemeAsync($"{person} {page}", colours: width == 1280);
            }
        }
    }

    [TestMethod]
    public async Task The_revised_draft_of_January_is_two_documents_with_its_proof_and_what_was_said_of_comments()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));

        var draft = (await focal.GetAsync("drafts")).Ok().Body.GetProperty("drafts")[1];
        Assert.AreEqual("Rev.1", draft.GetProperty("label").GetString());
        CollectionAssert.AreEqual(
            new[]
            {
                "Ministerial Declaration on large flows of refugees and migrants",
                "A Call for Action on large flows of refugees and migrants",
            },
            draft.GetProperty("documents").EnumerateArray().Select(d => d.GetString()).ToArray());
        var proof = draft.GetProperty("proof");
        Assert.AreEqual(proof.GetProperty("later").GetString(), proof.GetProperty("accepted").GetString());
        Assert.AreEqual(0, proof.GetProperty("paintedUntouched").GetInt32());

        var russian = (await focal.GetAsync("drafts/1/languages/ru")).Ok().Body.GetProperty("passages").EnumerateArray().ToList();
        Assert.IsTrue(russian.TrueForAll(p => p.GetProperty("sure").GetBoolean() && p.TryGetProperty("there", out _)),
            string.Join('\n', russian.Where(p => !p.GetProperty("sure").GetBoolean() || !p.TryGetProperty("there", out _))));
        var reader = await host.Service<Intake.Intake>().SeenByAsync(
            new(RunningHost.Consultation), new PersonId("kelvany-focal"), CancellationToken.None);
        Assert.IsTrue(News.Of(reader!).Any(n => n.Version is { Language: "ru" }));

        var changes = (await focal.GetAsync("changes?from=0&to=1")).Ok().Body.GetProperty("changes").EnumerateArray().ToList();
        var kinds = changes.Select(c => c.GetProperty("kind").GetString()!).ToHashSet();
        CollectionAssert.IsSubsetOf(new[] { "edited", "split", "deleted", "new", "moved", "transferred" }, kinds.ToArray());

        var carried = (await officer.GetAsync("drafts/carry-over?from=0&to=1")).Ok().Body.GetProperty("comments").EnumerateArray().ToList();
        Assert.IsGreaterThan(100, carried.Count);
        Assert.IsLessThanOrEqualTo(carried.Count / 10, carried.Count(c => !c.GetProperty("sure").GetBoolean()));

        var mine = (await focal.GetAsync("reflected")).Ok().Body.GetProperty("comments").EnumerateArray().ToList();
        Assert.IsTrue(mine.Exists(c => c.TryGetProperty("outcome", out var outcome)
            && outcome.GetProperty("outcome").GetString() == "reflected"), JsonSerializer.Serialize(mine));
    }
}
