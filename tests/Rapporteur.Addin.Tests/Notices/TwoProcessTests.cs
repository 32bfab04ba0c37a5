using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>
/// Two processes of the real host on one journal and one mailbox; the one that sends is killed while it does. Afterwards
/// the ledger, the outbox and what the mailbox really sent say the same: everybody has it once.
/// </summary>
[TestClass]
public sealed partial class TwoProcessTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string What = "Preparatory meeting";

    [TestMethod]
    public async Task The_other_process_finishes_what_a_killed_one_began_and_nobody_has_it_twice()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-two-").FullName;
        var (graph, ready) = await ServerProcess.StartAsync(
            "Rapporteur.LocalGraph", ListeningLine(),
            ["--data", Path.Combine(folder, "graph"), "--urls", "http://127.0.0.1:0", "--secret", Secret,
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"]);
        await using var server = graph;
        using var mail =
            new HttpClient
            {
                BaseAddress = new Uri(ready.Groups["address"].Value),
                DefaultRequestHeaders = { { "X-Local-Secret", Secret } }
            };
        (await mail.PostAsJsonAsync("/graph/_local/faults",
            new { fault = "latency", method = "POST", path = "/send$", times = (int?)null, delayMilliseconds = 800 }))
            .EnsureSuccessStatusCode();

        var data = Path.Combine(folder, "data");
        string[] settings =
            ["--Graph:BaseUrl", $"{mail.BaseAddress}graph/v1.0", "--Graph:Secret", Secret, "--Graph:UnitsPerMinute", "1000000",
                "--Notices:LeaseSeconds", "5"];
        await using var one = await HostProcess.StartAsync(data, settings);
        await using var two = await HostProcess.StartAsync(data, settings);
        await using var journal = new SqliteJournal(Path.Combine(data, "journal.db"));
        var files = new FolderFiles(Path.Combine(data, "files"));
        await using var intake = new Rapporteur.Intake.Intake(journal, new Fold(hash => DraftJson.Read(files.GetAsync(hash).Result!)));
        var (key, morning) = await AnnounceAsync(intake, one);
        var moved = MoveAsync(one, morning);

        var killed = one;
        await Patience.UntilAsync(async () =>
        {
            var sent = await SentAsync(mail);
            var claim = (await BoardAsync(intake)).Notices.GetValueOrDefault(key)?.Claims.FirstOrDefault();
            killed =
                claim?.Sender.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{two.Id:x}-"), StringComparison.Ordinal) == true
                    ? two
                    : one;
            return claim is not null && sent.Count > 2;
        });
        await killed.KillAsync();
        await moved;
        var before = (await SentAsync(mail)).Count;

        await Patience.UntilAsync(async () => (await BoardAsync(intake)).Notices[key] is { Claims.IsEmpty: true, Outcomes.Count: > 0 });
        var ledger = (await BoardAsync(intake)).Notices[key];
        var sent = await SentAsync(mail);
        Assert.IsGreaterThan(before, sent.Count, "it was killed in the middle");
        Assert.IsTrue(ledger.Outcomes.Values.All(o => o is { State: NoticeState.Accepted, Channel: NoticeChannel.Mail, Uncertain: false }),
            "an e-mail is looked up, not guessed");
        CollectionAssert.AreEquivalent(ledger.Outcomes.Keys.Select(p => p.Value).ToList(), sent, "everybody once");

        var left = killed == one ? two : one;
        using var client = Here(left);
        var outbox =
            (await client.GetFromJsonAsync<JsonElement>("/local/outbox")).EnumerateArray()
                .Where(i => i.GetProperty("key").GetString() == key.ToString()).ToList();
        CollectionAssert.AreEquivalent(sent, outbox.ConvertAll(i => i.GetProperty("person").GetString()!));
        Assert.IsTrue(outbox.TrueForAll(i => i.GetProperty("state").GetString() == "accepted"));
        Directory.Delete(folder, recursive: true);
    }

    // A date goes to everybody of every delegation, on the next working morning.
    private static async Task<(NoticeKey Key, string Morning)> AnnounceAsync(Rapporteur.Intake.Intake intake, HostProcess host)
    {
        using var here = Here(host);
        var now =
            InstantPattern.ExtendedIso.Parse(
                (await here.GetFromJsonAsync<JsonElement>("/local/clock")).GetProperty("now").GetString()!).Value;
        Asked By(string person) => new(new(person), Door.Desk, now, null, Guid.NewGuid().ToString("n"));
        var set =
            await intake.AskAsync(Approval.Call, By("secretariat-1"),
                new SetMilestone(new(MilestoneKind.OnDay, What, "13 March 2018", new LocalDate(2018, 3, 13)), "Hotel booked."));
        Assert.IsNull(set.Refusal);
        Assert.IsNull((await intake.AskAsync(Approval.Call, By("chair-1"), new ClearMilestone(new(set.Subject!), 1))).Refusal);
        return (new NoticeKey.Dated(new(set.Subject!), 1), InstantPattern.ExtendedIso.Format(now + Duration.FromDays(1)));
    }

    private static async Task MoveAsync(HostProcess host, string morning)
    {
        using var here = Here(host);
        try
        {
            (await here.PutAsJsonAsync("/local/clock", new { now = morning })).EnsureSuccessStatusCode();
        }
        catch (HttpRequestException)
        {
            // It answers when everything is sent, and this one may be killed before.
        }
    }

    private static HttpClient Here(HostProcess host)
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Add("X-Local-Secret", host.Secret);
        return client;
    }

    private static ValueTask<Board> BoardAsync(Rapporteur.Intake.Intake intake) => intake.BoardAsync(Approval.Call, long.MaxValue);

    private static async Task<List<string>> SentAsync(HttpClient mail) =>
        [.. (await mail.GetFromJsonAsync<JsonElement>("/graph/_local/mail")).EnumerateArray()
            .Where(m => m.GetProperty("subject").GetString()!.Contains(What, StringComparison.Ordinal))
            .Select(m => m.GetProperty("to")[0].GetString()!.Split('@')[0])];

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
