using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>An entry as it is written: its place in the order, its kind and the JSON of the whole, at most 30,000 UTF-16 units.</summary>
public sealed record JournalLine(ConsultationId Consultation, long Sequence, string Kind, Instant At, string Payload)
{
    /// <summary>The longest payload that every store behind the journal takes as one value.</summary>
    public const int LongestPayload = 30_000;
}
