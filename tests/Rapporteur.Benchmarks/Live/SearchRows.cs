using Microsoft.Playwright;
using Rapporteur.Benchmarks.Pane;

namespace Rapporteur.Benchmarks.Live;

/// <summary>
/// From the last key of a citation in the Reader, Enter among them, until the pane shows the passage, at a thousand passages; in a
/// browser on this machine, beside the limit of the plan.
/// </summary>
internal static class SearchRows
{
    private const int Passages = 1_000;
    private const int Tries = 15;

    private const string Watch = """
        label => {
          const began = performance.now();
          return new Promise(done => {
            const look = () => document.querySelector('#here')?.textContent === label ? done(performance.now() - began)
              : requestAnimationFrame(look);
            document.querySelector('#find').form.requestSubmit();
            look();
          });
        }
        """;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        const string Work = "citation typed until the passage is shown, 1,000 passages";
        if (Tool.Find("chromium", "chromium-browser", "google-chrome", "chrome", "msedge") is not { } chromium)
        {
            return [new(Work, "not measured: chromium is missing", "100 ms", "the limit", Row.NoRatio)];
        }

        var file = Path.Combine(folder, "thousand-passages.docx");
        DraftFile.Write(file, Passages);
        using var host = await Host.StartAsync(Path.Combine(folder, "search-host"), "--draft", file);
        using var client = await host.AsAsync("kelvany-focal");
        using var all = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/api/v1/consultations"));
        var consultation = all.RootElement.GetProperty("consultations")[0].GetProperty("id").GetString()!;
        using var draft = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync($"/api/v1/consultations/{consultation}/draft"));
        var labels = draft.RootElement.GetProperty("passages").EnumerateArray().Select(p => p.GetProperty("label").GetString()!).ToList();
        using var driver = await Playwright.CreateAsync();
        string[] arguments = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        await using var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = arguments });
        await using var window = await browser.NewContextAsync();
        await window.AddCookiesAsync(
            [new Cookie { Name = "rapporteur-local", Value = await host.TokenAsync("kelvany-focal"), Url = host.Address.ToString() }]);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, $"/pane?c={consultation}").ToString());
        var took = new List<double>();
        for (var n = 0; n < Tries; n++)
        {
            var label = labels[(n * 61 + 37) % labels.Count];
            await page.Keyboard.PressAsync("/");
            await page.Locator("#find").FillAsync(label);
            took.Add(await page.EvaluateAsync<double>(Watch, label));
        }

        return [new(Work, Row.Invariant($"{took.Median():0} ms (longest {took.Max():0} ms)"), "100 ms", "the limit",
            Row.Times(took.Median(), 100))];
    }
}
