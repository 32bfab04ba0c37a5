using System.Globalization;
using NodaTime;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>
/// Up to when a reader has looked at its news: kept in that reader's browser, said with what a page asks, and kept nowhere here.
/// In microseconds since 1970, which scripts can hold.
/// </summary>
public static class NewsSeen
{
    public const string Header = "X-Seen";

    /// <summary>More than this is not counted.</summary>
    public const int Most = 100;

    public static long Of(Instant at) => at.ToUnixTimeTicks() / (NodaConstants.TicksPerMillisecond / 1000);

    /// <summary>How many came since, <see cref="Most"/> for more; all of them for who has not looked yet.</summary>
    public static int Count(HttpRequest request, Attribution reader) => News.Of(reader).TakeWhile(n => Of(n.At) > Since(request)).Take(Most)
        .Count();

    private static long Since(HttpRequest request) =>
        long.TryParse(request.Headers[Header], NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : 0;
}
