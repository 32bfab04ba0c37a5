using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>What only happens in Word: signing in from a frame, finding the passage again in a text people work in.</summary>
[TestClass]
public sealed class WordJourneys
{
    private const string Passage = "p051";
    private const string Quoted = "land, sea and air borders";
    private const string Person = "orvessa-focal";

    [TestMethod]
    public async Task The_draft_is_known_and_its_marks_are_off_the_file()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host), framed: false);
        await Assertions.Expect(word.DraftLine).ToHaveTextAsync("This is the Zero draft, the one on the table.");
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.Text.FillAsync("Seen from Word.");
        await word.Button("Save").ClickAsync();
        await word.Pane.Locator(".notice.good").WaitForAsync();
        await Patience.UntilAsync(async () => (await word.MarkedAsync()).Contains(Passage, StringComparison.Ordinal));

        await word.Pane.GetByText("Options").ClickAsync();
        await word.Pane.GetByLabel("Show marks in the document").UncheckAsync();
        await Patience.UntilAsync(async () => (await word.MarkedAsync()).Length == 0);
        await word.Pane.EvaluateAsync("() => location.reload()");
        await word.Pane.Locator("#pane").WaitForAsync();
        await Assertions.Expect(word.Pane.Locator("#word-marks")).Not.ToBeCheckedAsync();
        Assert.AreEqual("", await word.MarkedAsync());
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task The_file_that_is_circulated_is_known_and_every_passage_of_it_is_found()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.DownloadedAsync(host.As(Person));
        await using var word = await InWord.AsAsync(host, Person, file);
        await Assertions.Expect(word.DraftLine).ToHaveTextAsync("This is the Zero draft, the one on the table.");
        foreach (var passage in (await Revised.BoardAsync(host)).CurrentDraft!.Draft.Passages.Where((_, n) => n % 9 == 0)
            .Select(p => p.Id.Value).Append(Passage))
        {
            await word.CursorAsync(passage);
            await word.Panel(passage).WaitForAsync();
        }

        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task The_control_character_of_a_hyphen_that_does_not_break_is_that_hyphen()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.With("p093", p => p with { Text = p.Text.Replace('-', '\u001E') });
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.SelectAsync("p093", "burden\u001Esharing among");
        await word.Panel("p093").WaitForAsync();
        await Assertions.Expect(word.Places).ToContainTextAsync("“burden-sharing among”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("\u0002", "1.9")]
    [DataRow("\uFFFD", "1.9")]
    [DataRow("\uFFFD", "1.3")]
    [DataRow("\uFFFC", "1.3")]
    public async Task What_stands_for_a_note_or_a_picture_in_what_Word_hands_out_is_no_text(string mark, string wordApi)
    {
        await using var host = await RunningHost.StartAsync();
        await Visitor.As(host, Person)
            .PostAsync("comments", new { text = "Own.", places = new[] { new { scope = "passage", passage = Passage } } });
        var file = await WordFile.CirculatedAsync(host);
        file.WordApi = wordApi;
        for (var p = 0; p < file.Paragraphs.Count; p++)
        {
            file.Paragraphs[p] =
                file.Paragraphs[p]
                    with
                { Text = $"{mark}{file.Paragraphs[p].Text.Replace(" ", $"{mark} ", StringComparison.Ordinal)}{mark}" };
        }

        // Retyped further on: found by how it begins.
        file.With("p010", p => p with { Text = $"{p.Text} Something was added here." });
        await using var word = await InWord.AsAsync(host, Person, file);
        await Assertions.Expect(word.DraftLine).ToHaveTextAsync("This is the Zero draft, the one on the table.");
        await word.SelectAsync(Passage, Quoted.Replace(" ", $"{mark} ", StringComparison.Ordinal));
        await word.Panel(Passage).WaitForAsync();
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.Tab("Outline").ClickAsync();
        await word.Pane.Locator(".outline a[data-go='p010']").ClickAsync();
        await word.ShowsAsync("p010");
        if (wordApi == "1.9")
        {
            await Patience.UntilAsync(async () => (await word.MarkedAsync()).Contains(Passage, StringComparison.Ordinal));
            var (start, length) = (await word.Pane.EvaluateAsync<int[]>(
                "passage => [...atWord.word.paragraphs.find(p => p.bookmarks.some(b => " +
                "b.endsWith(`_${passage}`))).annotations.values()].flatMap(c => [c.start, c.length])", Passage)) is [var s, var l]
                ? (s, l)
                : default;
            Assert.AreEqual(file.Paragraphs[file.At(Passage)].Text.Split(' ')[0],
                file.Paragraphs[file.At(Passage)].Text.Substring(start, length));
        }

        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task The_cursor_stays_in_the_document_while_somebody_works_there()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host));
        await word.Page.Locator("#document").FocusAsync();
        await word.CursorAsync(Passage);
        await word.Panel(Passage).WaitForAsync();
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await Assertions.Expect(word.Page.Locator("#document")).ToBeFocusedAsync();
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_download_opens_outside_the_frame_by_a_ticket(bool browserWindow)
    {
        await using var host = await RunningHost.StartAsync();
        var file = WordFile.Of("Dear colleague,");
        file.BrowserWindow = browserWindow;
        await using var word = await InWord.AsAsync(host, Person, file, ready: false);
        var link = word.Chooser.Locator("a[download]");
        if (browserWindow)
        {
            await link.ClickAsync();
            await Patience.UntilAsync(async () => (await word.OpenedAsync()).Length == 1);
            var address = (await word.OpenedAsync())[0];
            using var answer = await host.Anonymous.GetAsync(new Uri(address));
            Assert.AreEqual("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                answer.Content.Headers.ContentType?.MediaType, address);
        }
        else
        {
            await link.ClickAsync();
            await Patience.UntilAsync(
                () => Task.FromResult(
                    word.Requests.Any(r => r.Address.Contains("/papers/draft.docx?ticket=", StringComparison.Ordinal))));
        }
    }

    [TestMethod]
    public async Task A_mark_that_was_dismissed_in_Word_is_no_fault_when_marks_are_switched_off()
    {
        await using var host = await RunningHost.StartAsync();
        await Visitor.As(host, Person)
            .PostAsync("comments", new { text = "Own.", places = new[] { new { scope = "passage", passage = Passage } } });
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host));
        await Patience.UntilAsync(async () => (await word.MarkedAsync()).Contains(Passage, StringComparison.Ordinal));
        await word.Pane.EvaluateAsync("() => atWord.word.paragraphs.forEach(p => p.annotations.clear())");
        await word.Pane.GetByText("Options").ClickAsync();
        await word.Pane.GetByLabel("Show marks in the document").UncheckAsync();
        await word.Pane.GetByLabel("Show marks in the document").CheckAsync();
        await Patience.UntilAsync(async () => (await word.MarkedAsync()).Contains(Passage, StringComparison.Ordinal));
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_Word_without_the_service_for_marks_says_so_and_works()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.Annotations = "refused";
        await Visitor.As(host, Person)
            .PostAsync("comments", new { text = "Own.", places = new[] { new { scope = "passage", passage = Passage } } });
        await using var word = await InWord.AsAsync(host, Person, file);
        await Assertions.Expect(word.Pane.Locator("#word-marks")).ToBeDisabledAsync();
        await Assertions.Expect(word.Pane.Locator("#word-marks-hint")).ToContainTextAsync("the outline counts your comments");
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task With_WordApi_1_3_alone_words_are_placed_and_passages_found()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.WordApi = "1.3";
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.Tab("Outline").ClickAsync();
        await word.Pane.Locator(".outline a[data-go='p010']").ClickAsync();
        await word.Panel("p010").WaitForAsync();
        await word.ShowsAsync("p010");
        await Assertions.Expect(word.Pane.Locator("#word-marks")).ToBeDisabledAsync();
        await word.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("Word", "1.2", "too old")]
    [DataRow("Excel", "1.9", "open it from the Word ribbon")]
    public async Task Where_it_cannot_work_it_says_so_and_names_the_browser(string program, string wordApi, string said)
    {
        await using var host = await RunningHost.StartAsync();
        var file = WordFile.Of("A text.");
        (file.Host, file.WordApi, file.Dialog) = (program, wordApi, "refused");
        await using var word = await InWord.OpenAsync(host, file);
        await Assertions.Expect(word.DraftLine).ToContainTextAsync(said);
        await Assertions.Expect(word.Said.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/reader");
        Assert.IsFalse(word.Requests.Any(r => r.Method == "POST"), "something was asked");
    }

    [TestMethod]
    public async Task Without_Office_s_script_the_page_says_so()
    {
        await using var host = await RunningHost.StartAsync();
        await using var window = await Browser.WindowAsync(450);
        await window.RouteAsync("https://**", route => route.AbortAsync());
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{host.Address}pane/word");
        await Assertions.Expect(page.Locator("#word-draft")).ToContainTextAsync("could not be loaded");
    }

    [TestMethod]
    public async Task A_refused_or_closed_dialog_leaves_a_button_to_sign_in()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        await using var word = await InWord.OpenAsync(host, file);
        await (await word.FirstDialog!).ShutAsync();
        await Assertions.Expect(word.Said).ToContainTextAsync("was closed");
        await word.SignInAsync(await word.DialogAsync(() => word.Button("Sign in").ClickAsync()), Person);
        await word.Pane.Locator("#pane").WaitForAsync();
        await Assertions.Expect(word.Said).ToHaveTextAsync("");
        await word.AssertCleanAsync();

        file.Dialog = "refused";
        await using var refused = await InWord.OpenAsync(host, file);
        await Assertions.Expect(refused.Said).ToContainTextAsync("could not be opened");
        await Assertions.Expect(refused.Button("Sign in")).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task A_token_another_site_s_page_offers_is_not_taken()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.OpenAsync(host, await WordFile.CirculatedAsync(host));
        var dialog = await word.FirstDialog!;
        await word.Window.RouteAsync("https://elsewhere.example/",
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>Elsewhere</title>" }));

        // The window makes a hop of its own first; what is evaluated meanwhile is lost with the page it leaves.
        await dialog.GetByLabel("The end of the printed link").WaitForAsync();

        // As a link leads: a page typed into the address line would be without an opener.
        await FromAsync(dialog, "https://elsewhere.example/",
            "() => opener.postMessage({ fromDialog: JSON.stringify({ token: 'planted' }) }, '*')");
        await dialog.EvaluateAsync("address => { location.href = address; }", $"{host.Address}pane/sign-in");
        await word.SignInAsync(dialog, Person);
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
    }

    // Leads to another site's page and does something there. On a busy machine the window's own hop may overtake the link, or take the
    // page away while it acts: then once more. Who is there already is not led again: the page would go away once more.
    private static async Task FromAsync(IPage dialog, string address, string act)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (dialog.Url != address)
                {
                    await dialog.EvaluateAsync("address => { location.href = address; }", address);
                    await dialog.WaitForURLAsync(address, new() { Timeout = Patience.Milliseconds / 9 });
                }

                await dialog.EvaluateAsync(act);
                return;
            }
            catch (Exception fault) when (fault is TimeoutException or PlaywrightException && tries < 9)
            {
            }
        }
    }

    [TestMethod]
    public async Task Signing_out_forgets_the_token_and_somebody_else_can_sign_in()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host), framed: false);
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.Text.FillAsync("Not sent.");
        Assert.IsTrue(
            await word.Pane.EvaluateAsync<bool>("() => Object.keys(localStorage).some(k => k.startsWith('rapporteur/word-edit/'))"),
            "unsent text lies under the host's partition");
        await word.Button("Sign out").ClickAsync();
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveCountAsync(0);
        Assert.AreEqual("yes",
            await word.Pane.EvaluateAsync<string>(
                "() => Object.keys(localStorage).filter(k => k.startsWith('rapporteur/')).concat(Object.values(sessionStorage)).join('')"),
            "nothing but that the window is to be asked");

        var dialog = await word.DialogAsync(() => word.Button("Sign in").ClickAsync());
        await dialog.Locator("button[value='kelvany-focal']").ClickAsync();
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", "kelvany-focal");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task What_was_being_asked_before_signing_out_is_not_asked_in_the_name_of_the_next()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host), framed: false);
        await word.Panel("p001").WaitForAsync();
        await word.Pane.EvaluateAsync($$"""
            () => {
              const real = rapporteur.token, fetched = window.fetch;
              const go = new Promise(release => { window.release = release; });
              rapporteur.token = async renew => { rapporteur.token = real; window.held = true; await go; return real(renew); };
              window.fetch = (url, request) => {
                if (request?.headers?.['X-Person'] === '{{Person}}') window.late?.push(url);
                return fetched(url, request);
              };
            }
            """);
        await word.Tab("Outline").ClickAsync();
        await word.Pane.WaitForFunctionAsync("() => window.held");
        await word.Button("Sign out").ClickAsync();
        var dialog = await word.DialogAsync(() => word.Button("Sign in").ClickAsync());
        await dialog.Locator("button[value='kelvany-focal']").ClickAsync();
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", "kelvany-focal");
        Assert.AreEqual("", await word.Pane.EvaluateAsync<string>(
            "async () => { window.late = []; window.release(); await new Promise(next => setTimeout(next)); return window.late.join(); }"));
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_token_that_has_ended_is_renewed_by_the_dialog_without_a_word()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host), framed: false);
        await word.Pane.EvaluateAsync("() => { for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, 'ended'); }");
        await word.DialogAsync(() => word.Pane.EvaluateAsync("() => location.reload()"));
        await word.Pane.Locator("#pane").WaitForAsync();
        await Assertions.Expect(word.Said).ToHaveTextAsync("");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Without_a_connection_it_says_what_was_not_followed_and_follows_when_asked_again()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host));
        await word.Panel("p001").WaitForAsync();
        await word.Window.RouteAsync("**/place", route => route.AbortAsync());
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Said).ToContainTextAsync("was not followed. There is no connection.");
        await word.Window.UnrouteAsync("**/place");
        await word.Button("Try again").ClickAsync();
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await Assertions.Expect(word.Said).ToHaveTextAsync("");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_retyped_and_edited_paragraph_is_placed_by_what_is_quoted()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        var at = file.At(Passage);
        file.Paragraphs[at] =
            new(file.Paragraphs[at].Text.Replace("modern equipment", "up-to-date equipment", StringComparison.Ordinal).Replace('’', '\''));
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.SelectAtAsync(at, Quoted);
        await word.Panel(Passage).WaitForAsync();
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Tracked_changes_do_not_hide_the_draft_s_words()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.With(Passage, p => p with
        {
            Runs = [("kept", p.Text[..p.Text.IndexOf("land", StringComparison.Ordinal)]), ("inserted", "all of our "), ("deleted", Quoted),
                ("inserted", "frontiers"), ("kept", p.Text[(p.Text.IndexOf(Quoted, StringComparison.Ordinal) + Quoted.Length)..])],
        });
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.SelectAsync(Passage, $"all of our {Quoted}frontiers");
        await word.Panel(Passage).WaitForAsync();
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("a bookmark")]
    [DataRow("a control in it")]
    [DataRow("a control around it")]
    public async Task A_mark_copied_to_another_passage_is_not_believed(string kind)
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.With("p052", p => WithMark(p, kind, $"_Rap0_{Passage}"));
        file.Paragraphs[file.Paragraphs.FindIndex(
            p => p.Bookmarks is [var only] && only.EndsWith(Passage, StringComparison.Ordinal))].Bookmarks.Clear();
        await using var word = await InWord.AsAsync(host, Person, file);
        var at = file.At("p052");
        await word.CursorAtAsync(at);
        await word.Panel("p052").WaitForAsync();
        await word.Tab("Outline").ClickAsync();
        await word.Pane.Locator($".outline a[data-go='{Passage}']").ClickAsync();
        await word.Panel(Passage).WaitForAsync();
        await Patience.UntilAsync(async () => await word.Pane.EvaluateAsync<int>("() => atWord.word.selection.from.p") == at - 1);
        await word.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("a bookmark", true)]
    [DataRow("a control in it", true)]
    [DataRow("a control around it", true)]
    [DataRow("nothing", false)]
    public async Task A_much_reworded_paragraph_is_known_by_its_mark_and_asked_about_without_one(string kind, bool known)
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        var at = file.At(Passage);
        file.Paragraphs.Add(
            WithMark(
                new("We will improve border control at land, sea and air borders through new tools, shared courses and frequent meetings " +
                    "held there now and then."), kind, $"_Rap0_{Passage}"));
        file.Paragraphs[at] = new("Another text altogether has been put here by somebody.");
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.SelectAtAsync(file.Paragraphs.Count - 1, "new tools");
        if (known)
        {
            await word.Panel(Passage).WaitForAsync();
            await Assertions.Expect(word.Said).ToContainTextAsync("what you write is about the passage");
        }
        else
        {
            await Assertions.Expect(word.Chooser.Locator("h2")).ToContainTextAsync("Which passage is “new tools” in?");
        }

        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task An_answer_that_comes_late_is_not_shown_over_a_newer_selection()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host));
        await word.CursorAsync("p010");
        await word.Panel("p010").WaitForAsync();
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await word.Window.RouteAsync("**/place", async route =>
        {
            held.TrySetResult();
            await release.Task;
            await route.ContinueAsync();
        });
        await word.CursorAsync("p052");
        await held.Task;
        await word.SelectAsync(Passage, Quoted);
        release.SetResult();
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        Assert.IsFalse(word.Requests.Any(r => r.Address.Contains("passage=p052", StringComparison.Ordinal)),
            "the pane went by a passage nobody looks at any more");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Marks_an_earlier_pane_left_are_taken_away_and_those_of_others_stay()
    {
        await using var host = await RunningHost.StartAsync();
        await Visitor.As(host, Person)
            .PostAsync("comments", new { text = "Own.", places = new[] { new { scope = "passage", passage = Passage } } });
        var file = await WordFile.CirculatedAsync(host);
        file.With(Passage, p => p with { Underlined = ["Lavender", "Red"] }).With("p052", p => p with { Underlined = ["Lavender"] });
        await using var word = await InWord.AsAsync(host, Person, file);
        await Patience.UntilAsync(async () => await UnderlinesAsync(word, Passage) == "Red Lavender");
        Assert.AreEqual("", await UnderlinesAsync(word, "p052"));
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_paragraph_that_stands_twice_is_asked_about_and_never_guessed()
    {
        await using var host = await RunningHost.StartAsync();
        await Revised.CirculateAsync(host,
            p => p.Id.Value is "p052" or "p060"
                ? p with { Text = "We will review this matter at the next meeting of senior officials." }
                : p);
        var file = WordFile.Of("We will review this matter at the next meeting of senior officials.");
        file.Paragraphs.AddRange(
            (await WordFile.CirculatedAsync(host, 1)).Paragraphs.Where(
                p => !p.Text.StartsWith("We will review this matter", StringComparison.Ordinal)));
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.SelectAtAsync(0, "review this matter");
        await Assertions.Expect(word.Chooser.Locator("h2")).ToContainTextAsync("Which passage is “review this matter” in?");
        await Assertions.Expect(word.Chooser.Locator("li")).ToHaveCountAsync(3);
        await Assertions.Expect(word.Places).ToHaveCountAsync(1);
        await Assertions.Expect(word.Places).Not.ToContainTextAsync("review this matter");
        await word.Chooser.Locator("button").Nth(1).FocusAsync();
        await word.Page.Keyboard.PressAsync("Enter");
        await word.Panel("p060").WaitForAsync();
        await Assertions.Expect(word.Places).ToContainTextAsync("“review this matter”");
        await Assertions.Expect(word.Chooser).ToBeHiddenAsync();

        await word.CursorAtAsync(0);
        await Assertions.Expect(word.Said).ToContainTextAsync("It is not certain which passage");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Several_paragraphs_give_several_places_and_words_of_nobody_s_are_said_to_be_so()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.Paragraphs.Add(new("Lunch is at one in the hall on the second floor."));
        await using var word = await InWord.AsAsync(host, Person, file);
        var (from, to) = (file.At(Passage), file.At("p052"));
        await word.SelectAsync(from, file.Paragraphs[from].Text.IndexOf("regular", StringComparison.Ordinal), to, 15);
        await Assertions.Expect(word.Places.Locator("li")).ToHaveCountAsync(2);
        await word.SelectAtAsync(file.Paragraphs.Count - 1, "Lunch is at one");
        await word.Chooser.GetByText("None of these").ClickAsync();
        await Assertions.Expect(word.Said).ToContainTextAsync("in no passage of the draft");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Words_in_a_table_and_in_a_footnote_are_words_of_the_draft()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        var draft = (await Revised.BoardAsync(host)).CurrentDraft!.Draft;
        await using var word = await InWord.AsAsync(host, Person, file);
        foreach (var kind in (Drafts.PassageKind[])[Drafts.PassageKind.TableCell, Drafts.PassageKind.Footnote])
        {
            var passage = draft.Passages.First(p => p.Kind == kind && p.Text.Count(c => c == ' ') > 3);
            var words = string.Join(' ', passage.Text.Split(' ')[1..4]);
            await word.SelectAsync(passage.Id.Value, words);
            await word.Panel(passage.Id.Value).WaitForAsync();
            await Assertions.Expect(word.Places).ToContainTextAsync($"“{words}");
        }

        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_hasty_hand_is_followed_to_where_it_ends_and_Word_is_never_flooded()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        await using var word = await InWord.AsAsync(host, Person, file);
        await word.CursorAsync("p010");
        await word.Panel("p010").WaitForAsync();
        var asked = word.Requests.Count(r => r.Address.EndsWith("/place", StringComparison.Ordinal));
        await word.Pane.EvaluateAsync("last => { for (let p = 12; p <= last; p++) atWord.select(p, 3, p, 3); }", file.At(Passage));
        await word.Panel(Passage).WaitForAsync();
        Assert.IsLessThanOrEqualTo(asked + 2, word.Requests.Count(r => r.Address.EndsWith("/place", StringComparison.Ordinal)));
        Assert.AreEqual(1, await word.Pane.EvaluateAsync<int>("() => atWord.word.mostRunning"));
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task A_picture_that_is_selected_changes_nothing_and_says_nothing()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host));
        await word.CursorAsync(Passage);
        await word.Panel(Passage).WaitForAsync();
        await word.Pane.EvaluateAsync("() => { atWord.word.batches = 0; atWord.selectPicture(); }");
        await Patience.UntilAsync(
            async () => await word.Pane.EvaluateAsync<bool>("() => atWord.word.batches > 0 && atWord.word.running === 0"));
        await word.Panel(Passage).WaitForAsync();
        await Assertions.Expect(word.Said).ToHaveTextAsync("");
        await word.CursorAsync("p052");
        await word.Panel("p052").WaitForAsync();
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Another_document_is_none_of_our_business()
    {
        await using var host = await RunningHost.StartAsync();
        var file = WordFile.Of("Dear colleague,", "the figures of the third quarter are not to be shown to anybody.", "Yours");
        file.Paragraphs[1].Bookmarks.Add("Secret");
        await using var word = await InWord.AsAsync(host, Person, file, ready: false);
        await Assertions.Expect(word.DraftLine).ToContainTextAsync("not a draft of a consultation you take part in");
        await Assertions.Expect(word.Chooser.Locator("li")).ToHaveCountAsync(1);
        await Assertions.Expect(word.Chooser.Locator("a[download]"))
            .ToHaveAttributeAsync("href", $"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx");
        await word.Chooser.Locator("button").First.ClickAsync();
        await word.Pane.Locator("#pane").WaitForAsync();
        await word.SelectAtAsync(1, "figures of the third quarter");
        await word.Tab("Outline").ClickAsync();
        await word.Pane.Locator($".outline a[data-go='{Passage}']").ClickAsync();
        await Assertions.Expect(word.Said).ToContainTextAsync("was not found in this document");
        Assert.AreEqual("",
            string.Join('\n',
                word.Requests.Select(r => r.Address + r.Body).Where(r => Regex.IsMatch(r, "figures|quarter|colleague|Secret|/place"))));
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task An_older_version_is_said_to_be_one_and_the_right_one_is_offered()
    {
        await using var host = await RunningHost.StartAsync();
        await Revised.CirculateAsync(host,
            p => int.Parse(p.Id.Value[1..], System.Globalization.CultureInfo.InvariantCulture) % 4 == 0
                ? p with { Text = $"Redrafted: {p.Id} of the revised text, in other words than before." }
                : p);
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host, 0));
        await Assertions.Expect(word.DraftLine).ToContainTextAsync("This is the Zero draft; the draft on the table is Rev.1.");
        await Assertions.Expect(word.DraftLine.GetByRole(AriaRole.Link))
            .ToHaveAttributeAsync("href", $"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx");
        await word.SelectAsync(Passage, Quoted);
        await Assertions.Expect(word.Places).ToContainTextAsync($"“{Quoted}”");
        await word.AssertCleanAsync();
    }

    [TestMethod]
    [DataRow("#262626", "dark")]
    [DataRow("#FFFFFF", "light")]
    public async Task Colours_follow_Word_unless_somebody_chose_others(string body, string theme)
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        (file.Theme, file.Dialog) = (body, "refused");
        await using var word = await InWord.OpenAsync(host, file, framed: false);
        await Assertions.Expect(word.Pane.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        await word.Pane.GetByText("Options").ClickAsync();
        await word.Pane.GetByLabel("Colours").SelectOptionAsync("contrast");
        await Assertions.Expect(word.Pane.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
        await word.Pane.EvaluateAsync("() => location.reload()");
        await Assertions.Expect(word.Pane.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
    }

    private static Paragraph WithMark(Paragraph paragraph, string kind, string mark) => kind switch
    {
        "a bookmark" => paragraph with { Bookmarks = [mark, .. paragraph.Bookmarks] },
        "a control in it" => paragraph with { Tags = [mark] },
        "a control around it" => paragraph with { Around = mark },
        _ => paragraph,
    };

    private static Task<string> UnderlinesAsync(InWord word, string passage) => word.Pane.EvaluateAsync<string>(
        "passage => [...atWord.word.paragraphs.find(p => p.bookmarks.some(b => b.endsWith(`_${passage}`))).annotations.values()].map(c " +
        "=> c.colorScheme).join(' ')", passage);
}
