using Azure.Data.Tables;
using NodaTime.Text;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Storage;

/// <summary>A sending as a row, keyed by its notice and person.</summary>
internal static class SendingRow
{
    public static string PartitionOf(ConsultationId consultation) => $"c.{StoredKey.Of(consultation.Value)}";

    public static (string Partition, string Row) KeyOf(ConsultationId consultation, NoticeKey key, PersonId person, string kind) =>
        (PartitionOf(consultation), $"{kind}{StoredKey.Of(key.ToString())}~{StoredKey.Of(person.Value)}");

    public static TableEntity Of(Sending s, string kind)
    {
        var (partition, row) = KeyOf(s.Consultation, s.Key, s.Person, kind);
        return new TableEntity(partition, row)
        {
            ["Consultation"] = s.Consultation.Value,
            ["Key"] = s.Key.ToString(),
            ["Person"] = s.Person.Value,
            ["Fence"] = s.Fence,
            ["Channel"] = s.Channel.ToString(),
            ["State"] = s.State.ToString(),
            ["At"] = InstantPattern.ExtendedIso.Format(s.At),
            ["Uncertain"] = s.Uncertain,
            ["Message"] = s.Message,
            ["Mail"] = s.Mail,
            ["Reason"] = s.Reason,
            ["Text"] = s.Text,
        };
    }

    /// <summary>The row beside it that says that it is in doubt.</summary>
    public static TableEntity Mark(TableEntity row, string kind, string mark) => new(row.PartitionKey, mark + row.RowKey[kind.Length..]);

    /// <summary>How it ended; what was begun stays.</summary>
    public static TableEntity Ended(TableEntity begun, Sending ended) => new(begun)
    {
        ["State"] = ended.State.ToString(),
        ["At"] = InstantPattern.ExtendedIso.Format(ended.At),
        ["Uncertain"] = ended.Uncertain,
        ["Reason"] = ended.Reason,
    };

    public static Sending Read(TableEntity row) => new(
        new ConsultationId(row.GetString("Consultation")),
        NoticeKey.Read(row.GetString("Key"))
            ?? throw new InvalidDataException($"\"{row.GetString("Key")}\" in the sending log is no notice."),
        new PersonId(row.GetString("Person")),
        row.GetInt64("Fence")!.Value,
        Enum.Parse<NoticeChannel>(row.GetString("Channel")),
        Enum.Parse<HandedState>(row.GetString("State")),
        InstantPattern.ExtendedIso.Parse(row.GetString("At")).GetValueOrThrow())
    {
        Uncertain = row.GetBoolean("Uncertain") == true,
        Message = row.GetString("Message"),
        Mail = row.GetString("Mail"),
        Reason = row.GetString("Reason"),
        Text = row.GetString("Text"),
    };
}
