using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The window that signs a pane in somebody else's frame in, opened as Office opens it: from another site.</summary>
[TestClass]
public sealed class FrameSignInJourneys
{
    private const string Elsewhere = "http://office.example/";

    // Office's own script, as far as a dialog knows it.
    private const string Dialog = """
        globalThis.Office = { onReady: async () => ({}), context: { ui: { messageParent: (message, options) => { globalThis.handedOver = { message, options }; } } } };
        """;

    [TestMethod]
    public async Task Who_is_signed_in_hands_a_token_over_though_another_site_opened_the_window()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        var dialog = await OpenedElsewhereAsync(visit.Window, host);
        await Assertions.Expect(dialog.GetByText("You can close this window.")).ToBeVisibleAsync();
        var handed = await dialog.EvaluateAsync<JsonElement>("handedOver");
        Assert.AreEqual(host.Address.GetLeftPart(UriPartial.Authority),
            handed.GetProperty("options").GetProperty("targetOrigin").GetString());
        using var message = JsonDocument.Parse(handed.GetProperty("message").GetString()!);

        var left = message.RootElement.GetProperty("expires").GetDateTimeOffset() - host.Service<TimeProvider>().GetUtcNow();
        Assert.IsLessThanOrEqualTo(Tokens.FrameLifetime, left);
        Assert.IsLessThan(Tokens.Lifetime, Tokens.FrameLifetime);
        Assert.AreEqual("orvessa-focal", await PersonOfAsync(host, message.RootElement.GetProperty("token").GetString()!));
    }

    [TestMethod]
    public async Task Who_is_not_signed_in_chooses_first_and_is_led_back()
    {
        await using var host = await RunningHost.StartAsync();
        await using var window = await Browser.WindowAsync();
        var dialog = await OpenedElsewhereAsync(window, host);
        await dialog.GetByLabel("The end of the printed link").FillAsync(host.Secret);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await dialog.Locator("button[value='kelvany-focal']").ClickAsync();
        await Assertions.Expect(dialog.GetByText("You can close this window.")).ToBeVisibleAsync();
        using var message = JsonDocument.Parse((await dialog.EvaluateAsync<JsonElement>("handedOver")).GetProperty("message").GetString()!);
        Assert.AreEqual("kelvany-focal", await PersonOfAsync(host, message.RootElement.GetProperty("token").GetString()!));
    }

    [TestMethod]
    public async Task A_token_begets_no_token_and_a_cookie_alone_none_either()
    {
        await using var host = await RunningHost.StartAsync();
        using var byToken = await host.As("orvessa-focal").PostAsync("/pane/token", null);
        Assert.AreEqual(HttpStatusCode.Forbidden, byToken.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/pane/token");
        request.Headers.Add("Cookie", $"rapporteur-local={host.Service<Tokens>().Issue(new("t", "o"))}");
        using var byCookieAlone = await host.Anonymous.SendAsync(request);
        Assert.AreEqual(HttpStatusCode.BadRequest, byCookieAlone.StatusCode);
    }

    [TestMethod]
    public async Task A_page_made_for_one_person_is_of_no_use_to_another_one_s_token()
    {
        await using var host = await RunningHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/pane/{RunningHost.Consultation}/comments")
        {
            Content = new FormUrlEncodedContent([new("text", "Typed by the other."), new("place", """{"scope":"document"}""")]),
        };
        request.Headers.Add("X-Person", "kelvany-focal");
        using var answer = await host.As("orvessa-focal").SendAsync(request);
        Assert.AreEqual(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.IsEmpty(
            (await Visitor.As(host, "orvessa-focal").CommentsAsync("?mine=true"))
                .FindAll(c => c.GetProperty("text").GetString() == "Typed by the other."));
    }

    private static async Task<IPage> OpenedElsewhereAsync(IBrowserContext window, RunningHost host)
    {
        await window.RouteAsync(Elsewhere,
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        await window.RouteAsync("https://appsforoffice.microsoft.com/**",
            route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Dialog }));
        var page = await window.NewPageAsync();
        await page.GotoAsync(Elsewhere);
        return await window.RunAndWaitForPageAsync(
            () => page.EvaluateAsync("address => { open(address); }", $"{host.Address}pane/sign-in"));
    }

    private static async Task<string?> PersonOfAsync(RunningHost host, string token)
    {
        using var client = host.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var frame = await client.GetStringAsync($"/pane/{RunningHost.Consultation}/frame");
        return System.Text.RegularExpressions.Regex.Match(frame, "id=\"pane\"[^>]*data-person=\"([^\"]+)\"").Groups[1].Value;
    }
}
