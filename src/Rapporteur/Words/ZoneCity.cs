using NodaTime;

namespace Rapporteur.Words;

/// <summary>The city an IANA zone is named after, as it is shown beside a time: "New York" for "America/New_York".</summary>
public static class ZoneCity
{
    public static string Of(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
