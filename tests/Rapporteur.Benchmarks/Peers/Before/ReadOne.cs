using System.Diagnostics;
using System.Globalization;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>
/// Reads one file in a process of its own and prints what it cost: the code it was refused with or "read", seconds of
/// processor, mebibytes at the peak. "warm" reads it again and again in one process, as a host reads uploads, and prints the
/// milliseconds of each read after the first ones. In place of a file stands a folder of files, read one after the other. The same
/// lines are built into this program and against the earlier build.
/// </summary>
internal static class ReadOne
{
    private const int LeastWarming = 50;
    private const int WarmReads = 40;

    public static int Run(string kind, string file, string draft)
    {
        if (kind == "warm")
        {
            Console.WriteLine(string.Join(' ', Warm(file).Select(ms => ms.ToString("0.000", CultureInfo.InvariantCulture))));
            return 0;
        }

        return Weigh(() => kind == "draft" ? Draft(file) : Returned(file, draft));
    }

    /// <summary>Prints what one reading cost, and what came of it.</summary>
    public static int Weigh(Func<string> read)
    {
        var told = read();
        using var mine = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{told} {mine.TotalProcessorTime.TotalSeconds:0.0} {mine.PeakWorkingSet64 / 1_048_576}"));
        return 0;
    }

    private static IEnumerable<double> Warm(string file)
    {
        var watch = Stopwatch.StartNew();
        for (var reads = 0; reads < LeastWarming || (watch.Elapsed.TotalSeconds < 3 && reads < 20 * LeastWarming); reads++)
        {
            Draft(file);
        }

        for (var read = 0; read < WarmReads; read++)
        {
            watch.Restart();
            Draft(file);
            yield return watch.Elapsed.TotalMilliseconds;
        }
    }

    private static string Draft(string file)
    {
        var told = "";
        foreach (var one in Directory.Exists(file) ? Directory.GetFiles(file) : [file])
        {
            using var stream = File.OpenRead(one);
            told = DraftReader.Read(stream) is ReadResult.Refused refused ? refused.Fault.Code : "read";
        }

        return told;
    }

    private static string Returned(string file, string draft)
    {
        using var original = File.OpenRead(draft);
        var frozen = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(original)).Passages);
        FromHere();
        using var stream = File.OpenRead(file);
        return ReturnReader.Read(stream, frozen) is ReturnResult.Refused refused ? refused.Fault.Code : "read";
    }

    // A host has the draft at hand when a file comes back: what reading it cost is not that file's. A peak begins anew so only on Linux
    // (proc(5), clear_refs).
    private static void FromHere()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }
}
