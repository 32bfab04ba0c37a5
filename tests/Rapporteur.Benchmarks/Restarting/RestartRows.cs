using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Rapporteur.Benchmarks.Compiling;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks.Restarting;

/// <summary>What 10,000 sent comments cost the journal, and how long a restart takes to have the board of them again; beside reading the
/// lines alone.</summary>
internal static class RestartRows
{
    private const int Comments = 10_000;
    private const int AtOnce = 256;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var file = Path.Combine(folder, "restart", "journal.db");
        await using var journal = new SqliteJournal(file);
        var fold = new Fold(_ => LargeConsultation.Draft);
        await SendAsync(journal, fold);
        var (ours, lines) = (new List<double>(), new List<double>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            lines.Add(await TimeAsync(() => journal.ReadAsync(LargeConsultation.Id, 0, int.MaxValue, CancellationToken.None)));
            ours.Add(await TimeAsync(() => LoadAsync(journal, fold)));
        }

        var (rows, units) = Cost(file);
        return
        [
            new($"restart with {Comments:N0} sent comments", Row.Invariant($"{ours.Median():0.00} s"),
                Row.Invariant($"{lines.Median():0.00} s"), "reading the lines alone", Row.Times(ours.Median(), lines.Median())),
            new("journal for one comment, saved and sent at once", Row.Invariant($"{rows:0.0} rows, {units:0} bytes"), Row.NoRatio, "",
                Row.NoRatio),
        ];
    }

    private static async Task SendAsync(SqliteJournal journal, Fold fold)
    {
        await using var intake = new Intake.Intake(journal, fold);
        var requests = LargeConsultation.Requests(Comments).ToList();
        foreach (var (asked, request) in requests[..2])
        {
            await intake.AskAsync(LargeConsultation.Id, asked, request);
        }

        foreach (var some in requests[2..].Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(r => intake.AskAsync(LargeConsultation.Id, r.Asked, r.Request)));
        }
    }

    private static async Task<Board> LoadAsync(SqliteJournal journal, Fold fold)
    {
        await using var intake = new Intake.Intake(journal, fold);
        var board = await intake.BoardAsync(LargeConsultation.Id);
        return board.Submissions.Count == Comments
            ? board
            : throw new InvalidOperationException($"{board.Submissions.Count} submissions came back.");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    // Of the comments alone: the opening takes the lines before the draft.
    private static (double Rows, double Bytes) Cost(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*), sum(length(CAST(payload AS BLOB)) + length(at)) FROM acts WHERE payload LIKE '%commentSent%'";
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0) / (double)Comments, row.GetInt64(1) / (double)Comments);
    }
}
