using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Rapporteur.Benchmarks.Http;

/// <summary>
/// What a bounded load measured: answers a second, the median and the 99th percentile of their time, and what one cost the
/// processors in the server's process, whatever else it did meanwhile. The last says most on a machine that others use too.
/// </summary>
internal sealed record Measured(double PerSecond, double MedianMs, double P99Ms, double CpuMicroseconds)
{
    public static Measured MedianOf(IReadOnlyList<Measured> runs) =>
        new(runs.Median(r => r.PerSecond), runs.Median(r => r.MedianMs), runs.Median(r => r.P99Ms), runs.Median(r => r.CpuMicroseconds));

    public override string ToString() =>
        Row.Invariant($"{PerSecond:0}/s, median {MedianMs:0.0} ms, p99 {P99Ms:0.0} ms, {CpuMicroseconds:0} µs of processor each");
}

/// <summary>
/// A frugal HTTP/1.1 load over kept connections: each sends its next request when the answer to the last is whole. It
/// shares the machine with what it measures, so it parses only the status line and Content-Length or chunks.
/// </summary>
internal static class Load
{
    /// <summary>One request on a connection of its own.</summary>
    public static async Task OnceAsync(Uri target, byte[] request, int expected) =>
        await ConnectionAsync(target, () => request, Stopwatch.StartNew(), TimeSpan.Zero, expected);

    public static byte[] Post(Uri target, string path, string body, string headers) =>
        Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {target.Authority}\r\nContent-Type: application/json\r\nContent-Length: " +
            $"{Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    public static byte[] Get(Uri target, string path, string headers) =>
        Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {target.Authority}\r\n{headers}\r\n");

    public static async Task<Measured> RunAsync(Child server, int connections, TimeSpan time, Func<int, byte[]> request, int expected)
    {
        var (next, target, cpu, watch) = (0, server.Address, server.Cpu, Stopwatch.StartNew());
        var tasks =
            Enumerable.Range(0, connections)
                .Select(_ => Task.Run(() => ConnectionAsync(target, () => request(Interlocked.Increment(ref next)), watch, time, expected)))
                .ToList();
        var times = (await Task.WhenAll(tasks)).SelectMany(t => t).Order().ToList();
        var seconds = watch.Elapsed.TotalSeconds;
        return new Measured(times.Count / seconds, times[times.Count / 2], times[(int)(times.Count * 0.99)],
            (server.Cpu - cpu).TotalMicroseconds / times.Count);
    }

    private static async Task<List<double>> ConnectionAsync(Uri target, Func<byte[]> request, Stopwatch watch, TimeSpan time, int expected)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(target.Host, target.Port);
        var stream = client.GetStream();
        var buffer = new byte[1 << 20];
        var times = new List<double>();
        do
        {
            var begin = Stopwatch.GetTimestamp();
            await stream.WriteAsync(request());
            var status = await AnswerAsync(stream, buffer);
            if (status != expected)
            {
                throw new InvalidOperationException($"The server answered {status} instead of {expected}; nothing was measured.");
            }

            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
        while (watch.Elapsed < time);

        return times;
    }

    internal static async Task<int> AnswerAsync(NetworkStream stream, byte[] buffer)
    {
        var have = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(have));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            have += read;
            var head = buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8);
            if (head >= 0 && IsWhole(buffer.AsSpan(0, have), head))
            {
                return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer, int head)
    {
        var headers = answer[..head];
        var at = headers.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var digits = headers[(at + 16)..];
        var end = digits.IndexOf((byte)'\r');
        return answer.Length >= head + 4 + int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
