using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>One journey, three hosts: what a delegate does in Word goes the same way in the Reader, as a page and as a tab of
/// Teams.</summary>
[TestClass]
public sealed class EveryHostJourneys
{
    private const string Passage = "p051";
    private const string Another = "p052";

    [TestMethod]
    [DataRow("Word")]
    [DataRow("Reader")]
    [DataRow("Teams")]
    public async Task Words_are_chosen_commented_approved_and_sent_and_there_is_a_receipt(string where)
    {
        await using var host = await OpenDraft.HostAsync(where);
        await using var draft = await OpenDraft.AsAsync(where, host, "orvessa-focal");
        const string said = "One term should do.";

        await draft.SelectAsync(Passage, "and, sea and air border"); // half words at both ends
        await Assertions.Expect(draft.Places).ToContainTextAsync("“land, sea and air borders”");
        await draft.Form.Locator("label", new() { HasText = "Replace" }).ClickAsync();
        await Assertions.Expect(draft.Pane.Locator("#f-existing")).ToHaveValueAsync("land, sea and air borders");
        await draft.Pane.Locator("#f-proposed").FillAsync("all borders");
        await draft.Text.FillAsync(said);
        await draft.Button("Save").ClickAsync();
        await draft.Pane.Locator(".notice.good").WaitForAsync();

        var card = draft.Pane.Locator(".card", new() { HasText = said });
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Approve") }).ClickAsync();
        await Assertions.Expect(card.Locator(".pill")).ToHaveTextAsync("Approved");
        await draft.Tab("Send").ClickAsync();
        await draft.Button("Send to the Secretariat").ClickAsync();
        await Assertions.Expect(draft.Pane.Locator(".receipt h2")).ToHaveTextAsync(new Regex("^R-.{4}-.{4}-.{4}$"));

        var comment = (await Visitor.As(host, "secretariat-1").CommentsAsync()).Single(c => c.GetProperty("text").GetString() == said);
        var place = comment.GetProperty("places")[0];
        Assert.AreEqual(Passage, place.GetProperty("passage").GetString());
        Assert.AreEqual("land, sea and air borders", place.GetProperty("quotation").GetProperty("exact").GetString());
        await draft.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("Word")]
    [DataRow("Reader")]
    [DataRow("Teams")]
    public async Task The_pane_follows_the_cursor_from_passage_to_passage(string where)
    {
        await using var host = await OpenDraft.HostAsync(where);
        await using var draft = await OpenDraft.AsAsync(where, host, "orvessa-contributor");
        foreach (var passage in (string[])[Passage, Another, "p010", Passage])
        {
            await draft.CursorAsync(passage);
            await draft.Panel(passage).WaitForAsync();
        }

        await draft.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("Word")]
    [DataRow("Reader")]
    [DataRow("Teams")]
    public async Task Words_of_another_passage_are_added_to_the_same_comment(string where)
    {
        await using var host = await OpenDraft.HostAsync(where);
        await using var draft = await OpenDraft.AsAsync(where, host, "orvessa-contributor");
        await draft.SelectAsync(Passage, "land, sea and air borders");
        await Assertions.Expect(draft.Places).ToContainTextAsync("“land, sea and air borders”");
        await draft.Pane.Locator("[data-add-place=selection]")
            .EvaluateAsync("button => { button.closest('details')?.setAttribute('open', ''); button.click(); }");
        var other = (await WordFile.CirculatedAsync(host)) is { } file ? file.Paragraphs[file.At(Another)].Text : "";
        await draft.SelectAsync(Another, other[..other.IndexOf(' ', 20)]);
        await Assertions.Expect(draft.Places.Locator("li")).ToHaveCountAsync(2);
        await draft.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("Word")]
    [DataRow("Reader")]
    [DataRow("Teams")]
    public async Task The_outline_leads_to_a_passage(string where)
    {
        await using var host = await OpenDraft.HostAsync(where);
        await using var draft = await OpenDraft.AsAsync(where, host, "orvessa-focal");
        await draft.CursorAsync("p010");
        await draft.Panel("p010").WaitForAsync();
        await draft.Tab("Outline").ClickAsync();
        await draft.Pane.Locator($".outline a[data-go='{Passage}']").ClickAsync();
        await draft.Panel(Passage).WaitForAsync();
        await draft.ShowsAsync(Passage);
        await draft.AssertCleanAsync();
    }
}
