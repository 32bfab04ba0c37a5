using System.Globalization;
using System.Net.Http.Headers;

namespace Rapporteur.Graph.Register;

/// <summary>
/// How long an answer asks to be left alone: <c>Retry-After</c> in seconds or as a date (RFC 9110, 10.2.3). A date counts
/// from the answer's own <c>Date</c>, so that two clocks need not agree. Never below zero nor above a day.
/// </summary>
internal static class AskedWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? Of(HttpResponseHeaders headers) => Of(headers.RetryAfter, headers.Date);

    public static TimeSpan? Of(IDictionary<string, IEnumerable<string>>? headers) =>
        RetryConditionHeaderValue.TryParse(First(headers, "Retry-After"), out var asked)
            ? Of(asked,
                DateTimeOffset.TryParseExact(First(headers, "Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
                    out var date) ? date : null)
            : null;

    private static TimeSpan? Of(RetryConditionHeaderValue? asked, DateTimeOffset? answered) =>
        asked is null ? null : Bounded(asked.Delta ?? asked.Date!.Value - (answered ?? TimeProvider.System.GetUtcNow()));

    private static TimeSpan Bounded(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;

    private static string? First(IDictionary<string, IEnumerable<string>>? headers, string name) =>
        headers?.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
