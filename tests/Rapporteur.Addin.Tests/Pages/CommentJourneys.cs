using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The way of a comment through the Reader and its pane, as people see it.</summary>
[TestClass]
public sealed class CommentJourneys
{
    private const string Passage = "p051";

    [TestMethod]
    public async Task A_comment_on_words_is_written_approved_sent_and_receipted_and_nobody_else_sees_it_before()
    {
        await using var host = await RunningHost.StartAsync();
        const string said = "These two words should be one term throughout.";

        await using var contributor = await Visit.AsAsync(host, "tresqua-alternate");
        await using var writer = await Visit.AsAsync(host, "orvessa-contributor");
        await writer.ReadAsync();
        await writer.SelectAsync(Passage, "and, sea and air border"); // half words at both ends
        await Assertions.Expect(writer.Page.Locator(".places")).ToContainTextAsync("“land, sea and air borders”");
        await writer.Form.Locator("label", new() { HasText = "Replace" }).ClickAsync();
        await Assertions.Expect(writer.Page.Locator("#f-existing")).ToHaveValueAsync("land, sea and air borders");
        await writer.Page.Locator("#f-proposed").FillAsync("all borders");
        await Assertions.Expect(writer.Page.Locator("[data-preview] ins")).ToHaveTextAsync("all ");
        await writer.SaveAsync(said);
        await Assertions.Expect(writer.Page.Locator($"#{Passage} .count")).ToHaveTextAsync("2");

        await using var secretariat = await Visit.AsAsync(host, "secretariat-1");
        Assert.IsFalse(await (await secretariat.ReadAsync(Passage)).SeesAsync(said), "The Secretariat sees what was not sent.");

        await using var focal = await Visit.AsAsync(host, "orvessa-focal");
        await focal.ReadAsync(Passage);
        await focal.Page.Locator(".card", new() { HasText = said }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Approve") })
            .ClickAsync();
        await Assertions.Expect(focal.Page.Locator(".card", new() { HasText = said }).Locator(".pill")).ToHaveTextAsync("Approved");
        Assert.IsFalse(await (await secretariat.ReadAsync(Passage)).SeesAsync(said),
            "The Secretariat sees what was approved and not sent.");

        await focal.Tab("Send").ClickAsync();
        await focal.Page.Locator("#f-note").FillAsync("With our compliments.");
        await focal.Page.GetByRole(AriaRole.Button, new() { Name = "Send to the Secretariat" }).ClickAsync();
        await Assertions.Expect(focal.Page.Locator(".receipt h2")).ToHaveTextAsync(new Regex("^R-.{4}-.{4}-.{4}$"));
        await Assertions.Expect(focal.Page.Locator(".receipt")).ToContainTextAsync("(Istanbul)");
        await Assertions.Expect(focal.Page.Locator(".receipt")).ToContainTextAsync("(Sydney)");

        var reference = await focal.Page.Locator(".receipt h2").TextContentAsync();
        var download = await focal.Page.RunAndWaitForDownloadAsync(() => focal.Page.GetByText("Download the statement").ClickAsync());
        var statement = await File.ReadAllBytesAsync(await download.PathAsync());
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(statement));
        await Assertions.Expect(focal.Page.Locator(".receipt .hash")).ToHaveTextAsync(hash);
        StringAssert.Contains(System.Text.Encoding.UTF8.GetString(statement), reference, StringComparison.Ordinal);

        Assert.IsTrue(await (await secretariat.ReadAsync(Passage)).SeesAsync(said), "The Secretariat does not see what was sent.");
        Assert.IsFalse(await (await contributor.ReadAsync(Passage)).SeesAsync(said),
            "Another delegation sees what was sent to the Secretariat.");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Text_that_was_not_sent_is_there_again_after_the_tab_was_closed_and_gone_after_signing_out()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-contributor");
        await visit.ReadAsync(Passage);
        await visit.Text.FillAsync("Half a thought, at 23:00");

        await visit.NewTabAsync();
        await visit.ReadAsync(Passage);
        await Assertions.Expect(visit.Text).ToHaveValueAsync("Half a thought, at 23:00");
        await Assertions.Expect(visit.Page.GetByText("Your unsent text is back.")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.Page.WaitForURLAsync(host.Address.ToString());
        Assert.AreEqual(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [TestMethod]
    public async Task What_was_saved_is_no_longer_kept_as_unsent()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-contributor");
        await visit.ReadAsync(Passage);
        await visit.SaveAsync("Said and done.");
        Assert.AreEqual(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
        await Assertions.Expect(visit.Text).ToHaveValueAsync("");
    }

    [TestMethod]
    public async Task A_double_click_saves_one_comment()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-contributor");
        await visit.ReadAsync(Passage);
        await visit.Text.FillAsync("Once is enough.");
        await visit.Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).DblClickAsync();
        await visit.Page.Locator(".notice.good").WaitForAsync();
        Assert.HasCount(1,
            (await Visitor.As(host, "orvessa-contributor").CommentsAsync("?mine=true"))
                .FindAll(c => c.GetProperty("text").GetString() == "Once is enough."));
    }

    [TestMethod]
    public async Task A_refused_comment_keeps_what_was_typed_and_says_why_beside_the_field()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-contributor");
        await visit.ReadAsync(Passage);
        await visit.Page.Locator("summary", new() { HasText = "More:" }).ClickAsync();
        await visit.Page.Locator("#f-condition").FillAsync("If the chapter stays");
        await visit.Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#e-text")).ToContainTextAsync("A comment needs words");
        await Assertions.Expect(visit.Page.Locator("#e-text")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#f-condition")).ToHaveValueAsync("If the chapter stays");
    }

    [TestMethod]
    public async Task A_passage_is_reached_and_commented_by_keyboard_alone()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-contributor");
        await visit.ReadAsync("p050");
        await visit.Page.Locator("#p050 .here").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Locator($"#{Passage} .here")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#here")).ToHaveTextAsync(new Regex(", 24$"));
        await Assertions.Expect(visit.Page.Locator("#here")).ToBeFocusedAsync();
        StringAssert.EndsWith(visit.Page.Url, $"/{Passage}", StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator($"#{Passage} .here")).ToBeFocusedAsync();
    }

    [TestMethod]
    public async Task A_delegation_without_comments_says_so_and_gets_a_receipt()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "pellamar-focal");
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=send");
        await visit.Page.GetByText("We have no comments at this stage").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Say so to the Secretariat" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".receipt")).ToContainTextAsync("No comments at this stage");
    }
}
