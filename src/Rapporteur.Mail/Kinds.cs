using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Mail;

/// <summary>
/// Whether a person wrote a mail, a machine for a person, or a server about a mail. Headers that ask others to stay silent, or
/// say how a mail travelled (X-Auto-Response-Suppress, Precedence: bulk, List-Id), say nothing of who wrote it; a subject
/// alone ("Automatic reply:") neither.
/// </summary>
internal static class Kinds
{
    private static readonly string[] Robots = ["mailer-daemon", "postmaster", "mail-daemon"];

    private static readonly string[] Marks = ["X-Autoreply", "X-Autorespond", "X-Autorespond-To", "X-Auto-Reply"];

    public static (MailKind Kind, MailReport? Report) Of(MimeMessage mail, Walk walk)
    {
        if (Reports.Delivery(walk) is { } delivery)
        {
            return (MailKind.Bounce, delivery);
        }

        if (Reports.Reading(walk) is { } reading)
        {
            return (MailKind.AutoReply, reading);
        }

        if (walk.AnswersMeeting)
        {
            return (MailKind.AutoReply, null);
        }

        var fromNobody = mail.Headers[HeaderId.ReturnPath]?.Trim() == "<>";
        var local = mail.From.Mailboxes.FirstOrDefault()?.LocalPart;
        return fromNobody && Robots.Contains(local, StringComparer.OrdinalIgnoreCase)
            ? (MailKind.Bounce, (MailReport?)Reports.InWords(walk, mail.Headers["X-Failed-Recipients"] ?? ""))
            : IsAutomatic(mail) || fromNobody ? (MailKind.AutoReply, null)
            : (MailKind.Answer, null);
    }

    // RFC 3834, 5: "no", or why it was sent, with parameters and comments behind.
    private static bool IsAutomatic(MimeMessage mail) =>
        (mail.Headers["Auto-Submitted"] is { } submitted
            && !submitted.Trim().Split(' ', ';', '(', '\t')[0].Equals("no", StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Marks, m => mail.Headers.Contains(m))
        || mail.Headers[HeaderId.Precedence]?.Trim().Equals("auto_reply", StringComparison.OrdinalIgnoreCase) == true;
}
