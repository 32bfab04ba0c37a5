using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Rolls;

/// <summary>
/// A list of names as it came: what each line says, the numbers the list states of itself, and what was noticed while it was read.
/// Nothing of it is taken before a person has looked.
/// </summary>
public sealed record Roll(ImmutableArray<RollLine> Lines, ImmutableArray<StatedCount> Stated, ImmutableArray<RollNote> Notes)
{
    /// <summary>So many lines are one list; of more nothing is read.</summary>
    public const int MostLines = 10_000;

    public static Roll Nothing { get; } = new([], [], []);
}

/// <summary>
/// One line: the participant as it is written, with what else stands there; null for what does not. <see cref="Number"/> is its line, or
/// where it stands in a text, from 1.
/// </summary>
public sealed record RollLine(int Number, string Written, DelegationCategory Category)
{
    public string? OfficialName { get; init; }

    public string? ShortName { get; init; }

    public string? SortKey { get; init; }

    public string? Zone { get; init; }

    public string? Footnote { get; init; }

    /// <summary>From which day this name is in force.</summary>
    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public RollPerson? Person { get; init; }
}

/// <summary>A person of the participant on that line. Whether it agrees to be named is null where the list does not say.</summary>
public sealed record RollPerson(string Name)
{
    public string? Title { get; init; }

    public DelegationRole? Role { get; init; }

    public string? Language { get; init; }

    public string? Address { get; init; }

    public bool? Consents { get; init; }
}

/// <summary>What a number that a list states of itself counts.</summary>
public enum Counted
{
    Participants,
    States,
    Organisations,
    Delegations,
}

/// <summary>"38 countries": a number the list states, which its names may not bear out.</summary>
public readonly record struct StatedCount(Counted What, int Number);
