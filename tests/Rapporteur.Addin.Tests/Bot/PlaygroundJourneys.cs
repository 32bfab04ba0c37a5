using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>The chat as people have it: the Agents Playground as Teams, one for each person, in a real browser.</summary>
[TestClass]
public sealed partial class PlaygroundJourneys
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_contributor_comments_by_a_sentence_the_focal_point_sends_it_and_the_Desk_has_it()
    {
        await using var host = await RunningHost.StartAsync();
        await using var contributor = await Playground.AsAsync(host, "kelvany-contributor");
        await using var focal = await Playground.AsAsync(host, "kelvany-focal");
        await Assertions.Expect(contributor.Cards).ToHaveCountAsync(1);
        await Assertions.Expect(contributor.Last).ToContainTextAsync("Comments are requested by 22 December 2017.");

        await contributor.SayAsync("24: replace border control with border management");
        await Assertions.Expect(contributor.Last).ToContainTextAsync("Part 2, 24, “border control”");
        await Assertions.Expect(contributor.Button("Send now")).ToHaveCountAsync(0);
        await contributor.Field("Proposed wording").FillAsync("integrated border management");
        await contributor.Field("What you say, or why").FillAsync("Control is part of management.");
        await PictureAsync(contributor, "confirm");
        await contributor.Button("Save").ClickAsync();
        await Assertions.Expect(contributor.Last).ToContainTextAsync("Saved inside your delegation; not yet sent");
        await Assertions.Expect(contributor.Cards).ToHaveCountAsync(2);
        await Assertions.Expect(contributor.Page.GetByText("Is this what you mean?")).ToHaveCountAsync(0);
        var reference = Reference().Match(await contributor.Last.InnerTextAsync()).Value;
        await PictureAsync(contributor, "saved");

        await focal.SayAsync($"approve {reference}");
        await Assertions.Expect(focal.Last).ToContainTextAsync("Control is part of management.");
        await focal.Button("Approve").ClickAsync();
        await Assertions.Expect(focal.Last).ToContainTextAsync("Approved; not yet sent");

        await using var desk = await Visit.AsAsync(host, "secretariat-1");
        await desk.GoAsync($"/desk/{RunningHost.Consultation}");
        Assert.IsFalse(await desk.SeesAsync(reference), "the Desk shows what was not sent");
        await focal.SayAsync("submit");
        await Assertions.Expect(focal.Last).ToContainTextAsync(reference);
        await PictureAsync(focal, "review");
        await focal.Button("Send").ClickAsync();
        await Assertions.Expect(focal.Last).ToContainTextAsync("Received: R-");
        var receipt = Receipt().Match(await focal.Last.InnerTextAsync()).Value;
        await PictureAsync(focal, "receipt");

        await desk.GoAsync($"/desk/{RunningHost.Consultation}");
        await desk.Page.Locator($".today a[href='#s-{receipt}']").ClickAsync();
        var sheet = desk.Page.Locator($"#s-{receipt}");
        await sheet.Locator(".inside > summary").ClickAsync();
        await Assertions.Expect(sheet).ToContainTextAsync(reference);
        await Assertions.Expect(sheet).ToContainTextAsync("Control is part of management.");
        Assert.AreEqual("integrated", (await sheet.Locator("ins").First.InnerTextAsync()).Trim());
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task With_two_consultations_a_passage_is_read_in_the_last_one_and_a_word_changes_it()
    {
        await using var host = await RunningHost.StartAsync();
        await Pages.InWord.Revised.OpenAnotherAsync(host, "another", p => p.Id.Value == "kelvany-contributor");
        await using var chat = await Playground.AsAsync(host, "kelvany-contributor");
        await chat.SayAsync("hello");
        await Assertions.Expect(chat.Last).ToContainTextAsync("“switch” changes it");
        await chat.SayAsync("switch");
        await chat.Field("Another consultation").CheckAsync();
        await chat.Button("This one").ClickAsync();
        await Assertions.Expect(chat.Last).ToContainTextAsync("About: Another consultation");
        await chat.SayAsync("show 14 iii");
        await Assertions.Expect(chat.Last).ToContainTextAsync("Part 1, 14 (iii)");
        await Assertions.Expect(chat.Last).ToContainTextAsync("About: Another consultation");
        await chat.Button("Comment on it").ClickAsync();
        await chat.Field("What you say, or why").FillAsync("Clear as it is.");
        await chat.Button("Save").ClickAsync();
        await Assertions.Expect(chat.Last).ToContainTextAsync("Saved inside your delegation; not yet sent");
        await PictureAsync(chat, "several");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_newcomer_brings_the_code_of_an_invitation_and_answers_what_the_Secretariat_asks()
    {
        await using var host = await RunningHost.StartAsync();
        var sent = await Visitor.As(host, "kelvany-focal").SentAsync("Shorten this.");
        (await Visitor.As(host, "secretariat-1").PostAsync($"comments/{sent}/clarification", new { question = "Which sentence of it?" }))
            .Ok();
        await using var desk = await Visit.AsAsync(host, "secretariat-1");
        await desk.GoAsync($"/desk/{RunningHost.Consultation}/people");
        await desk.Page.Locator("#person-kelvany-focal").GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        var code = await desk.Page.Locator("[data-code]").InnerTextAsync();

        await using var newcomer = await Playground.NewcomerAsync(host);
        await Assertions.Expect(newcomer.Last).ToContainTextAsync("I do not know you yet.");
        await newcomer.SayAsync($"invitation {code}");
        await Assertions.Expect(newcomer.Last).ToContainTextAsync("a further account of a person who has one already");
        await using var other = await Visit.AsAsync(host, "kelvany-focal", 450);
        await other.GoAsync($"/pane?c={RunningHost.Consultation}&panel=ours");
        await other.Page.Locator("button[name=account]").ClickAsync();
        await Assertions.Expect(other.Page.Locator(".notice.good")).ToContainTextAsync("acts for your delegation from now on");
        await newcomer.SayAsync("questions");
        await Assertions.Expect(newcomer.Last).ToContainTextAsync("Which sentence of it?");
        await PictureAsync(newcomer, "question");
        await newcomer.Field("Your delegation’s answer").FillAsync("The second, and no other.");
        await newcomer.Button("Answer").ClickAsync();
        await Assertions.Expect(newcomer.Last).ToContainTextAsync("Answered; the Secretariat has it.");
        await PictureAsync(newcomer, "answered");
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Page.Locator("#person-kelvany-focal")).ToContainTextAsync("by invitation, 28 Nov 2017");
        await Assertions.Expect(desk.Page.Locator("#person-kelvany-focal")).ToContainTextAsync("Teams chat");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_passage_is_found_while_a_message_is_written_and_inserted()
    {
        await using var host = await RunningHost.StartAsync();
        await using var contributor = await Playground.AsAsync(host, "kelvany-contributor");
        await Assertions.Expect(contributor.Cards).ToHaveCountAsync(1);
        var page = contributor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Specify Command ID or Parameter" }).ClickAsync();
        await page.GetByPlaceholder("Command ID").FillAsync("passages");
        await page.GetByPlaceholder("Parameter name").FillAsync("words");
        await page.GetByPlaceholder("Enter a search term").FillAsync("14 iii");
        await page.GetByPlaceholder("Enter a search term").PressAsync("Enter");
        await page.GetByText("Part 1, 14 (iii)").First.ClickAsync();
        await PictureAsync(contributor, "passage");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ac-adaptiveCard", new() { HasText = "Part 1, 14 (iii)" })).ToBeVisibleAsync();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Ones_own_message_becomes_a_saved_comment()
    {
        await using var host = await RunningHost.StartAsync();
        await using var contributor = await Playground.AsAsync(host, "kelvany-contributor");
        await Assertions.Expect(contributor.Cards).ToHaveCountAsync(1);
        var page = contributor.Page;
        await contributor.SayAsync("24: replace border control with border management");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Action Command" }).ClickAsync();
        await page.GetByPlaceholder("Input command id or leave blanks").FillAsync("comment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        var task = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(task).ToContainTextAsync("Part 2, 24, “border control”");
        await task.GetByLabel("What you say, or why", new() { Exact = true }).FillAsync("Said in the chat first.");
        await PictureAsync(contributor, "own-message");
        await task.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(task).ToContainTextAsync("Saved inside your delegation; not yet sent");
        var saved = await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200");
        Assert.AreEqual("Said in the chat first.", saved[^1].GetProperty("text").GetString());
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task In_a_group_it_only_says_where_to_go()
    {
        await using var host = await RunningHost.StartAsync();
        await using var focal = await Playground.AsAsync(host, "kelvany-focal");
        await Assertions.Expect(focal.Cards).ToHaveCountAsync(1);
        await focal.Page.GetByRole(AriaRole.Treeitem, new() { Name = "Group" }).First.ClickAsync();
        var editor = focal.Page.Locator("[data-lexical-editor]");
        await editor.PressSequentiallyAsync("@Rap");
        await focal.Page.GetByRole(AriaRole.Option).Or(focal.Page.GetByRole(AriaRole.Menuitem))
            .Or(focal.Page.Locator("li", new() { HasText = "Rapporteur" })).First.ClickAsync();
        await editor.PressSequentiallyAsync(" mine");
        await focal.Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Assertions.Expect(focal.Last).ToContainTextAsync("only in a personal chat");
        host.Log.AssertQuiet();
    }

    private async Task PictureAsync(Playground playground, string name)
    {
        var file =
            Path.Combine(
                Directory.CreateDirectory(Path.Combine(TestContext.TestRunResultsDirectory ?? AppContext.BaseDirectory, "cards")).FullName,
                $"teams-{name}.png");
        await playground.Page.ScreenshotAsync(new() { Path = file });
        TestContext.AddResultFile(file);
    }

    [GeneratedRegex("C-[0-9A-Z]+")]
    private static partial Regex Reference();

    [GeneratedRegex("R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Receipt();
}
