using Rapporteur.Benchmarks.Compiling;
using static Rapporteur.Benchmarks.Row;

namespace Rapporteur.Benchmarks.Scale;

/// <summary>
/// A thousand consultations of five hundred delegations, on paper and on a simulated clock: what each outside limit allows. Nothing here
/// loads anybody: the limits are the services' published ones (Microsoft Learn: "Avoid getting throttled or blocked in SharePoint
/// Online", "Scalability and performance targets for Table storage", "Optimize your bot with rate limiting in Teams", "Exchange Online
/// limits" with its tenant-wide external recipient rate), the memory of a board is measured.
/// </summary>
internal static class ScaleRows
{
    private const int Consultations = 1_000;
    private const int Delegations = 500;
    private const int PeopleOfOne = 3;

    // Twenty comments saved, as many changed once, sent in three submissions, with what the desk does to each.
    private const int ActsOfOne = 20 + 20 + 3 + 20;
    private const int CommentsOfOne = 20;

    private const int UnitsSmallest = 1_250;
    private const int UnitsLargest = 6_250;
    private const int RowsOfAPartition = 2_000;
    private const int RowsOfAnAccount = 20_000;
    private const int ChatsASecond = 50;
    private const double Gibi = 1L << 30;

    public static IEnumerable<Row> Run()
    {
        foreach (var closing in (int[])[1, 10, Consultations])
        {
            foreach (var units in (int[])[UnitsSmallest, UnitsLargest])
            {
                var evening = new Evening(closing, Delegations, ActsOfOne, units);
                yield return new Row($"{closing:n0} of {Consultations:n0} consultations close on one evening: acts of the last day",
                    $"{evening.Acts:n0}; the register is behind by {evening.MostBehind:n0} at most, until {evening.CaughtUp.TotalHours:0.0} h "
                    + "after the closing",
                    $"{units:n0} units a minute", "SharePoint, one application in one tenant",
                    Times(evening.MostInAMinute * 2, units)).Told();
            }

            var peak = new Evening(closing, Delegations, ActsOfOne, UnitsLargest).MostInAMinute / 60;
            yield return new Row($"{closing:n0} close: acts a second at the peak, all together", $"{peak:n1}", $"{RowsOfAnAccount:n0} rows",
                "Table storage, one account", Times(peak, RowsOfAnAccount)).Told();
        }

        var one = new Evening(1, Delegations, ActsOfOne, UnitsLargest).MostInAMinute / 60;
        yield return new Row("acts a second of one consultation at its peak", $"{one:n1}", $"{RowsOfAPartition:n0} rows",
            "Table storage, one partition", Times(one, RowsOfAPartition)).Told();
        yield return new Row("a reminder to one consultation by mail", $"{Delegations * PeopleOfOne:n0} recipients",
            $"{Recipients(10):n0} a day", "Exchange, a tenant of ten licences", Times(Delegations * PeopleOfOne, Recipients(10))).Told();
        yield return new Row("a reminder to all of them by chat",
            $"{TimeSpan.FromSeconds((double)Consultations * Delegations * PeopleOfOne / ChatsASecond).TotalHours:0.0} h", "50 a second",
            "Teams, one bot in one tenant", NoRatio).Told();
        var board = BoardBytes();
        yield return new Row($"memory of a board of {Delegations * CommentsOfOne:n0} comments, all {Consultations:n0} awake",
            $"{board / 1e6:n0} MB, {board * Consultations / Gibi:n0} GiB", "4 GiB", "a host of the size asked for in infra",
            Times(board * Consultations, 4 * Gibi)).Told();
    }

    // Recipients outside the tenant a day: 500 x licences^0.7 + 9,500.
    private static double Recipients(int licences) => (500 * Math.Pow(licences, 0.7)) + 9_500;

    private static double BoardBytes()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var board = LargeConsultation.Told(Delegations * CommentsOfOne);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(board);
        return held;
    }
}
