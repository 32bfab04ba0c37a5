using System.Buffers;
using MimeKit;
using Rapporteur.Arrivals;

namespace Rapporteur.Mail.Parts;

/// <summary>A file that came with a mail: what is known of it, and its content as often as it is asked for.</summary>
public sealed class MailFile
{
    private readonly MimePart part;

    internal MailFile(MailAttachment attachment, MimePart part) => (Attachment, this.part) = (attachment, part);

    public MailAttachment Attachment { get; }

    /// <summary>Writes the content, decoded at once.</summary>
    public void CopyTo(Stream destination)
    {
        var (bytes, length) = PartContent.Rent(part);
        try
        {
            destination.Write(bytes, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The content, decoded while it is read.</summary>
    public Stream Open() => PartContent.Open(part);
}
