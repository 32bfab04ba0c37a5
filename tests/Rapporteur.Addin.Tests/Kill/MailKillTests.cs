using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Mailbox;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>
/// The real process, killed while mails are read from a mailbox that lives on, known again, written back to, a PDF's words read, and filed:
/// each arrives once, is known for the same as its copy, is written back to once and filed once, and the balance holds after every kill.
/// </summary>
[TestClass]
public sealed partial class MailKillTests
{
    private const int Kills = 8;
    private const int MailsAKill = 8;
    private const string Box = "secretariat@rapporteur.example";
    private const string Copy = "Copy";
    private const string GraphSecret = "0123456789abcdef0123456789abcdef";

    [TestMethod]
    public async Task Each_mail_arrives_once_and_is_filed_once_wherever_the_host_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-mail-kill-").FullName;
        var (graph, ready) = await ServerProcess.StartAsync(
            "Rapporteur.LocalGraph", ListeningLine(),
            ["--data", Path.Combine(folder, "graph"), "--urls", "http://127.0.0.1:0", "--secret", GraphSecret,
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"]);
        await using (graph)
        {
            var address = ready.Groups["address"].Value;
            using var post = new HttpClient { BaseAddress = new Uri($"{address}/graph/_local/mail/{Box}?local={GraphSecret}") };
            string[] settings =
            [
                "--Mail:Inbox", Box, "--Graph:BaseUrl", $"{address}/graph/v1.0", "--Graph:Secret", GraphSecret,
                "--Graph:UnitsPerMinute", "100000000",
            ];
            var (data, random, delivered, token, phrase) = (Path.Combine(folder, "data"), new Random(17), 0, (string?)null, (string?)null);
            for (var kill = 0; kill < Kills; kill++)
            {
                for (var n = 0; n < MailsAKill; n++)
                {
                    foreach (var letter in Sent(delivered++))
                    {
                        (await post.PostAsync((Uri?)null, letter.Content())).EnsureSuccessStatusCode();
                    }
                }

                await using var host = await HostProcess.StartAsync(data, settings);
                token ??= await host.TokenAsync("secretariat-1");
                using var client = host.Client(token);
                var office = new Visitor(client);
                phrase ??= await PhraseAsync(host, office);
                var steps = 0;
                var (limit, killed) = (random.Next(1, 3 * MailsAKill), new TaskCompletionSource());

                // Killed within the reading or the officer's work, as many steps on as was drawn.
                var working = WorkAllAsync(office, phrase, delivered, () =>
                {
                    if (Interlocked.Increment(ref steps) == limit)
                    {
                        killed.TrySetResult();
                    }
                });
                await Task.WhenAny(killed.Task, working).Patiently();
                await host.KillAsync();
                await working.Patiently();
            }

            var alike = "";
            for (var start = 0; start < 2; start++)
            {
                await using var last = await HostProcess.StartAsync(data, settings);
                using var final = last.Client(token!);
                await WorkAllAsync(new Visitor(final), phrase!, delivered, () => { });
                var now = await CheckAsync(new Visitor(final), delivered);
                Assert.AreEqual(start == 0 ? now : alike, now, "what was kept through the kills is what reading every mail anew finds");
                alike = now;
                await last.KillAsync();
                File.Delete(Path.Combine(data, "marks.db"));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    // Every fourth comes a second time, by another way; every eighth brings a PDF.
    private static IEnumerable<Letters> Sent(int number)
    {
        var letter = Letters.Plain($"14 iii: {Words(number)}") with
        {
            Files = number % 8 == 0 ? [("answer.pdf", Pdfs.Saying(Words(number)))] : [],
        };
        yield return letter;
        if (number % 4 == 0)
        {
            yield return letter with { Subject = Copy };
        }
    }

    private static async Task<string> PhraseAsync(HostProcess host, Visitor office)
    {
        const string words = "Thank you; we have your mail.";
        var page = $"/desk/{RunningHost.Consultation}/phrases";
        using var chairs = host.Client(await host.TokenAsync("chair-1"));
        var chair = new Visitor(chairs);
        using var written = new FormUrlEncodedContent([new("words", words), new("language", "en")]);
        (await office.PostAsync(page, written)).Is(HttpStatusCode.Redirect);
        var phrase = (await chair.GetAsync(page)).Ok().Raw.Split("id=\"approve-")[1].Split('"')[0];
        using var approved = new FormUrlEncodedContent([new("do", "approve"), new("phrase", phrase), new("words", words)]);
        (await chair.PostAsync(page, approved)).Is(HttpStatusCode.Redirect);
        return phrase;
    }

    // Ends when nothing waits, or when the host is gone.
    private static async Task WorkAllAsync(Visitor office, string phrase, int delivered, Action step)
    {
        try
        {
            while (true)
            {
                var list = (await office.GetAsync("arrivals?pageSize=1000")).Ok().Body;
                var (arrived, waiting) = (Number(list, "arrived"), Number(list, "waiting"));
                Assert.IsLessThanOrEqualTo(All(delivered), arrived, "a mail arrived twice");
                Assert.AreEqual(arrived, Number(list, "filed") + Number(list, "setAside") + waiting);
                foreach (var mail in list.GetProperty("arrivals").EnumerateArray()
                    .Where(a => a.GetProperty("state").GetString() == "waiting"))
                {
                    await WorkAsync(office, phrase, mail, step);
                }

                if (arrived == All(delivered) && waiting == 0)
                {
                    return;
                }

                step();
                await Task.Delay(50);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed: what was filed is looked at after the next start.
        }
    }

    private static async Task WorkAsync(Visitor office, string phrase, JsonElement mail, Action step)
    {
        var id = mail.GetProperty("id").GetString()!;
        if (mail.GetProperty("subject").GetString() == Copy)
        {
            (await office.PostAsync($"arrivals/{id}/set-aside", new { reason = "other", words = "The same mail." })).Ok();
            step();
            return;
        }

        (await office.PostAsync($"arrivals/{id}/write-back", new { phrase }, $"back-{id}")).Ok();
        step();
        if (mail.GetProperty("attachments").GetArrayLength() > 0)
        {
            var pdf = (await office.GetAsync($"/desk/{RunningHost.Consultation}/mail/{id}/files/0/words")).Ok().Raw;
            StringAssert.Contains(pdf, "add a word of number", StringComparison.Ordinal);
            step();
        }

        (await office.PostAsync($"arrivals/{id}/file", new { }, $"file-{id}")).Created();
        step();
    }

    /// <summary>What each mail is known to be the same as.</summary>
    private static async Task<string> CheckAsync(Visitor office, int delivered)
    {
        var arrivals = (await office.GetAsync("arrivals?pageSize=1000")).Ok().Body.GetProperty("arrivals").EnumerateArray().ToList();
        Assert.HasCount(All(delivered), arrivals);
        var own = arrivals.FindAll(a => a.GetProperty("subject").GetString() != Copy);
        Assert.HasCount(delivered, own);
        Assert.IsTrue(own.TrueForAll(a => a.GetProperty("receipts").GetArrayLength() == 1), "each is filed once");
        Assert.IsTrue(own.TrueForAll(a => a.GetProperty("writtenBack").GetArrayLength() == 1), "each is written back to once");
        var comments = await office.CommentsAsync("?pageSize=1000");
        for (var n = 0; n < delivered; n++)
        {
            var words = Words(n);
            Assert.AreEqual(
                1, comments.Count(c => c.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal)), words);
        }

        var same = arrivals.SelectMany(a => a.GetProperty("alike").EnumerateArray().Select(o =>
            $"{a.GetProperty("id").GetString()} {o.GetProperty("arrival").GetString()} {o.GetProperty("how").GetString()}")).ToList();
        Assert.HasCount(2 * (All(delivered) - delivered), same.FindAll(s => s.EndsWith("sameMail", StringComparison.Ordinal)));
        return string.Join('\n', same.Order(StringComparer.Ordinal));
    }

    private static int All(int delivered) => Enumerable.Range(0, delivered).Sum(n => Sent(n).Count());

    private static string Words(int number) => $"add a word of number {number.ToString("000", CultureInfo.InvariantCulture)} here.";

    private static int Number(JsonElement list, string name) => list.GetProperty("balance").GetProperty(name).GetInt32();

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
