using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Rapporteur.Journal;

/// <summary>One file of a backup: its path below the data folder with slashes, its length in bytes, the SHA-256 of its bytes.</summary>
public sealed record BackedUp(string Path, long Length, string Sha256);

/// <summary>How far a consultation's acts go in a backup.</summary>
public sealed record BackedUpConsultation(string Id, long Acts);

/// <summary>
/// What a backup holds, as its last part <c>backup.json</c> says it: when it was made (UTC), its consultations, and every file.
/// <see cref="Format"/> is 1.
/// </summary>
public sealed record BackupContents(int Format, Instant Made, ImmutableArray<BackedUpConsultation> Consultations,
    ImmutableArray<BackedUp> Files);

/// <summary>
/// The whole data folder as one zip file that any tool opens: databases as they are at one instant each, copied by SQLite
/// itself so that a host at work is neither disturbed nor torn, the record's files, and the keys. Whoever has it can read what is not
/// sent yet: it is made readable for its owner only.
/// </summary>
public static class Backup
{
    internal const string ContentsName = "backup.json";
    internal const int Format = 1;
    internal const string Journal = "journal.db";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new InstantJson() },
        RespectRequiredConstructorParameters = true,
    };

    // Made anew by each start.
    private static readonly ImmutableHashSet<string> OfOneStart = ["local.json"];

    /// <summary>
    /// Writes <paramref name="file"/>, whole or not at all, and returns what it holds. Throws <see cref="IOException"/> when the folder
    /// holds no journal, the file is there already or cannot be written.
    /// </summary>
    public static async Task<BackupContents> WriteAsync(string data, string file, Instant made,
        CancellationToken cancellationToken = default)
    {
        var journal = Path.Combine(data, Journal);
        if (!File.Exists(journal))
        {
            throw new IOException($"There is no journal in {data}; nothing was backed up.");
        }

        if (File.Exists(file))
        {
            throw new IOException($"There is a file {file} already; name another, so that no backup is lost.");
        }

        var next = $"{Path.GetFullPath(file)}.{Environment.ProcessId}.next";
        var copies = Directory.CreateTempSubdirectory("rapporteur-backup-");
        try
        {
            BackupContents contents;
            await using (var stream = new FileStream(next, OwnersAlone()))
            {
                await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    contents = await FillAsync(zip, data, copies.FullName, made, cancellationToken);
                }

                await stream.FlushAsync(cancellationToken);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }

            File.Move(next, file, overwrite: false);
            Disk.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return contents;
        }
        finally
        {
            copies.Delete(recursive: true);
            File.Delete(next);
        }
    }

    private static async Task<BackupContents> FillAsync(ZipArchive zip, string data, string copies, Instant made,
        CancellationToken cancellationToken)
    {
        // How far acts are shipped is read before the register's own copy is made, where it lies in this folder too: what is
        // shipped in between is then shipped once more after a restore, which the register takes for what it is.
        var shipped = await PositionsAsync(Path.Combine(data, Journal), cancellationToken);
        var written = ImmutableArray.CreateBuilder<BackedUp>();
        foreach (var other in Directory.GetFiles(data, "*.db").Select(d => Path.GetFileName(d)).Where(d => d != Journal))
        {
            written.Add(await CopiedAsync(zip, data, other, copies, [], cancellationToken));
        }

        written.Add(await CopiedAsync(zip, data, Journal, copies, shipped, cancellationToken));

        // After the journal: what it names lies in files/ by then, since files go in before the acts that name them.
        foreach (var path in Rest(data).Order(StringComparer.Ordinal))
        {
            written.Add(await AddAsync(zip, Path.Combine(data, path), path.Replace('\\', '/'), cancellationToken));
        }

        var there = await PositionsAsync(Path.Combine(copies, Journal), cancellationToken);
        var contents = new BackupContents(Format, made, [.. there.Select(c => new BackedUpConsultation(c.Consultation.Value, c.Head))],
            written.ToImmutable());
        await using var last = await zip.CreateEntry(ContentsName).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(last, contents, Json, cancellationToken);
        return contents;
    }

    private static Task<BackedUp> CopiedAsync(ZipArchive zip, string data, string database, string copies,
        IReadOnlyList<ShippingPosition> shipped, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(copies, database);
        Copy(Path.Combine(data, database), copy, shipped);
        return AddAsync(zip, copy, database, cancellationToken);
    }

    private static async Task<IReadOnlyList<ShippingPosition>> PositionsAsync(string journal, CancellationToken cancellationToken)
    {
        await using var opened = new SqliteJournal(journal);
        return await opened.ShippingAsync(cancellationToken);
    }

    private static void Copy(string database, string to, IReadOnlyList<ShippingPosition> shipped)
    {
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Pooling = false,
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
        }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        from.Open();
        target.Open();
        from.BackupDatabase(target);

        foreach (var position in shipped)
        {
            using var back = target.CreateCommand();
            back.CommandText = """
                UPDATE shipped SET sequence = min(sequence, $most) WHERE consultation = (SELECT number FROM consultations WHERE id = $id)
                """;
            back.Parameters.AddWithValue("$most", position.Shipped);
            back.Parameters.AddWithValue("$id", position.Consultation.Value);
            back.ExecuteNonQuery();
        }

        // One file, without the log that would stand beside it.
        using var single = target.CreateCommand();
        single.CommandText = "PRAGMA journal_mode = DELETE";
        single.ExecuteNonQuery();
    }

    private static IEnumerable<string> Rest(string data) =>
        Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(data, path))
            .Where(path => !IsDatabase(path) && !OfOneStart.Contains(path) && !path.EndsWith(".next", StringComparison.Ordinal)
                && !path.StartsWith(Path.Combine("files", "incoming") + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static bool IsDatabase(string path) =>
        Path.GetDirectoryName(path) is "" && Path.GetFileName(path) is var name
        && (name.EndsWith(".db", StringComparison.Ordinal) || name.EndsWith(".db-wal", StringComparison.Ordinal)
            || name.EndsWith(".db-shm", StringComparison.Ordinal) || name.EndsWith(".db-journal", StringComparison.Ordinal));

    private static async Task<BackedUp> AddAsync(ZipArchive zip, string from, string name, CancellationToken cancellationToken)
    {
        await using var source = File.OpenRead(from);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        var (hash, length) = await HashedCopy.CopyAsync(source, entry, cancellationToken);
        return new BackedUp(name, length, hash.Value);
    }

    internal static FileStreamOptions OwnersAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
