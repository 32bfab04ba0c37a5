using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>
/// The one writing connection of a process. Used by one thread at a time; nothing it wrote counts before
/// <see cref="Commit"/> returned.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement rollback;
    private readonly Statement numberOf;
    private readonly Statement add;
    private readonly Statement head;
    private readonly Statement insert;
    private readonly Statement ship;
    private readonly Statement version;
    private readonly Statement layout;
    private readonly Statement markUnfinished;
    private readonly Statement markFinished;

    public JournalWriter(JournalFile file)
    {
        connection = file.Open();
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        numberOf = new(connection, "SELECT number FROM consultations WHERE id = $1", 1);
        add = new(connection, "INSERT INTO consultations (id) VALUES ($1) RETURNING number", 1);
        head = new(connection, "SELECT max(sequence) FROM acts WHERE consultation = $1", 1);
        insert = new(connection, "INSERT INTO acts VALUES ($1, $2, $3, $4)", 4);
        ship = new(connection, "INSERT INTO shipped VALUES ($1, $2) ON CONFLICT DO UPDATE SET sequence = max(sequence, excluded.sequence)",
            2);
        version = new(connection, "PRAGMA data_version");
        layout = new(connection, $"PRAGMA user_version = {JournalFile.Version}");
        markUnfinished = new(connection, JournalFile.MarkOf(unfinished: true));
        markFinished = new(connection, JournalFile.MarkOf(unfinished: false));
        Sendings = new SendingWriter(connection);
    }

    public SendingWriter Sendings { get; }

    /// <summary>Another number than before says that another process has committed since; own commits do not count.</summary>
    public long DataVersion() => version.Number() ?? 0;

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    /// <summary>Some faults of the disk roll back by themselves; then there is nothing left to do.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            rollback.Run();
        }
    }

    public bool Append(ConsultationId consultation, long expected, IReadOnlyList<JournalLine> lines)
    {
        var number = numberOf.Number(consultation.Value);
        if (((number is { } known ? head.Number(known) : null) ?? 0) != expected)
        {
            return false;
        }

        number ??= add.Number(consultation.Value)!.Value;
        foreach (var line in lines)
        {
            insert.Run(number.Value, line.Sequence, InstantPattern.ExtendedIso.Format(line.At), line.Payload);
        }

        return true;
    }

    public void Ship(ConsultationId consultation, long sequence)
    {
        if (numberOf.Number(consultation.Value) is { } number)
        {
            ship.Run(number, sequence);
        }
    }

    public void Mark(bool unfinished) => (unfinished ? markUnfinished : markFinished).Run();

    /// <summary>Writes what is there already: whether there is room for a write shows in the commit.</summary>
    public void Touch() => layout.Run();

    public void Dispose()
    {
        layout.Dispose();
        markUnfinished.Dispose();
        markFinished.Dispose();
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        numberOf.Dispose();
        add.Dispose();
        head.Dispose();
        insert.Dispose();
        ship.Dispose();
        version.Dispose();
        Sendings.Dispose();
        connection.Dispose();
    }
}
