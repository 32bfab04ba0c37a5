using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;
using Rapporteur.Arrivals;

namespace Rapporteur.Mail.Parts;

/// <summary>What a report says became of a mail of ours.</summary>
internal static partial class Reports
{
    private const int Most = 1_000;

    /// <summary>A report on delivery (RFC 3464); null when the mail holds none.</summary>
    public static MailReport? Delivery(Walk walk) => walk.Deliveries.Count == 0
        ? null
        : new MailReport(About(walk), [.. walk.Deliveries.SelectMany(d => d.StatusGroups.Skip(1)).Take(Most).Select(Recipient)]);

    /// <summary>A receipt of reading (RFC 8098).</summary>
    public static MailReport? Reading(Walk walk)
    {
        if (walk.Disposition?.Fields is not { } fields)
        {
            return null;
        }

        var disposition = fields["Disposition"] is { } said ? Last().Match(said).Value.ToLowerInvariant() : "";
        return new MailReport(First(fields["Original-Message-ID"]) ?? About(walk), [], disposition);
    }

    /// <summary>A bounce in words only: what it says of the mail it gives back.</summary>
    /// <param name="walk">What the report holds.</param>
    /// <param name="failed">The addresses Exim names in a header of its own, which it writes when it gives up; else empty.</param>
    public static MailReport InWords(Walk walk, string failed)
    {
        var text = string.Join('\n', walk.Words.SelectMany(lines => lines).Take(2_000).Select(l => l.Text));
        return new MailReport(
            About(walk) ?? walk.Inner.Select(m => m.MessageId).Where(id => id is not null).Select(id => $"<{id}>").FirstOrDefault()
                ?? (MessageId().Match(text) is { Success: true } id ? id.Groups["id"].Value : null),
            [
                .. Failing().Matches(text).Select(m => m.Groups["to"].Value)
                    .Concat(failed.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(SafeName.Visible))
                    .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)
                    .Select(to => new ReportedRecipient(to, DeliveryAction.Unknown, null)),
            ]);
    }

    private static string? About(Walk walk) => First(walk.Reported?[HeaderId.MessageId]);

    private static ReportedRecipient Recipient(HeaderList group) => new(
        Address(group["Final-Recipient"] ?? group["Original-Recipient"] ?? ""),
        Enum.TryParse<DeliveryAction>(group["Action"]?.Trim(), ignoreCase: true, out var action) ? action : DeliveryAction.Unknown,
        Status().Match(group["Status"] ?? "") is { Success: true } status ? status.Value : null);

    // "rfc822; lost@example.net": the type of the address stands before it.
    private static string Address(string field) =>
        SafeName.Visible(field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..]).Trim(' ', '<', '>');

    private static string? First(string? ids) =>
        ids is not null && MimeUtils.EnumerateReferences(ids).FirstOrDefault() is { } id ? $"<{id}>" : null;

    [GeneratedRegex(@"[A-Za-z-]+(?=\s*(/[^;]*)?$)")]
    private static partial Regex Last();

    [GeneratedRegex(@"\d\.\d{1,3}\.\d{1,3}")]
    private static partial Regex Status();

    [GeneratedRegex(@"^\s*Message-ID:\s*(?<id><[^>\s]+>)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MessageId();

    // As qmail wrote: an address in angle brackets at the beginning of a line, with a colon.
    [GeneratedRegex(@"^<(?<to>[^<>@\s]+@[^<>\s]+)>:", RegexOptions.Multiline)]
    private static partial Regex Failing();
}
