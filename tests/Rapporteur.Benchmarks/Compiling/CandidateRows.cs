using System.Diagnostics;
using Rapporteur.Views;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// The first five candidates of comments among ten thousand, beside the 5 ms that were asked: where nothing has changed since they
/// were last asked for, and the first ones ever, for which every comment is read; and who is in conflict with whom, of all and of one.
/// </summary>
internal static class CandidateRows
{
    private const int Comments = 10_000;
    private const int Words = 25;
    private const int Vocabulary = 6_000;
    private const int Asked = 200;
    private const double MillisecondsAsked = 5;
    private const double PageAsked = 100;
    private const string Limit = "what was asked";

    public static IReadOnlyList<Row> Run()
    {
        var (first, next) = (new List<double>(), new List<double>());
        var (all, again, of) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            var reader = LargeConsultation.Told(Comments, Said);
            var ids = reader.Comments().Select(s => s.Comment.Id).Take(Asked).ToList();
            first.Add(Time(() => Candidates.For(reader, ids[0]).Count()));
            next.AddRange(ids.Select(id => Time(() => Candidates.For(reader, id).Count())));
            all.Add(Time(() => 1 + Conflicts.In(reader).Count()));
            again.Add(Time(() => 1 + Conflicts.In(reader).Count()));
            of.AddRange(ids.Take(20).Select(id => Time(() => 1 + Conflicts.Of(reader, id).Count())));
        }

        return
        [
            Of(Row.Invariant($"five candidates among {Comments:N0} comments, median"), next.Median()),
            Of(Row.Invariant($"five candidates among {Comments:N0} comments, 95th percentile"), next.Late()),
            Of(Row.Invariant($"the first ever, each of {Comments:N0} comments read for it"), first.Median()),
            Of(Row.Invariant($"the first conflicts among {Comments:N0} comments, none read before"), all.Median(), PageAsked),
            Of(Row.Invariant($"the same again"), again.Median(), PageAsked),
            Of(Row.Invariant($"every conflict of one comment"), of.Median(), PageAsked),
        ];
    }

    // Few words often and many seldom, as people write.
    private static string Said(int n)
    {
        var random = new Random(n);
        return string.Join(' ', Enumerable.Range(0, Words).Select(_ => Word((int)(Vocabulary * Math.Pow(random.NextDouble(), 3)))));
    }

    private static string Word(int number) =>
        string.Concat(new[] { number / 400, number / 20 % 20, number % 20 }.Select(at => "bdfgklmnprstvzchjwxq"[at % 20] + "ao"));

    private static double Time(Func<int> ask)
    {
        var begin = Stopwatch.GetTimestamp();
        return ask() > 0 ? Stopwatch.GetElapsedTime(begin).TotalMilliseconds
            : throw new InvalidOperationException("There was no candidate at all.");
    }

    private static Row Of(string work, double milliseconds, double asked = MillisecondsAsked) =>
        new(work, Row.Invariant($"{milliseconds:0.00} ms"), Row.Invariant($"{asked:0} ms"), Limit, Row.Times(milliseconds, asked));
}
