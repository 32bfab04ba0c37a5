using MimeKit;
using MimeKit.IO;
using Rapporteur.Arrivals;

namespace Rapporteur.Mail.Parts;

/// <summary>
/// Where a file stands in a mail, so that its content is had again from the same bytes without taking the mail apart again.
/// </summary>
public sealed class MailFilePlace
{
    private readonly MailAttachment attachment;
    private readonly long from;
    private readonly long to;
    private readonly ContentEncoding encoding;

    internal MailFilePlace(MailAttachment attachment, long from, long to, ContentEncoding encoding) =>
        (this.attachment, this.from, this.to, this.encoding) = (attachment, from, to, encoding);

    /// <summary>The file; the mail's bytes have to stay open as long as it is read.</summary>
    public MailFile In(Stream mail)
    {
#pragma warning disable CA2000 // They hold nothing but the caller's stream.
        var letters = new BoundStream(mail, from, to, leaveOpen: true);
        return new(attachment, new MimePart { Content = new MimeContent(letters, encoding), ContentTransferEncoding = encoding });
#pragma warning restore CA2000
    }
}
