using System.Buffers;
using MimeKit;
using MimeKit.IO;
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

    /// <summary>The content whole, decoded where it stays.</summary>
    public byte[] Whole() => PartContent.Whole(part, checked((int)Attachment.Length));

    /// <summary>The content, decoded while it is read.</summary>
    public Stream Open() => PartContent.Open(part);

    /// <summary>Where its letters stand in the mail; null where they do not stand in it as they are, as within a winmail.dat.</summary>
    public MailFilePlace? PlaceIn(Stream mail) =>
        part.Content is { Stream: BoundStream { BaseStream: var under, StartBoundary: var from, EndBoundary: var to } }
        && ReferenceEquals(under, mail) && to >= from
            ? new(Attachment, from, to, part.ContentTransferEncoding)
            : null;
}
