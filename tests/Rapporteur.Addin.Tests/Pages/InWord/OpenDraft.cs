using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>Somebody with a draft open and the pane beside it: the same person, text and pane in Word, in the Reader and in
/// Teams.</summary>
public abstract class OpenDraft(IBrowserContext window) : IAsyncDisposable
{
    public IBrowserContext Window => window;

    /// <summary>Where the pane is.</summary>
    public abstract IFrame Pane { get; }

    public ILocator Form => Pane.Locator("form.comment-form");

    public ILocator Text => Pane.Locator("#f-text");

    /// <summary>The heading of the passage the pane shows.</summary>
    public ILocator Here => Pane.Locator("#here");

    public ILocator Places => Pane.Locator(".places");

    public ILocator Panel(string passage) => Pane.Locator($".panel[data-passage-here='{passage}']");

    public ILocator Tab(string words) => Pane.Locator(".tabs a", new() { HasText = words });

    public ILocator Button(string words) => Pane.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    /// <summary>Opens it in Word, as the draft was circulated, in the Reader, or in the tab of Teams.</summary>
    public static async Task<OpenDraft> AsAsync(string where, RunningHost host, string person) => where switch
    {
        "Word" => await InWord.AsAsync(host, person, await WordFile.CirculatedAsync(host)),
        "Teams" => await InTeams.InTeams.AsAsync(host, person),
        _ => await InReader.AsAsync(host, person),
    };

    /// <summary>The host for it: Teams opens encrypted addresses only.</summary>
    public static Task<RunningHost> HostAsync(string where) =>
        RunningHost.StartAsync(null, where == "Teams" ? OwnCertificate.Settings : []);

    /// <summary>Chooses words as they stand in the passage.</summary>
    public abstract Task SelectAsync(string passage, string words);

    /// <summary>Puts the cursor into the passage.</summary>
    public abstract Task CursorAsync(string passage);

    /// <summary>Waits until the document shows the passage the pane led to.</summary>
    public abstract Task ShowsAsync(string passage);

    /// <summary>What holds after every journey in that host.</summary>
    public virtual Task AssertCleanAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await window.CloseAsync().Patiently();
        GC.SuppressFinalize(this);
    }
}

/// <summary>In the Reader, signed in with a cookie.</summary>
public sealed class InReader : OpenDraft
{
    private readonly Visit visit;

    private InReader(Visit visit)
        : base(visit.Window) => this.visit = visit;

    public override IFrame Pane => visit.Page.MainFrame;

    public static async Task<InReader> AsAsync(RunningHost host, string person) =>
        new(await (await Visit.AsAsync(host, person)).ReadAsync());

    public override Task SelectAsync(string passage, string words) => visit.SelectAsync(passage, words);

    public override Task CursorAsync(string passage) => visit.Page.Locator($"#{passage} .here").ClickAsync();

    public override Task ShowsAsync(string passage) => Assertions.Expect(visit.Page.Locator($"#{passage}.current")).ToBeInViewportAsync();
}
