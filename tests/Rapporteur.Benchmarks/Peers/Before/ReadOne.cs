using System.Diagnostics;
using System.Globalization;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>
/// Reads one file in a process of its own and prints what it cost: the code it was refused with or "read", seconds of
/// processor, mebibytes at the peak. The same lines are built into this program and against the earlier build.
/// </summary>
internal static class ReadOne
{
    public static int Run(string kind, string file, string draft)
    {
        var told = kind == "draft" ? Draft(file) : Returned(file, draft);
        using var mine = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{told} {mine.TotalProcessorTime.TotalSeconds:0.0} {mine.PeakWorkingSet64 / 1_048_576}"));
        return 0;
    }

    private static string Draft(string file)
    {
        using var stream = File.OpenRead(file);
        return DraftReader.Read(stream) is ReadResult.Refused refused ? refused.Fault.Code : "read";
    }

    private static string Returned(string file, string draft)
    {
        using var original = File.OpenRead(draft);
        var frozen = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(original)).Passages);
        using var stream = File.OpenRead(file);
        return ReturnReader.Read(stream, frozen) is ReturnResult.Refused refused ? refused.Fault.Code : "read";
    }
}
