using System.Collections.Frozen;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>
/// The days on which a capital's offices work, by the weekly rest days customary there in 2017; public holidays are not
/// known. Zones that are not named rest on Saturday and Sunday.
/// </summary>
public static class WorkingDays
{
    private static readonly FrozenSet<IsoDayOfWeek> Weekend = FrozenSet.Create(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    private static readonly FrozenSet<IsoDayOfWeek> FridayAndSaturday = FrozenSet.Create(IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday);

    private static readonly FrozenSet<IsoDayOfWeek> ThursdayAndFriday = FrozenSet.Create(IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    private static readonly FrozenDictionary<string, FrozenSet<IsoDayOfWeek>> ByZone = new Dictionary<string, FrozenSet<IsoDayOfWeek>>(StringComparer.Ordinal)
    {
        ["Asia/Kabul"] = ThursdayAndFriday,
        ["Asia/Tehran"] = ThursdayAndFriday,
        ["Asia/Dhaka"] = FridayAndSaturday,
        ["Asia/Baghdad"] = FridayAndSaturday,
        ["Asia/Damascus"] = FridayAndSaturday,
        ["Asia/Amman"] = FridayAndSaturday,
        ["Africa/Cairo"] = FridayAndSaturday,
        ["Asia/Riyadh"] = FridayAndSaturday,
        ["Asia/Jerusalem"] = FridayAndSaturday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsWorkingDay(LocalDate day, string zone) => !ByZone.GetValueOrDefault(zone, Weekend).Contains(day.DayOfWeek);

    /// <summary>The day itself when it is a working day there, else the last working day before it.</summary>
    public static LocalDate OnOrBefore(LocalDate day, string zone)
    {
        while (!IsWorkingDay(day, zone))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    /// <summary>The working day so many working days before that day, which itself does not count.</summary>
    public static LocalDate Before(LocalDate day, int workingDays, string zone)
    {
        for (var left = workingDays; left > 0; left--)
        {
            day = OnOrBefore(day.PlusDays(-1), zone);
        }

        return day;
    }
}
