using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Comments;

/// <summary>Names a delegation's question; random.</summary>
public readonly record struct QuestionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// What the Secretariat answered. <see cref="AsCirculated"/> is the question in words that name nobody, where question and answer go to
/// all; null where the answer is for who asked alone.
/// </summary>
public sealed record Guidance(string Words, string? AsCirculated, PersonId By, Instant At);

/// <summary>
/// What a delegation asks the Secretariat, apart from any comment: no submission, and no answer to what it was asked. Read by itself, the
/// Secretariat and the Chair; <see cref="About"/> is the passage it is about, if it is about one.
/// </summary>
public sealed record Question(QuestionId Id, DelegationId Delegation, string Words, PersonId By, Instant At)
{
    public PassageOfDraft? About { get; init; }

    /// <summary>Oldest first; the last one counts.</summary>
    public ImmutableArray<Guidance> Answers { get; init; } = [];

    public Guidance? Answer => Answers.IsEmpty ? null : Answers[^1];

    /// <summary>What was prepared for all and waits for the Chair; null where nothing does.</summary>
    public Guidance? Prepared { get; init; }

    /// <summary>How often an answer to all was prepared: what the Chair clears is the one it read.</summary>
    public int Preparations { get; init; }
}
