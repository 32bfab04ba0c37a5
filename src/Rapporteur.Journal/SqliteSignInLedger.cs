using Microsoft.Data.Sqlite;

namespace Rapporteur.Journal;

/// <summary>
/// Codes under way on one machine: a small SQLite file of the host's own, shared by its processes.
/// </summary>
public sealed class SqliteSignInLedger : SignInLedger, IDisposable
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS codes (
            browser TEXT PRIMARY KEY, address TEXT NOT NULL, network TEXT NOT NULL, hash TEXT NOT NULL, until INTEGER NOT NULL,
            wrong INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE IF NOT EXISTS happened (what TEXT NOT NULL, address TEXT NOT NULL, network TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS happened_address ON happened (what, address, at);
        CREATE INDEX IF NOT EXISTS happened_network ON happened (what, network, at);
        """;

    private const string Counted = "SELECT count(*) FROM happened WHERE what = $1 AND at > $2";

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly SignInLimits limits;
    private readonly SqliteConnection connection;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement put;
    private readonly Statement find;
    private readonly Statement mistype;
    private readonly Statement drop;
    private readonly Statement note;
    private readonly Statement forget;
    private readonly Statement forgetCodes;
    private readonly Statement ofBoth;
    private readonly Statement ofAddress;
    private readonly Statement ofNetwork;

    /// <summary>Throws <see cref="JournalException"/> when the file cannot be used.</summary>
    public SqliteSignInLedger(string path, TimeProvider time, SignInLimits? limits = null)
    {
        (this.time, this.limits) = (time, limits ?? new SignInLimits());
        try
        {
            connection = SideFile.Open(path, Tables);
            begin = new(connection, "BEGIN IMMEDIATE");
            commit = new(connection, "COMMIT");
            put = new(
                connection,
                "INSERT OR REPLACE INTO codes (browser, address, network, hash, until, wrong) VALUES ($1, $2, $3, $4, $5, 0)", 5);
            find = new(connection, "SELECT address, hash, until, wrong FROM codes WHERE browser = $1", 1);
            mistype = new(connection, "UPDATE codes SET wrong = wrong + 1 WHERE browser = $1", 1);
            drop = new(connection, "DELETE FROM codes WHERE browser = $1", 1);
            note = new(connection, "INSERT INTO happened (what, address, network, at) VALUES ($1, $2, $3, $4)", 4);
            forget = new(connection, "DELETE FROM happened WHERE at < $1 OR (at < $2 AND what <> 'in')", 2);
            forgetCodes = new(connection, "DELETE FROM codes WHERE until < $1", 1);
            ofBoth = new(connection, $"{Counted} AND address = $3 AND network = $4", 4);
            ofAddress = new(connection, $"{Counted} AND address = $3", 3);
            ofNetwork = new(connection, $"{Counted} AND network = $3", 3);
        }
        catch (SqliteException refused)
        {
            throw JournalException.At(path, $"{refused.Message} It holds only codes that are under way: it may be removed.", refused);
        }
    }

    public override Task<bool> AskAsync(AskedCode asked, CancellationToken cancellationToken) => Task.FromResult(Do(now =>
    {
        Sweep(now);
        if (Count(ofBoth, "asked", now, asked.Address, asked.Network) >= limits.AskedByBoth
            || Count(ofAddress, "asked", now, asked.Address) >= limits.AskedForAddress
            || Count(ofNetwork, "asked", now, asked.Network) >= limits.AskedFromNetwork)
        {
            return false;
        }

        put.Run(asked.Browser, asked.Address, asked.Network, asked.CodeHash, Milliseconds(now + limits.GoodFor));
        Note("asked", asked.Address, asked.Network, now);
        return true;
    }));

    public override Task<(Entered What, string? Address)> EnterAsync(string browser, string network, Func<string, string> hash,
        CancellationToken cancellationToken) => Task.FromResult(Enter(browser, network, hash));

    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
        put.Dispose();
        find.Dispose();
        mistype.Dispose();
        drop.Dispose();
        note.Dispose();
        forget.Dispose();
        forgetCodes.Dispose();
        ofBoth.Dispose();
        ofAddress.Dispose();
        ofNetwork.Dispose();
        connection.Dispose();
    }

    private (string Address, string Hash)? Kept(string browser, DateTimeOffset now) =>
        find.Rows(r => (Address: r.GetString(0), Hash: r.GetString(1), Until: r.GetInt64(2), Wrong: r.GetInt64(3)), browser)
            is [var kept] && kept.Until >= Milliseconds(now) && kept.Wrong < limits.WrongOfOne ? (kept.Address, kept.Hash) : null;

    private (Entered, string?) Enter(string browser, string network, Func<string, string> hash)
    {
        // A flood of codes for browsers that asked for none takes no turn of those who write.
        lock (gate)
        {
            if (Kept(browser, time.GetUtcNow()) is null)
            {
                return (Entered.Gone, null);
            }
        }

        return Do<(Entered, string?)>(now =>
        {
            if (Kept(browser, now) is not { } kept)
            {
                return (Entered.Gone, null);
            }

            if (TooMany(kept.Address, network, now))
            {
                return (Entered.TooMany, null);
            }

            if (!Same(kept.Hash, hash(kept.Address)))
            {
                mistype.Run(browser);
                Note("wrong", kept.Address, network, now);
                return (Entered.Wrong, null);
            }

            drop.Run(browser);
            Note("in", kept.Address, network, now);
            return (Entered.Good, kept.Address);
        });
    }

    private bool TooMany(string address, string network, DateTimeOffset now) =>
        Count(ofBoth, "wrong", now, address, network) >= limits.WrongByBoth
        || Count(ofNetwork, "wrong", now, network) >= limits.WrongFromNetwork
        || (Count(ofAddress, "wrong", now, address) >= limits.WrongForAddress
            && ofBoth.Number("in", Milliseconds(now - Known), address, network) is null or 0);

    private long Count(Statement counted, string what, DateTimeOffset now, params ReadOnlySpan<string> whose)
    {
        var since = Milliseconds(now - limits.Window);
        return (whose.Length == 2 ? counted.Number(what, since, whose[0], whose[1]) : counted.Number(what, since, whose[0])) ?? 0;
    }

    private void Note(string what, string address, string network, DateTimeOffset now) =>
        note.Run(what, address, network, Milliseconds(now));

    private void Sweep(DateTimeOffset now)
    {
        forget.Run(Milliseconds(now - Known), Milliseconds(now - limits.Window));
        forgetCodes.Run(Milliseconds(now));
    }

    private T Do<T>(Func<DateTimeOffset, T> what)
    {
        lock (gate)
        {
            begin.Run();
            try
            {
                return what(time.GetUtcNow());
            }
            finally
            {
                commit.Run();
            }
        }
    }

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
