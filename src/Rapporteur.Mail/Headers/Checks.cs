using System.Collections.Immutable;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Mail.Headers;

/// <summary>
/// What the receiving server found about the sender's domain. Only the topmost header is the receiving server's own; those
/// below it anybody could have written.
/// </summary>
internal static class Checks
{
    private static readonly string[] Subjects = ["header.from", "header.d", "smtp.mailfrom", "smtp.helo"];

    public static ImmutableArray<MailCheck> Of(MimeMessage mail)
    {
        var header = mail.Headers.FirstOrDefault(h => h.Id == HeaderId.AuthenticationResults);
        return header is not null && AuthenticationResults.TryParse(Encoding.UTF8.GetBytes(header.Value), out var results)
            ? [.. results.Results.Take(20).Select(r => Of(r, mail.From.Mailboxes.FirstOrDefault()?.Domain))]
            : [];
    }

    // A check that names no domain is about the author's.
    private static MailCheck Of(AuthenticationMethodResult result, string? author) => new(
        SafeName.Visible(result.Method).ToLowerInvariant(),
        result.Result.ToLowerInvariant() switch
        {
            "pass" or "bestguesspass" => CheckResult.Passed,
            "fail" or "softfail" or "permerror" or "policy" => CheckResult.Failed,
            "none" or "neutral" => CheckResult.None,
            _ => CheckResult.Unsure,
        },
        Subjects.Select(s => Value(result, s)).FirstOrDefault(v => v is not null) ?? author);

    private static string? Value(AuthenticationMethodResult result, string subject) =>
        result.Properties.FirstOrDefault(p => $"{p.PropertyType}.{p.Property}".Equals(subject, StringComparison.OrdinalIgnoreCase))?.Value
            is { Length: > 0 } value && value != "none" ? SafeName.Visible(value) : null;
}
