using Microsoft.Data.Sqlite;

namespace Rapporteur.Journal;

/// <summary>
/// A small database beside the record, shared by the processes of one machine: what a power cut takes of it can be had again.
/// </summary>
internal static class SideFile
{
    /// <summary>Open, with its tables there. A file that cannot be used is the exception of SQLite.</summary>
    public static SqliteConnection Open(string path, string tables)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var made = new Statement(connection,
                $"PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; {tables}");
            made.Run();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
