using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>
/// What binds one account to a person of the roster: the SHA-256 of a code that was shown once, and the last instant it is
/// taken, inclusive. Used up by the account that brings the code; a new one replaces it.
/// </summary>
public sealed record Invitation(string CodeHash, Instant Until)
{
    /// <summary>How long a code is taken.</summary>
    public static Duration GoodFor { get; } = Duration.FromDays(14);
}
