using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>An act as it is written: its place in the order, its instant and the JSON of the rest, at most 30,000 UTF-16 units.</summary>
public sealed record JournalLine(ConsultationId Consultation, long Sequence, Instant At, string Payload)
{
    /// <summary>The longest payload that every store behind the journal takes as one value.</summary>
    public const int LongestPayload = 30_000;
}
