using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Rapporteur.Benchmarks;

/// <summary>
/// What work costs the thread that does it: its own time on a processor where the system tells it (Linux), else time that passes.
/// What others do on the machine, and what the runtime does beside it, is then no part of the figure.
/// </summary>
internal static class ThreadTime
{
    // clock_gettime(2): CLOCK_THREAD_CPUTIME_ID.
    private const int OfThisThread = 3;

    public static double Milliseconds(Action work)
    {
        var from = Now();
        work();
        return (Now() - from).TotalMilliseconds;
    }

    private static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetElapsedTime(0);
        }

        var time = new long[2];
        return Gettime(OfThisThread, time) == 0
            ? TimeSpan.FromSeconds(time[0]) + TimeSpan.FromMicroseconds(time[1] / 1_000.0)
            : throw new InvalidOperationException("The system did not tell the time of this thread.");
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Gettime(int clock, [Out] long[] time);
}
