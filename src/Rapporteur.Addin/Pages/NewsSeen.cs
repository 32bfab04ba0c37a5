using System.Globalization;
using NodaTime;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>
/// Up to when a reader has looked at its news: kept in that reader's browser, said with what a page asks (a header, or a cookie where
/// the page itself is asked for), and kept nowhere here. In microseconds since 1970, which scripts can hold.
/// </summary>
public static class NewsSeen
{
    public const string Header = "X-Seen";

    /// <summary>More than this is not counted.</summary>
    public const int Most = 100;

    public static long Of(Instant at) => at.ToUnixTimeTicks() / (NodaConstants.TicksPerMillisecond / 1000);

    /// <summary>How many came since, <see cref="Most"/> for more; all of them for who has not looked yet.</summary>
    public static int Count(HttpRequest request, Attribution reader)
    {
        var since = Since(request, reader);
        return News.Count(reader, at => Of(at) > since, Most);
    }

    private static long Since(HttpRequest request, Attribution reader) =>
        long.TryParse(request.Headers.TryGetValue(Header, out var said) ? said : request.Cookies[Cookie(reader)], NumberStyles.None,
            CultureInfo.InvariantCulture, out var since) ? since : 0;

    private static string Cookie(Attribution reader) => $"rapporteur-seen.{reader.Asker.Id}.{reader.Id}.";
}
