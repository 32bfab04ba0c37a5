using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Journal;

/// <summary>
/// The file under a journal: opens connections to it, makes its tables the first time and refuses what is not a journal
/// of this version or older.
/// </summary>
internal sealed class JournalFile(string path)
{
    // "RAPJ", so that another program's database is never taken for a journal.
    private const int ApplicationId = 0x5241504A;
    public const int Version = 4;

    // "RAPU": one that is being rebuilt; whoever does not know of that takes it for no journal at all.
    private const int UnfinishedId = 0x52415055;

    // With rowids: rows of a kilobyte and more would each take an overflow page in a tree ordered by the key, three times slower.
    private const string Tables = """
        CREATE TABLE consultations (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE acts (
            consultation INTEGER NOT NULL REFERENCES consultations (number),
            sequence INTEGER NOT NULL,
            at TEXT NOT NULL,
            payload TEXT NOT NULL,
            PRIMARY KEY (consultation, sequence)) STRICT;
        CREATE TABLE shipped (consultation INTEGER PRIMARY KEY REFERENCES consultations (number), sequence INTEGER NOT NULL) STRICT;
        """;

    private const string Sendings = """
        CREATE TABLE sendings (
            consultation TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            fence INTEGER NOT NULL,
            channel TEXT NOT NULL,
            state TEXT NOT NULL,
            at TEXT NOT NULL,
            uncertain INTEGER NOT NULL,
            message TEXT,
            mail TEXT,
            reason TEXT,
            text TEXT,
            PRIMARY KEY (consultation, key, person)) STRICT;
        CREATE INDEX sendings_mail ON sendings (mail) WHERE mail IS NOT NULL;
        CREATE INDEX sendings_begun ON sendings (consultation) WHERE state = 'InDoubt';
        """;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public JournalException Refuse(SqliteException reason) => JournalException.At(Path, reason.SqliteErrorCode switch
    {
        8 => "it is read-only for this account.",
        10 => "the disk failed to read or write it.",
        11 => "it is damaged; restore it, or rebuild it from the register.",
        13 => "the disk is full.",
        14 => "the file or its folder cannot be opened by this account.",
        26 => "it is not a journal.",
        _ => reason.Message,
    }, reason, passing: reason.SqliteErrorCode is 5 or 8 or 10 or 13);

    /// <summary>Throws <see cref="JournalException"/> when the file is not a journal, is newer, or cannot be opened.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        try
        {
            using var connection = Open();
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "BEGIN IMMEDIATE");
            var application = Number(connection, "PRAGMA application_id");
            var version = Number(connection, "PRAGMA user_version");
            if (application == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture,
                    $"{Tables} {Sendings} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
            }
            else if (application is not (ApplicationId or UnfinishedId))
            {
                throw JournalException.At(Path, "it is not a journal but another program's database.");
            }
            else if (version > Version)
            {
                throw JournalException.At(Path,
                    $"it was written by a newer version of the product (layout {version}, this one knows {Version}); update first.");
            }
            else if (version < Version)
            {
                throw JournalException.At(Path,
                    $"it was written by a trial version (layout {version}), whose record this one does not read; move the data folder " +
                    $"away and begin with a new one.");
            }

            Execute(connection, "COMMIT");
        }
        catch (SqliteException refused)
        {
            throw Refuse(refused);
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();

        // SQLite's own wait is milliseconds; without it the client library would wait in steps of 150 ms. Of pages each connection keeps
        // SQLite's own 2 MB: lines are read and written in their order, and what was read once is not read again.
        Execute(connection, "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF");
        return connection;
    }

    public static string MarkOf(bool unfinished) =>
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {(unfinished ? UnfinishedId : ApplicationId)}");

    public static bool IsUnfinished(long applicationId) => applicationId == UnfinishedId;

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
