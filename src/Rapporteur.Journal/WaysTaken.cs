using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Journal;

/// <summary>
/// By which ways each account has come in, and when for the first time: what an officer is shown before a consultation opens. Only the
/// first time, on purpose: later ones would tell who is reading. Beside the one-time codes in the host's own small file, no part of
/// the record. Safe for several threads.
/// </summary>
public sealed class WaysTaken : IDisposable
{
    private readonly ConcurrentDictionary<(Identity Account, string Way), Instant> taken;
    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly Statement put;

    /// <summary>Throws <see cref="JournalException"/> when the file cannot be used.</summary>
    public WaysTaken(string path)
    {
        try
        {
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            using (var made = new Statement(connection, """
                PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
                CREATE TABLE IF NOT EXISTS taken (tenant TEXT NOT NULL, account TEXT NOT NULL, way TEXT NOT NULL, at INTEGER NOT NULL,
                    PRIMARY KEY (tenant, account, way)) STRICT, WITHOUT ROWID;
                """))
            {
                made.Run();
            }

            put = new(connection, "INSERT OR IGNORE INTO taken (tenant, account, way, at) VALUES ($1, $2, $3, $4)", 4);
            using var all = new Statement(connection, "SELECT tenant, account, way, at FROM taken");
            taken = new(all.Rows(r => KeyValuePair.Create(
                (new Identity(r.GetString(0), r.GetString(1)), r.GetString(2)), Instant.FromUnixTimeMilliseconds(r.GetInt64(3)))));
        }
        catch (SqliteException refused)
        {
            throw JournalException.At(path, $"{refused.Message} It holds only how people signed in: it may be removed.", refused);
        }
    }

    /// <summary>Where it cannot be kept, on a full disk, it is noted the next time: nobody is turned away for it.</summary>
    public void Note(Identity account, string way, Instant at)
    {
        if (!taken.TryAdd((account, way), at))
        {
            return;
        }

        try
        {
            lock (gate)
            {
                put.Run(account.TenantId, account.ObjectId, way, at.ToUnixTimeMilliseconds());
            }
        }
        catch (SqliteException)
        {
            taken.TryRemove((account, way), out _);
        }
    }

    /// <summary>When the account came in by that way for the first time; null when it has not.</summary>
    public Instant? First(Identity account, string way) => taken.TryGetValue((account, way), out var at) ? at : null;

    /// <summary>When the first account of that organisation came in by that way; null when none has.</summary>
    public Instant? First(string tenant, string way) =>
        taken.Where(t => t.Key.Account.TenantId == tenant && t.Key.Way == way).Min(t => (Instant?)t.Value);

    public void Dispose()
    {
        put.Dispose();
        connection.Dispose();
    }
}
