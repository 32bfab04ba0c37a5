using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The Secretariat invites people and takes accounts from them, and asks a delegation about what it sent.</summary>
[TestClass]
public sealed class PeopleJourneys
{
    private const string Desk = $"/desk/{RunningHost.Consultation}";

    private static RunningHost host = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_code_is_shown_once_with_a_text_to_copy_and_the_list_says_until_when()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Desk);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "People and their accounts" }).ClickAsync();
        var row = visit.Page.Locator("#person-kelvany-contributor");
        await row.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        var code = await visit.Page.Locator("[data-code]").InnerTextAsync();
        Assert.Contains($"invitation {code}", await visit.Page.Locator("#invitation").InputValueAsync());
        await Assertions.Expect(visit.Page.Locator("#act-title")).ToBeFocusedAsync();
        await Assertions.Expect(row).ToContainTextAsync("Code good until 12 Dec 2017");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the text" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-copied]"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Copied|Selected"));
        await visit.Page.ReloadAsync();
        Assert.IsFalse(await visit.SeesAsync(code));
        await row.GetByRole(AriaRole.Button, new() { Name = "Invite again" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-code]")).Not.ToHaveTextAsync(code);
    }

    [TestMethod]
    public async Task An_account_is_unbound_when_that_is_confirmed_and_nobody_s_own()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}/people");
        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Assertions.Expect(visit.Page.Locator("#person-secretariat-1").GetByRole(AriaRole.Button, new() { Name = "Unbind" }))
            .ToHaveCountAsync(0);
        var row = visit.Page.Locator("#person-pellamar-focal");
        await Assertions.Expect(row).ToContainTextAsync("with the roster");
        await row.GetByRole(AriaRole.Button, new() { Name = "Unbind" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#act-title")).ToContainTextAsync("Unbound: the account");
        await Assertions.Expect(row).ToContainTextAsync("None: cannot sign in");
        await visit.GoAsync(Desk);
        Assert.IsTrue(await visit.SeesAsync("Nobody to reach"));
    }

    [TestMethod]
    public async Task Without_script_the_answer_is_a_page_and_the_Chair_only_reads()
    {
        await using var secretariat = await Visit.AsAsync(host, "secretariat-1");
        await using var plain = await secretariat.WithoutScriptAsync();
        await plain.GoAsync($"{Desk}/people");
        await plain.Page.Locator("#person-orvessa-focal").GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(plain.Page.Locator("main [data-code]")).ToHaveCountAsync(1);
        await Assertions.Expect(plain.Page.Locator("#people")).ToHaveCountAsync(1);

        await using var chair = await Visit.AsAsync(host, "chair-1");
        await chair.GoAsync($"{Desk}/people");
        await Assertions.Expect(chair.Page.Locator("#person-orvessa-focal")).ToContainTextAsync("Focal point");
        await Assertions.Expect(chair.Page.Locator("#people button")).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task The_Secretariat_asks_the_delegation_answers_in_its_pane_and_the_Desk_has_it()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var sent = await focal.SentAsync("Shorten this.");
        var comment = (await focal.GetAsync($"comments/{sent}")).Ok();
        var (reference, receipt) = (comment.Text("reference"), comment.Text("receipt"));
        await using var desk = await Visit.AsAsync(host, "secretariat-1");
        await OpenAsync(desk, receipt);
        var card = desk.Page.Locator($"#c-{sent}");
        await card.Locator(".ask > summary").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Send the question" }).ClickAsync();
        await Assertions.Expect(card.Locator(".field-error")).ToContainTextAsync("is needed");
        await card.Locator("textarea").FillAsync("Which sentence of it?");
        await card.GetByRole(AriaRole.Button, new() { Name = "Send the question" }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync("Waiting for the answer.");
        await Assertions.Expect(card.Locator(".ask")).ToHaveCountAsync(0);

        await using var pane = await Visit.AsAsync(host, "kelvany-focal", 450);
        await pane.GoAsync($"/pane?c={RunningHost.Consultation}&panel=ours");
        await pane.Page.Locator(".notice a", new() { HasText = reference }).ClickAsync();
        var line = pane.Page.Locator(".line[open]");
        await Assertions.Expect(line).ToContainTextAsync("Which sentence of it?");
        await line.GetByRole(AriaRole.Button, new() { Name = $"Answer {reference}" }).ClickAsync();
        await Assertions.Expect(line.Locator(".field-error")).ToContainTextAsync("is needed");
        await PictureAsync(pane, "question-in-the-pane");
        await pane.Page.AxeFindsNothingAsync();
        await line.GetByLabel("Your delegation’s answer").FillAsync("The second, and no other.");
        await line.GetByRole(AriaRole.Button, new() { Name = $"Answer {reference}" }).ClickAsync();
        await Assertions.Expect(pane.Page.Locator(".notice.good")).ToContainTextAsync("Answered: the Secretariat has it.");
        await Assertions.Expect(line).ToContainTextAsync("The second, and no other.");
        await Assertions.Expect(line.GetByLabel("Your delegation’s answer")).ToHaveCountAsync(0);

        await OpenAsync(desk, receipt);
        await Assertions.Expect(desk.Page.Locator($"#c-{sent}")).ToContainTextAsync("The second, and no other.");
        await PictureAsync(desk, "question-on-the-desk", desk.Page.Locator($"#s-{receipt}"));
    }

    [TestMethod]
    [DataRow("light", 1280)]
    [DataRow("dark", 1280)]
    [DataRow("contrast", 1280)]
    [DataRow("light", 320)]
    [DataRow("dark", 320)]
    [DataRow("contrast", 320)]
    public async Task The_list_and_an_invitation_are_accessible_and_fit_whatever_people_are_called(string theme, int width)
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1", width, theme);
        await visit.GoAsync($"{Desk}/people");
        await visit.Page.Locator("#person-zorunia-focal").GetByRole(AriaRole.Button, new() { NameRegex = new("Invite") }).ClickAsync();
        var code = await visit.Page.Locator("[data-code]").InnerTextAsync();
        Assert.Contains($"приглашение {code}", await visit.Page.Locator("#invitation").InputValueAsync());
        await visit.Page.EvaluateAsync(
            """
            ["Константин Константинопольский-Верещагин", "عبد الرحمن بن عبد العزيز المنصوري", "W".repeat(60)].forEach((name, n) => {
              document.querySelectorAll('#people td b')[n + 4].textContent = name;
            })
            """);
        await PictureAsync(visit, $"people.{theme}.{width}");
        await visit.Page.AxeFindsNothingAsync();
        await visit.Page.ScrollsOnlyDownAsync();
    }

    private static async Task OpenAsync(Visit desk, string receipt)
    {
        await desk.GoAsync(Desk);
        await desk.Page.Locator($".today a[href='#s-{receipt}']").ClickAsync();
        await desk.Page.Locator($"#s-{receipt} .inside > summary").ClickAsync();
        await desk.Page.Locator($"#s-{receipt} .card").First.WaitForAsync();
    }

    private async Task PictureAsync(Visit visit, string name, ILocator? part = null)
    {
        var file =
            Path.Combine(
                Directory.CreateDirectory(Path.Combine(TestContext.TestRunResultsDirectory ?? AppContext.BaseDirectory, "pages")).FullName,
                $"{name}.png");
        await (part is null
            ? visit.Page.ScreenshotAsync(new() { Path = file, FullPage = true })
            : part.ScreenshotAsync(new() { Path = file }));
        TestContext.AddResultFile(file);
    }
}
