using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The Reader on paper, what of the pane has to fit on a phone, and what is chosen in colours that are forced.</summary>
[TestClass]
public sealed class PaperAndPhoneJourneys
{
    private const string IsOnTop = """
        field => {
          field.scrollIntoView({ block: 'center' });
          const box = field.getBoundingClientRect();
          return [[.5, .1], [.1, .5], [.5, .5], [.9, .5], [.5, .9]]
            .every(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y) === field);
        }
        """;

    // What shows beside colour, which the system takes away.
    private const string Lines = """
        one => { const s = getComputedStyle(one); return ['border-block-end', 'border-inline-start', 'outline']
          .flatMap(line => ['width', 'style'].map(part => s.getPropertyValue(`${line}-${part}`))).join(' '); }
        """;

    [TestMethod]
    public async Task In_forced_colours_the_chosen_tab_link_chip_and_passage_are_told_from_the_others()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.ReadAsync("p051");
        await ToldAsync(visit, ".passage.current", "#p049");
        await ToldAsync(visit, ".tabs a[aria-current]", ".tabs a:not([aria-current])");
        await ToldAsync(visit, ".topbar-nav a[aria-current]", ".topbar-nav a:not([aria-current])");
        await visit.Form.Locator(".kinds-choice label").First.ClickAsync();
        await ToldAsync(visit, ".kinds-choice input:checked + span", ".kinds-choice input:not(:checked) + span");
        await visit.Tab("Outline").PressAsync("Enter");
        await ToldAsync(visit, ".outline a[aria-current]", ".outline a[data-go]:not([aria-current])");
        await visit.Tab("Ours").PressAsync("Enter");
        await ToldAsync(visit, ".chip[aria-current]", ".chip:not([aria-current])");
        host.Log.AssertQuiet();
    }

    private static async Task ToldAsync(Visit visit, string chosen, string other)
    {
        await visit.Page.Locator(chosen).First.WaitForAsync();
        Assert.AreNotEqual(await visit.Page.Locator(other).First.EvaluateAsync<string>(Lines),
            await visit.Page.Locator(chosen).First.EvaluateAsync<string>(Lines), chosen);
    }

    [TestMethod]
    public async Task The_Reader_is_printed_with_ones_own_comments_beside_the_text_also_one_just_saved()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await visit.ReadAsync("p051");
        var notes = visit.Page.Locator("#p051 .printed-note");
        await visit.SaveAsync("Kept for the meeting at home.");
        await Assertions.Expect(notes.Filter(new() { HasText = "Kept for the meeting at home." })).ToHaveCountAsync(1);
        await Assertions.Expect(notes.First).ToBeHiddenAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(notes.First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#pane")).ToBeHiddenAsync();
        var (text, note) = (await visit.Page.Locator("#p051 > .text").BoundingBoxAsync(), await notes.First.BoundingBoxAsync());
        Assert.IsGreaterThanOrEqualTo(text!.X + text.Width, note!.X, "the note would stand in the text");

        await using var officer = await Visit.AsAsync(host, "secretariat-1");
        await officer.ReadAsync("p051");
        await Assertions.Expect(officer.Page.Locator(".printed")).ToHaveCountAsync(0);
        Assert.IsTrue(await officer.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"),
            "what scrolls is the text and the pane, not the page around them");
    }

    [TestMethod]
    public async Task On_a_phone_the_head_of_the_pane_is_one_line_and_nothing_covers_the_field_somebody_types_in()
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var language in (string[])["en", "fr", "ru", "qps"])
        {
            await using var visit = await Visit.AsAsync(host, "kelvany-contributor", width: 360, language: language);
            await visit.GoAsync($"/pane?c={RunningHost.Consultation}&passage=p051");
            foreach (var line in (string[])[".closing > summary", ".pane-who"])
            {
                var box = await visit.Page.Locator(line).BoundingBoxAsync();
                Assert.IsLessThan(48, box!.Height, $"{line} in {language}");
            }

            await visit.ReadAsync("p051");
            await visit.Page.Locator("#sheet-toggle").ClickAsync();
            await OnTopAsync(visit.Text, language);
            foreach (var (tab, field) in new[] { (1, "#find"), (2, "#among") })
            {
                await visit.Page.Locator(".tabs a").Nth(tab).PressAsync("Enter");
                await OnTopAsync(visit.Page.Locator(field), $"{field} in {language}");
            }
        }
    }

    private static async Task OnTopAsync(ILocator field, string what)
    {
        await field.FocusAsync();
        Assert.IsTrue(await field.EvaluateAsync<bool>(IsOnTop), what);
    }
}
