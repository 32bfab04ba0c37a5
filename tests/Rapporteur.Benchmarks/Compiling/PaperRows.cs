using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// The papers a Secretariat owes, of ten thousand comments and of four times as many: made and written once, in a process of its own
/// that has made none before; beside the second that was asked, and how their memory grows with the comments.
/// </summary>
internal static class PaperRows
{
    private const int Comments = 10_000;
    private const int More = 4;
    private const int Passages = 400;
    private const double SecondsAsked = 1;
    private const double Mebibyte = 1 << 20;

    private static readonly string[] Papers = ["summary", "table", "compilation"];

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var (few, many) = (Path.Combine(folder, "few.json"), Path.Combine(folder, "many.json"));
        LaidComments.Write(Comments, Passages, few);
        LaidComments.Write(More * Comments, Passages, many);
        var rows = new List<Row>();
        foreach (var paper in Papers)
        {
            var (once, grown) = (new List<Written>(), new List<Written>());
            for (var run = 0; run < Sample.Runs; run++)
            {
                once.Add(await OneAsync(paper, few, folder));
                grown.Add(await OneAsync(paper, many, folder));
            }

            rows.AddRange(Of(paper, once, grown));
        }

        return rows;
    }

    /// <summary>One of them, in this process.</summary>
    public static int Run(string paper, string from, string to)
    {
        var secretariat = LaidComments.Read(Passages, from, answered: true);
        CompilationRun.Say(() =>
        {
            using var file = File.Create(to);
            Write(paper, secretariat, file);
        });
        return 0;
    }

    private static void Write(string paper, Attribution secretariat, Stream to)
    {
        switch (paper)
        {
            case "summary": SummaryWriter.Write(DraftSummary.For(secretariat, LargeConsultation.Now)!, to); break;
            case "table": ReflectedWriter.Write(ReflectedTable.For(secretariat, LargeConsultation.Now)!, to); break;
            default: CompilationWriter.Write(Compilation.For(secretariat, LargeConsultation.Now)!, to); break;
        }
    }

    private static IEnumerable<Row> Of(string paper, List<Written> once, List<Written> grown)
    {
        var (seconds, processor) = (once.Median(w => w.Milliseconds) / 1000, once.Median(w => w.CpuMilliseconds) / 1000);
        yield return new(Row.Invariant($"a {paper} of {Comments:N0} comments, the first in its process (of it on processors)"),
            Row.Invariant($"{seconds:0.00} s ({processor:0.00} s)"), Row.Invariant($"{SecondsAsked:0} s"), "what was asked",
            Row.Times(processor, SecondsAsked));
        yield return new(Row.Invariant($"a {paper} of {More * Comments:N0} comments, memory beyond what was there before"),
            Row.Invariant($"{Beyond(grown):0} MB"), Row.Invariant($"{Beyond(once):0} MB"), Row.Invariant($"of {Comments:N0}"),
            Row.Times(Beyond(grown), Beyond(once)));
    }

    private static double Beyond(List<Written> runs) => runs.Median(w => w.PeakBytes - w.BaseBytes) / Mebibyte;

    private static async Task<Written> OneAsync(string paper, string from, string folder) => Written.Parse(await Tool.RunAsync(
        "dotnet",
        [await Installed.ProgramAsync(), "paper", paper, from, Path.Combine(folder, $"{paper}.docx")],
        environment: [("DOTNET_gcServer", "0")]));
}
