using System.Diagnostics;
using Rapporteur.Benchmarks.Compiling;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;
using static Rapporteur.Benchmarks.Row;

namespace Rapporteur.Benchmarks.Scale;

/// <summary>
/// A thousand consultations of forty-five delegations and a few comments each on the journal of one machine: what their boards hold
/// awake and asleep, what looking for notices costs, and how long whoever comes first waits for a board that sleeps.
/// </summary>
internal static class SleepRows
{
    private const int Consultations = 1_000;
    private const int CommentsOfOne = 40;
    private const int AtOnce = 16;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var journal = new SqliteJournal(Path.Combine(folder, "sleep.db"));
        await using var intake = new Intake.Intake(journal, new Fold(_ => LargeConsultation.Draft));
        var requests = LargeConsultation.Requests(CommentsOfOne).ToList();
        var all = Enumerable.Range(0, Consultations).Select(n => new ConsultationId(Invariant($"c{n}"))).ToList();
        var before = Held();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (id, _) =>
        {
            foreach (var (asked, request) in requests)
            {
                var own = request is OpenConsultation open ? open with { Consultation = open.Consultation with { Id = id } } : request;
                if ((await intake.AskAsync(id, asked, own)).Refusal is { } refusal)
                {
                    throw new InvalidOperationException(refusal.Sentence);
                }
            }
        });
        var awake = Held() - before;
        var (due, reached) = (Stopwatch.StartNew(), new Dictionary<ConsultationId, long>());
        foreach (var id in all)
        {
            var book = (await NoticeBook.OfAsync(intake, id))!;
            _ = book.Due(LargeConsultation.Now);
            reached[id] = book.Reached;
        }

        due.Stop();
        await intake.SleepAsync(CancellationToken.None);
        await intake.SleepAsync(CancellationToken.None);
        var asleep = Held() - before;
        var look = Stopwatch.StartNew();
        foreach (var id in all)
        {
            _ = await intake.HasMoreAsync(id, reached[id], CancellationToken.None);
        }

        look.Stop();
        var wake = new List<double>();
        foreach (var id in all.Take(20))
        {
            var one = Stopwatch.StartNew();
            _ = await intake.SeenByAsync(id, LargeConsultation.Officer);
            wake.Add(one.Elapsed.TotalMilliseconds);
        }

        return
        [
            new Row(Invariant($"memory of {Consultations:n0} boards of {CommentsOfOne} comments, asleep"),
                Invariant($"{asleep / 1e6:0} MB"), Invariant($"{awake / 1e6:0} MB"), "awake", Times(asleep, awake)).Told(),
            new Row(Invariant($"a look for notices at {Consultations:n0} consultations that rest"),
                Invariant($"{look.Elapsed.TotalMilliseconds:0} ms each 3 s"), Invariant($"{due.Elapsed.TotalMilliseconds:0} ms"),
                "asking each who is due what", Times(look.Elapsed.TotalMilliseconds, due.Elapsed.TotalMilliseconds)).Told(),
            new Row("whoever comes first to a board that sleeps", Invariant($"{wake.Median(w => w):0.0} ms"), "100 ms",
                "what nobody notices", Times(wake.Median(w => w), 100)).Told(),
        ];
    }

    private static double Held() => GC.GetTotalMemory(forceFullCollection: true);
}
