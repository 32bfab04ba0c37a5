using System.Text;
using MimeKit;

namespace Rapporteur.Mail;

/// <summary>Writes a mail as it travels.</summary>
public static class MailWriter
{
    static MailWriter() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// A mail in plain words with files beside them. <paramref name="from"/> is an address, with a name before it or not; throws
    /// <see cref="FormatException"/> where it is none.
    /// </summary>
    public static byte[] Write(string from, string to, string subject, string text, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        if (!MailboxAddress.TryParse(from, out var sender) || !MailboxAddress.TryParse(to, out var receiver))
        {
            throw new FormatException("Not an address.");
        }

        var body = new BodyBuilder { TextBody = text };
        foreach (var (name, bytes) in files)
        {
            body.Attachments.Add(name, bytes);
        }

        using var mail = new MimeMessage([sender], [receiver], subject, body.ToMessageBody());
        using var whole = new MemoryStream();
        mail.WriteTo(whole);
        return whole.ToArray();
    }
}
