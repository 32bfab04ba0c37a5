using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>The days on which a capital's offices work: all but its weekly rest days and the holidays named.</summary>
public sealed record WorkingDays(ImmutableArray<IsoDayOfWeek> Rest, ImmutableArray<LocalDate> Holidays)
{
    private static readonly ImmutableArray<IsoDayOfWeek> Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    private static readonly ImmutableArray<IsoDayOfWeek> FridayAndSaturday = [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday];

    private static readonly ImmutableArray<IsoDayOfWeek> ThursdayAndFriday = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly FrozenDictionary<string, ImmutableArray<IsoDayOfWeek>> ByZone =
        new Dictionary<string, ImmutableArray<IsoDayOfWeek>>(StringComparer.Ordinal)
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

    // A plan whose holidays leave no working day must still end.
    private const int FurthestAway = 60;

    /// <summary>The weekly rest days customary there in 2017; zones that are not named rest on Saturday and Sunday.</summary>
    public static ImmutableArray<IsoDayOfWeek> CustomaryRest(ZoneId zone) => ByZone.GetValueOrDefault(zone.Value, Weekend);

    public bool Contain(LocalDate day) => !Rest.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>The day itself when it is a working day, else the last working day before it.</summary>
    public LocalDate OnOrBefore(LocalDate day) => Nearest(day, -1);

    /// <summary>The day itself when it is a working day, else the first working day after it.</summary>
    public LocalDate OnOrAfter(LocalDate day) => Nearest(day, 1);

    /// <summary>The working day so many working days before that day, which itself does not count.</summary>
    public LocalDate Before(LocalDate day, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
        {
            day = OnOrBefore(day.PlusDays(-1));
        }

        return day;
    }

    private LocalDate Nearest(LocalDate day, int step)
    {
        var found = day;
        for (var i = 0; i < FurthestAway && !Contain(found); i++)
        {
            found = found.PlusDays(step);
        }

        return Contain(found) ? found : day;
    }
}
