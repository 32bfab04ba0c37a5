using System.Collections.Immutable;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>Names a silence procedure; random.</summary>
public readonly record struct SilenceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A delegation broke the silence, in its words; <see cref="AfterTheEnd"/> says that it came when the silence had ended.</summary>
public sealed record SilenceBreak(DelegationId Delegation, string Words, PersonId By, Instant At, bool AfterTheEnd);

/// <summary>
/// The Chair takes silence for something until a day, in its own words: only then does it mean anything. <see cref="Words"/> say what is
/// put, <see cref="HowToBreak"/> how it is broken. Who was silent is nowhere kept, counted or shown.
/// </summary>
public sealed record SilenceProcedure(SilenceId Id, string Words, string HowToBreak, Closing Until, Instant OpenedAt)
{
    public ImmutableArray<SilenceBreak> Breaks { get; init; } = [];

    /// <summary>Whether a delegation broke it before it ended.</summary>
    public bool IsBroken => Breaks.Any(b => !b.AfterTheEnd);
}
