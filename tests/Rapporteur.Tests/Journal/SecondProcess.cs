using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Tests.Journal;

/// <summary>
/// This test program started once more, as another process that appends to the same journal and prints every sequence
/// it was answered for, as soon as it was.
/// </summary>
internal static class SecondProcess
{
    private const string JournalVariable = "RAPPORTEUR_TEST_JOURNAL";
    private const string TimesVariable = "RAPPORTEUR_TEST_TIMES";

    public static Process Start(string journal, int times)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Host()]) { RedirectStandardOutput = true };
        start.Environment[JournalVariable] = journal;
        start.Environment[TimesVariable] = times.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    public static IEnumerable<long> Answered(string output) =>
        output.Split('\n').SkipLast(1).Select(l => long.Parse(l, CultureInfo.InvariantCulture));

#pragma warning disable CA2255 // The only place before the test platform's own entry point.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(JournalVariable) is { } journal)
        {
            Append(journal, int.Parse(Environment.GetEnvironmentVariable(TimesVariable)!, CultureInfo.InvariantCulture));
            Environment.Exit(0);
        }
    }

    // On this one thread: until a module's initializer has returned, every other thread that enters the module waits for it.
    private static void Append(string path, int times)
    {
        var journal = new SqliteJournal(path);
        for (var (i, head) = (0, 0L); i < times; i++)
        {
            JournalLine[] lines;
            while (!journal.AppendAsync(Lines.Zero, head, lines = Lines.After(head, 3, "two"), CancellationToken.None).GetAwaiter()
                .GetResult())
            {
                var behind = journal.ReadAsync(Lines.Zero, head, int.MaxValue, CancellationToken.None).GetAwaiter().GetResult();
                head = behind.Count > 0 ? behind[^1].Sequence : head;
            }

            foreach (var line in lines)
            {
                Console.Out.WriteLine(line.Sequence.ToString(CultureInfo.InvariantCulture));
            }

            head = lines[^1].Sequence;
            Console.Out.Flush();
        }
    }

    // Under "dotnet test.dll" the program is the host and the assembly its first argument.
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(SecondProcess).Assembly.Location] : [];
}
