using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Pages.InTeams;

/// <summary>What only happens in the tab: signing in by a window of Teams, its colours, its links, and who somebody is there.</summary>
[TestClass]
public sealed class TeamsJourneys
{
    private const string C = RunningHost.Consultation;
    private const string Passage = "p051";
    private const string Person = "orvessa-focal";
    private const string Other = "kelvany-focal";

    [TestMethod]
    public async Task The_tab_signs_in_by_a_window_of_Teams_and_opens_the_draft()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.OpenAsync(host, new());
        await Assertions.Expect(teams.Said).ToHaveTextAsync("Sign in to read and comment on the draft.");
        await teams.SignInAsync(await teams.PopupAsync(), Person);
        await Assertions.Expect(teams.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
        await Assertions.Expect(teams.Pane.Locator($".frame-bar .who[data-person='{Person}']")).ToBeVisibleAsync();
        await Assertions.Expect(teams.Pane.GetByText("Consultations", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.AreEqual("success", string.Join(' ', await teams.KeptAsync("told")));
        Assert.AreEqual("/reader/teams", new Uri(teams.Pane.Url).AbsolutePath);
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("default", "light", "dark", "dark")]
    [DataRow("dark", "dark", "contrast", "contrast")]
    [DataRow("contrast", "contrast", "default", "light")]
    public async Task Its_colours_are_those_of_Teams_at_once_and_whenever_they_change(string first, string shown, string then, string after)
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.OpenAsync(host, new(Theme: first));
        await Assertions.Expect(teams.Root).ToHaveAttributeAsync("data-theme", shown);
        await teams.Page.EvaluateAsync("theme => atTeams.dress(theme)", then);
        await Assertions.Expect(teams.Root).ToHaveAttributeAsync("data-theme", after);
        await teams.SignInAsync(await teams.PopupAsync(), Person);
        await teams.Pane.Locator("#pane").WaitForAsync();
        await Assertions.Expect(teams.Root).ToHaveAttributeAsync("data-theme", after);
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_link_leads_to_its_passage_and_a_new_one_is_given_for_the_passage_one_is_at()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new(SubPage: $"{C}/{Passage}"));
        await teams.Panel(Passage).WaitForAsync();
        await teams.ShowsAsync(Passage);
        await teams.Button("Link to this place").ClickAsync();
        await teams.CursorAsync("p052");
        await teams.Panel("p052").WaitForAsync();
        await teams.Button("Link to this place").ClickAsync();
        var label = await teams.Pane.Locator("#p052").GetAttributeAsync("data-label");
        await Patience.UntilAsync(async () => (await teams.KeptAsync("shared")).Length == 2, "both links are shared");
        var shared = await teams.KeptAsync("shared");
        StringAssert.StartsWith(shared[0], $"{C}/{Passage} ", StringComparison.Ordinal);
        Assert.AreEqual($"{C}/p052 {label} {host.SecureAddress}reader/{C}/p052", shared[1]);
        Assert.AreEqual("/reader/teams", new Uri(teams.Pane.Url).AbsolutePath, "a reload would leave the tab");
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow($"{C}/p9999", "no such passage")]
    [DataRow("nowhere", "no such consultation")]
    public async Task A_link_that_leads_nowhere_says_so_and_the_way_on(string subPage, string said)
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.OpenAsync(host, new(SubPage: subPage));
        await teams.SignInAsync(await teams.PopupAsync(), Person);
        await Assertions.Expect(teams.Said).ToContainTextAsync(said);
        await teams.Button("To the consultations").ClickAsync();
        await teams.Pane.Locator("#pane").WaitForAsync();
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_token_that_ends_is_renewed_once_and_what_was_pressed_is_done()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new(SubPage: $"{C}/{Passage}"));
        await EndTokenAsync(teams);
        await teams.Text.FillAsync("Saved with the next token.");
        await teams.RefuseOnceAsync($"/pane/{C}/comments");
        await InTeams.ClosedAsync(await teams.PopupAsync("Save"));
        await teams.Pane.Locator(".notice.good").WaitForAsync();
        Assert.HasCount(2, await teams.KeptAsync("windows"));
        Assert.IsNotEmpty(
            (await Visitor.As(host, Person).CommentsAsync("?mine=true&pageSize=1000"))
                .FindAll(c => c.GetProperty("text").GetString() == "Saved with the next token."));
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_window_that_was_closed_loses_nothing_typed_and_is_offered_again()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.OpenAsync(host, new(SubPage: $"{C}/{Passage}"));
        await (await teams.PopupAsync()).ShutAsync();
        await Assertions.Expect(teams.Said).ToHaveTextAsync("The window to sign in was closed.");
        await teams.SignInAsync(await teams.PopupAsync(), Person);
        await teams.Panel(Passage).WaitForAsync();

        await EndTokenAsync(teams);
        await teams.Text.FillAsync("Typed before it ended.");
        await teams.RefuseOnceAsync($"/pane/{C}/comments");
        await (await HoldAsync(teams, () => teams.Button("Save").ClickAsync())).ShutAsync();
        await Assertions.Expect(teams.Pane.Locator("#not-sent")).ToContainTextAsync("Sign in first.");
        await Assertions.Expect(teams.Text).ToHaveValueAsync("Typed before it ended.");
        await teams.Window.UnrouteAllAsync();
        await teams.SignInAsync(await teams.PopupAsync("Sign in again"), Person);
        await Assertions.Expect(teams.Pane.Locator("#not-sent")).ToBeHiddenAsync();
        await teams.Button("Save").ClickAsync();
        await teams.Pane.Locator(".notice.good").WaitForAsync();
    }

    [TestMethod]
    public async Task A_blocked_window_is_said_to_be_blocked()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.OpenAsync(host, new(Blocked: true));
        await teams.Button("Sign in").ClickAsync();
        await Assertions.Expect(teams.Said).ToContainTextAsync("Allow pop-up windows for Teams");
    }

    [TestMethod]
    public async Task Where_the_program_allows_storage_a_reload_asks_nobody_again_and_nothing_outlives_the_tab()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new() { Phone = true });
        await teams.Page.ReloadAsync();
        await teams.Pane.Locator("#pane").WaitForAsync();
        Assert.IsEmpty(await teams.KeptAsync("windows"));
        Assert.AreEqual("", await teams.Pane.EvaluateAsync<string>("() => Object.keys(localStorage).join(' ')"));
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task An_ended_token_that_was_kept_for_a_reload_opens_no_window_by_itself()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new() { Phone = true });
        await teams.Pane.EvaluateAsync("() => { for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, 'ended'); }");

        // Nor is anything asked as somebody else, by the cookie this page would have, before the pane's script is there.
        await teams.Window.RouteAsync(new Regex(@"/pane\.\w+\.js"), async route =>
        {
            await teams.Page.WaitForFunctionAsync("() => globalThis.atTeams?.asked.includes('initialize')");
            await route.ContinueAsync();
        });
        await teams.Page.ReloadAsync();
        await Assertions.Expect(teams.Said).ToHaveTextAsync("Sign in to read and comment on the draft.");
        Assert.IsEmpty(await teams.KeptAsync("windows"));
        await InTeams.ClosedAsync(await teams.PopupAsync());
        await teams.Pane.Locator("#pane").WaitForAsync();
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Another_person_s_token_writes_nothing_for_the_first_whose_text_is_kept()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new(SubPage: $"{C}/{Passage}") { Phone = true });
        await teams.Text.FillAsync("Only mine.");
        await EndTokenAsync(teams);
        await SignInElsewhereAsync(host, teams, Other);
        await teams.RefuseOnceAsync($"/pane/{C}/comments");
        await InTeams.ClosedAsync(await teams.PopupAsync("Save"));
        await Assertions.Expect(teams.Pane.Locator("#not-sent")).ToContainTextAsync("Somebody else has signed in since");
        await Assertions.Expect(teams.Text).ToHaveValueAsync("Only mine.");
        foreach (var person in (string[])[Person, Other])
        {
            Assert.IsEmpty(
                (await Visitor.As(host, person).CommentsAsync("?mine=true&pageSize=1000"))
                    .FindAll(c => c.GetProperty("text").GetString() == "Only mine."));
        }

        await teams.Button("Load it again").ClickAsync();
        await Assertions.Expect(teams.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Other);
        await teams.Panel(Passage).WaitForAsync();
        await Assertions.Expect(teams.Text).ToHaveValueAsync("");
        Assert.IsTrue(
            await teams.Pane.EvaluateAsync<bool>(
                "person => Object.entries(localStorage).some(([k, v]) => k.startsWith(`rapporteur/teams-user-of-teams/${person}/`) && " +
                "v.includes('Only mine.'))", Person));
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Another_account_of_Teams_finds_nothing_of_the_one_before()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new() { Phone = true });
        await teams.GoAsync(new() { Phone = true });
        await teams.Pane.Locator("#pane").WaitForAsync();
        await teams.GoAsync(new(User: "another-user") { Phone = true });
        await Assertions.Expect(teams.Said).ToHaveTextAsync("Sign in to read and comment on the draft.");
        await Assertions.Expect(teams.Pane.Locator("#pane")).ToHaveCountAsync(0);
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Signing_out_forgets_the_token_and_somebody_else_can_sign_in()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new(SubPage: $"{C}/{Passage}") { Phone = true });
        await teams.Text.FillAsync("Not sent.");
        await teams.Button("Sign out").ClickAsync();
        await Assertions.Expect(teams.Said).ToHaveTextAsync("You are signed out here.");
        Assert.AreEqual("yes",
            await teams.Pane.EvaluateAsync<string>("() => Object.keys(localStorage).concat(Object.values(sessionStorage)).join('')"),
            "nothing but that the window is to be asked");
        await teams.SignInAsync(await teams.PopupAsync(), Other);
        await Assertions.Expect(teams.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Other);
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Downloads_go_by_a_ticket_and_other_pages_open_outside()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, "secretariat-1");
        await teams.Pane.GetByText("The draft as a Word file").ClickAsync();
        await Patience.UntilAsync(async () => (await teams.KeptAsync("opened")).Length == 1, "the download is opened");
        await teams.Pane.GetByRole(AriaRole.Link, new() { Name = "Desk" }).ClickAsync();
        await Patience.UntilAsync(async () => (await teams.KeptAsync("opened")).Length == 2, "the Desk is opened");
        var opened = await teams.KeptAsync("opened");
        using var answer = await host.Anonymous.GetAsync(new Uri(opened[0]).PathAndQuery);
        Assert.AreEqual("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            answer.Content.Headers.ContentType?.MediaType, opened[0]);
        Assert.AreEqual($"{host.SecureAddress}desk/{C}", opened[1]);
        await Assertions.Expect(teams.Pane.Locator("#pane")).ToBeVisibleAsync();
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task It_prints_the_text_alone_and_is_walked_through_by_keys()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.AsAsync(host, Person, new(SubPage: $"{C}/{Passage}"));
        await teams.Pane.Locator($"#{Passage} .here").FocusAsync();
        await teams.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(teams.Pane.Locator("#p052 .here")).ToBeFocusedAsync();
        await teams.Page.Keyboard.PressAsync("Enter");
        await teams.Panel("p052").WaitForAsync();
        await Assertions.Expect(teams.Here).ToBeFocusedAsync();
        await teams.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teams.Pane.Locator("#p052 .here")).ToBeFocusedAsync();

        await teams.Pane.EvaluateAsync("() => { globalThis.print = () => { globalThis.printed = true; }; }");
        await teams.Button("Print").ClickAsync();
        Assert.IsTrue(await teams.Pane.EvaluateAsync<bool>("() => globalThis.printed"));
        await teams.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var (part, shown) in new[] { ("#p001 .text", true), (".beside", false), (".frame-bar-row", false) })
        {
            Assert.AreEqual(shown, await teams.Pane.Locator(part).IsVisibleAsync(), part);
        }
    }

    [TestMethod]
    public async Task Who_takes_part_in_several_consultations_chooses_and_comes_back_to_the_list()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        var draft = Path.Combine(data, "own.docx");
        await File.WriteAllBytesAsync(draft, Story.ZeroDraft());
        await using (await RunningHost.StartAsync(data))
        {
            // The sample is there now; what follows opens a second consultation beside it.
        }

        await using (var host = await RunningHost.StartAsync(data, ["--draft", draft, .. OwnCertificate.Settings]))
        {
            await using var teams = await InTeams.OpenAsync(host, new());
            await teams.SignInAsync(await teams.PopupAsync(), Other);
            await teams.Pane.GetByRole(AriaRole.Link, new() { Name = "Comments on own" }).ClickAsync();
            await teams.Pane.Locator("#pane").WaitForAsync();
            await teams.CursorAsync("p010");
            await teams.Panel("p010").WaitForAsync();
            await teams.Pane.GetByRole(AriaRole.Link, new() { Name = "Consultations" }).ClickAsync();
            await Assertions.Expect(teams.Pane.Locator(".consultations h2")).ToHaveCountAsync(2);
            await teams.Pane.Locator($".consultations a[href='/reader/{C}']").ClickAsync();
            await Assertions.Expect(teams.Pane.Locator("#pane")).ToHaveAttributeAsync("data-consultation", C);
            await teams.CursorAsync(Passage);
            await teams.Panel(Passage).WaitForAsync();
            await teams.AssertCleanAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    [TestMethod]
    public async Task Without_a_connection_it_says_so_and_tries_again_when_asked()
    {
        await using var host = await StartAsync();
        await using var teams = await InTeams.OpenAsync(host, new());
        await teams.Window.RouteAsync("**/reader/frame", route => route.AbortAsync());
        await teams.SignInAsync(await teams.PopupAsync(), Person);
        await Assertions.Expect(teams.Said).ToHaveTextAsync("There is no connection.");
        await teams.Window.UnrouteAsync("**/reader/frame");
        await teams.Button("Try again").ClickAsync();
        await teams.Pane.Locator("#pane").WaitForAsync();
        await teams.AssertCleanAsync();
    }

    [TestMethod]
    public async Task The_account_of_Teams_signs_in_without_a_window_and_its_comment_is_sent_to_the_receipt()
    {
        await using var accounts = await Accounts.StartAsync();
        var (host, token) = (accounts.Host, accounts.TokenOf("focal-of-orvessa"));

        // Nobody has bound the account yet: it is offered the window.
        await using (var unknown = await InTeams.OpenAsync(host, new() { Account = token }))
        {
            await Assertions.Expect(unknown.Said).ToHaveTextAsync("Sign in to read and comment on the draft.");
        }

        await accounts.BindAsync(Person, "focal-of-orvessa");
        await using var teams = await InTeams.OpenAsync(host, new(SubPage: $"{C}/{Passage}") { Account = token });
        await teams.Panel(Passage).WaitForAsync();
        await Assertions.Expect(teams.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
        await teams.Text.FillAsync("Said by the account of Teams.");
        await teams.Button("Save and send now").ClickAsync();
        await Assertions.Expect(teams.Pane.Locator(".receipt h2")).ToHaveTextAsync(new Regex("^R-"));
        Assert.IsEmpty(await teams.KeptAsync("windows"), "no window was opened");
        Assert.DoesNotContain(token, await teams.Pane.EvaluateAsync<string>(
            "() => { try { return JSON.stringify({ ...sessionStorage, ...localStorage }); } catch { return ''; } }"));
        await teams.AssertCleanAsync();
    }

    private static Task<RunningHost> StartAsync() => RunningHost.StartAsync(null, OwnCertificate.Settings);

    // A token just given is not renewed: what was refused was asked with the one before.
    private static async Task EndTokenAsync(InTeams teams) =>
        await teams.Pane.EvaluateAsync("() => { const real = Date.now; Date.now = () => real() + 60_000; }");

    // A window that waits for somebody: who is known by a cookie would be handed over at once.
    private static async Task<IPage> HoldAsync(InTeams teams, Func<Task> act)
    {
        await teams.Window.ClearCookiesAsync();
        var window = await teams.Page.RunAndWaitForPopupAsync(act);
        await window.GetByLabel("The end of the printed link").WaitForAsync();
        return window;
    }

    private static async Task SignInElsewhereAsync(RunningHost host, InTeams teams, string person)
    {
        var page = await teams.Window.NewPageAsync();
        await page.GotoAsync($"{host.SecureAddress}reader/teams/sign-in?choose=true");
        await page.Locator($"button[value='{person}']").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Signed in" }).WaitForAsync();
        await page.ShutAsync();
    }
}
