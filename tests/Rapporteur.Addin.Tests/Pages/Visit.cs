using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Somebody of the sample in a browser window of his or her own, signed in as the start page does it.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>Chooses words of a passage in the page.</summary>
    internal const string Select = """
        ([passage, words]) => {
          const node = document.querySelector(`#${passage} .text`).firstChild;
          const range = document.createRange();
          const start = node.data.indexOf(words);
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """;

    private Visit(RunningHost host, IBrowserContext window, IPage page) => (Host, Window, Page) = (host, window, page);

    public RunningHost Host { get; }

    public IBrowserContext Window { get; }

    public IPage Page { get; private set; }

    /// <summary>Opens the printed link and chooses who to be.</summary>
    public static async Task<Visit> AsAsync(RunningHost host, string person, int width = 1280, string? theme = null,
        string? language = null)
    {
        var window = await Browser.WindowAsync(width, theme, host.Address, language: language);
        var page = await window.NewPageAsync();
        await SignInAsync(host, page, person);
        return new Visit(host, window, page);
    }

    /// <summary>Somebody else signs in to the same browser, in a new tab.</summary>
    public async Task ChangeToAsync(string person)
    {
        Page = await Window.NewPageAsync();
        await SignInAsync(Host, Page, person);
    }

    /// <summary>The same person in a window that runs no script.</summary>
    public async Task<Visit> WithoutScriptAsync()
    {
        var window = await Browser.WindowAsync(script: false);
        await window.AddCookiesAsync(
            [.. (await Window.CookiesAsync())
                .Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = Host.Address.ToString(), SameSite = c.SameSite })]);
        return new Visit(Host, window, await window.NewPageAsync());
    }

    public async Task<Visit> GoAsync(string address)
    {
        await Page.GotoAsync(new Uri(Host.Address, address).ToString());
        return this;
    }

    /// <summary>Opens the Reader on the first passage that begins so.</summary>
    public Task<Visit> ReadAsync(string? passage = null) =>
        GoAsync($"/reader/{RunningHost.Consultation}{(passage is null ? "" : $"/{passage}")}");

    /// <summary>Closes the tab and opens another in the same window.</summary>
    public async Task NewTabAsync()
    {
        await Page.CloseAsync().Patiently();
        Page = await Window.NewPageAsync();
    }

    /// <summary>Selects words with the mouse's result: a range in the passage, and the button let go.</summary>
    public async Task SelectAsync(string passage, string words)
    {
        await Page.EvaluateAsync(Select, new[] { passage, words });
        await Page.Locator($"#{passage} .text").DispatchEventAsync("pointerup");
    }

    public ILocator Form => Page.Locator("form.comment-form");

    public ILocator Text => Page.Locator("#f-text");

    public ILocator Tab(string words) => Page.Locator(".tabs a", new() { HasText = words });

    public async Task SaveAsync(string text)
    {
        await Text.FillAsync(text);
        await Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Page.Locator(".notice.good").WaitForAsync();
    }

    public async Task<bool> SeesAsync(string text) => (await Page.ContentAsync()).Contains(text, StringComparison.Ordinal);

    private static async Task SignInAsync(RunningHost host, IPage page, string person)
    {
        await page.GotoAsync($"{host.Address}?local={host.Secret}");
        await page.Locator("details:has(.everyone) > summary").ClickAsync();
        await page.Locator($".everyone button[value='{person}']").ClickAsync();
        await page.Locator($".who[data-person='{person}']").WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await Window.CloseAsync().Patiently();
}
