using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>
/// More time, given to all or to one delegation, which alone and the Secretariat then see it. <see cref="Reopens"/> when the
/// closing had passed by the time it was given. <see cref="Why"/> is for the record of the Secretariat and the Chair.
/// </summary>
public sealed record Extension(Closing Closing, DelegationId? To, bool Reopens, string Why, PersonId By, Instant At);
