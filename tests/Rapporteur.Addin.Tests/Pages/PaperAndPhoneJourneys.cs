using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The Reader on paper, and what of the pane has to fit on a phone.</summary>
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
            await visit.Text.FocusAsync();
            Assert.IsTrue(await visit.Text.EvaluateAsync<bool>(IsOnTop), language);
        }
    }
}
