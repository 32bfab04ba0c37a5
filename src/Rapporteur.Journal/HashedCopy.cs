using System.Buffers;
using System.Security.Cryptography;
using Rapporteur.Comments;

namespace Rapporteur.Journal;

/// <summary>Copies bytes and hashes them on the way, so that nothing is read a second time.</summary>
internal static class HashedCopy
{
    /// <summary>How many bytes are read at once.</summary>
    public const int Piece = 128 * 1024;

    /// <summary>
    /// From where the one stands to its end, or until more than so many bytes have come; the hash and the length are of what was copied.
    /// </summary>
    public static async Task<(FileHash Hash, long Length)> CopyAsync(
        Stream from, Stream to, CancellationToken cancellationToken, long most = long.MaxValue)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, length) = (ArrayPool<byte>.Shared.Rent(Piece), 0L);
        try
        {
            for (int read; length <= most && (read = await from.ReadAsync(piece, cancellationToken)) > 0; length += read)
            {
                hash.AppendData(piece, 0, read);
                await to.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }

            return (new(Convert.ToHexStringLower(hash.GetHashAndReset())), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
