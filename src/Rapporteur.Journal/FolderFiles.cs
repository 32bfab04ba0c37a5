using System.Security.Cryptography;
using Rapporteur.Comments;

namespace Rapporteur.Journal;

/// <summary>Files of the record in a folder of this machine, shared by its processes.</summary>
public sealed class FolderFiles : FileStore
{
    private readonly string root;
    private readonly string incoming;

    public FolderFiles(string directory)
    {
        root = Path.GetFullPath(directory);
        incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
    }

    public override Task<FileHash> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        PutAsync(
            async (file, token) =>
            {
                await file.WriteAsync(content, token);
                return FileHash.Of(content.Span);
            },
            cancellationToken);

    public override Task<FileHash> PutAsync(Stream content, CancellationToken cancellationToken = default) =>
        PutAsync(async (file, token) => (await HashedCopy.CopyAsync(content, file, token)).Hash, cancellationToken);

    public override async Task<byte[]?> GetAsync(FileHash hash, CancellationToken cancellationToken = default)
    {
        if (PathOf(hash) is not { } path || !File.Exists(path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return FileHash.Of(bytes) == hash ? bytes : throw Damaged(path);
    }

    public override bool Has(FileHash hash) => PathOf(hash) is { } path && File.Exists(path);

    public override Stream? Open(FileHash hash)
    {
        if (!Has(hash))
        {
            return null;
        }

        var stream = OpenRead(PathOf(hash)!);
        if (HashOf(stream) == hash)
        {
            return stream;
        }

        stream.Dispose();
        throw Damaged(PathOf(hash)!);
    }

    private static IOException Damaged(string path) =>
        new($"The file {path} is damaged: its bytes are no longer those of its name.");

    // Read in large pieces: hashing a stream asks for 4 kB a time.
    private static FileStream OpenRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, HashedCopy.Piece);

    // From its beginning, where it stands again afterwards.
    private static FileHash HashOf(Stream file)
    {
        file.Position = 0;
        FileHash hash = new(Convert.ToHexStringLower(SHA256.HashData(file)));
        file.Position = 0;
        return hash;
    }

    private async Task<FileHash> PutAsync(Func<Stream, CancellationToken, ValueTask<FileHash>> write, CancellationToken cancellationToken)
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

            if (!IsWhole(path, hash))
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

    // One that the disk has spoilt since is put right by whoever brings its bytes again.
    private static bool IsWhole(string path, FileHash hash)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var there = OpenRead(path);
        return HashOf(there) == hash;
    }

    // The hash is of what was handed over, not of what a disk gives back of it: a disk that spoils shows when the file is opened.
    private static async Task<FileHash> WriteAsync(string path, Func<Stream, CancellationToken, ValueTask<FileHash>> write,
        CancellationToken cancellationToken)
    {
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            var hash = await write(file, cancellationToken);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            return hash;
        }
    }

    // The first two digits are a folder, so that no folder grows beyond what tools like to list.
    private string? PathOf(FileHash hash) => hash.IsHash ? Path.Combine(root, hash.Value[..2], hash.Value[2..]) : null;
}
