using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Cutting;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Mail.Headers;

/// <summary>Who a mail says it is from.</summary>
internal static class Authors
{
    public static MailSender Of(MimeMessage mail)
    {
        var author = mail.From.Mailboxes.FirstOrDefault() ?? mail.Sender;
        var bearer = mail.Sender is { } sender && !Same(sender, author) ? sender : null;
        var reply = mail.ReplyTo.Mailboxes.FirstOrDefault() is { } to && !Same(to, author) ? to : null;
        return new MailSender(
            Address(author),
            author?.Name is { } name && SafeName.Visible(name).Trim() is { Length: > 0 } visible ? visible : null,
            Address(bearer),
            Address(reply),
            mail.Headers[HeaderId.ListId] is { } list ? SafeName.Visible(list).Trim() : null);
    }

    /// <summary>The addresses of ours that it was sent to, or everybody's it was sent to where none of them is known for ours.</summary>
    public static OurMail Ours(MimeMessage mail, OurMail known)
    {
        var sent = mail.To.Mailboxes.Concat(mail.Cc.Mailboxes).Take(100).ToList();
        var ours = sent.Where(m => known.Addresses.Contains(m.Address, StringComparer.OrdinalIgnoreCase)).ToList();
        var author = mail.From.Mailboxes.FirstOrDefault();
        var others = sent.Where(m => !Same(m, author)).ToList();
        // It came to us by a name we do not know: an alias, where nobody else is written to.
        var meant = ours.Count > 0 ? ours : known.Addresses.IsEmpty || others.Count == 1 ? others : [];
        return known with
        {
            Addresses = [.. known.Addresses.Concat(meant.Select(m => m.Address)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Names = [.. known.Names.Concat(meant.Select(m => m.Name).OfType<string>()).Where(n => n.Length >= 4).Distinct()],
        };
    }

    private static string? Address(MailboxAddress? mailbox) =>
        mailbox is not null && SafeName.Visible(mailbox.Address).Trim() is { Length: > 0 } address ? address : null;

    private static bool Same(MailboxAddress one, MailboxAddress? other) =>
        string.Equals(one.Address, other?.Address, StringComparison.OrdinalIgnoreCase);
}
