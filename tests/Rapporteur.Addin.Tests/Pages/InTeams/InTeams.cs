using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Manifests;
using Rapporteur.Addin.Tests.Pages.InWord;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InTeams;

/// <summary>What Teams is when the tab opens, and what it does.</summary>
public sealed record Around(string Theme = "default", string Locale = "en-us", string? SubPage = null, string User = "user-of-teams",
    bool Blocked = false, bool Silent = false)
{
    /// <summary>On a telephone the tab is a page by itself, and its storage is not taken for another site's.</summary>
    public bool Phone { get; init; }

    /// <summary>The token Teams gives for the account somebody is in it with; null where its organisation has not consented.</summary>
    public string? Account { get; init; }
}

/// <summary>
/// In Teams, played by the stand-in beside this file. On the web the tab of the manifest is in a frame of Microsoft's page, on
/// another origin: no cookie of ours, and no storage either, as browsers that keep nothing for other sites' frames have it.
/// </summary>
public sealed partial class InTeams : OpenDraft
{
    public const string Program = "https://teams.microsoft.com/v2/";

    // Whatever a test asks the browser about a page counts there as an act of somebody's; here only the mouse and keys do.
    private const string ActsOfPeople = """
        (() => {
          let acted = false;
          for (const act of ['pointerdown', 'keydown']) addEventListener(act, () => { acted = true; }, true);
          Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { get isActive() { return acted; } } });
        })();
        """;

    private readonly RunningHost host;
    private readonly IPage page;
    private readonly ConcurrentQueue<IRequest> all = [];
    private bool phone;

    private InTeams(RunningHost host, IBrowserContext window, IPage page)
        : base(window) => (this.host, this.page) = (host, page);

    public IPage Page => page;

    public override IFrame Pane =>
        phone ? page.MainFrame : page.Frames.Single(f => f.Url.StartsWith(host.SecureAddress.ToString(), StringComparison.Ordinal));

    /// <summary>Every address asked for, by the frame and by the windows to sign in.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string> Faults { get; } = [];

    public ILocator Root => Pane.Locator("html");

    /// <summary>The sentence that stands alone while nothing is open.</summary>
    public ILocator Said => Pane.Locator("main.sentence > p").First;

    /// <summary>Opens the tab and signs in as that person.</summary>
    public static async Task<InTeams> AsAsync(RunningHost host, string person, Around? around = null, int width = 1280)
    {
        var teams = await OpenAsync(host, around ?? new(), width);
        await teams.SignInAsync(await teams.PopupAsync(), person);
        await teams.Pane.Locator("#pane").WaitForAsync();
        return teams;
    }

    /// <summary>Opens the tab and stops before anybody signs in.</summary>
    public static async Task<InTeams> OpenAsync(RunningHost host, Around around, int width = 1280)
    {
        var window = await Browser.WindowAsync(width, ownCertificate: true);

        // A page of the open network frames one of this machine only where the browser was told so.
        await window.GrantPermissionsAsync(["local-network-access"]);
        await window.AddInitScriptAsync(ActsOfPeople);
        var page = await window.NewPageAsync();
        var teams = new InTeams(host, window, page);
        teams.Watch();
        await teams.GoAsync(around);
        return teams;
    }

    /// <summary>Teams opens the tab anew in the same window of the browser.</summary>
    public async Task GoAsync(Around around)
    {
        phone = around.Phone;
        await Window.UnrouteAsync(Program);
        await Window.RouteAsync(Program, route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"""
            <!DOCTYPE html><html lang=en><title>Teams</title><style>html,body,iframe{"{margin:0;border:0;width:100%;height:100vh;display:block}"}</style>
            <iframe title=Rapporteur data-src="{Tab(host, around).Replace("&", "&amp;", StringComparison.Ordinal)}"></iframe><script>{StandIn(around)}</script>
            """ }));
        if (phone)
        {
            await Window.AddInitScriptAsync($"(() => {{{StandIn(around)}}})();");
        }

        await page.GotoAsync(phone ? Tab(host, around) : Program);
        await Pane.Locator("main, #pane").First.WaitForAsync();
    }

    /// <summary>Presses "Sign in" and gives the window Teams opens.</summary>
    public Task<IPage> PopupAsync(string button = "Sign in") => page.RunAndWaitForPopupAsync(() => Button(button).ClickAsync());

    /// <summary>Chooses a person in that window and waits until it is closed.</summary>
    public async Task SignInAsync(IPage opened, string person)
    {
        var knows = opened.GetByLabel("The end of the printed link");
        await knows.Or(opened.Locator($"button[value='{person}']")).First.WaitForAsync();
        if (await knows.CountAsync() > 0)
        {
            await knows.FillAsync(host.Secret);
            await opened.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        }

        await opened.Locator($"button[value='{person}']").ClickAsync();
        await ClosedAsync(opened);
    }

    /// <summary>Waits until the window to sign in has gone by itself.</summary>
    public static async Task ClosedAsync(IPage opened)
    {
        var closed = new TaskCompletionSource();
        opened.Close += (_, _) => closed.TrySetResult();
        if (!opened.IsClosed)
        {
            await closed.Task.Patiently();
        }
    }

    public override async Task SelectAsync(string passage, string words)
    {
        await Pane.EvaluateAsync(Visit.Select, new[] { passage, words });
        await Pane.Locator($"#{passage} .text").DispatchEventAsync("pointerup");
    }

    public override Task CursorAsync(string passage) => Pane.Locator($"#{passage} .here").ClickAsync();

    public override Task ShowsAsync(string passage) => Assertions.Expect(Pane.Locator($"#{passage}.current")).ToBeInViewportAsync();

    /// <summary>The next answer to a request with that in its address is that nobody is known by its token.</summary>
    public Task RefuseOnceAsync(string address) => Window.RouteAsync(new Regex(Regex.Escape(address)), route => route.FulfillAsync(new()
    {
        Status = 401,
        ContentType = "application/problem+json",
        Body = """{"status":401,"code":"sign-in","title":"Sign in.","detail":"Sign in first."}""",
    }), new() { Times = 1 });

    /// <summary>What Teams was asked or told, by the stand-in's name for it.</summary>
    public async Task<string[]> KeptAsync(string what) =>
        [.. (await page.EvaluateAsync<JsonElement>("what => atTeams[what]", what)).EnumerateArray()
            .Select(e => e.ValueKind == JsonValueKind.Array ? string.Join(' ', e.EnumerateArray()) : e.GetString()!)];

    /// <summary>What holds after every journey: nothing failed in a page, nobody was asked but the host, and no request of the frame
    /// brought a cookie.</summary>
    public override async Task AssertCleanAsync()
    {
        Assert.AreEqual("", string.Join('\n', Faults), "a page failed");
        Assert.AreEqual("", string.Join('\n', Requests.Where(a => !a.StartsWith(host.SecureAddress.ToString(), StringComparison.Ordinal))),
            "others were asked");
        var cookies = await Task.WhenAll(all.Where(r => r.Frame == Pane).Select(async r => await r.HeaderValueAsync("Cookie")));
        Assert.IsGreaterThan(3, cookies.Length);
        Assert.IsTrue(phone || cookies.All(string.IsNullOrEmpty), "a cookie came from the frame");
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private void Watch()
    {
        Window.Request += (_, request) =>
        {
            if (request.Url == Program)
            {
                return;
            }

            Requests.Enqueue(request.Url);
            all.Enqueue(request);
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

    // A refused status and a lost connection are lines of the browser's and of htmx's own in the console.
    [GeneratedRegex("status of 40[1349]|ERR_FAILED|ERR_INTERNET_DISCONNECTED|^htmx: htmx:error: Failed to fetch")]
    private static partial Regex Expected();

    // As the manifest has it.
    private static string Tab(RunningHost host, Around around) =>
        Packages.Made.Manifest.GetProperty("staticTabs")[0].GetProperty("contentUrl").GetString()!
        .Replace($"{Packages.Address}/", host.SecureAddress.ToString(), StringComparison.Ordinal)
        .Replace("{theme}", around.Theme, StringComparison.Ordinal).Replace("{locale}", around.Locale, StringComparison.Ordinal);

    private static string StandIn(Around around)
    {
        using var stream = typeof(InTeams).Assembly.GetManifestResourceStream("InTeams.teams-stand-in.js")!;
        using var reader = new StreamReader(stream);
        return $"globalThis.around = {JsonSerializer.Serialize(around, Json)};\n{reader.ReadToEnd()}";
    }
}
