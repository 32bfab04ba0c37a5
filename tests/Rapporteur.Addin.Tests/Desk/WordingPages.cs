using System.IO.Compression;
using System.Net;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The forum's own words, brackets, translations, questions and silence, as they are answered to those who may see them.</summary>
[TestClass]
public sealed class WordingPages
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_table_of_terms_is_taken_in_and_given_back()
    {
        var officer = As("secretariat-1");
        (await officer.PostAsync(Desk("glossary/table"), Table("English,fr\r\nborder control,contrôle des frontières\r\n")))
            .Is(HttpStatusCode.Redirect);
        Contains(await officer.GetAsync(Desk("glossary")), "contrôle des frontières");
        Contains(await officer.GetAsync(Desk("glossary.csv")), "\"border control\",\"\",\"contrôle des frontières\"");
        (await officer.PostAsync(Desk("glossary/table"), Table("Term,Meaning\r\nx,y\r\n"))).Is(HttpStatusCode.BadRequest);
    }

    [TestMethod]
    public async Task A_phrase_the_Chair_approved_is_offered_where_an_outcome_is_written()
    {
        var (officer, chair, id) = (As("secretariat-1"), As("chair-1"), await As("kelvany-focal").SentAsync("Shorten it."));
        (await officer.PostAsync(Desk("phrases"), Form(("words", "The draft keeps agreed language."), ("language", "en"))))
            .Is(HttpStatusCode.Redirect);
        Assert.DoesNotContain(
            "<option dir=\"auto\" lang=\"en\">The draft keeps", (await officer.GetAsync(Desk($"comments/{id}"))).Ok().Raw);
        var page = (await chair.GetAsync(Desk("phrases"))).Ok().Raw;
        var phrase = page.Split("id=\"approve-")[1].Split('"')[0];
        (await chair.PostAsync(
            Desk("phrases"), Form(("do", "approve"), ("phrase", phrase), ("words", "The draft keeps agreed language."))))
            .Is(HttpStatusCode.Redirect);
        Contains(await officer.GetAsync(Desk($"comments/{id}")), "<option dir=\"auto\" lang=\"en\">The draft keeps agreed language.");
    }

    [TestMethod]
    public async Task A_translation_stands_beside_the_original_and_brackets_beside_the_passage()
    {
        var (officer, chair, focal) = (As("secretariat-1"), As("chair-1"), As("kelvany-focal"));
        var id = await focal.SentAsync("Сократить.");
        (await officer.PostAsync(Desk($"comments/{id}"), Form(("do", "translate"), ("language", "ru"), ("translation", "Shorten."))))
            .Is(HttpStatusCode.Redirect);
        Contains(await officer.GetAsync(Desk($"comments/{id}")), "Unofficial translation");
        Assert.DoesNotContain("Shorten.", (await focal.GetAsync($"comments/{id}")).Ok().Raw);
        var label = (await chair.GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray()
            .Single(p => p.GetProperty("id").GetString() == "p005").GetProperty("label").GetString()!;
        (await officer.PostAsync(Desk("brackets"), Form(("do", "put"), ("place", label), ("alternatives", "One.\nAnother."))))
            .Is(HttpStatusCode.Forbidden);
        (await chair.PostAsync(Desk("brackets"), Form(("do", "put"), ("place", label), ("alternatives", "One.\nAnother."))))
            .Is(HttpStatusCode.Redirect);
        Contains(await officer.GetAsync(Desk("brackets")), "[One.] [Another.]");
        Assert.DoesNotContain("[One.]", (await focal.GetAsync($"/reader/{RunningHost.Consultation}/p005")).Ok().Raw);
    }

    [TestMethod]
    public async Task A_question_is_asked_and_answered_and_a_silence_opened_and_broken_on_pages_and_by_the_API()
    {
        var (officer, chair, focal, other) = (As("secretariat-1"), As("chair-1"), As("kelvany-focal"), As("bromandy-focal"));
        var id = (await focal.PostAsync("questions", new { question = "Kelvany asks until when?", passage = "p005" })).Created().Text("id");
        Assert.DoesNotContain(id, (await other.GetAsync("questions")).Ok().Raw);
        Contains(await officer.GetAsync(Reader("questions")), "Kelvany asks until when?");
        (await officer.PostAsync(Reader("questions"), Form(
            ("question", id), ("answer", "Until the day printed."), ("to", "all"), ("asCirculated", "Until when is there time?"))))
            .Is(HttpStatusCode.Redirect);
        Assert.DoesNotContain("Until when is there time?", (await other.GetAsync("questions")).Ok().Raw, "it waits for the Chair");
        Contains(await chair.GetAsync(Reader("questions")), "Clear it; it goes to all");
        (await officer.PostAsync(Reader("questions"), Form(("question", id), ("clear", "1")))).Is(HttpStatusCode.Forbidden);
        (await chair.PostAsync(Reader("questions"), Form(("question", id), ("clear", "1")))).Is(HttpStatusCode.Redirect);
        var told = (await other.GetAsync("questions")).Ok();
        StringAssert.Contains(told.Raw, "Until when is there time?", StringComparison.Ordinal);
        Assert.DoesNotContain("elvany", told.Raw);
        Contains(await other.GetAsync(Reader("questions")), "Until the day printed.");

        (await chair.PostAsync(Reader("silence"), Form(("words", "Rev.1 is put under silence."), ("howToBreak", "Say so here."),
            ("day", "2017-12-20"), ("dateWords", "20 December 2017"), ("what", "End of the silence procedure"))))
            .Is(HttpStatusCode.Redirect);
        var open = (await focal.GetAsync(Reader("silence"))).Ok().Raw;
        StringAssert.Contains(open, "It has not been broken.", StringComparison.Ordinal);
        var silence = open.Split("name=\"silence\" value=\"")[1].Split('"')[0];
        (await focal.PostAsync(Reader("silence"), Form(("silence", silence), ("words", "Not before the capital has read it."))))
            .Is(HttpStatusCode.Redirect);
        var seen = (await other.GetAsync(Reader("silence"))).Ok().Raw;
        StringAssert.Contains(seen, "The silence was broken.", StringComparison.Ordinal);
        Assert.DoesNotContain("the capital", seen);
        Contains(await officer.GetAsync(Reader("silence")), "Not before the capital has read it.");
        foreach (var person in new[] { "secretariat-1", "bromandy-focal" })
        {
            var paper = await PaperAsync(person);
            foreach (var printed in new[] { "Rev.1 is put under silence.", "Say so here.", "20 December 2017", "The silence was broken." })
            {
                StringAssert.Contains(paper, printed, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("the capital", paper);
        }
    }

    [TestMethod]
    [DataRow(320)]
    [DataRow(320, "qps")]
    [DataRow(1280, "fr")]
    public async Task Axe_finds_nothing_on_brackets_questions_translations_and_silence_and_nothing_scrolls_sideways(
        int width, string language = "en")
    {
        var (officer, chair, focal) = (As("secretariat-1"), As("chair-1"), As("kelvany-focal"));
        var id = await focal.SentAsync("Сократить.");
        await officer.PostAsync(Desk($"comments/{id}"), Form(("do", "translate"), ("language", "en"), ("translation", "Shorten.")));
        await focal.PostAsync("questions", new { question = "Until what hour?" });
        var question = (await focal.PostAsync("questions", new { question = "May the title be commented on?" })).Created().Text("id");
        await officer.PostAsync($"questions/{question}/answer", new { answer = "It may.", asCirculated = "What of the title?" });
        await chair.PostAsync(Desk("brackets"), Form(("do", "put"), ("place", "Part 1, 14 (iii)"), ("alternatives", "One.\nAnother.")));
        await chair.PostAsync(Reader("silence"), Form(("words", "Rev.1 is put under silence."), ("howToBreak", "Say so here."),
            ("day", "2018-01-20"), ("dateWords", "20 January 2018"), ("what", "End of the silence procedure")));
        foreach (var (person, pages) in new[]
        {
            ("secretariat-1", new[] { Desk("brackets"), Desk($"comments/{id}"), Reader("questions") }),
            ("chair-1", [Desk("brackets"), Reader("questions"), Reader("silence")]),
            ("kelvany-focal", [Reader("questions"), Reader("silence"), $"/pane/{RunningHost.Consultation}?panel=questions"]),
        })
        {
            await using var visit = await Visit.AsAsync(host, person, width, language: language);
            foreach (var page in pages)
            {
                await visit.GoAsync(page);
                await visit.Page.EvaluateAsync("document.querySelectorAll('details:not(.menu, .inside)').forEach(d => d.open = true)");
                await visit.Page.HoldsInEveryThemeAsync($"{person} {page}", colours: language == "en");
            }
        }
    }

    private static async Task<string> PaperAsync(string person)
    {
        using var archive = new ZipArchive(new MemoryStream(await host.As(person).GetByteArrayAsync(Reader("silence.docx"))));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync();
    }

    private static Visitor As(string person) => Visitor.As(host, person);

    private static string Desk(string page) => $"/desk/{RunningHost.Consultation}/{page}";

    private static string Reader(string page) => $"/reader/{RunningHost.Consultation}/{page}";

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));

    private static MultipartFormDataContent Table(string values) =>
        new() { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(values)), "file", "terms.csv" } };

    private static void Contains(Response answer, string words) =>
        StringAssert.Contains(WebUtility.HtmlDecode(answer.Ok().Raw), words, StringComparison.Ordinal);
}
