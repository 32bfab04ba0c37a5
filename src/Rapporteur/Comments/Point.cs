using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Comments;

/// <summary>What a comment is split into: words of it, exactly as they stand there, and the places they are about.</summary>
public sealed record PointText(string Words, ImmutableArray<Place> Places);

/// <summary>
/// A part of one comment that is placed, coded and answered on its own; the comment itself is untouched. Its number, from one, is never
/// given again; one that was given up stays with what was said of it.
/// </summary>
public sealed record Point(int Number, PointText Text)
{
    public bool GivenUp { get; init; }

    public ImmutableArray<CodingKind> Coding { get; init; } = [];

    public OutcomeVersions Outcomes { get; init; } = OutcomeVersions.None;
}

/// <summary>A common point as those are told whose comment is in it: what it says, not who else made it.</summary>
public sealed record SharedPoint(CommonPointId Id, string Words);

/// <summary>Comments, or points of comments, that a person confirmed as making one point; one answer goes to all of them.</summary>
public sealed record CommonPoint(CommonPointId Id, string Words, ImmutableArray<PointId> Of, PersonId By, Instant At)
{
    /// <summary>What a summary says of how many made it; a person chose it.</summary>
    public Quantifier Quantifier { get; init; }
}

/// <summary>
/// How a summary says how many made a point, from the weakest to the strongest. Nothing counts to one of them: numbers advise, an
/// officer chooses.
/// </summary>
public enum Quantifier
{
    /// <summary>Nobody is said to have made it.</summary>
    Impersonal,

    One,

    Some,

    Several,

    Number,

    Many,
}

/// <summary>Two that were suggested as making one point and do not, and who said so.</summary>
public sealed record Dismissal(PersonId By, Instant At);
