using System.Net;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>What a cookie alone may do, and what the start page gives to whom.</summary>
[TestClass]
public sealed partial class CookieTests
{
    [TestMethod]
    public async Task Without_the_secret_the_start_page_is_one_sentence_and_signs_nobody_in()
    {
        await using var host = await RunningHost.StartAsync();
        using var answer = await host.Anonymous.GetAsync("/");
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('\n', set) : "";
        Assert.DoesNotContain("rapporteur-local", cookies);
        Assert.DoesNotContain("rapporteur-door", cookies);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "Open the link that was printed", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_cookie_changes_nothing_without_the_antiforgery_token_of_a_page_and_a_bearer_needs_none()
    {
        await using var host = await RunningHost.StartAsync();
        var (cookies, page) = await OpenedAsync(host);
        var address = $"/pane/{RunningHost.Consultation}/comments?panel=here";
        var form = new Dictionary<string, string> { ["text"] = "From somewhere else", ["place"] = """{"scope":"document"}""" };

        Assert.AreEqual(HttpStatusCode.BadRequest, await PostAsync(host, address, form, cookies));
        Assert.AreEqual(HttpStatusCode.BadRequest,
            await PostAsync(host, $"/api/v1/consultations/{RunningHost.Consultation}/submissions", [], cookies));
        form["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value;
        Assert.AreEqual(HttpStatusCode.OK, await PostAsync(host, address, form, cookies));

        form.Remove("__RequestVerificationToken");
        using var body = new FormUrlEncodedContent(form);
        Assert.AreEqual(HttpStatusCode.OK, (await host.As("orvessa-contributor").PostAsync(address, body)).StatusCode);
    }

    [TestMethod]
    public async Task A_form_of_a_stale_page_leads_to_a_page_and_a_program_gets_a_problem()
    {
        await using var host = await RunningHost.StartAsync();
        var (cookies, _) = await OpenedAsync(host);
        foreach (var (accept, media) in ((string, string)[])[("text/html,application/xhtml+xml", "text/html"),
            ("application/json", "application/problem+json")])
        {
            using var request =
                new HttpRequestMessage(HttpMethod.Post,
                    $"/pane/{RunningHost.Consultation}/comments")
                { Content = new FormUrlEncodedContent([new("text", "Typed")]) };
            request.Headers.Add("Cookie", cookies);
            request.Headers.Add("Accept", accept);
            using var answer = await host.Anonymous.SendAsync(request);
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.AreEqual(media, answer.Content.Headers.ContentType!.MediaType);
            StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "opened under another sign-in", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public async Task Every_page_says_what_browsers_may_do_and_is_kept_by_none()
    {
        await using var host = await RunningHost.StartAsync();
        using var answer = await host.As("orvessa-contributor").GetAsync($"/reader/{RunningHost.Consultation}");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        StringAssert.Contains(policy, "default-src 'none'", StringComparison.Ordinal);
        Assert.IsFalse(policy.Contains("unsafe", StringComparison.Ordinal));
        Assert.IsTrue(answer.Headers.CacheControl!.NoStore);
        Assert.AreEqual("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotMatchRegex(new Regex("\\son[a-z]+=|\\sstyle=|<style|<script>", RegexOptions.IgnoreCase),
            await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    [DataRow("https://elsewhere.example/")]
    [DataRow("//elsewhere.example/")]
    [DataRow("/\\elsewhere.example")]
    public void Nobody_is_led_to_another_site(string address) => Assert.AreEqual("/", Rapporteur.Addin.Pages.LocalAddress.OrRoot(address));

    private static async Task<(string Cookies, string Page)> OpenedAsync(RunningHost host)
    {
        using var answer = await host.Anonymous.GetAsync($"/?local={host.Secret}");
        var cookies = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        return (cookies, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> PostAsync(RunningHost host, string address, Dictionary<string, string> form, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", cookies);
        using var answer = await host.Anonymous.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
