using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Talking inside a delegation, in the pane: two people of it, and the Secretariat that learns nothing.</summary>
[TestClass]
public sealed class InsideJourneys
{
    private const string Ours = $"/pane?c={RunningHost.Consultation}&panel=ours";

    [TestMethod]
    public async Task Colleagues_write_notes_and_stances_on_a_card_and_go_back_to_an_earlier_text()
    {
        await using var host = await RunningHost.StartAsync();
        var contributor = Visitor.As(host, "kelvany-contributor");
        var id = await contributor.SavedAsync("Add a reference to returnees.");
        (await Visitor.As(host, "kelvany-focal").PutAsync($"comments/{id}", Visitor.Say("Add two references to returnees."))).Ok();
        (await contributor.PostAsync($"comments/{id}/notes", new { text = "Is the capital content?" })).Ok();
        await using var visit = await Visit.AsAsync(host, "kelvany-focal", 450);
        await visit.GoAsync($"{Ours}&open={id}");
        var inside = visit.Page.Locator(".line[open] .inside");
        await Assertions.Expect(inside).ToContainTextAsync("Is the capital content?");
        await inside.GetByLabel("A note for your colleagues").FillAsync("It is.");
        await inside.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Add the note") }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line[open] .inside")).ToContainTextAsync("It is.");
        await inside.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Not support") }).ClickAsync();
        await Assertions.Expect(inside.Locator("summary").First).ToContainTextAsync("1 not for");
        await inside.Locator(".versions > summary").ClickAsync();
        await inside.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Restore") }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line[open] .card > .said")).ToHaveTextAsync("Add a reference to returnees.");
        await visit.Page.AxeFindsNothingAsync();
    }

    [TestMethod]
    public async Task What_was_deleted_or_withdrawn_is_brought_back_by_one_button_and_no_dialog_is_asked()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        var (saved, sent) = (await focal.SavedAsync("To be deleted."), await focal.SentAsync("To be withdrawn."));
        await using var visit = await Visit.AsAsync(host, "kelvany-focal", 360);
        visit.Page.Dialog += (_, dialog) => throw new AssertFailedException($"The browser asked: {dialog.Message}");
        foreach (var (id, act, state) in new[] { (saved, "Delete", "Saved"), (sent, "Withdraw", "Sent") })
        {
            await visit.GoAsync($"{Ours}&open={id}");
            await visit.Page.Locator(".line[open]").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{act}") }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Undo") }).First.ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".notice.good")).ToHaveTextAsync("Brought back as it was.");
            await visit.GoAsync($"{Ours}&open={id}");
            await Assertions.Expect(visit.Page.Locator(".line[open] summary .pill").First).ToHaveTextAsync(state);
        }
    }

    [TestMethod]
    public async Task Before_sending_one_s_own_comments_that_clash_are_named_with_their_place()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        foreach (var wording in new[] { "We will act together.", "We will act alone." })
        {
            (await focal.PostAsync("comments",
                new { proposedWording = wording, places = new[] { new { scope = "passage", passage = "p005" } } })).Created();
        }

        await using var visit = await Visit.AsAsync(host, "kelvany-focal", 450);
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=send");
        await Assertions.Expect(visit.Page.Locator(".clashes li"))
            .ToHaveTextAsync(new Regex("C-[0-9A-Z]{6} and C-[0-9A-Z]{6} want different words in .+"));
    }

    [TestMethod]
    public async Task The_focal_point_pauses_contributors_who_are_told_so_in_their_own_list()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-focal", 450);
        await visit.GoAsync(Ours);
        await visit.Page.GetByText("Contributors", new() { Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Pause contributors now").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToHaveTextAsync("Set for the contributors of your delegation.");
        await visit.ChangeToAsync("kelvany-contributor");
        await visit.GoAsync(Ours);
        await Assertions.Expect(visit.Page.Locator(".notice.warn").First).ToContainTextAsync("has paused contributors");
    }
}
