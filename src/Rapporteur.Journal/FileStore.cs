using System.Security.Cryptography;
using Rapporteur.Comments;

namespace Rapporteur.Journal;

/// <summary>
/// Files of the record (drafts, returns, originals) on this machine, each under the SHA-256 of its bytes. Once a put has
/// ended the file is on stable storage; putting the same bytes again changes nothing. Files are never changed or removed.
/// </summary>
public sealed class FileStore
{
    private readonly string root;
    private readonly string incoming;

    public FileStore(string directory)
    {
        root = Path.GetFullPath(directory);
        incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
    }

    public Task<FileHash> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        PutAsync((file, token) => file.WriteAsync(content, token), cancellationToken);

    /// <summary>Takes the stream from where it stands to its end; it may be as large as the disk.</summary>
    public Task<FileHash> PutAsync(Stream content, CancellationToken cancellationToken = default) =>
        PutAsync((file, token) => new ValueTask(content.CopyToAsync(file, token)), cancellationToken);

    /// <summary>Null when no file has this hash. Throws <see cref="IOException"/> when the disk no longer holds the same bytes.</summary>
    public async Task<byte[]?> GetAsync(FileHash hash, CancellationToken cancellationToken = default)
    {
        if (PathOf(hash) is not { } path || !File.Exists(path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return FileHash.Of(bytes) == hash
            ? bytes
            : throw new IOException($"The file {path} is damaged: its bytes are no longer those of its name.");
    }

    public bool Has(FileHash hash) => PathOf(hash) is { } path && File.Exists(path);

    /// <summary>Null when no file has this hash; the caller closes the stream.</summary>
    public Stream? Open(FileHash hash) => Has(hash) ? File.OpenRead(PathOf(hash)!) : null;

    private async Task<FileHash> PutAsync(Func<Stream, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        var draft = Path.Combine(incoming, Guid.NewGuid().ToString("n"));
        try
        {
            var hash = await WriteAsync(draft, write, cancellationToken);
            var path = PathOf(hash)!;
            var folder = Path.GetDirectoryName(path)!;
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                Disk.FlushFolder(root);
            }

            if (!File.Exists(path))
            {
                File.Move(draft, path, overwrite: true);
            }

            // Also when the file was there: the put that brought it may not have come this far.
            Disk.FlushFolder(folder);
            return hash;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task<FileHash> WriteAsync(string path, Func<Stream, CancellationToken, ValueTask> write,
        CancellationToken cancellationToken)
    {
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            await write(file, cancellationToken);
            await file.FlushAsync(cancellationToken);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            file.Position = 0;
            return new(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
        }
    }

    // The first two digits are a folder, so that no folder grows beyond what tools like to list.
    private string? PathOf(FileHash hash) =>
        hash.Value is { Length: 64 } value && value.All(char.IsAsciiHexDigitLower) ? Path.Combine(root, value[..2], value[2..]) : null;
}
