using Microsoft.Data.Sqlite;

namespace Rapporteur.Journal;

/// <summary>The host's own small file of how people signed in: shared by the processes of one machine, and nothing is lost that cannot be
/// done again.</summary>
internal static class SignInFile
{
    /// <summary>Open, with its tables there.</summary>
    public static SqliteConnection Open(string path, string tables)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var made = new Statement(connection,
            $"PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; {tables}");
        made.Run();
        return connection;
    }

    public static JournalException Fault(string path, SqliteException refused) =>
        JournalException.At(path, $"{refused.Message} It holds only how people signed in: it may be removed.", refused);
}
