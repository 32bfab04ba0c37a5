using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Comments;

/// <summary>What became of a comment. None prejudges a position of anybody.</summary>
public enum OutcomeKind
{
    Reflected,
    ReflectedInPart,
    ReflectedElsewhere,
    KeptInBrackets,
    ForDiscussion,
    NotReflectedInThisVersion,
    Noted,

    /// <summary>The next draft will show it: closed by that draft where it does, open again where it does not.</summary>
    ConfirmedInNextDraft,
}

/// <summary>Where a version of an outcome is on its way: prepared by the Secretariat, cleared by the Chair, circulated. One that is taken
/// back was never circulated and counts for nothing.</summary>
public enum OutcomeState
{
    Prepared,
    Cleared,
    Circulated,
    TakenBack,
}

/// <summary>A passage of the draft of that number.</summary>
public sealed record PassageOfDraft(int Draft, PassageId Passage);

/// <summary>
/// What is said: the outcome and the response, which may be empty where the outcome says it all; for what is reflected elsewhere, where:
/// in a passage (<see cref="At"/>) or with another comment (<see cref="With"/>).
/// </summary>
public sealed record OutcomeText(OutcomeKind Kind, string Response)
{
    public PassageOfDraft? At { get; init; }

    public CommentId? With { get; init; }
}

/// <summary>What a delegation answered to the version of an outcome it read; it leaves the delegation.</summary>
public sealed record OutcomeAnswer(string Words, PersonId By, Instant At);

/// <summary>
/// One version of an outcome. <see cref="SentVersion"/> is which text of the comment it answers, from one. It holds whose hand each
/// step was; those who read what is circulated are not told.
/// </summary>
public sealed record Outcome(OutcomeText Says, int SentVersion, OutcomeState State)
{
    public PersonId PreparedBy { get; init; }

    public required Instant PreparedAt { get; init; }

    public PersonId ClearedBy { get; init; }

    public Instant? ClearedAt { get; init; }

    public Instant? CirculatedAt { get; init; }

    /// <summary>Oldest first; the last one counts.</summary>
    public ImmutableArray<OutcomeAnswer> Answers { get; init; } = [];
}
