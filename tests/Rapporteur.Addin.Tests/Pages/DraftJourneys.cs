using System.Text.Json;
using Microsoft.Playwright;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Api;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The next draft on the Secretariat's pages: prepared, what is uncertain settled one after the other, circulated.</summary>
[TestClass]
public sealed class DraftJourneys
{
    private const int Enough = 24;

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "qps")]
    public async Task A_draft_is_prepared_settled_and_circulated_by_keyboard_alone(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        var reworded = (await focal.GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray().Where(IsPlain).Take(2).ToList();
        foreach (var passage in reworded)
        {
            var places = new[] { new { scope = "passage", passage = passage.GetProperty("id").GetString() } };
            (await focal.PostAsync("comments", new { text = "Say who.", places, submit = true })).Created();
        }

        var file = ReturnJourneyTests.Edited(Story.ZeroDraft(), xml => reworded.Aggregate(
            xml, (text, passage) => text.Replace(Text(passage), Reworded(Text(passage)), StringComparison.Ordinal)));
        await using var visit = await Visit.AsAsync(host, "secretariat-1", width, language: language);
        await visit.GoAsync($"/reader/{RunningHost.Consultation}/drafts");
        await visit.Page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "rev1.docx",
            MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Buffer = file,
        });
        await visit.Page.Locator("#file").FocusAsync();
        foreach (var _ in new[] { "label", "changes", "button" })
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".draft-block")).ToHaveCountAsync(2);
        await visit.Page.AxeFindsNothingAsync();

        await PressAsync(visit.Page.Locator(".draft-block .paper-links a[href*='/carried']"));
        var uncertain = visit.Page.Locator(".change-block:has(.told-bad)");
        await Assertions.Expect(uncertain.First).ToBeVisibleAsync();
        var left = await uncertain.CountAsync();
        Assert.IsGreaterThan(2, left);
        await PressAsync(uncertain.First.Locator(".settle button").First);
        while (--left > 0)
        {
            await Assertions.Expect(uncertain).ToHaveCountAsync(left);
            await Assertions.Expect(visit.Page.Locator(".change-block:target .told-bad")).ToBeInViewportAsync();

            // Where one is now, the next key leads, once the page is there whole.
            await visit.Page.WaitForLoadStateAsync();
            await visit.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(visit.Page.Locator(".change-block:target .settle button").First).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(uncertain).ToHaveCountAsync(0);
        await visit.Page.AxeFindsNothingAsync();

        await visit.GoAsync($"/reader/{RunningHost.Consultation}/drafts");
        await PressAsync(visit.Page.Locator(".draft-block .settle button.primary"));
        await Assertions.Expect(visit.Page.Locator(".draft-block").First.Locator(".told-good")).ToBeVisibleAsync();
        await visit.Page.AxeFindsNothingAsync();
        Assert.AreEqual(1, (await focal.GetAsync("draft")).Ok().Body.GetProperty("version").GetInt32());
        host.Log.AssertQuiet();
    }

    private static async Task PressAsync(ILocator at)
    {
        await at.FocusAsync();
        await at.PressAsync("Enter");
    }

    private static string Text(JsonElement passage) => passage.GetProperty("text").GetString()!;

    // Long enough to be known by a part of it, and written in the file as it is read.
    private static bool IsPlain(JsonElement passage) => passage.GetProperty("kind").GetString() == "paragraph"
        && Text(passage).Split(' ').Length > Enough && Text(passage).All(c => char.IsAsciiLetter(c) || c is ' ' or ',' or '.');

    // Two words of five are left, so that nobody can be sure without looking.
    private static string Reworded(string text)
    {
        var words = text.Split(' ');
        var left = words.Length * 2 / 5;
        return string.Join(' ', words.Take(left).Concat(Enumerable.Repeat("zubarath", words.Length - left)));
    }
}
