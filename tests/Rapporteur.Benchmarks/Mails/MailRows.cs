using System.Globalization;

namespace Rapporteur.Benchmarks.Mails;

/// <summary>
/// An evening's mails read, beside MimeKit merely parsing the same in turn in one process, and with their files decoded and hashed
/// beside MimeKit doing that; memory in a process that does nothing else.
/// </summary>
internal static class MailRows
{
    private const int Mails = 10_000;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        var runs = new List<double[]>();
        for (var run = 0; run < Sample.Runs; run++)
        {
            runs.Add(await FiguresAsync("mails"));
        }

        double Of(int figure) => runs.Median(r => r[figure]);
        var (words, alone) = (runs.Median(r => r[0] - r[1]), await FiguresAsync("mails-alone"));
        return
        [
            new(Row.Invariant($"{Mails:N0} mails of 200 kB read, the files apart: processor time"),
                Row.Invariant($"{words:0.0} s"), Row.Invariant($"{Of(2):0.0} s"), "MimeKit merely parsing", Row.Times(words, Of(2))),
            new("the same with the files decoded and hashed",
                Row.Invariant($"{Of(0):0.0} s"), Row.Invariant($"{Of(3):0.0} s"), "MimeKit doing so", Row.Times(Of(0), Of(3))),
            new("the same: peak memory of the process", Row.Invariant($"{alone[4]:0} MB"), "300 MB", "the limit", Row.NoRatio),
        ];
    }

    private static async Task<double[]> FiguresAsync(string which)
    {
        var printed = await Tool.RunAsync("dotnet",
            [typeof(MailRows).Assembly.Location, which, Mails.ToString(CultureInfo.InvariantCulture)]);
        var words = printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select(w => double.Parse(w, CultureInfo.InvariantCulture))];
    }
}
