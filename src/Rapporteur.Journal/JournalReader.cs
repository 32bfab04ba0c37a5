using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>A reading connection with its statements; used by one reader at a time, never held up by writers.</summary>
internal sealed class JournalReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement consultations;
    private readonly Statement lines;
    private readonly Statement positions;
    private readonly Statement sending;
    private readonly Statement sendingOfMail;
    private readonly Statement sendings;
    private readonly Statement begun;
    private readonly Statement anyMail;
    private readonly Statement application;
    private readonly Statement gap;
    private readonly Statement newest;

    public JournalReader(JournalFile file)
    {
        connection = file.Open();
        consultations = new(connection, "SELECT id FROM consultations ORDER BY number");
        lines = new(connection, """
            SELECT a.sequence, a.at, a.payload FROM consultations c JOIN acts a ON a.consultation = c.number
            WHERE c.id = $1 AND a.sequence > $2 ORDER BY a.sequence LIMIT $3
            """, 3);
        positions = new(connection, """
            SELECT c.id, coalesce(s.sequence, 0), coalesce((SELECT max(a.sequence) FROM acts a WHERE a.consultation = c.number), 0),
                (SELECT a.at FROM acts a WHERE a.consultation = c.number AND a.sequence = coalesce(s.sequence, 0) + 1)
            FROM consultations c LEFT JOIN shipped s ON s.consultation = c.number ORDER BY c.number
            """);
        sending = new(connection, $"SELECT {SendingWriter.Columns} FROM sendings WHERE consultation = $1 AND key = $2 AND person = $3", 3);
        sendingOfMail = new(connection, $"SELECT {SendingWriter.Columns} FROM sendings WHERE mail = $1", 1);
        begun = new(connection, $"SELECT {SendingWriter.Columns} FROM sendings WHERE consultation = $1 AND state = 'InDoubt'", 1);
        anyMail = new(connection, "SELECT 1 FROM sendings WHERE mail IS NOT NULL LIMIT 1");
        application = new(connection, "PRAGMA application_id");
        gap = new(connection, """
            SELECT c.id, (SELECT min(e.sequence) FROM acts e WHERE e.consultation = c.number AND e.sequence > 1
                AND NOT EXISTS (SELECT 1 FROM acts b WHERE b.consultation = c.number AND b.sequence = e.sequence - 1))
            FROM consultations c WHERE (SELECT count(*) FROM acts e WHERE e.consultation = c.number)
                <> (SELECT coalesce(max(e.sequence), 0) FROM acts e WHERE e.consultation = c.number)
            """);

        // Whole seconds compare as texts do; their fractions are written at different lengths and do not.
        newest = new(connection, "SELECT at FROM acts WHERE substr(at, 1, 19) = (SELECT max(substr(at, 1, 19)) FROM acts)");
        sendings = new(connection, $"SELECT {SendingWriter.Columns} FROM sendings ORDER BY at DESC, rowid DESC LIMIT $1", 1);
    }

    public List<ConsultationId> Consultations() => consultations.Rows(r => new ConsultationId(r.GetString(0)));

    public List<JournalLine> Lines(ConsultationId consultation, long after, int limit) => lines.Rows(
        r => new JournalLine(consultation, r.GetInt64(0), InstantPattern.ExtendedIso.Parse(r.GetString(1)).GetValueOrThrow(),
            r.GetString(2)),
        consultation.Value, after, (long)limit);

    public List<ShippingPosition> Positions() => positions.Rows(r => new ShippingPosition(
        new ConsultationId(r.GetString(0)),
        r.GetInt64(1),
        r.GetInt64(2),
        r.IsDBNull(3) ? null : InstantPattern.ExtendedIso.Parse(r.GetString(3)).GetValueOrThrow()));

    public Sending? Sending(ConsultationId consultation, NoticeKey key, PersonId person) =>
        sending.Rows(SendingWriter.Read, consultation.Value, key.ToString(), person.Value) is [var one] ? one : null;

    public Sending? SendingOfMail(string mail) => sendingOfMail.Rows(SendingWriter.Read, mail) is [var one, ..] ? one : null;

    public List<Sending> Begun(ConsultationId consultation) => begun.Rows(SendingWriter.Read, consultation.Value);

    public bool HasMail() => anyMail.Number() is not null;

    public List<Sending> Sendings(int most) => sendings.Rows(SendingWriter.Read, (long)most);

    public bool IsUnfinished() => JournalFile.IsUnfinished(application.Number() ?? 0);

    /// <summary>The first entry that should be there and is not; null when each follows the one before.</summary>
    public string? Gap() => gap.Rows(r => $"{r.GetString(0)}/{r.GetInt64(1) - 1}") is [var first, ..] ? first : null;

    public Instant? Newest() =>
        newest.Rows(r => InstantPattern.ExtendedIso.Parse(r.GetString(0)).GetValueOrThrow()) is { Count: > 0 } last ? last.Max() : null;

    public void Dispose()
    {
        application.Dispose();
        gap.Dispose();
        newest.Dispose();
        consultations.Dispose();
        lines.Dispose();
        positions.Dispose();
        sending.Dispose();
        sendingOfMail.Dispose();
        sendings.Dispose();
        begun.Dispose();
        anyMail.Dispose();
        connection.Dispose();
    }
}
