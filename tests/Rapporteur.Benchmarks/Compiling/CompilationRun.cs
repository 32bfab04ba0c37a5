using System.Diagnostics;
using System.Text.Json;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>What one process says of writing the table once: time of the writing alone, memory of the process before it and at its
/// peak.</summary>
internal sealed record Written(double Milliseconds, double BaseBytes, double PeakBytes)
{
    /// <summary>What the writing cost the processors, whoever else used them; null where a peer does not say.</summary>
    public double? CpuMilliseconds { get; init; }

    public static Written Parse(string printed) => JsonSerializer.Deserialize<Written>(printed, JsonSerializerOptions.Web)!;
}

/// <summary>The compilation from the board to the file, once, in a process of its own that has written none before.</summary>
internal static class CompilationRun
{
    public static void Run(int comments, string file)
    {
        var secretariat = LargeConsultation.Told(comments);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Memory(p => p.WorkingSet64);
        var watch = Stopwatch.StartNew();
        var paper = Compilation.For(secretariat, LargeConsultation.Now)!;
        using (var to = File.Create(file))
        {
            CompilationWriter.Write(paper, to);
        }

        var written = new Written(watch.Elapsed.TotalMilliseconds, before, Memory(p => p.PeakWorkingSet64));
        Console.WriteLine(JsonSerializer.Serialize(written, JsonSerializerOptions.Web));
    }

    private static double Memory(Func<Process, long> figure)
    {
        using var mine = Process.GetCurrentProcess();
        return figure(mine);
    }
}
