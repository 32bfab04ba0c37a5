using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>
/// What the focal point or alternate says of a delegation's contributors: an own closing of theirs, in the capital's zone and
/// never after the delegation's, and whether they write at the moment. It binds nobody else, and nobody else learns of it.
/// </summary>
public sealed record ContributorRule(Closing? Closing = null, bool Paused = false)
{
    /// <summary>Contributors write as long as the delegation does.</summary>
    public static ContributorRule Free { get; } = new();

    /// <summary>The last instant that is on time for them; null without a closing of their own.</summary>
    public Instant? End(DateTimeZone capital) => Closing?.EndFor(capital, capital);
}
