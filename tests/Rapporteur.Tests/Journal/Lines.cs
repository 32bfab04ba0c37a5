using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Tests.Journal;

/// <summary>Lines as a writer would append them, each with a payload that can be told from every other.</summary>
internal static class Lines
{
    public static readonly ConsultationId Zero = new("zero-draft");

    public static JournalLine[] After(long head, int count, string by = "one", ConsultationId? consultation = null) =>
        [.. Enumerable.Range(1, count).Select(i => new JournalLine(
            consultation ?? Zero, head + i, Instant.FromUtc(2017, 12, 21, 17, 59), $$"""{"by":"{{by}}","number":{{head + i}}}"""))];

    /// <summary>Appends until the head fits, as the writer of a consultation does; <paramref name="head"/> is the last it knows.</summary>
    public static async Task<JournalLine[]> InsistAsync(this IJournal journal, string by, int count, ConsultationId? consultation = null,
        long head = 0)
    {
        var id = consultation ?? Zero;
        while (true)
        {
            var lines = After(head, count, by, id);
            if (await journal.AppendAsync(id, head, lines, CancellationToken.None))
            {
                return lines;
            }

            head = (await journal.ReadAsync(id, head, int.MaxValue, CancellationToken.None)) is [.., var last] ? last.Sequence : head;
        }
    }

    public static Task<IReadOnlyList<JournalLine>> AllAsync(this IJournal journal, ConsultationId consultation) =>
        journal.ReadAsync(consultation, 0, int.MaxValue, CancellationToken.None);
}
