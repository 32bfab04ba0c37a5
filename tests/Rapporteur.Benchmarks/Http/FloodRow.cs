using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Benchmarks.Http;

/// <summary>
/// Row 1 while somebody types a thousand wrong codes a second at the page to sign in on, in turn with row 1 alone; no limit of
/// requests is set, so that each of them is really looked at.
/// </summary>
internal static partial class FloodRow
{
    private const int ASecond = 1_000;
    private const int Connections = 16;
    private const int Typists = 8;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        using var host = await Host.StartAsync(Path.Combine(folder, "flooded"), "--SignIn:Code", "true");
        var submit = await HttpRows.SubmissionAsync(host);
        await Load.RunAsync(host.Process, Connections, Time, submit, 201);
        var wrong = await WrongAsync(host);
        var (alone, beside, typed) = (new List<Measured>(), new List<Measured>(), new List<double>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            alone.Add(await Load.RunAsync(host.Process, Connections, Time, submit, 201));
            using var end = new CancellationTokenSource();
            var began = Stopwatch.GetTimestamp();
            var flood = Task.WhenAll(Enumerable.Range(0, Typists).Select(_ => Task.Run(() => TypeAsync(host.Address, wrong, end.Token))));
            beside.Add(await Load.RunAsync(host.Process, Connections, Time, submit, 201));
            await end.CancelAsync();
            typed.Add((await flood).Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        var (calm, flooded) = (Measured.MedianOf(alone), Measured.MedianOf(beside));
        return
        [
            new Row($"1  submit until durable receipt beside {typed.Median(t => t):0} wrong codes a second; {Connections} connections",
                flooded.ToString(), calm.ToString(), "the same undisturbed", Row.Times(flooded.PerSecond, calm.PerSecond)),
        ];
    }

    // A page of its own, with its cookie and token, as whoever floods would get one.
    private static async Task<byte[]> WrongAsync(Host host)
    {
        using var browser = new HttpClient { BaseAddress = host.Address };
        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var token = Uri.EscapeDataString(Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
        var cookies = string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var body = $"__RequestVerificationToken={token}&address=somebody%40example.org&code=1234+5678";
        return Encoding.ASCII.GetBytes(
            $"POST /sign-in/enter HTTP/1.1\r\nHost: {host.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\n" +
            $"Cookie: {cookies}; rapporteur-code={new string('a', 64)}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    // Paced by the clock: what one answer was late, the next are sooner.
    private static async Task<int> TypeAsync(Uri target, byte[] wrong, CancellationToken end)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(target.Host, target.Port, CancellationToken.None);
        var (stream, buffer, typed, began) = (client.GetStream(), new byte[1 << 16], 0, Stopwatch.GetTimestamp());
        while (!end.IsCancellationRequested)
        {
            await stream.WriteAsync(wrong, CancellationToken.None);
            if (await Load.AnswerAsync(stream, buffer) is var status and not (400 or 429))
            {
                throw new InvalidOperationException($"A wrong code was answered with {status}; nothing was measured.");
            }

            var ahead = TimeSpan.FromSeconds((double)++typed * Typists / ASecond) - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
            {
                await Task.Delay(ahead, CancellationToken.None);
            }
        }

        return typed;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
