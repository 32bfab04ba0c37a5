using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>A question apart from comments, asked in the pane by keyboard, and its answer there.</summary>
[TestClass]
public sealed class QuestionJourneys
{
    [TestMethod]
    public async Task A_question_is_asked_in_the_pane_and_its_answer_is_news_for_its_delegation_and_cleared_for_all()
    {
        await using var host = await RunningHost.StartAsync();
        var (officer, chair, other) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"), Visitor.As(host, "bromandy-focal"));
        await using var visit = await Visit.AsAsync(host, "kelvany-focal", 360);
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&passage=p051");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Questions to the Secretariat" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var words = visit.Page.GetByLabel("Ask the Secretariat");
        await words.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".field-error")).ToBeVisibleAsync();
        await words.FillAsync("May Kelvany comment on the title?");
        await visit.Page.AxeFindsNothingAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send the question" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToContainTextAsync("Asked");
        await Assertions.Expect(visit.Page.Locator(".asked .said")).ToHaveTextAsync("May Kelvany comment on the title?");
        await visit.Page.AxeFindsNothingAsync();

        var put = (await officer.GetAsync("questions")).Ok().Body.GetProperty("questions").EnumerateArray().Single();
        Assert.AreEqual("p051", put.GetProperty("passage").GetString());
        var id = put.GetProperty("id").GetString();
        var answer = new { answer = "All may.", asCirculated = "May the title be commented on?" };
        (await officer.PostAsync($"questions/{id}/answer", answer)).Ok();
        Assert.DoesNotContain("All may.", (await other.GetAsync($"/pane/{RunningHost.Consultation}?panel=questions")).Ok().Raw);
        (await chair.PostAsync($"questions/{id}/clear", new { number = 1 })).Ok();
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=news");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "A question was answered to all delegations" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".asked .said").Last).ToHaveTextAsync("All may.");
        await visit.Page.AxeFindsNothingAsync();
        var told = (await other.GetAsync($"/pane/{RunningHost.Consultation}?panel=questions")).Ok().Raw;
        StringAssert.Contains(told, "All may.", StringComparison.Ordinal);
        Assert.DoesNotContain("elvany", told.Split("class=\"panel\"")[1]);
        host.Log.AssertQuiet();
    }
}
