using System.Text;
using MimeKit;
using Rapporteur.Mail.Lines;
using Rapporteur.Mail.Parts;
using Rapporteur.Words;

namespace Rapporteur.Mail;

/// <summary>A mail as it looks to who opens it in a mail program, made safe to stand within a page.</summary>
public static class MailSight
{
    static MailSight() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>HTML of our own making (see <see cref="SafeHtml"/>); empty where the mail cannot be read or has no words.</summary>
    public static string Of(Stream mail, MailLimits? limits = null)
    {
        var asked = limits ?? MailLimits.Default;
        try
        {
            var message = new BoundedParser(OldLines.Ended(mail), asked).ParseMessage();
            var texts = message.BodyParts.OfType<TextPart>().Where(t => !t.IsAttachment).ToList();
            var notes = new List<Remark>();
            return texts.Find(t => t.IsHtml) is { } html ? SafeHtml.Of(PartText.Of(html, asked, notes))
                : texts.Find(t => t.IsPlain) is { } plain ? SafeHtml.OfWords(PartText.Of(plain, asked, notes))
                : "";
        }
        catch (Exception unread) when (unread is InvalidDataException or FormatException or EndOfStreamException)
        {
            return "";
        }
    }
}
