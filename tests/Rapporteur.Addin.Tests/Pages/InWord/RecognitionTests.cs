using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>Which draft a document is, by its mark and the fingerprints of its paragraphs, and for whom.</summary>
[TestClass]
public sealed class RecognitionTests
{
    private static RunningHost host = null!;
    private static Visitor focal = null!;
    private static Draft draft = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        focal = Visitor.As(host, "kelvany-focal");
        draft = (await Revised.BoardAsync(host)).CurrentDraft!.Draft;
        await Revised.OpenAnotherAsync(host, "another", p => p.Id.Value == "orvessa-focal");
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    [DataRow(1.0, true, "current")]
    [DataRow(0.2, true, "current")]
    [DataRow(0.5, false, "current")]
    [DataRow(0.2, false, "none")]
    [DataRow(0.05, true, "none")]
    [DataRow(0.0, true, "none")]
    public async Task A_draft_is_known_by_enough_of_its_text_and_a_mark_alone_is_not_believed(double share, bool marked, string state)
    {
        var answer = await AskAsync(focal, marked ? Mark(RunningHost.Consultation, draft.Hash) : null, Prints(share));
        Assert.AreEqual(state, answer.Text("state"), answer.Raw);
        Assert.AreEqual(state == "current" ? RunningHost.Consultation : null,
            answer.Has("consultation") ? answer.Text("consultation") : null);
        Assert.AreEqual(marked && state == "none", answer.Text("sentence").Contains("its text is another", StringComparison.Ordinal),
            answer.Raw);
    }

    [TestMethod]
    public async Task A_mark_with_the_hash_of_another_text_is_no_mark()
    {
        var answer = await AskAsync(focal, Mark(RunningHost.Consultation, new string('0', 64)), Prints(0.2));
        Assert.AreEqual("unknown", answer.Text("state"), answer.Raw);
    }

    [TestMethod]
    public async Task What_is_another_s_consultation_answers_as_what_never_was()
    {
        var stranger = new Visitor(host.Client());
        stranger.Client.DefaultRequestHeaders.Authorization =
            new("Bearer", host.Service<Tokens>().Issue(new Identity("another-tenant", "somebody")));
        foreach (var (visitor, closed) in ((Visitor, string)[])[(stranger, RunningHost.Consultation), (focal, "another")])
        {
            foreach (var prints in (string[][])[Prints(1), Prints(0)])
            {
                var there = await AskAsync(visitor, Mark(closed, draft.Hash), prints);
                var nowhere = await AskAsync(visitor, Mark("nowhere", draft.Hash), prints);
                Assert.AreEqual(nowhere.Raw, there.Raw);
                Assert.AreEqual((await AskAsync(visitor, null, prints, "nowhere")).Raw,
                    (await AskAsync(visitor, null, prints, closed == "another" ? closed : "elsewhere")).Raw);
            }
        }
    }

    [TestMethod]
    public async Task A_text_of_two_consultations_is_told_apart_by_its_mark_and_else_by_a_person()
    {
        var both = Visitor.As(host, "orvessa-focal");
        var unsure = await AskAsync(both, null, Prints(1));
        Assert.AreEqual("unknown", unsure.Text("state"));
        Assert.AreEqual(2, unsure.Body.GetProperty("open").GetArrayLength());
        Assert.AreEqual("another", (await AskAsync(both, Mark("another", draft.Hash), Prints(1))).Text("consultation"));
        Assert.AreEqual("another", (await AskAsync(both, null, Prints(1), "another")).Text("consultation"));

        var unmarked = await WordFile.CirculatedAsync(host);
        unmarked.Part = null;
        await using var word = await InWord.AsAsync(host, "orvessa-focal", unmarked, ready: false);
        await Assertions.Expect(word.Chooser.Locator("li")).ToHaveCountAsync(2);
        await word.Chooser.Locator("button", new() { HasText = "Another consultation" }).ClickAsync();
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-consultation", "another");
        await word.SelectAsync("p051", "land, sea and air borders");
        await Assertions.Expect(word.Places).ToContainTextAsync("“land, sea and air borders”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task The_page_folds_and_fingerprints_as_the_record_does()
    {
        await using var window = await Browser.WindowAsync();
        await window.RouteAsync("https://**", route => route.AbortAsync());
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{host.Address}pane/word");
        foreach (var vector in JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Pages", "fold.json"))).RootElement.EnumerateArray())
        {
            var text = vector.GetProperty("text").GetString()!;
            var folded =
                await page.EvaluateAsync<string[]>(
                    "async text => { const { fold, fingerprint } = await import('/word.js'); return [fold(text), await " +
                    "fingerprint(text)]; }", text);
            Assert.AreEqual(vector.GetProperty("folded").GetString(), folded[0], vector.GetProperty("name").GetString());
            Assert.AreEqual(Fingerprint.Of(text), folded[1], vector.GetProperty("name").GetString());
        }
    }

    private static object Mark(string consultation, string hash) => new { consultation, number = 0, hash };

    private static string[] Prints(double share) =>
        [.. draft.Passages.Take((int)(draft.Passages.Length * share)).Select(p => Fingerprint.Of(p.Text)),
            Fingerprint.Of("Something else.")];

    private static async Task<Response> AskAsync(Visitor visitor, object? mark, string[] paragraphs, string? consultation = null) =>
        (await visitor.PostAsync("/pane/document", new { mark, paragraphs, consultation })).Is(HttpStatusCode.OK);
}
