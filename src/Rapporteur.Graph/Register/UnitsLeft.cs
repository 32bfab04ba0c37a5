using System.Globalization;

namespace Rapporteur.Graph.Register;

/// <summary>What Graph says is left of the minute's budget, from four fifths of it on (headers RateLimit-*).</summary>
public sealed record UnitsLeft(int Units, TimeSpan Until)
{
    internal static UnitsLeft? Least(UnitsLeft? before, HttpResponseMessage? part) =>
        part is not null && Number(part, "RateLimit-Remaining") is { } units && Number(part, "RateLimit-Reset") is { } seconds
        && (before is null || units < before.Units)
            ? new UnitsLeft(units, TimeSpan.FromSeconds(seconds))
            : before;

    private static int? Number(HttpResponseMessage part, string header) =>
        part.Headers.TryGetValues(header, out var values)
            && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
