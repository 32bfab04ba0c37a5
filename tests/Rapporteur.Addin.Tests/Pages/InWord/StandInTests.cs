using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>
/// The stand-in behaves as Microsoft documents Office.js
/// (https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model): a page that would fail in Word fails here.
/// </summary>
[TestClass]
public sealed class StandInTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("read before load", "const p = c.document.body.paragraphs.getFirst(); await c.sync(); return p.text;", "PropertyNotLoaded")]
    [DataRow("read before sync", "const p = c.document.body.paragraphs.getFirst(); p.load('text'); return p.text;", "PropertyNotLoaded")]
    [DataRow("another property loaded", "const r = c.document.getSelection(); r.load('isEmpty'); await c.sync(); return r.text;",
        "PropertyNotLoaded")]
    [DataRow("items before load", "const { paragraphs } = c.document.body; await c.sync(); return paragraphs.items.length;",
        "PropertyNotLoaded")]
    [DataRow("a result before sync", "return c.document.getSelection().getBookmarks(true).value;", "ValueNotLoaded")]
    [DataRow("no such property", "c.document.body.paragraphs.getFirst().load('colour'); await c.sync();", "InvalidArgument")]
    [DataRow("loaded and synced",
        "const { paragraphs } = c.document.body; paragraphs.load('text'); await c.sync(); return paragraphs.items[1].text;",
        "Second paragraph.")]
    [DataRow("a null object",
        "const p = c.document.body.paragraphs.getFirst().getPreviousOrNullObject(); p.load('text'); await c.sync(); return p.isNullObject && p.text === null;", "true")]
    [DataRow("an item that is not there", "c.document.getAnnotationById('x').delete(); await c.sync();", "ItemNotFound")]
    [DataRow("a hidden bookmark is not shown",
        "const b = c.document.body.paragraphs.getFirst().getRange().getBookmarks(); await c.sync(); return b.value.length;", "0")]
    [DataRow("a hidden bookmark is shown when asked for",
        "const b = c.document.body.paragraphs.getFirst().getRange().getBookmarks(true); await c.sync(); return b.value[0];", "_Rap0_p001")]
    [DataRow("a mark beyond the text",
        "c.document.body.paragraphs.getFirst().insertAnnotations({ critiques: [{ colorScheme: 'Red', start: 0, length: 999 }] }); await c.sync();", "InvalidArgument")]
    [DataRow("text before changes",
        "const t = c.document.body.paragraphs.getLast().getReviewedText('Original'); await c.sync(); return t.value;", "Third text")]
    [DataRow("text after changes",
        "const t = c.document.body.paragraphs.getLast().getReviewedText('Current'); await c.sync(); return t.value;", "Third paragraph")]
    [DataRow("a change is written down and not made",
        "c.document.getSelection().insertText('x', 'Start'); await c.sync(); return atWord.word.changes[0] + atWord.text(0);",
        "Range.insertTextFirst paragraph.")]
    [DataRow("nothing happens before sync",
        "c.document.body.paragraphs.getFirst().getRange().select(); const before = atWord.word.selection.to.at; await c.sync(); return `${before} ${atWord.word.selection.to.at}`;", "0 16")]
    [DataRow("an object of another batch",
        "const p = await Word.run(async d => { const p = d.document.body.paragraphs.getFirst(); await d.sync(); return p; }); p.load('text');", "InvalidObjectPath")]
    public async Task What_is_asked_too_early_or_wrongly_is_refused_as_Word_refuses_it(string what, string batch, string answer) =>
        Assert.AreEqual(answer, await RunAsync(batch, "1.9"), what);

    [TestMethod]
    [DataRow("1.3", "c.document.getSelection().getBookmarks(true); await c.sync();", "ApiNotFound")]
    [DataRow("1.3", "c.document.body.paragraphs.getFirst().getReviewedText('Original'); await c.sync();", "ApiNotFound")]
    [DataRow("1.3", "c.document.getBookmarkRangeOrNullObject('x').load('text'); await c.sync();", "ApiNotFound")]
    [DataRow("1.6", "c.document.body.paragraphs.getFirst().insertAnnotations({ critiques: [] }); await c.sync();", "ApiNotFound")]
    [DataRow("1.2", "c.document.getSelection().getRange('Start').load('text'); await c.sync();", "ApiNotFound")]
    [DataRow("1.3", "const r = c.document.getSelection().getRange('Start'); r.load('text'); await c.sync(); return `[${r.text}]`;", "[]")]
    [DataRow("1.3",
        "return [Office.context.requirements.isSetSupported('WordApi', '1.3'), Office.context.requirements.isSetSupported('WordApi', '1.4')].join();", "true,false")]
    public async Task A_lowered_requirement_set_has_no_more_than_it_says(string wordApi, string batch, string answer) =>
        Assert.AreEqual(answer, await RunAsync(batch, wordApi), wordApi);

    [TestMethod]
    public async Task What_Office_takes_away_from_a_page_is_away() =>
        Assert.AreEqual("null null Error",
            await RunAsync(
                "let said; try { alert('x'); } catch (e) { said = e.name; } return `${history.pushState} ${history.replaceState} ${said}`;",
                "1.9"));

    private static async Task<string> RunAsync(string batch, string wordApi)
    {
        var file = WordFile.Of("First paragraph.", "Second paragraph.", "");
        file.Paragraphs[0].Bookmarks.Add("_Rap0_p001");
        file.Paragraphs[2] = new("") { Runs = [("kept", "Third "), ("deleted", "text"), ("inserted", "paragraph")] };
        (file.WordApi, file.Dialog) = (wordApi, "refused");
        await using var word = await InWord.OpenAsync(host, file);
        await word.Pane.Locator("#word-say > *").First.WaitForAsync();
        return await word.Pane.EvaluateAsync<string>(
            $"async () => {{ try {{ return String(await Word.run(async c => {{ {batch} }})); }} catch (error) {{ return error.code ?? " +
            $"String(error); }} }}");
    }
}
