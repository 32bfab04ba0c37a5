using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MimeKit;

namespace Rapporteur.Benchmarks.Mails;

/// <summary>
/// Mails on their whole way: what an evening's cost at Graph, from the inbox of a LocalGraph that runs by itself to the Desk and into the
/// register, how fast they come, and what the host holds of memory meanwhile; and the processor time of one mail of 25 MB with an annotated
/// document, and of one with a document of 25 MB, from its arrival until its comments are proposed and it is in the register, beside an
/// upload of 25 MB, by the same host in turn.
/// </summary>
internal static class MailboxRows
{
    /// <summary>A whole evening takes minutes; it is run when it is named.</summary>
    public const int Evening = 10_000;

    public const int Some = 500;

    private const int LargeTurns = 7;

    // A host reads on for days: what compiling costs is over after some dozens of each, which may be small; of the large ones the first
    // makes room.
    private const int SmallTurns = 300;
    private const int FirstTurns = 2;
    private const int SmallBytes = 24_000;
    private const int LargeBytes = 24_900_000;

    // How much longer a file is in a mail: its letters, with the ends of lines.
    private const double Base64 = 4 / 3.0 * 78 / 76;
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan QuietBetween = TimeSpan.FromSeconds(1.5);

    private const string Box = "secretariat@rapporteur.example";

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder, int mails)
    {
        var data = Path.Combine(folder, Row.Invariant($"mailbox-{mails}"));
        using var graph = await Child.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "Rapporteur.LocalGraph.dll"), $"/graph/_local/usage?local={Secret}",
            url => ["--data", Path.Combine(data, "graph"), "--urls", url.ToString(), "--secret", Secret]);
        using var host = await Host.StartAsync(
            Path.Combine(data, "host"), "--Mail:Inbox", Box, "--Graph:BaseUrl", new Uri(graph.Address, "/graph/v1.0").ToString(),
            "--Graph:Secret", Secret, "--Graph:UnitsPerMinute", "100000000");
        using var there = new HttpClient { BaseAddress = graph.Address };
        there.DefaultRequestHeaders.Add("X-Local-Secret", Secret);
        using var here = new HttpClient { BaseAddress = host.Address };
        here.DefaultRequestHeaders.Add("X-Local-Secret", host.Secret);
        using var office = await host.AsAsync("secretariat-1");
        using var consultations = JsonDocument.Parse(await office.GetStringAsync("/api/v1/consultations"));
        var consultation = consultations.RootElement.GetProperty("consultations")[0].GetProperty("id").GetString();
        var arrivals = $"/api/v1/consultations/{consultation}/arrivals";
        await ShippedAsync(there, Quiet);
        (await there.DeleteAsync("/graph/_local/usage")).Dispose();

        // They lie there when the mailbox is looked into next.
        var invented = new InventedMails();
        for (var n = 0; n < mails; n++)
        {
            await SentAsync(there, $"/graph/_local/mail/{Box}", "message/rfc822", invented.Mail(n));
        }

        var (before, beside, atRest, began) = (host.Process.Cpu, graph.Cpu, host.Process.HeldBytes, Stopwatch.GetTimestamp());
        var first = await ArrivedAsync(office, arrivals);
        while (await ArrivedAsync(office, arrivals) < mails)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        var pace = (mails - first) / Stopwatch.GetElapsedTime(began).TotalSeconds;
        await ShippedAsync(there, Quiet);
        var usage = (await there.GetFromJsonAsync<GraphUsage>("/graph/_local/usage"))!;
        var (cost, graphs, peak) = (host.Process.Cpu - before, graph.Cpu - beside, host.Process.PeakBytes);
        var (mail, longer, upload) = await LargeAsync(
            host, here, there, office, arrivals, $"/api/v1/consultations/{consultation}/returns");
        return
        [
            new(Row.Invariant($"{mails:N0} mails of 200 kB that lie in the mailbox: read, recorded and shown; each shipped meanwhile"),
                Row.Invariant($"{pace:0}/s"), "–", "", Row.NoRatio),
            new("the same: requests of Graph and units a mail",
                Row.Invariant($"{(double)usage.Requests / mails:0.00}; {(double)usage.Units / mails:0.00}"), "–", "", Row.NoRatio),
            new("the same: processor time a mail",
                Row.Invariant($"{cost.TotalMilliseconds / mails:0.0} ms"), Row.Invariant($"{graphs.TotalMilliseconds / mails:0.0} ms"),
                "LocalGraph beside it", Row.NoRatio),
            new("the same: peak memory of the host", Row.Invariant($"{peak / 1_048_576} MB"),
                Row.Invariant($"{atRest / 1_048_576} MB"), "before the first; the limit: 300 MB", Row.NoRatio),
            new("a mail of 25 MB with an annotated document, until its comments are proposed and it is shipped: processor time of the host",
                Row.Invariant($"{mail:0} ms"), Row.Invariant($"{upload:0} ms"), "an upload of a document of 25 MB",
                Row.Times(mail, upload)),
            new("the same with a document of 25 MB, which makes a mail of 34 MB",
                Row.Invariant($"{longer:0} ms"), Row.Invariant($"{upload:0} ms"), "an upload of that document", Row.Times(longer, upload)),
        ];
    }

    // Nothing was asked of Graph any more but whether there is something new.
    private static async Task ShippedAsync(HttpClient graph, TimeSpan quiet)
    {
        for (var (before, now) = (-1L, 0L); before != now || now == 0; before = now, now = await UnitsAsync(graph))
        {
            await Task.Delay(quiet);
        }
    }

    private static async Task<long> UnitsAsync(HttpClient graph) =>
        (await graph.GetFromJsonAsync<GraphUsage>("/graph/_local/usage"))!.Units;

    private static async Task<(double Mail, double Longer, double Upload)> LargeAsync(
        Host host, HttpClient here, HttpClient there, HttpClient office, string arrivals, string returns)
    {
        using var focal = await host.AsAsync("kelvany-focal");
        var costs = new List<(double Mail, double Longer, double Upload)>();
        var draft = await focal.GetByteArrayAsync(
            new Uri(returns.Replace("returns", "papers/draft.docx", StringComparison.Ordinal), UriKind.Relative));
        for (var turn = -SmallTurns; turn < FirstTurns + LargeTurns; turn++)
        {
            // What is shipped of the one is not counted with the other.
            async Task<double> CostAsync(Func<Task> send)
            {
                var before = host.Process.Cpu;
                await send();
                if (turn >= 0)
                {
                    await ShippedAsync(there, QuietBetween);
                }

                return (host.Process.Cpu - before).TotalMilliseconds;
            }

            // No two of one content, since what was read once is remembered.
            async Task<double> MailAsync(int size, int number)
            {
                using var letter = Letter(Annotated(draft, number, size), number);
                using var bytes = new MemoryStream();
                await letter.WriteToAsync(bytes);
                return await CostAsync(async () =>
                {
                    var arrived = await SentAsync(here, "/local/inbox", "message/rfc822", bytes.ToArray());
                    using var seen =
                        JsonDocument.Parse(await office.GetStringAsync($"{arrivals}/{arrived.GetProperty("id").GetString()}"));
                    _ = seen.RootElement.GetProperty("proposals").EnumerateArray().First(p => p.TryGetProperty("file", out _));
                });
            }

            var (large, whole) = turn < 0 ? (SmallBytes, SmallBytes) : (LargeBytes, (int)(LargeBytes / Base64));
            var mail = await MailAsync(whole, turn * 3);
            var longer = await MailAsync(large, (turn * 3) + 1);
            var uploaded = Annotated(draft, (turn * 3) + 2, large);
            var upload = await CostAsync(async () =>
            {
                using var form = new MultipartFormDataContent { { new ByteArrayContent(uploaded), "file", "answer.docx" } };
                using var taken = await focal.PostAsync(new Uri(returns, UriKind.Relative), form);
                taken.EnsureSuccessStatusCode();
            });
            if (turn >= FirstTurns)
            {
                costs.Add((mail, longer, upload));
            }
            else if (turn == -1)
            {
                await ShippedAsync(there, Quiet);
            }
        }

        _ = await ArrivedAsync(office, arrivals);
        return (costs.Median(c => c.Mail), costs.Median(c => c.Longer), costs.Median(c => c.Upload));
    }

    // In words of its own: mails that say the same are held against each other.
    private static MimeMessage Letter(byte[] attached, int number)
    {
        var random = new Random(number);
        var words = string.Join(' ', Enumerable.Range(0, 40).Select(_ => string.Concat(
            Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26))))));
        var body = new BodyBuilder { TextBody = $"Our comments are in the file. {words}" };
        body.Attachments.Add("answer.docx", attached);
        var letter = new MimeMessage { Subject = Row.Invariant($"Large {number}"), Body = body.ToMessageBody() };
        letter.From.Add(MailboxAddress.Parse("kelvany-focal@kelvany.example"));
        letter.To.Add(MailboxAddress.Parse(Box));
        return letter;
    }

    // The draft with one tracked change and a picture that makes it large.
    private static byte[] Annotated(byte[] draft, int number, int size)
    {
        var file = new MemoryStream();
        file.Write(draft);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewritten(archive, "[Content_Types].xml", types => types.Contains("Extension=\"png\"", StringComparison.Ordinal) ? types
                : types.Replace("<Default ", "<Default Extension=\"png\" ContentType=\"image/png\"/><Default ", StringComparison.Ordinal));
            Rewritten(archive, "word/document.xml", text => text.Insert(
                text.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length,
                "<w:p><w:ins w:id=\"9001\" w:author=\"A\" w:date=\"2017-11-28T00:00:00Z\"><w:r><w:t>"
                    + Row.Invariant($"Words {number}</w:t></w:r></w:ins></w:p>")));
            using var picture = archive.CreateEntry("word/media/large.png", CompressionLevel.NoCompression).Open();
            var pixels = new byte[size];
            new Random(number).NextBytes(pixels);
            picture.Write(pixels);
        }

        return file.ToArray();
    }

    private static void Rewritten(ZipArchive archive, string name, Func<string, string> write)
    {
        var (entry, text) = (archive.GetEntry(name)!, "");
        using (var reader = new StreamReader(entry.Open()))
        {
            text = write(reader.ReadToEnd());
        }

        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static async Task<JsonElement> SentAsync(HttpClient here, string address, string type, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await here.PostAsync(new Uri(address, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<int> ArrivedAsync(HttpClient office, string arrivals)
    {
        using var list = JsonDocument.Parse(await office.GetStringAsync($"{arrivals}?pageSize=1"));
        return list.RootElement.GetProperty("balance").GetProperty("arrived").GetInt32();
    }
}
