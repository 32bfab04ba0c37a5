using System.Globalization;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Cluster;

/// <summary>
/// What a storm does to hosts: kills, and pauses. So many as a test can afford; a longer storm by the variable
/// <c>RAPPORTEUR_STORM</c>, which says how many of each, as "300,50".
/// </summary>
internal static class Blows
{
    /// <summary>How many answers the clients have at least between two.</summary>
    public const int Between = 20;

    /// <summary>
    /// How many requests more are under way when one falls. No client says more until the next: what was said, all of which is held
    /// against everything at the end, follows from the number of blows and not from how long they take.
    /// </summary>
    public const int UnderWay = 40;

    private const string Variable = "RAPPORTEUR_STORM";

    public static int Clients { get; } = Environment.GetEnvironmentVariable(Variable) is null ? 24 : 240;

    /// <summary>
    /// What Graph does meanwhile, for every so many blows once: answers lost after the commit, batches and parts of them put off, an
    /// item in conflict with nothing, a gateway's page, answers that come late.
    /// </summary>
    public static FaultRule[] Weather(int blows) =>
    [
        .. Enumerable.Range(0, Math.Max(1, blows / 3)).SelectMany(n => (FaultRule[])
        [
            new(Fault.Dropped) { Path = "batch", After = 3 + (40 * n) },
            new(Fault.Status) { Path = "batch", Status = 503, RetryAfterSeconds = 1, After = 6 + (40 * n) },
            new(Fault.Page) { Path = "batch", Status = 502, After = 9 + (40 * n) },
            new(Fault.Latency) { Path = "batch", DelayMilliseconds = 300, After = 12 + (40 * n), Times = 3 },
            new(Fault.Status) { Method = "POST", Path = "/items", Status = 429, RetryAfterSeconds = 1, After = 50 + (400 * n), Times = 7 },
            new(Fault.Status) { Method = "POST", Path = "/items", Status = 503, AfterCommit = true, After = 90 + (400 * n), Times = 3 },
            new(Fault.Status) { Method = "POST", Path = "/items", Status = 409, After = 120 + (400 * n) },
        ]),
    ];

    /// <summary>In an order drawn; null is a kill.</summary>
    public static TimeSpan?[] Of(int kills, int pauses, Random random, params TimeSpan[] lengths)
    {
        TimeSpan?[] blows =
        [
            .. Enumerable.Repeat<TimeSpan?>(null, kills),
            .. Enumerable.Range(0, pauses).Select(p => (TimeSpan?)lengths[p % lengths.Length]),
        ];
        random.Shuffle(blows);
        return blows;
    }

    public static (int Kills, int Pauses) Asked(int kills, int pauses) =>
        Environment.GetEnvironmentVariable(Variable) is { } asked && asked.Split(',') is [var first, var second]
            ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture))
            : (kills, pauses);
}
