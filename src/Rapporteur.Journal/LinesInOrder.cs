using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>What every journal asks of lines it is to append.</summary>
public static class LinesInOrder
{
    /// <summary>Throws <see cref="ArgumentException"/> where one is not of that consultation or does not follow the one before.</summary>
    public static void Follow(this IReadOnlyList<JournalLine> lines, ConsultationId consultation, long head)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Consultation != consultation || lines[i].Sequence != head + 1 + i)
            {
                throw new ArgumentException($"Line {lines[i].Consultation}/{lines[i].Sequence} does not follow {consultation}/{head + i}.",
                    nameof(lines));
            }
        }
    }
}
