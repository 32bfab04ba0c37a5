using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Comments;

namespace Rapporteur.Journal;

/// <summary>
/// A <see cref="Backup"/> put back into a data folder that is empty or not there. Everything is unpacked beside its place and held
/// against the backup's own list first; only then it is moved in, the journal last, so that a restore cut short is no data folder.
/// </summary>
public static class Restore
{
    private const string Beside = "restoring";

    /// <summary>
    /// Returns what was put back. Throws <see cref="IOException"/> with a sentence when the folder holds something, or the file is no
    /// backup, was altered or is of a newer format; the folder is as it was then.
    /// </summary>
    public static async Task<BackupContents> ReadAsync(string file, string data, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(file))
        {
            throw new IOException($"There is no file {file}.");
        }

        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).FirstOrDefault(Counts) is { } there)
        {
            throw new IOException($"{data} is not empty: it holds {Path.GetFileName(there)}. Move it away first, so that nothing is lost.");
        }

        var made = !Directory.Exists(data);
        var beside = Path.Combine(data, Beside);
        try
        {
            DeleteFolder(beside);
            Directory.CreateDirectory(beside);
            var contents = await UnpackAsync(file, beside, cancellationToken);
            await CheckAsync(Path.Combine(beside, Backup.Journal), cancellationToken);
            MoveIn(beside, data);
            return contents;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or NotSupportedException)
        {
            throw new IOException($"{file} is no backup, or was damaged: {fault.Message.TrimEnd('.')}.", fault);
        }
        finally
        {
            DeleteFolder(beside);
            if (made && Directory.Exists(data) && !Directory.EnumerateFileSystemEntries(data).Any())
            {
                Directory.Delete(data);
            }
        }
    }

    // A folder that is a disk of its own is never quite empty.
    private static bool Counts(string path) => Path.GetFileName(path) is not ("lost+found" or Beside);

    private static async Task<BackupContents> UnpackAsync(string file, string into, CancellationToken cancellationToken)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
        var contents = await ContentsAsync(zip, cancellationToken);
        var listed = contents.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        if (zip.Entries.FirstOrDefault(e => e.FullName != Backup.ContentsName && !listed.ContainsKey(e.FullName)) is { } foreign)
        {
            throw new InvalidDataException($"it holds {foreign.FullName}, which its list does not name");
        }

        if (!listed.ContainsKey(Backup.Journal))
        {
            throw new InvalidDataException("it holds no journal");
        }

        foreach (var one in contents.Files)
        {
            var entry = zip.GetEntry(one.Path) ?? throw new InvalidDataException($"{one.Path} is missing");
            await WriteAsync(entry, one, PlaceOf(into, one.Path), cancellationToken);
        }

        return contents;
    }

    private static async Task<BackupContents> ContentsAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(Backup.ContentsName) ?? throw new InvalidDataException($"it has no {Backup.ContentsName}");
        await using var stream = await entry.OpenAsync(cancellationToken);
        var contents =
            await JsonSerializer.DeserializeAsync<BackupContents>(stream, Backup.Json, cancellationToken)
            ?? throw new InvalidDataException($"its {Backup.ContentsName} is empty");
        return contents.Format > Backup.Format
            ? throw new InvalidDataException($"it was written by a newer version of the product (format {contents.Format}); update first")
            : contents;
    }

    private static string PlaceOf(string folder, string name)
    {
        var place = Path.GetFullPath(Path.Combine(folder, name));
        return place.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? place
            : throw new InvalidDataException($"it names {name}, which lies outside of the data folder");
    }

    private static async Task WriteAsync(ZipArchiveEntry entry, BackedUp listed, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileHash hash;
        long length;
        await using (var target = new FileStream(path, Backup.OwnersAlone()))
        {
            await using var source = await entry.OpenAsync(cancellationToken);
            (hash, length) = await HashedCopy.CopyAsync(source, target, cancellationToken, most: listed.Length);
            await target.FlushAsync(cancellationToken);
            RandomAccess.FlushToDisk(target.SafeFileHandle);
        }

        if (length != listed.Length || hash.Value != listed.Sha256)
        {
            throw new InvalidDataException($"the bytes of {listed.Path} are not those that were backed up");
        }
    }

    private static async Task CheckAsync(string journal, CancellationToken cancellationToken)
    {
        await using var restored = new SqliteJournal(journal);
        await restored.CheckAsync(cancellationToken);
    }

    private static void MoveIn(string beside, string data)
    {
        foreach (var path in Directory.GetFileSystemEntries(beside).OrderBy(p => Path.GetFileName(p) == Backup.Journal))
        {
            var place = Path.Combine(data, Path.GetFileName(path));
            if (Directory.Exists(path))
            {
                Directory.Move(path, place);
            }
            else
            {
                File.Move(path, place);
            }
        }

        Disk.FlushFolder(data);
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
