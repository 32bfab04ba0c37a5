using Microsoft.Data.Sqlite;

namespace Rapporteur.Journal;

/// <summary>On one machine, for all its processes: beside the one-time codes in the host's own small file.</summary>
public sealed class SqliteSpentTickets : SpentTickets, IDisposable
{
    private readonly Lock gate = new();
    private readonly string path;
    private readonly TimeProvider time;
    private readonly SqliteConnection connection;
    private readonly Statement put;
    private readonly Statement forget;

    /// <summary>Throws <see cref="JournalException"/> when the file cannot be used.</summary>
    public SqliteSpentTickets(string path, TimeProvider time)
    {
        (this.path, this.time) = (path, time);
        try
        {
            connection = SideFile.Open(path,
                "CREATE TABLE IF NOT EXISTS spent (ticket TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID");
            put = new(connection, "INSERT OR IGNORE INTO spent (ticket, until) VALUES ($1, $2)", 2);
            forget = new(connection, "DELETE FROM spent WHERE until < $1", 1);
        }
        catch (SqliteException refused)
        {
            throw Fault(refused);
        }
    }

    public override Task<bool> TakeAsync(string ticket, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            lock (gate)
            {
                forget.Run(time.GetUtcNow().ToUnixTimeMilliseconds());
                return Task.FromResult(put.Change(ticket, until.ToUnixTimeMilliseconds()) == 1);
            }
        }
        catch (SqliteException refused)
        {
            return Task.FromException<bool>(Fault(refused));
        }
    }

    public void Dispose()
    {
        put.Dispose();
        forget.Dispose();
        connection.Dispose();
    }

    private JournalException Fault(SqliteException refused) => SignInFile.Fault(path, refused);
}
