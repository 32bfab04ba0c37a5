using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Several places, several delegations: joint comments, alignment, and taking back.</summary>
[TestClass]
public sealed class TogetherJourneys
{
    private const string Passage = "p051";

    [TestMethod]
    public async Task One_comment_points_to_several_places()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await visit.ReadAsync(Passage);
        await visit.SelectAsync(Passage, "border control");
        await MoreAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add what I select next" }).ClickAsync();
        await visit.SelectAsync("p052", "We will");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "The whole document" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "After this passage" }).ClickAsync();
        await visit.Page.GetByLabel("A term, wherever it occurs").FillAsync("migration");
        await Assertions.Expect(visit.Page.Locator(".places li")).ToHaveCountAsync(4);
        await visit.SaveAsync("In all of these.");

        var saved =
            (await Visitor.As(host, "orvessa-focal").CommentsAsync("?mine=true&pageSize=1000"))
                .Single(c => c.GetProperty("text").GetString() == "In all of these.");
        Assert.AreEqual(
            "words p051 border control, words p052 We will, document, between p051, term migration",
            string.Join(", ", saved.GetProperty("places").EnumerateArray().Select(p => string.Join(' ', new[]
            {
                p.GetProperty("scope").GetString(),
                p.TryGetProperty("passage", out var passage) ? passage.GetString() : null,
                p.TryGetProperty("quotation", out var quotation) ? quotation.GetProperty("exact").GetString() : null,
                p.TryGetProperty("term", out var term) ? term.GetString() : null,
            }.OfType<string>()))));
    }

    [TestMethod]
    public async Task A_joint_comment_is_seen_by_whom_it_names_who_may_dissociate()
    {
        await using var host = await RunningHost.StartAsync();
        const string said = "Said for both of us.";
        await using var writer = await Visit.AsAsync(host, "orvessa-focal");
        await writer.ReadAsync(Passage);
        await MoreAsync(writer);
        await writer.Page.GetByLabel("Kelvany").CheckAsync();
        await SendAsync(writer, said);

        await using var named = await Visit.AsAsync(host, "kelvany-focal");
        await named.ReadAsync(Passage);
        var card = named.Page.Locator(".card", new() { HasText = said });
        await Assertions.Expect(card).ToContainTextAsync("Also on behalf of");
        await PressedAsync(card, "Dissociate my delegation");
        await Assertions.Expect(named.Page.Locator(".notice.good")).ToContainTextAsync("does not speak for your delegation");

        var seen =
            (await Visitor.As(host, "secretariat-1").CommentsAsync("?pageSize=1000"))
                .Single(c => c.GetProperty("text").GetString() == said);
        Assert.IsEmpty(seen.TryGetProperty("onBehalfOf", out var members) ? members.EnumerateArray().ToList() : []);
    }

    [TestMethod]
    public async Task A_delegation_aligns_itself_with_what_was_said_at_the_meeting()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-focal");
        await visit.ReadAsync(Passage);
        var card = visit.Page.Locator(".card", new() { HasText = "Intelligence sharing should be added" });
        await Assertions.Expect(card).Not.ToContainTextAsync("Aligned itself");
        await PressedAsync(card, "Align my delegation with this");
        await Assertions.Expect(card).ToContainTextAsync("Aligned itself Kelvany");
        await Assertions.Expect(card.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task What_was_sent_is_withdrawn_by_who_speaks_and_the_Secretariat_sees_it_as_taken_back()
    {
        await using var host = await RunningHost.StartAsync();
        const string said = "To be taken back.";
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await visit.ReadAsync(Passage);
        await SendAsync(visit, said);
        await visit.ReadAsync(Passage);
        await PressedAsync(visit.Page.Locator(".card", new() { HasText = said }), "Withdraw");
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToContainTextAsync("taken back");
        var seen =
            (await Visitor.As(host, "secretariat-1").CommentsAsync("?pageSize=1000"))
                .Single(c => c.GetProperty("text").GetString() == said);
        Assert.AreEqual("withdrawn", seen.GetProperty("state").GetString());
    }

    private static Task MoreAsync(Visit visit) => visit.Page.Locator("summary", new() { HasText = "More:" }).ClickAsync();

    private static async Task SendAsync(Visit visit, string text)
    {
        await visit.Text.FillAsync(text);
        await visit.Form.GetByRole(AriaRole.Button, new() { Name = "Save and send now" }).ClickAsync();
        await visit.Page.Locator(".receipt h2").WaitForAsync();
    }

    private static async Task PressedAsync(ILocator card, string words)
    {
        card.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{words}") }).ClickAsync();
    }
}
