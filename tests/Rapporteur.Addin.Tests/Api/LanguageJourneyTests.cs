using System.IO.Compression;
using System.Net;
using System.Text;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>A draft in another language, from the officer's file to a delegation that quotes its words.</summary>
[TestClass]
public sealed class LanguageJourneyTests
{
    private static RunningHost host = null!;

    [TestInitialize]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task It_is_laid_beside_the_draft_by_structure_circulated_and_commented_on_in_its_own_words()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        var prepared = (await officer.PostAsync("drafts/0/languages", Upload("We will", "Nous allons"))).Created();
        var all = (await focal.GetAsync("draft")).Ok().Body.GetProperty("passages").GetArrayLength();
        Assert.AreEqual((all, 0), (prepared.Body.GetProperty("paired").GetInt32(), prepared.Body.GetProperty("unsure").GetInt32()));
        (await focal.GetAsync("drafts/0/languages/fr")).Refused(HttpStatusCode.NotFound, "no-language-version");
        Assert.AreEqual(0, (await focal.GetAsync("drafts/0/languages")).Ok().Body.GetProperty("languages").GetArrayLength());
        (await focal.PostAsync("drafts/0/languages", Upload("We will", "Nous allons")))
            .Refused(HttpStatusCode.Forbidden, "for-secretariat");

        (await officer.PostAsync("drafts/0/languages/fr/circulate", new { hash = prepared.Text("hash") })).Ok();
        var beside = (await focal.GetAsync("drafts/0/languages/fr")).Ok().Body.GetProperty("passages").EnumerateArray().ToList();
        var there = beside.First(p => p.GetProperty("words").GetString()!.StartsWith("Nous allons", StringComparison.Ordinal));
        Assert.StartsWith("We will", there.GetProperty("text").GetString()!);
        var passage = there.GetProperty("passage").GetString();
        var mine = (await focal.PostAsync("comments", new
        {
            text = "Plus ferme.",
            language = "fr",
            places = new[] { new { scope = "words", passage, quotation = new { exact = "Nous allons" } } },
            submit = true,
        })).Created();
        (await focal.PostAsync("comments", new
        {
            text = "Nulle part.",
            places = new[] { new { scope = "words", passage, quotation = new { exact = "Nous n’allons" } } },
        })).Refused(HttpStatusCode.BadRequest, "bad-place");
        Assert.Contains("Quoted from the French text", await PageOfAsync(focal, $"/pane/{RunningHost.Consultation}?passage={passage}"));
        var side = await PageOfAsync(focal, $"/reader/{RunningHost.Consultation}/beside?in=fr");
        Assert.Contains($"{mine.Text("reference")}", side);
        Assert.Contains("quotes the French text", side);
        Assert.Contains("This passage in French", await PageOfAsync(focal, $"/reader/{RunningHost.Consultation}/{passage}?in=fr"));
        var refused = await focal.PostAsync(
            $"/pane/{RunningHost.Consultation}/comments?panel=here&passage={passage}&in=fr",
            new FormUrlEncodedContent([new("client", "refused-once"), new("act", "save"), new("text", "")]));
        Assert.Contains("This passage in French", WebUtility.HtmlDecode(refused.Is(HttpStatusCode.BadRequest).Raw));
    }

    [TestMethod]
    public async Task Another_text_and_a_passage_left_out_are_said_and_change_nothing_and_what_is_open_is_settled()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        (await officer.PostAsync("drafts/0/languages", Upload("We will", "Nous allons", language: "en")))
            .Refused(HttpStatusCode.BadRequest, "language-of-draft");
        (await officer.PostAsync("drafts/7/languages", Upload("We will", "Nous allons"))).Refused(HttpStatusCode.NotFound, "no-such-draft");
        Assert.AreEqual(0, (await officer.GetAsync("drafts/0/languages")).Ok().Body.GetProperty("languages").GetArrayLength());
        (await officer.PostAsync("drafts/0/languages", Upload("We will", "Nous allons"))).Created();
        var passage = (await officer.GetAsync("draft")).Ok().Body.GetProperty("passages")[5].GetProperty("id").GetString();
        (await focal.PostAsync("drafts/0/languages/fr/settle", new { passage })).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await officer.PostAsync("drafts/0/languages/fr/settle", new { passage })).Is(HttpStatusCode.NoContent);
        var settled = (await officer.GetAsync("drafts/0/languages/fr")).Ok().Body.GetProperty("passages").EnumerateArray()
            .Single(p => p.TryGetProperty("passage", out var id) && id.GetString() == passage);
        Assert.IsFalse(settled.TryGetProperty("there", out _));
        Assert.IsTrue(settled.GetProperty("sure").GetBoolean());
        const string prepared = "name=\"language\" value=\"fr\"", page = $"/reader/{RunningHost.Consultation}/languages";
        Assert.Contains(prepared, await PageOfAsync(officer, page));
        Assert.DoesNotContain(prepared, await PageOfAsync(focal, page));
    }

    [TestMethod]
    public async Task What_changed_is_shown_in_that_language_with_the_comments_of_the_authentic_text()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        var passages = (await focal.GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray().ToList();
        var will = passages.First(p => p.GetProperty("text").GetString()!.StartsWith("We will", StringComparison.Ordinal));
        var mine = (await focal.PostAsync("comments", new
        {
            text = "Say who.",
            places = new[] { new { scope = "passage", passage = will.GetProperty("id").GetString() } },
            submit = true,
        })).Created().Text("reference");
        (await officer.PostAsync("drafts/0/languages", Upload("We will", "Nous allons"))).Created();
        (await officer.PostAsync("drafts/0/languages/fr/circulate")).Ok();
        (await officer.PostAsync("drafts", Upload("We will", "We shall", language: "en"))).Created();
        (await officer.PostAsync("drafts/1/circulate")).Ok();
        (await focal.GetAsync("changes?from=0&to=1&in=fr")).Refused(HttpStatusCode.NotFound, "no-language-version");
        (await officer.PostAsync("drafts/1/languages", Upload("We will", "Nous devons"))).Created();
        (await officer.PostAsync("drafts/1/languages/fr/circulate")).Ok();
        var changes = (await focal.GetAsync("changes?from=0&to=1&in=fr")).Ok().Raw;
        Assert.Contains("devons", changes);
        Assert.DoesNotContain("shall", changes);
        var page = await PageOfAsync(focal, $"/reader/{RunningHost.Consultation}/changes?from=0&to=1&in=fr");
        Assert.Contains("devons", page);
        Assert.Contains(mine, page);
    }

    // The draft of the sample in the letters of another language.
    private static MultipartFormDataContent Upload(string words, string instead, string language = "fr")
    {
        var file = new MemoryStream();
        file.Write(Story.ZeroDraft());
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry("word/document.xml")!;
            using var reader = new StreamReader(part.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd().Replace(words, instead, StringComparison.Ordinal);
            reader.Dispose();
            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(text);
        }

        return new MultipartFormDataContent
        {
            { new ByteArrayContent(file.ToArray()), "file", "projet.docx" }, { new StringContent(language), "language" },
        };
    }

    private static async Task<string> PageOfAsync(Visitor visitor, string address)
    {
        using var response = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode, address);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
