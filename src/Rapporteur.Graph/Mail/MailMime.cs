using System.Buffers;

namespace Rapporteur.Graph.Mail;

/// <summary>
/// A mail as it travels, in a rented array: thousands of an evening take turns in a few. It goes back when this is disposed of, and nothing
/// of <see cref="Bytes"/> may be held longer.
/// </summary>
public sealed class MailMime : IDisposable
{
    // Most mails fit at once: what grows in steps is copied in each of them.
    private const int UsualMail = 256 * 1024;

    private byte[] rented = ArrayPool<byte>.Shared.Rent(UsualMail);
    private int length;

    private MailMime()
    {
    }

    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(0, length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(rented);
        (rented, length) = ([], 0);
    }

    internal static async Task<MailMime> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var mime = new MailMime();
        try
        {
            for (int read; (read = await content.ReadAsync(mime.rented.AsMemory(mime.length), cancellationToken)) > 0;)
            {
                mime.length += read;
                if (mime.length == mime.rented.Length)
                {
                    mime.Grow();
                }
            }

            return mime;
        }
        catch
        {
            mime.Dispose();
            throw;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * rented.Length);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        rented = larger;
    }
}
