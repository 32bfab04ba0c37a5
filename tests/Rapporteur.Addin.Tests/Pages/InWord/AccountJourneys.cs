using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.SignIn;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>Coming in by the account of Office, asked for by the published library; the window is what is left.</summary>
[TestClass]
public sealed class AccountJourneys
{
    private const string Person = "orvessa-focal", Passage = "p051", Account = "focal-of-orvessa";

    [TestMethod]
    public async Task The_account_of_Office_signs_in_without_a_window_until_it_is_unbound_and_its_comment_is_sent_to_the_receipt()
    {
        await using var accounts = await Accounts.StartAsync();
        await accounts.BindAsync(Person, Account);
        await using var word = await OpenAsync(accounts, new(accounts.TokenOf(Account)), window: false);
        await word.Pane.Locator("#pane").WaitForAsync();
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
        Assert.AreEqual($"GetInitContext, GetToken api://{Accounts.Client}/{EntraSignIn.Scope}", await AskedAsync(word));
        await word.CursorAsync(Passage);
        await word.Panel(Passage).WaitForAsync();
        await word.Text.FillAsync("Said by the account of Office.");
        await word.Button("Save and send now").ClickAsync();
        await Assertions.Expect(word.Pane.Locator(".receipt h2")).ToHaveTextAsync(new Regex("^R-"));
        Assert.DoesNotContain(accounts.TokenOf(Account).Split('.')[1], await word.Pane.EvaluateAsync<string>(
            "() => { try { return JSON.stringify({ ...sessionStorage, ...localStorage }); } catch { return ''; } }"));
        await word.AssertCleanAsync();

        // The pane asks Office once more, is refused by the host, and the window does not open here.
        await accounts.UnbindAsync(Person);
        await word.Pane.EvaluateAsync("() => { const real = Date.now; Date.now = () => real() + 60_000; }");
        Assert.AreEqual("The window to sign in could not be opened.",
            await word.Pane.EvaluateAsync<string>("() => rapporteur.token(true).catch(error => error.message)"));
    }

    [TestMethod]
    public async Task Office_asks_once_where_nobody_consented_yet()
    {
        await using var accounts = await Accounts.StartAsync();
        await accounts.BindAsync(Person, Account);
        await using var word = await OpenAsync(accounts, new(accounts.TokenOf(Account), Silent: false), window: false);
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
        Assert.AreEqual("GetInitContext, GetToken, GetTokenPopup", Methods(await AskedAsync(word)));
        await word.AssertCleanAsync();
    }

    [TestMethod]
    public async Task Who_says_no_or_whose_account_nobody_bound_comes_in_by_the_window_and_stays_who_came_in_there()
    {
        await using var accounts = await Accounts.StartAsync();
        var account = new OfficeAccount(accounts.TokenOf("nobody-s"), Silent: false, Consents: false);
        await using var word = await OpenAsync(accounts, account, window: true);
        await word.SignInAsync(await word.FirstDialog!, Person);
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
        await word.Pane.EvaluateAsync("() => { globalThis.before = true; location.reload(); }");
        await word.Pane.WaitForFunctionAsync("() => !globalThis.before && document.querySelector('#pane')");
        await Assertions.Expect(word.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", Person);
        Assert.AreEqual("", await AskedAsync(word), "the token of the window is there still");

        // What was under way when the page was left is no fault of it.
        word.Faults.Clear();
        await word.AssertCleanAsync();

        await using var unbound = await OpenAsync(accounts, account with { Silent = true }, window: true);
        await unbound.SignInAsync(await unbound.FirstDialog!, "kelvany-focal");
        await Assertions.Expect(unbound.Pane.Locator("#pane")).ToHaveAttributeAsync("data-person", "kelvany-focal");

        // The token has ended: the account of Office is bound by now, and it is not its turn.
        await accounts.BindAsync(Person, "nobody-s");
        await unbound.Pane.EvaluateAsync("() => { const real = Date.now; Date.now = () => real() + 60_000; }");
        var before = Methods(await AskedAsync(unbound));
        var again = await unbound.DialogAsync(
            () => unbound.Pane.EvaluateAsync("() => { rapporteur.token(true).catch(() => undefined); }"));
        Assert.EndsWith("/pane/sign-in", again.Url);
        Assert.AreEqual(before, Methods(await AskedAsync(unbound)));
    }

    [TestMethod]
    public async Task The_vendored_library_of_accounts_is_the_published_file_and_no_page_loads_it_unasked()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await host.Anonymous.GetByteArrayAsync("/lib/msal-browser-5.30.0.min.js");
        Assert.AreEqual("1115b080498b79b0b4b621dd3df478b0a9b1035f5d076d5741d1888f06923b84",
            Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Contains("MIT License", await host.Anonymous.GetStringAsync("/lib/msal-browser-5.30.0.license.txt"));
        Assert.DoesNotContain("msal", await host.Anonymous.GetStringAsync("/pane/word"), "no application is named here");
    }

    private static async Task<InWord> OpenAsync(Accounts accounts, OfficeAccount account, bool window)
    {
        var file = await WordFile.CirculatedAsync(accounts.Host);
        file.Account = account;
        file.Dialog = window ? "opens" : "refused";
        return await InWord.OpenAsync(accounts.Host, file);
    }

    private static async Task<string> AskedAsync(InWord word) => string.Join(", ",
        (await word.Pane.EvaluateAsync<JsonElement>("() => globalThis.askedOfOffice")).EnumerateArray()
            .Select(a => $"{a.GetProperty("method")} {(a.TryGetProperty("scope", out var scope) ? scope : "")}".Trim()));

    private static string Methods(string asked) => string.Join(", ", asked.Split(", ").Select(a => a.Split(' ')[0]));
}
