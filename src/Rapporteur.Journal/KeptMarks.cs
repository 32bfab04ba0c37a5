using Microsoft.Data.Sqlite;
using Rapporteur.Comments;

namespace Rapporteur.Journal;

/// <summary>
/// What is remembered of files that take long to read, each under the hash of its bytes, in a small database of this machine. Nothing
/// rests on it: it may be removed at any time, one that is spoilt is begun anew, what another build of the program kept is not given, and
/// where the disk takes nothing it lasts as long as the process.
/// </summary>
public sealed class KeptMarks : IDisposable
{
    private readonly Lock gate = new();
    private readonly string build;
    private readonly SqliteConnection connection;
    private readonly Statement put;
    private readonly Statement find;

    /// <param name="path">Where it lies.</param>
    /// <param name="build">Tells what kept it: another build may read the same file otherwise.</param>
    public KeptMarks(string path, string build)
    {
        this.build = build;
        connection = Opened(path);
        put = new(connection, "INSERT OR REPLACE INTO mark (file, build, said) VALUES ($1, $2, $3)", 3);
        find = new(connection, "SELECT said FROM mark WHERE file = $1 AND build = $2", 2);
        Forget();
    }

    /// <summary>Null when nothing is kept of that file.</summary>
    public string? Find(FileHash file)
    {
        try
        {
            lock (gate)
            {
                return find.Rows(row => row.GetString(0), file.Value, build).FirstOrDefault();
            }
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Not on stable storage when it ends: a power cut may take the last ones, never part of one.</summary>
    public void Keep(FileHash file, string said)
    {
        try
        {
            lock (gate)
            {
                put.Run(file.Value, build, said);
            }
        }
        catch (SqliteException)
        {
            // A full disk: the file is read again after the next start.
        }
    }

    private void Forget()
    {
        try
        {
            using var others = new Statement(connection, "DELETE FROM mark WHERE build <> $1", 1);
            others.Run(build);
        }
        catch (SqliteException)
        {
            // They are not given all the same.
        }
    }

    public void Dispose()
    {
        put.Dispose();
        find.Dispose();
        connection.Dispose();
    }

    private static SqliteConnection Opened(string path) => Open(path) ?? Anew(path);

    private static SqliteConnection Anew(string path)
    {
        foreach (var of in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + of);
        }

        return Open(path) ?? Open(":memory:")!;
    }

    // Null where the file cannot be used.
    private static SqliteConnection? Open(string path)
    {
        try
        {
            return SideFile.Open(path,
                "CREATE TABLE IF NOT EXISTS mark (file TEXT PRIMARY KEY, build TEXT NOT NULL, said TEXT NOT NULL) STRICT, WITHOUT ROWID");
        }
        catch (SqliteException)
        {
            return null;
        }
    }
}
