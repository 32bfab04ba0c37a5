using System.Diagnostics;
using System.Text.Json;

namespace Rapporteur.Benchmarks;

/// <summary>
/// What a process cost from its start on, as it says itself when its work is done: time that passed, time on processors, whoever
/// else used them, and its peak memory.
/// </summary>
internal sealed record WholeProcess(double Milliseconds, double CpuMilliseconds, double PeakBytes)
{
    private const double Mebibyte = 1 << 20;

    public static WholeProcess This()
    {
        using var mine = Process.GetCurrentProcess();
        return new((DateTime.UtcNow - mine.StartTime.ToUniversalTime()).TotalMilliseconds,
            Environment.CpuUsage.TotalTime.TotalMilliseconds, mine.PeakWorkingSet64);
    }

    public static WholeProcess Parse(string printed) => JsonSerializer.Deserialize<WholeProcess>(printed, JsonSerializerOptions.Web)!;

    /// <summary>The times beside each other; the ratio is that of the processors' time, which others on the machine leave alone.</summary>
    public static Row Time(string work, List<WholeProcess> ours, List<WholeProcess> theirs, string name) =>
        new(work, Time(ours), Time(theirs), name, Row.Times(ours.Median(w => w.CpuMilliseconds), theirs.Median(w => w.CpuMilliseconds)));

    public static Row Memory(string work, List<WholeProcess> ours, List<WholeProcess> theirs, string name) =>
        new(work, Memory(ours), Memory(theirs), name, Row.Times(ours.Median(w => w.PeakBytes), theirs.Median(w => w.PeakBytes)));

    public static string Time(List<WholeProcess> runs) =>
        Row.Invariant($"{runs.Median(w => w.Milliseconds) / 1000:0.00} s ({runs.Median(w => w.CpuMilliseconds) / 1000:0.00} s)");

    public static string Memory(List<WholeProcess> runs) => Row.Invariant($"{runs.Median(w => w.PeakBytes) / Mebibyte:0} MB");
}
