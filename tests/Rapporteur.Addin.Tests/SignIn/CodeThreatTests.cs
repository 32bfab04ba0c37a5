using System.Net;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>
/// The threat table of the one-time code, a row a test: somebody guesses, floods, listens, forwards, scans mails, reads the file,
/// asks who is invited, or keeps what was taken away.
/// </summary>
[TestClass]
public sealed class CodeThreatTests
{
    private static PublicHost host = null!;
    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await PublicHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task Who_types_the_code_is_in_within_three_acts_and_sees_the_first_passage()
    {
        using var browser = host.Browser();
        var address = await host.InviteByMailAsync("orvessa-focal");
        var page = await PublicHost.PageAsync(browser, $"/sign-in?then=/reader/{RunningHost.Consultation}");
        using var asked = await PublicHost.PostAsync(browser, page, "/sign-in/code", ("address", $" {address.ToUpperInvariant()} "),
            ("then", $"/reader/{RunningHost.Consultation}"));
        var code = (await host.CodesAsync(address))[^1];
        using var entered = await PublicHost.PostAsync(browser, await asked.Content.ReadAsStringAsync(), "/sign-in/enter",
            ("code", code), ("then", $"/reader/{RunningHost.Consultation}"));
        Assert.AreEqual($"/reader/{RunningHost.Consultation}", entered.Headers.Location!.ToString());
        StringAssert.Contains(await PublicHost.PageAsync(browser, entered.Headers.Location.ToString()), "data-person=\"orvessa-focal\"",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_code_read_off_another_screen_is_good_for_nothing_in_another_browser()
    {
        var address = await host.InviteByMailAsync("kelvany-focal");
        using var mine = host.Browser();
        using var thief = host.Browser();
        var page = await AskedAsync(mine, address);
        var code = (await host.CodesAsync(address))[^1];
        var theirs = await AskedAsync(thief, "nobody@elsewhere.example");
        Assert.AreEqual(HttpStatusCode.BadRequest, await EnterAsync(thief, theirs, code));
        Assert.AreEqual(HttpStatusCode.Redirect, await EnterAsync(mine, page, code));
    }

    [TestMethod]
    public async Task It_is_good_once()
    {
        var address = await host.InviteByMailAsync("kelvany-contributor");
        using var browser = host.Browser();
        var page = await AskedAsync(browser, address);
        var code = (await host.CodesAsync(address))[^1];
        Assert.AreEqual(HttpStatusCode.Redirect, await EnterAsync(browser, page, code));
        using var again = host.Browser();
        var other = await AskedAsync(again, "nobody@elsewhere.example");
        Assert.AreEqual(HttpStatusCode.BadRequest, await EnterAsync(again, other, code));
    }

    [TestMethod]
    public async Task The_mail_holds_no_link_that_a_scanner_could_follow_and_no_code_in_its_subject()
    {
        var address = await host.InviteByMailAsync("zorunia-focal");
        using var browser = host.Browser();
        await AskedAsync(browser, address);
        await host.CodesAsync(address);
        var mail = (await host.MailsAsync()).Last(m => m.GetProperty("to")[0].GetString() == address);
        Assert.DoesNotContain("http", mail.GetProperty("text").GetString()!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatchRegex(new System.Text.RegularExpressions.Regex(@"\d"), mail.GetProperty("subject").GetString()!);
        Assert.IsFalse(mail.GetProperty("kept").GetBoolean(), "a code lies in Sent Items");
        Assert.AreEqual("codes@forum.example", mail.GetProperty("mailbox").GetString());
    }

    [TestMethod]
    public async Task An_address_nobody_invited_is_answered_alike_and_sent_nothing()
    {
        var address = await host.InviteByMailAsync("pellamar-focal");
        using var known = host.Browser();
        using var unknown = host.Browser();
        var one = Shown(await AskedAsync(known, address), address);
        var two = Shown(await AskedAsync(unknown, "someone@elsewhere.example"), "someone@elsewhere.example");
        Assert.AreEqual(one, two);
        Assert.AreEqual(
            Shown(await TypedAsync(known, "00000000"), address), Shown(await TypedAsync(unknown, "00000000"), "someone@elsewhere.example"));
        await AskedAsync(known, address);
        await host.CodesAsync(address, 2);
        Assert.DoesNotContain(m => m.ToString().Contains("elsewhere", StringComparison.Ordinal), await host.MailsAsync());
    }

    [TestMethod]
    public async Task A_roster_address_that_was_not_invited_is_sent_nothing()
    {
        var address = await host.InviteByMailAsync("tresqua-focal");
        using var browser = host.Browser();
        await AskedAsync(browser, "bromandy-focal@bromandy.example");
        await AskedAsync(browser, address);
        await host.CodesAsync(address);
        Assert.DoesNotContain(m => m.ToString().Contains("bromandy-focal", StringComparison.Ordinal), await host.MailsAsync());
    }

    [TestMethod]
    public async Task Neither_code_nor_browser_secret_is_in_the_file_or_in_a_log()
    {
        var address = await host.InviteByMailAsync("velmora-focal");
        using var browser = host.Browser();
        await AskedAsync(browser, address);
        var code = (await host.CodesAsync(address))[^1];
        var file = Path.Combine(host.Service<HostSettings>().Data, "sign-in.db");
        var kept = string.Concat(await Task.WhenAll(new[] { file, $"{file}-wal" }.Where(File.Exists).Select(ReadAsync)));
        foreach (var secret in new[] { code, code.Replace(" ", "", StringComparison.Ordinal) })
        {
            Assert.DoesNotContain(secret, kept);
            Assert.DoesNotContain(l => l.Text.Contains(secret, StringComparison.Ordinal), host.Log.Lines);
        }

        static async Task<string> ReadAsync(string path)
        {
            await using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            return await reader.ReadToEndAsync();
        }
    }

    [TestMethod]
    public async Task An_address_taken_away_lets_nobody_in_and_its_cookie_dies_within_a_minute()
    {
        var address = await host.InviteByMailAsync("velmora-alternate");
        using var browser = host.Browser();
        var mine = await host.InviteByMailAsync("orvessa-contributor");
        await host.SignInAsync(browser, mine);
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(browser));
        var since = TimeProvider.System.GetTimestamp();
        await host.DoneAsync("secretariat-1", new UnbindIdentity(new("orvessa-contributor"), VerifiedAddress.Of(mine)!.Value));
        await Patience.UntilAsync(async () => await StatusAsync(browser) == HttpStatusCode.Unauthorized);
        Assert.IsLessThan(TimeSpan.FromMinutes(1), TimeProvider.System.GetElapsedTime(since));

        using var again = host.Browser();
        await AskedAsync(again, mine);
        await AskedAsync(again, address);
        await host.CodesAsync(address);
        Assert.HasCount(1, await host.CodesAsync(mine));
    }

    [TestMethod]
    [DataRow("2001:db8:1:2aa::1", "2001:db8:1:2bb::2", true)]
    [DataRow("2001:db8:1:2aa::1", "2001:db8:1:3aa::1", false)]
    [DataRow("::ffff:203.0.113.7", "203.0.113.7", true)]
    [DataRow("203.0.113.7", "203.0.113.8", false)]
    public void A_network_is_what_an_office_is_given(string one, string other, bool same) =>
        Assert.AreEqual(same, Network.Of(IPAddress.Parse(one)) == Network.Of(IPAddress.Parse(other)));

    private static async Task<string> AskedAsync(HttpClient browser, string address)
    {
        using var answer = await PublicHost.PostAsync(
            browser, await PublicHost.PageAsync(browser, "/sign-in"), "/sign-in/code", ("address", address));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> EnterAsync(HttpClient browser, string page, string code)
    {
        using var answer = await PublicHost.PostAsync(browser, page, "/sign-in/enter", ("code", code));
        return answer.StatusCode;
    }

    private static async Task<string> TypedAsync(HttpClient browser, string code)
    {
        using var answer = await PublicHost.PostAsync(
            browser, await PublicHost.PageAsync(browser, "/sign-in"), "/sign-in/enter", ("code", code));
        return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/api/v1/consultations", UriKind.Relative));
        return answer.StatusCode;
    }

    private static string Shown(string page, string address) => System.Text.RegularExpressions.Regex.Replace(page, @"CfDJ8[\w-]+", "")
        .Replace(address, "address", StringComparison.Ordinal);
}
