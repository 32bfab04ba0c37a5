using Microsoft.Playwright;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>
/// The Chromium that is installed on this machine, started once for all journeys. A machine without one fails them with
/// a sentence; they are never skipped.
/// </summary>
[TestClass]
public static class Browser
{
    // The first is Chromium without the windows nobody sees: the same pages at half the work.
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge",
            "chrome.exe", "msedge.exe"];

    private static readonly string[] UsualFolders =
    [
        "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Microsoft Edge.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Chromium)>> Started = new(StartAsync);

    /// <summary>A browser window of its own: no cookie and no stored text of another.</summary>
    public static async Task<IBrowserContext> WindowAsync(int width = 1280, string? theme = null, Uri? host = null, bool script = true,
        bool ownCertificate = false, string? language = null)
    {
        var window =
            await (await Started.Value).Chromium.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                    JavaScriptEnabled = script,
                    IgnoreHTTPSErrors = ownCertificate
                });
        window.SetDefaultTimeout(Patience.Milliseconds);
        window.SetDefaultNavigationTimeout(Patience.Milliseconds);
        if (theme is not null)
        {
            await window.AddCookiesAsync([new Cookie { Name = "rapporteur-theme", Value = theme, Url = host!.ToString() }]);
        }

        if (language is not null)
        {
            await window.AddCookiesAsync([new Cookie { Name = ReadingLanguage.Cookie, Value = language, Url = host!.ToString() }]);
        }

        return window;
    }

    /// <summary>
    /// Closes a window as a person does who has seen its page: one that is told to while its first page is still on the way
    /// may never say that it has closed. Every page has a heading.
    /// </summary>
    public static async Task ShutAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Heading).First.WaitForAsync();
        await page.CloseAsync().Patiently();
    }

    [AssemblyCleanup]
    public static async Task CloseAsync()
    {
        if (Started.IsValueCreated)
        {
            var (driver, chromium) = await Started.Value;
            await chromium.CloseAsync().Patiently();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Chromium)> StartAsync()
    {
        var program = Find() ?? throw new AssertFailedException(
            "No Chromium, Chrome or Edge was found on the PATH: install one (Debian and Ubuntu: apt install chromium; Windows and macOS: " +
            "Chrome or Edge) and run the tests again.");
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        var driver = await Playwright.CreateAsync();
        string[] arguments = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        return (driver,
            await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = arguments, Timeout = Patience.Milliseconds }));
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(UsualFolders)
        .SelectMany(folder => Names.Append("Google Chrome").Append("Microsoft Edge").Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
