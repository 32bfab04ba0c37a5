using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Mail.Headers;

/// <summary>When a mail was sent and which servers it passed, as it says, and where that contradicts itself.</summary>
internal static partial class Travels
{
    // Clocks of servers differ by minutes; a mail may wait at its sender's over a weekend.
    private static readonly Duration Apart = Duration.FromMinutes(5);
    private static readonly Duration LongBefore = Duration.FromDays(3);

    public static MailTravel Of(MimeMessage mail, ICollection<Remark> notes)
    {
        var hops = mail.Headers.Where(h => h.Id == HeaderId.Received).Select(Hop).ToList();
        var sent = Sent(mail, notes);
        Contradictions(notes.Any(n => n.Code() == "unknown-zone") ? null : sent?.ToInstant(), hops, notes);
        return new MailTravel(sent, [.. hops]);
    }

    private static OffsetDateTime? Sent(MimeMessage mail, ICollection<Remark> notes)
    {
        if (mail.Headers[HeaderId.Date] is not { } written)
        {
            notes.Add(new Remark("arrivals.no-date.missing"));
            return null;
        }

        // RFC 5322, 4.3: a zone in letters that is none of its own says nothing, and stands for UTC.
        if (!DateUtils.TryParse(written, out var date))
        {
            notes.Add(new Remark("arrivals.no-date.unreadable"));
            return null;
        }

        if (Zone().Match(written) is { Success: true } zone && !Known().IsMatch(zone.Groups["zone"].Value))
        {
            notes.Add(new Remark("arrivals.unknown-zone", ("zone", zone.Groups["zone"].Value)));
        }

        return OffsetDateTime.FromDateTimeOffset(date);
    }

    private static MailHop Hop(Header header)
    {
        var text = header.Value;
        var by = By().Match(text) is { Success: true } match ? match.Groups["by"].Value : null;
        var at = text[(text.LastIndexOf(';') + 1)..];
        return new MailHop(by, DateUtils.TryParse(at.Trim(), out var date) ? Instant.FromDateTimeOffset(date) : null);
    }

    private static void Contradictions(Instant? sent, List<MailHop> hops, ICollection<Remark> notes)
    {
        var dated = hops.Where(h => h.At is not null).ToList();
        for (var later = 0; later + 1 < dated.Count; later++)
        {
            if (dated[later + 1].At > dated[later].At + Apart)
            {
                notes.Add(new Remark("arrivals.times-contradict.servers",
                    ("first", dated[later + 1].By ?? "?"), ("then", dated[later].By ?? "?"),
                    ("minutes", Minutes(dated[later + 1].At!.Value - dated[later].At!.Value))));
                break;
            }
        }

        if (hops.Count > dated.Count)
        {
            notes.Add(new Remark("arrivals.times-contradict.undated", ("count", hops.Count - dated.Count)));
        }

        if (sent is not { } at || dated.Count == 0)
        {
            return;
        }

        if (at > dated[0].At + Apart)
        {
            notes.Add(new Remark("arrivals.times-contradict.sent-later", ("minutes", Minutes(at - dated[0].At!.Value))));
        }
        else if (at < dated[^1].At - LongBefore)
        {
            notes.Add(new Remark("arrivals.times-contradict.sent-long-before", ("count", (dated[^1].At!.Value - at).Days)));
        }
    }

    private static long Minutes(Duration span) => (long)span.TotalMinutes;

    [GeneratedRegex(@"\bby\s+(?<by>[^\s;()]+)", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\d\d:\d\d(:\d\d)?\s+(?<zone>[A-Za-z][A-Za-z0-9+-]*)")]
    private static partial Regex Zone();

    // RFC 5322, 4.3.
    [GeneratedRegex(@"^(UT|UTC|GMT|Z|[ECMP][SD]T)$", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
