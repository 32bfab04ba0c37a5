using Rapporteur.Comments;

namespace Rapporteur.Journal;

/// <summary>
/// Files of the record (drafts, returns, originals), each under the SHA-256 of its bytes. Once a put has ended the file is on
/// stable storage; putting the same bytes again changes nothing. Files are never changed or removed.
/// </summary>
public abstract class FileStore
{
    public abstract Task<FileHash> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Takes the stream from where it stands to its end; it may be as large as the disk.</summary>
    public abstract Task<FileHash> PutAsync(Stream content, CancellationToken cancellationToken = default);

    /// <summary>Null when no file has this hash. Throws <see cref="IOException"/> when the bytes are no longer those of the hash.</summary>
    public abstract Task<byte[]?> GetAsync(FileHash hash, CancellationToken cancellationToken = default);

    public abstract bool Has(FileHash hash);

    /// <summary>Null when no file has this hash; the caller closes the stream. Throws as <see cref="GetAsync"/> does.</summary>
    public abstract Stream? Open(FileHash hash);
}
