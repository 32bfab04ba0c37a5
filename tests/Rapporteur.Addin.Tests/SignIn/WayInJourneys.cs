using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>In a real browser at a host for the public, from its bare address to a comment that was sent and its receipt.</summary>
[TestClass]
public sealed class WayInJourneys
{
    private const string C = RunningHost.Consultation, Passage = "p051", Tenant = "11111111-aaaa-4aaa-8aaa-111111111111";

    private static Provider provider = null!;
    private static PublicHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        provider = await Provider.StartAsync();
        var secret = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-test-").FullName, "secret");
        await File.WriteAllTextAsync(secret, "the application's own");
        host = await PublicHost.StartAsync(
            "--SignIn:Authority", provider.Authority, "--SignIn:ClientId", Accounts.Client, "--SignIn:ClientSecretFile", secret);
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        await host.DisposeAsync();
        await provider.DisposeAsync();
    }

    [TestMethod]
    public async Task By_a_code_it_takes_three_acts_beside_reading_the_mail_to_the_first_passage()
    {
        var address = await host.InviteByMailAsync("orvessa-focal");
        await using var window = await Browser.WindowAsync(ownCertificate: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(host.Address.ToString());

        // One: the address. Two: the code. Three, where there are several: the consultation.
        await page.GetByLabel("Your e-mail address").FillAsync(address);
        await page.GetByLabel("Your e-mail address").PressAsync("Enter");
        await page.GetByLabel("The code in the mail").FillAsync((await host.CodesAsync(address))[^1]);
        await page.GetByLabel("The code in the mail").PressAsync("Enter");
        await page.Locator("h1").First.WaitForAsync();
        if (new Uri(page.Url).AbsolutePath == "/reader")
        {
            await page.Locator($".consultations a[href='/reader/{C}']").ClickAsync();
        }

        await Assertions.Expect(page.Locator("#p001")).ToBeVisibleAsync();
        await CommentAsync(page, "orvessa-focal");

        // A link in a mail read in the browser comes from another site, and brings no cookie of ours.
        await window.RouteAsync("https://mail.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!DOCTYPE html><title>Mail</title><h1>Mail</h1><a href='{host.Address}reader/{C}/p010'>The draft</a>",
        }));
        await page.GotoAsync("https://mail.example/");
        await page.GetByRole(AriaRole.Link, new() { Name = "The draft" }).ClickAsync();
        await Assertions.Expect(page.Locator("#pane")).ToHaveAttributeAsync("data-person", "orvessa-focal");
        Assert.EndsWith($"/reader/{C}/p010", page.Url);
    }

    [TestMethod]
    public async Task By_the_account_of_an_organisation_it_is_one_press_and_an_account_nobody_knows_brings_its_invitation()
    {
        var code = await host.InviteAsync("hadrune-focal");
        await using var window = await Browser.WindowAsync(ownCertificate: true);
        var page = await window.NewPageAsync();

        // The public address is the usual port; here the host listens at another.
        await window.RouteAsync("https://127.0.0.1/**", route => route.FulfillAsync(new()
        {
            Status = 302,
            Headers = [new("Location", new UriBuilder(route.Request.Url) { Port = host.Address.Port }.Uri.ToString())],
        }));
        provider.Next = (Tenant, "focal-of-hadrune-in-a-browser");
        await page.GotoAsync(host.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Microsoft" }).ClickAsync();
        await page.GetByLabel("The code of your invitation").FillAsync(code);
        await page.GetByLabel("The code of your invitation").PressAsync("Enter");
        await page.Locator("h1").First.WaitForAsync();
        await page.GotoAsync(new Uri(host.Address, $"reader/{C}").ToString());
        await CommentAsync(page, "hadrune-focal");

        await window.ClearCookiesAsync();
        await page.GotoAsync(new Uri(host.Address, $"reader/{C}").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Microsoft" }).ClickAsync();
        await Assertions.Expect(page.Locator("#pane")).ToHaveAttributeAsync("data-person", "hadrune-focal");
    }

    private static async Task CommentAsync(IPage page, string person)
    {
        await page.GotoAsync(new Uri(host.Address, $"reader/{C}/{Passage}").ToString());
        await Assertions.Expect(page.Locator("#pane")).ToHaveAttributeAsync("data-person", person);
        await page.Locator($".panel[data-passage-here='{Passage}']").WaitForAsync();
        await page.Locator("#f-text").FillAsync("Said by whoever came in.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and send now", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".receipt h2")).ToHaveTextAsync(new Regex("^R-"));
    }
}
