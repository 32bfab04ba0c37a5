using System.Diagnostics;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>No receipt leaves before what it vouches for is on stable storage, by what the kernel was asked for.</summary>
[TestClass]
public sealed class FlushTests
{
    private const string Words = "Flushed before it is acknowledged.";

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Between_the_request_and_its_receipt_the_journal_is_flushed()
    {
        Assert.IsTrue(
            Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, "strace"))),
            "strace is missing: install it (Debian and Ubuntu: apt-get install strace) and run the tests again.");
        var data = Directory.CreateTempSubdirectory("rapporteur-flush-").FullName;
        var trace = Path.Combine(data, "trace.txt");
        await using (var host = await HostProcess.StartAsync(
            data, null, "strace", "-f", "-y", "-s", "400", "-e",
            "trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg,recvfrom,recvmsg,read", "-o", trace))
        {
            using var client = host.Client(await host.TokenAsync("kelvany-focal"));
            (await new Visitor(client).PostAsync("comments", Visitor.Say(Words, submit: true))).Created();
            foreach (var child in await ChildrenAsync(host.Id))
            {
                Process.GetProcessById(child).Kill();
            }

            await host.EndedAsync();
        }

        var lines = await File.ReadAllLinesAsync(trace);
        var asked =
            Array.FindIndex(lines,
                l => (IsSocket(l) || l.Contains("resumed>", StringComparison.Ordinal))
                    && l.Contains("POST /api/v1/consultations/", StringComparison.Ordinal));
        var answered = Array.FindIndex(lines, Math.Max(asked, 0), l => IsSocket(l) && l.Contains("201 Created", StringComparison.Ordinal));
        var written =
            Array.FindIndex(lines,
                l => l.Contains("journal.db-wal", StringComparison.Ordinal) && l.Contains("pwrite64(", StringComparison.Ordinal)
                    && Array.IndexOf(lines, l) > asked);
        var flushed = FlushedAfter(lines, Math.Max(asked, 0));
        Assert.IsGreaterThan(0, asked, "the trace holds the request");
        Assert.IsGreaterThan(asked, answered, "the trace holds the answer");
        Assert.IsTrue(written > asked && written < answered, "the journal was written between request and answer");
        Assert.IsTrue(flushed > written && flushed < answered,
            $"asked at line {asked}, written at {written}, flushed at {flushed}, answered at {answered}");
        Directory.Delete(data, recursive: true);
    }

    private static bool IsSocket(string line) =>
        line.Contains("<TCP", StringComparison.Ordinal) || line.Contains("<socket:", StringComparison.Ordinal);

    // The line at which a flush of the journal begun after that line has returned; a call that was interrupted by
    // another thread's stands in two lines, of which the second says that it is done.
    private static int FlushedAfter(string[] lines, int after)
    {
        for (var i = after; i < lines.Length; i++)
        {
            if (!(lines[i].Contains("fdatasync(", StringComparison.Ordinal) || lines[i].Contains("fsync(", StringComparison.Ordinal))
                || !lines[i].Contains("journal.db-wal", StringComparison.Ordinal))
            {
                continue;
            }

            if (lines[i].EndsWith("= 0", StringComparison.Ordinal))
            {
                return i;
            }

            var thread = lines[i].Split(' ')[0];
            return Array.FindIndex(lines, i,
                l => l.StartsWith(thread + " ", StringComparison.Ordinal) && l.Contains("sync resumed>", StringComparison.Ordinal)
                    && l.EndsWith("= 0", StringComparison.Ordinal));
        }

        return -1;
    }

    private static async Task<IEnumerable<int>> ChildrenAsync(int parent) =>
        (await File.ReadAllTextAsync($"/proc/{parent}/task/{parent}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse);
}
