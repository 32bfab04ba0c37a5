using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>
/// In Word on the web: the pane in a frame of Microsoft's page, so without our cookie, and Office.js answered by the
/// stand-in beside this file.
/// </summary>
public sealed partial class InWord : OpenDraft
{
    private const string Around = "https://word-edit.officeapps.live.com/we/wordeditorframe.aspx";

    private readonly RunningHost host;
    private readonly IPage page;
    private readonly ConcurrentQueue<IRequest> framed = [];
    private Task<IPage>? dialog;

    public Task<IPage>? FirstDialog => dialog;

    private InWord(RunningHost host, IBrowserContext window, IPage page)
        : base(window) => (this.host, this.page) = (host, page);

    public override IFrame Pane => page.Frames.Single(f => f.Url.StartsWith(host.Address.ToString(), StringComparison.Ordinal));

    /// <summary>Every request of the pane and its dialogs, with what was sent.</summary>
    public ConcurrentQueue<(string Method, string Address, string? Body)> Requests { get; } = [];

    /// <summary>What went wrong in the pages.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    public ILocator DraftLine => Pane.Locator("#word-draft");

    public ILocator Said => Pane.Locator("#word-say");

    public ILocator Chooser => Pane.Locator("#word-choose");

    /// <summary>Opens the pane beside that file; the dialog to sign in is answered as that person, unless the file's Word refuses
    /// it.</summary>
    public static async Task<InWord> AsAsync(RunningHost host, string person, WordFile file, int width = 450, bool ready = true,
        bool framed = true)
    {
        var inWord = await OpenAsync(host, file, width, framed);
        if (file.Dialog == "opens")
        {
            await inWord.SignInAsync(await inWord.dialog!, person);
        }

        if (ready)
        {
            await inWord.Pane.Locator("#pane").WaitForAsync();
        }

        return inWord;
    }

    /// <summary>
    /// Opens the pane and stops before anybody signs in. On the web it is framed, and browsers keep cookies and storage
    /// from it; on Windows it is a page by itself.
    /// </summary>
    public static async Task<InWord> OpenAsync(RunningHost host, WordFile file, int width = 450, bool framed = true)
    {
        var window = await Browser.WindowAsync(width);

        // A page of the open network frames one of this machine only where the browser was told so.
        await window.GrantPermissionsAsync(["local-network-access"]);
        await window.AddInitScriptAsync(file.Script());
        await window.RouteAsync(OfficeScript.Address,
            route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = StandIn() }));
        await window.RouteAsync(Around, route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!DOCTYPE html><html lang=en><title>Word</title><style>html,body,iframe{{margin:0;border:0;width:100%;height:100vh;display:block}}</style><textarea aria-label=Document id=document style='position:absolute;opacity:0'></textarea><iframe title=Rapporteur src='{host.Address}pane/word'></iframe>",
        }));
        var page = await window.NewPageAsync();
        var inWord = new InWord(host, window, page);
        inWord.Watch();
        if (file.Dialog == "opens")
        {
            inWord.dialog = page.WaitForPopupAsync();
        }

        await page.GotoAsync(framed ? Around : $"{host.Address}pane/word");
        return inWord;
    }

    /// <summary>The dialog that is opened next.</summary>
    public Task<IPage> DialogAsync(Func<Task> act) => page.RunAndWaitForPopupAsync(act);

    /// <summary>Chooses a person in the dialog.</summary>
    public async Task SignInAsync(IPage opened, string person)
    {
        var closed = new TaskCompletionSource();
        opened.Close += (_, _) => closed.TrySetResult();
        await opened.GetByLabel("The end of the printed link").FillAsync(host.Secret);
        await opened.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await opened.Locator($"button[value='{person}']").ClickAsync();
        await closed.Task.Patiently();
    }

    public override async Task SelectAsync(string passage, string words) => await SelectAtAsync(await IndexAsync(passage), words);

    /// <summary>Chooses words in the n-th paragraph.</summary>
    public async Task SelectAtAsync(int paragraph, string words)
    {
        var text = await TextAsync(paragraph);
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, $"“{words}” is not in “{text}”.");
        await SelectAsync(paragraph, start, paragraph, start + words.Length);
    }

    public Task SelectAsync(int from, int start, int to, int end) =>
        Pane.EvaluateAsync("([from, start, to, end]) => atWord.select(from, start, to, end)", new[] { from, start, to, end });

    public override async Task CursorAsync(string passage) => await CursorAtAsync(await IndexAsync(passage));

    public Task CursorAtAsync(int paragraph, int at = 3) => SelectAsync(paragraph, at, paragraph, at);

    public override async Task ShowsAsync(string passage)
    {
        var at = await IndexAsync(passage);
        await Patience.UntilAsync(async () => await Pane.EvaluateAsync<int>("() => atWord.word.selection.from.p") == at,
            $"the cursor is in {passage}");
    }

    public Task<int> IndexAsync(string passage) =>
        Pane.EvaluateAsync<int>("passage => atWord.word.paragraphs.findIndex(p => p.bookmarks.some(b => b.endsWith(`_${passage}`)))",
            passage);

    public Task<string> TextAsync(int paragraph) => Pane.EvaluateAsync<string>("p => atWord.text(p)", paragraph);

    /// <summary>The addresses that were opened outside the frame.</summary>
    public async Task<string[]> OpenedAsync() => await Pane.EvaluateAsync<string[]>("() => atWord.word.browserWindows");

    /// <summary>
    /// What holds after every journey: the document is as it was, nothing failed in a page, nobody was asked but the host
    /// and Office's own script, and no request of the pane brought a cookie.
    /// </summary>
    public override async Task AssertCleanAsync()
    {
        Assert.AreEqual("", string.Join(", ", (await Pane.EvaluateAsync<JsonElement>("() => atWord.word.changes")).EnumerateArray()),
            "the document was changed");
        Assert.AreEqual("", string.Join('\n', Faults), "a page failed");
        Assert.AreEqual("",
            string.Join('\n',
                Requests.Select(r => r.Address)
                    .Where(a => a != OfficeScript.Address && !a.StartsWith(host.Address.ToString(), StringComparison.Ordinal))),
                    "others were asked");
        Assert.AreEqual("",
            string.Join('\n',
                await Task.WhenAll(
                    framed.Where(r => r.Frame == Pane && Pane != page.MainFrame).Select(async r => await r.HeaderValueAsync("Cookie"))))
                    .Trim(), "a cookie came from the frame");
    }

    /// <summary>The passages that carry a mark.</summary>
    public async Task<string> MarkedAsync() =>
        await Pane.EvaluateAsync<string>(
            "() => atWord.word.paragraphs.filter(p => p.annotations.size).map(p => p.bookmarks.at(-1).slice(-4)).join(' ')");

    public IPage Page => page;

    private void Watch()
    {
        Window.Request += (_, request) =>
        {
            if (request.Url != Around)
            {
                framed.Enqueue(request);
                Requests.Enqueue((request.Method, request.Url, request.PostData));
            }
        };
        Window.Console += (_, message) =>
        {
            if (message.Type == "error" && !Expected().IsMatch(message.Text))
            {
                Faults.Enqueue(message.Text);
            }
        };
        Window.WebError += (_, error) => Faults.Enqueue(error.Error);
    }

    // A refused status is a line of the browser's own in the console.
    [GeneratedRegex("status of 40[134]|ERR_FAILED|ERR_INTERNET_DISCONNECTED")]
    private static partial Regex Expected();

    private static string StandIn()
    {
        using var stream = typeof(InWord).Assembly.GetManifestResourceStream("InWord.office-stand-in.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
