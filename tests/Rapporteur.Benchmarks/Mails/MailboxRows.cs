using System.Net.Http.Headers;
using System.Text.Json;
using MimeKit;

namespace Rapporteur.Benchmarks.Mails;

/// <summary>
/// Mails on their whole way: what an evening's cost at Graph, from LocalGraph's inbox to the Desk and into the register; and the processor
/// time of one mail with a file of 25 MB beside an upload of the same file at the door for files, by the same host in turn.
/// </summary>
internal static class MailboxRows
{
    private const int Mails = 300;
    private const int LargeTurns = 5;
    private const int LargeBytes = 24_900_000;
    private const string Box = "secretariat@rapporteur.example";

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        using var host = await Host.StartAsync(Path.Combine(folder, "mailbox"), "--Mail:Inbox", Box, "--Graph:UnitsPerMinute", "100000000");
        using var here = new HttpClient { BaseAddress = host.Address };
        here.DefaultRequestHeaders.Add("X-Local-Secret", host.Secret);
        using var office = await host.AsAsync("secretariat-1");
        using var consultations = JsonDocument.Parse(await office.GetStringAsync("/api/v1/consultations"));
        var consultation = consultations.RootElement.GetProperty("consultations")[0].GetProperty("id").GetString();
        var arrivals = $"/api/v1/consultations/{consultation}/arrivals";
        await host.ShippedAsync();
        await host.ForgetUsageAsync();
        var invented = new InventedMails();
        for (var n = 0; n < Mails; n++)
        {
            await SentAsync(here, $"/graph/_local/mail/{Box}", "message/rfc822", invented.Mail(n));
        }

        while (await ArrivedAsync(office, arrivals) < Mails)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await host.ShippedAsync();
        var usage = await host.UsageAsync();
        var (mail, upload) = await LargeAsync(host, here, office, arrivals, $"/api/v1/consultations/{consultation}/returns");
        return
        [
            new(Row.Invariant($"{Mails} mails of 200 kB read from the mailbox, recorded and shipped: requests of Graph and units a mail"),
                Row.Invariant($"{(double)usage.Requests / Mails:0.00}; {(double)usage.Units / Mails:0.00}"), "–", "", Row.NoRatio),
            new("a mail with a file of 25 MB: processor time of the host",
                Row.Invariant($"{mail:0} ms"), Row.Invariant($"{upload:0} ms"), "an upload of that file", Row.Times(mail, upload)),
        ];
    }

    private static async Task<(double Mail, double Upload)> LargeAsync(
        Host host, HttpClient here, HttpClient office, string arrivals, string returns)
    {
        using var focal = await host.AsAsync("kelvany-focal");
        var (mails, uploads) = (new List<double>(), new List<double>());
        for (var turn = 0; turn <= LargeTurns; turn++)
        {
            var file = new byte[LargeBytes];
            new Random(turn).NextBytes(file);
            var body = new BodyBuilder { TextBody = "14 iii: keep." };
            body.Attachments.Add("a.bin", file);
            using var letter = new MimeMessage { Subject = "Large", Body = body.ToMessageBody() };
            letter.From.Add(MailboxAddress.Parse("kelvany-focal@kelvany.example"));
            letter.To.Add(MailboxAddress.Parse(Box));
            using var bytes = new MemoryStream();
            await letter.WriteToAsync(bytes);
            var before = host.Process.Cpu;
            await SentAsync(here, "/local/inbox", "message/rfc822", bytes.ToArray());
            var between = host.Process.Cpu;
            using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "a.docx" } };
            (await focal.PostAsync(new Uri(returns, UriKind.Relative), form)).Dispose();
            if (turn > 0)
            {
                mails.Add((between - before).TotalMilliseconds);
                uploads.Add((host.Process.Cpu - between).TotalMilliseconds);
            }
        }

        _ = await ArrivedAsync(office, arrivals);
        return (mails.Median(m => m), uploads.Median(u => u));
    }

    private static async Task SentAsync(HttpClient here, string address, string type, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await here.PostAsync(new Uri(address, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<int> ArrivedAsync(HttpClient office, string arrivals)
    {
        using var list = JsonDocument.Parse(await office.GetStringAsync($"{arrivals}?pageSize=1"));
        return list.RootElement.GetProperty("balance").GetProperty("arrived").GetInt32();
    }
}
