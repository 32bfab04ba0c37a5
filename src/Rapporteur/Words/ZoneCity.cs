using NodaTime;

namespace Rapporteur.Words;

/// <summary>
/// The city an IANA zone is named after, as it is shown beside a time: "New York", "Нью-Йорк" for "America/New_York". One the tables do
/// not know is called as its zone is.
/// </summary>
public static class ZoneCity
{
    private static readonly Phrasebook Book = new(typeof(ZoneCity).Assembly, "cities");

    public static string City(this Language language, DateTimeZone zone)
    {
        var (named, said) = (zone.Id[(zone.Id.LastIndexOf('/') + 1)..], Book.In(language));
        var key = $"cities.of.{named.ToLowerInvariant().Replace('_', '-')}";
        return said.Has(key) ? said[key] : named.Replace('_', ' ');
    }
}
