using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Mailbox;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>
/// The real process, killed while mails are read from a mailbox that lives on and are filed: each arrives once, each is filed once, and the
/// balance holds after every kill.
/// </summary>
[TestClass]
public sealed partial class MailKillTests
{
    private const int Kills = 8;
    private const int MailsAKill = 8;
    private const string Box = "secretariat@rapporteur.example";
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
            var (data, random, delivered, token) = (Path.Combine(folder, "data"), new Random(17), 0, (string?)null);
            for (var kill = 0; kill < Kills; kill++)
            {
                for (var n = 0; n < MailsAKill; n++)
                {
                    var mail = new ByteArrayContent(Letters.Plain($"14 iii: {Words(delivered++)}").Bytes());
                    mail.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
                    (await post.PostAsync((Uri?)null, mail)).EnsureSuccessStatusCode();
                }

                await using var host = await HostProcess.StartAsync(data, settings);
                token ??= await host.TokenAsync("secretariat-1");
                using var client = host.Client(token);
                var office = new Visitor(client);
                var steps = 0;
                var (limit, killed) = (random.Next(1, 2 * MailsAKill), new TaskCompletionSource());

                // Killed within the reading or the filing, as many steps on as was drawn.
                var working = FileAllAsync(office, delivered, () =>
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

            await using var last = await HostProcess.StartAsync(data, settings);
            using var final = last.Client(token!);
            await FileAllAsync(new Visitor(final), delivered, () => { });
            await CheckAsync(new Visitor(final), delivered);
        }

        Directory.Delete(folder, recursive: true);
    }

    // Ends when everything is filed, or when the host is gone.
    private static async Task FileAllAsync(Visitor office, int delivered, Action step)
    {
        try
        {
            var filed = 0;
            while (filed < delivered)
            {
                var list = (await office.GetAsync("arrivals?pageSize=1000")).Ok().Body;
                var (arrived, waiting) = (Number(list, "arrived"), Number(list, "waiting"));
                filed = Number(list, "filed");
                Assert.IsLessThanOrEqualTo(delivered, arrived, "a mail arrived twice");
                Assert.AreEqual(arrived, filed + waiting);
                foreach (var id in list.GetProperty("arrivals").EnumerateArray()
                    .Where(a => a.GetProperty("state").GetString() == "waiting").Select(a => a.GetProperty("id").GetString()!))
                {
                    (await office.PostAsync($"arrivals/{id}/file", new { }, $"file-{id}")).Created();
                    step();
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

    private static async Task CheckAsync(Visitor office, int delivered)
    {
        var arrivals = (await office.GetAsync("arrivals?pageSize=1000")).Ok().Body.GetProperty("arrivals").EnumerateArray().ToList();
        Assert.HasCount(delivered, arrivals);
        Assert.IsTrue(arrivals.TrueForAll(a => a.GetProperty("receipts").GetArrayLength() == 1), "each is filed once");
        var comments = await office.CommentsAsync("?pageSize=1000");
        for (var n = 0; n < delivered; n++)
        {
            var words = Words(n);
            Assert.AreEqual(
                1, comments.Count(c => c.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal)), words);
        }
    }

    private static string Words(int number) => $"add a word of number {number.ToString("000", CultureInfo.InvariantCulture)} here.";

    private static int Number(JsonElement list, string name) => list.GetProperty("balance").GetProperty(name).GetInt32();

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
