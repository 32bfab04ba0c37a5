using System.Diagnostics;
using System.Text.Json;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>What one process says of doing its work once: time of the work alone, of it on processors, memory of the process before
/// it and at its peak.</summary>
internal sealed record Written(double Milliseconds, double CpuMilliseconds, double BaseBytes, double PeakBytes)
{
    public static Written Parse(string printed) => JsonSerializer.Deserialize<Written>(printed, JsonSerializerOptions.Web)!;
}

/// <summary>The compilation from the board to the file, once, in a process of its own that has written none before.</summary>
internal static class CompilationRun
{
    public static void Run(int comments, string file)
    {
        var secretariat = LargeConsultation.Told(comments);
        Say(() =>
        {
            var paper = Compilation.For(secretariat, LargeConsultation.Now)!;
            using var to = File.Create(file);
            CompilationWriter.Write(paper, to);
        });
    }

    /// <summary>Does it and says what it cost.</summary>
    public static void Say(Action work)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, cpu, watch) = (Memory(p => p.WorkingSet64), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        work();
        var written = new Written(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, before,
            Memory(p => p.PeakWorkingSet64));
        Console.WriteLine(JsonSerializer.Serialize(written, JsonSerializerOptions.Web));
    }

    private static double Memory(Func<Process, long> figure)
    {
        using var mine = Process.GetCurrentProcess();
        return figure(mine);
    }
}
