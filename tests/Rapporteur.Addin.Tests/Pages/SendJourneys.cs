using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Read before it is sent: everything that goes, in full and in order, with who will read it; then one button.</summary>
[TestClass]
public sealed class SendJourneys
{
    [TestMethod]
    [DataRow(1280, "en", "Sent · change not sent", "Who will read this")]
    [DataRow(360, "ru", "Отправлено · изменение не отправлено", "Кто это прочтёт")]
    public async Task What_goes_is_read_in_full_in_the_order_of_the_draft_and_sent_by_keyboard(
        int width, string language, string pending, string who)
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "pellamar-focal");
        var sent = (await focal.PostAsync("comments", Body("It was so.", "p080", submit: true))).Created().Text("id");
        (await focal.PutAsync($"comments/{sent}", Body("It is now so.", "p080"))).Ok();
        await focal.PostAsync("comments", Body("At the end of the draft.", "p110"));
        await focal.PostAsync("comments", new
        {
            text = "Shorter.",
            places = new[] { new { scope = "words", passage = "p051", quotation = new { exact = "land, sea and air borders" } } },
            existingWording = "land, sea and air borders",
            proposedWording = "all borders",
        });

        await using var visit = await Visit.AsAsync(host, "pellamar-focal", width, language: language);
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=ours");
        await Assertions.Expect(visit.Page.Locator(".chip:nth-of-type(n+2)")).ToHaveTextAsync(
            [new Regex(" 3$"), new Regex(" 0$"), new Regex(" 1$"), new Regex(" 0$")]);
        await Assertions.Expect(visit.Page.Locator(".pill", new() { HasText = pending })).ToHaveCountAsync(1);

        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=send");
        await Assertions.Expect(visit.Page.Locator(".will-read h3")).ToHaveTextAsync(who);
        await Assertions.Expect(visit.Page.Locator(".going .card:visible")).ToHaveCountAsync(0);
        await visit.Page.Locator("[data-tick-all]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".going .said"))
            .ToHaveTextAsync(["Shorter.", "It is now so.", "At the end of the draft."]);
        await Assertions.Expect(visit.Page.Locator(".going ins:visible")).ToHaveTextAsync(new Regex("^all "));
        await visit.Page.Locator(".going input").Nth(2).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(visit.Page.Locator(".going .card:visible")).ToHaveCountAsync(2);
        await visit.Page.Locator(".send-form button.primary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".receipt h2")).ToHaveTextAsync(new Regex("^R-"));
        Assert.AreEqual("saved", string.Join(' ', (await focal.CommentsAsync("?mine=true"))
            .Where(c => c.GetProperty("state").GetString() != "sent").Select(c => c.GetProperty("state").GetString())));
        host.Log.AssertQuiet();
    }

    private static object Body(string text, string passage, bool submit = false) =>
        new { text, places = new[] { new { scope = "passage", passage } }, submit, revision = 1 };
}
