using System.Globalization;

namespace Rapporteur.Addin.Tests.Cluster;

/// <summary>
/// What a storm does to hosts: kills, and pauses. So many as a test can afford; a longer storm by the variable
/// <c>RAPPORTEUR_STORM</c>, which says how many of each, as "300,50".
/// </summary>
internal static class Blows
{
    public const int Clients = 24;

    /// <summary>How many answers the clients have between two.</summary>
    public const int Between = 60;

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
        Environment.GetEnvironmentVariable("RAPPORTEUR_STORM") is { } asked && asked.Split(',') is [var first, var second]
            ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture))
            : (kills, pauses);
}
