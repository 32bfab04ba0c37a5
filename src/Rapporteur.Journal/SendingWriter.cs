using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>The statements of the sending log on the writing connection.</summary>
internal sealed class SendingWriter(SqliteConnection connection) : IDisposable
{
    public const string Columns = "consultation, key, person, fence, channel, state, at, uncertain, message, mail, reason, text";

    private readonly Statement begin = new(
        connection,
        $"""
        INSERT INTO sendings ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT DO UPDATE SET fence = excluded.fence, channel = excluded.channel, state = excluded.state, at = excluded.at,
            uncertain = excluded.uncertain, message = excluded.message, mail = excluded.mail, reason = excluded.reason, text = excluded.text
        WHERE sendings.fence <= excluded.fence
        """,
        12);

    private readonly Statement end = new(
        connection,
        "UPDATE sendings SET state = $5, at = $6, uncertain = $7, reason = $8 WHERE consultation = $1 AND key = $2 AND person = $3 AND " +
        "fence = $4", 8);

    public static Sending Read(SqliteDataReader row) => new(
        new ConsultationId(row.GetString(0)),
        NoticeKey.Read(row.GetString(1)) ?? throw new InvalidDataException($"\"{row.GetString(1)}\" in the sending log is no notice."),
        new PersonId(row.GetString(2)),
        row.GetInt64(3),
        Enum.Parse<NoticeChannel>(row.GetString(4)),
        Enum.Parse<HandedState>(row.GetString(5)),
        InstantPattern.ExtendedIso.Parse(row.GetString(6)).GetValueOrThrow())
    {
        Uncertain = row.GetInt64(7) == 1,
        Message = TextAt(row, 8),
        Mail = TextAt(row, 9),
        Reason = TextAt(row, 10),
        Text = TextAt(row, 11),
    };

    public bool Begin(Sending s) => begin.Change(
        s.Consultation.Value, s.Key.ToString(), s.Person.Value, s.Fence, s.Channel.ToString(), s.State.ToString(),
        InstantPattern.ExtendedIso.Format(s.At),
        s.Uncertain ? 1L : 0L, s.Message, s.Mail, s.Reason, s.Text) == 1;

    public bool End(Sending s) => end.Change(
        s.Consultation.Value, s.Key.ToString(), s.Person.Value, s.Fence, s.State.ToString(), InstantPattern.ExtendedIso.Format(s.At),
        s.Uncertain ? 1L : 0L, s.Reason) == 1;

    public void Dispose()
    {
        begin.Dispose();
        end.Dispose();
    }

    private static string? TextAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
