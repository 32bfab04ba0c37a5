using System.Buffers;
using System.Buffers.Text;
using MimeKit;
using MimeKit.IO;

namespace Rapporteur.Mail.Parts;

/// <summary>The decoded content of a part.</summary>
internal static class PartContent
{
    private const int Piece = 64 * 1024;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);

    /// <summary>As a stream that decodes while it is read; empty for a part without content.</summary>
    public static Stream Open(MimePart part) => part.Content?.Open() ?? Stream.Null;

    /// <summary>
    /// All of it at once, in a rented array that the caller hands back. Base64 as every mailer writes it takes the runtime's
    /// decoder, four times as fast as the one that forgives what is no base64.
    /// </summary>
    public static (byte[] Rented, int Length) Rent(MimePart part)
    {
        if (part.Content is not { Stream: { } stream } content)
        {
            return (ArrayPool<byte>.Shared.Rent(1), 0);
        }

        if (part.ContentTransferEncoding == ContentEncoding.Base64 && stream is BoundStream or MemoryStream)
        {
            var decoded = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length((int)stream.Length) + 1);
            if (Decoded(stream, decoded) is { } length)
            {
                return (decoded, length);
            }

            ArrayPool<byte>.Shared.Return(decoded);
        }

        if (part.ContentTransferEncoding is not (ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode))
        {
            return ReadAll(stream);
        }

        using var open = content.Open();
        return ReadAll(open);
    }

    /// <summary>All of it in an array of its own, whose length is known from an earlier reading.</summary>
    public static byte[] Whole(MimePart part, int length)
    {
        var whole = GC.AllocateUninitializedArray<byte>(length);
        if (part.ContentTransferEncoding == ContentEncoding.Base64 && part.Content?.Stream is BoundStream or MemoryStream
            && Decoded(part.Content.Stream, whole) == length)
        {
            return whole;
        }

        var (rented, read) = Rent(part);
        try
        {
            return rented.AsSpan(0, read).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // A piece after the other, so that a large file is never held twice; null where it is no strict base64, or more than there is room.
    private static int? Decoded(Stream stream, byte[] decoded)
    {
        stream.Position = 0;
        var (left, held, length) = (stream.Length, 0, 0);
        var piece = ArrayPool<byte>.Shared.Rent((int)Math.Min(Piece, left + 1));
        try
        {
            while (true)
            {
                var read = stream.Read(piece, held, piece.Length - held);
                left -= read;
                held += Joined(piece.AsSpan(held, read));

                // What begins a group of four waits for the rest of it.
                var isLast = left == 0 || read == 0;
                var whole = isLast ? held : held & ~3;
                if (Base64.DecodeFromUtf8(piece.AsSpan(0, whole), decoded.AsSpan(length), out _, out var written, isFinalBlock: isLast)
                    != OperationStatus.Done)
                {
                    return null;
                }

                length += written;
                if (isLast)
                {
                    return length;
                }

                piece.AsSpan(whole, held - whole).CopyTo(piece);
                held -= whole;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    // Without blanks: of a group with one in it that goes on in the next piece the runtime's decoder counts a letter as taken.
    private static int Joined(Span<byte> letters)
    {
        var (from, to) = (0, 0);
        while (from < letters.Length)
        {
            var run = letters[from..].IndexOfAny(Blanks);
            run = run < 0 ? letters.Length - from : run;
            letters.Slice(from, run).CopyTo(letters[to..]);
            (from, to) = (from + run + 1, to + run);
        }

        return to;
    }

    private static (byte[] Rented, int Length) ReadAll(Stream stream)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(stream is BoundStream or MemoryStream ? (int)stream.Length + 1 : 16 * 1024);
        var length = 0;
        for (var read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, length, buffer.Length - length))
        {
            length += read;
            if (length == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }

        return (buffer, length);
    }
}
