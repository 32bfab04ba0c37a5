using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Journal;

/// <summary>
/// How far a consultation's entries are known to be in the register: all up to <see cref="Shipped"/>, of
/// <see cref="Head"/> there are. <see cref="Oldest"/> is the instant of the first that is not; null when all are.
/// </summary>
public sealed record ShippingPosition(ConsultationId Consultation, long Shipped, long Head, Instant? Oldest)
{
    public long Unshipped => Head - Shipped;
}
