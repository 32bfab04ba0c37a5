using Microsoft.Data.Sqlite;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Journal;

/// <summary>On one machine, for all its processes: beside the one-time codes in the host's own small file.</summary>
public sealed class SqliteWaysTaken : WaysTaken, IDisposable
{
    private readonly Lock gate = new();
    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly Statement put;
    private readonly Statement all;

    /// <summary>Throws <see cref="JournalException"/> when the file cannot be used.</summary>
    public SqliteWaysTaken(string path)
    {
        this.path = path;
        try
        {
            connection = SideFile.Open(path, """
                CREATE TABLE IF NOT EXISTS taken (tenant TEXT NOT NULL, account TEXT NOT NULL, way TEXT NOT NULL, at INTEGER NOT NULL,
                    PRIMARY KEY (tenant, account, way)) STRICT, WITHOUT ROWID;
                """);
            put = new(connection, "INSERT OR IGNORE INTO taken (tenant, account, way, at) VALUES ($1, $2, $3, $4)", 4);
            all = new(connection, "SELECT tenant, account, way, at FROM taken");
            Read();
        }
        catch (SqliteException refused)
        {
            throw Fault(refused);
        }
    }

    public override Task ReadOnAsync(CancellationToken cancellationToken)
    {
        try
        {
            Read();
            return Task.CompletedTask;
        }
        catch (SqliteException refused)
        {
            return Task.FromException(Fault(refused));
        }
    }

    public void Dispose()
    {
        put.Dispose();
        all.Dispose();
        connection.Dispose();
    }

    protected override void Keep(Identity account, string way, Instant at)
    {
        try
        {
            lock (gate)
            {
                put.Run(account.TenantId, account.ObjectId, way, at.ToUnixTimeMilliseconds());
            }
        }
        catch (SqliteException)
        {
            Forget(account, way);
        }
    }

    private void Read()
    {
        lock (gate)
        {
            foreach (var (account, way, at) in all.Rows(r => (
                new Identity(r.GetString(0), r.GetString(1)), r.GetString(2), Instant.FromUnixTimeMilliseconds(r.GetInt64(3)))))
            {
                Known(account, way, at);
            }
        }
    }

    private JournalException Fault(SqliteException refused) => SignInFile.Fault(path, refused);
}
