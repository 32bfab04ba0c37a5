using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Arrivals;

/// <summary>
/// What the Secretariat wrote back about a mail, in a phrase the Chair had approved: to the focal point of the delegation it seems to be
/// from, never to the address it names. Counted from 1 for each mail.
/// </summary>
public sealed record WrittenBack(ArrivalId Arrival, int Number, DelegationId To, string Words, PersonId By, Instant At);
