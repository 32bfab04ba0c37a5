using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Comments;

/// <summary>Where a comment is in its life. Saved and approved are inside the delegation; sent is with the Secretariat.</summary>
public enum CommentState
{
    Saved,
    Approved,
    Sent,
    Withdrawn,
}

/// <summary>How a comment came to be.</summary>
public enum CommentOrigin
{
    Delegation,
    OnBehalf,
    Meeting,
}

/// <summary>What was sent of a comment, in which submission, and the instant that counts for the closing.</summary>
public sealed record SentComment(CommentContent Content, ReceiptReference Receipt, Instant CountsFrom);

/// <summary>
/// One comment with everything said of it so far. <see cref="Working"/> is what the delegation last wrote;
/// <see cref="Sent"/> is what the Secretariat has; the two differ while a replacement is being prepared. <see cref="Reference"/> is short,
/// random and printed everywhere.
/// <see cref="Delegation"/> is null only for an unattributed comment made at the meeting, which has
/// <see cref="Attribution"/> in words instead ("several delegations").
/// </summary>
public sealed record Comment
{
    public required CommentId Id { get; init; }

    public required string Reference { get; init; }

    public required CommentOrigin Origin { get; init; }

    public DelegationId? Delegation { get; init; }

    public string? Attribution { get; init; }

    /// <summary>Where the record of the meeting has it, as printed ("14 (iv)"); null for others.</summary>
    public string? RecordParagraph { get; init; }

    public required PersonId Author { get; init; }

    public required Instant SavedAt { get; init; }

    public required CommentState State { get; init; }

    public required CommentContent Working { get; init; }

    /// <summary>Every text the Secretariat received, oldest first; a replacement is added, nothing is overwritten.</summary>
    public ImmutableArray<SentComment> SentVersions { get; init; } = [];

    /// <summary>The text the Secretariat has now; null while nothing was sent.</summary>
    public SentComment? Sent => SentVersions.IsEmpty ? null : SentVersions[^1];

    /// <summary>
    /// Whether the delegation has filed this in a submission and not withdrawn it. A comment the Secretariat recorded at
    /// the meeting stands only once the delegation has filed its correction.
    /// </summary>
    public bool Stands =>
        State != CommentState.Withdrawn && SentVersions.Length > (Origin == CommentOrigin.Meeting ? 1 : 0);

    /// <summary>Counts what was written, from one; a request to change names the revision it saw.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The return this came from, whose arrival counts when it is sent; null when typed.</summary>
    public ReceiptReference? Return { get; init; }

    /// <summary>
    /// What the delegation keeps beside it for its own people, such as the names a returned file gives as its authors. Never
    /// part of what is sent, of a receipt or of a paper.
    /// </summary>
    public string? Note { get; init; }

    /// <summary>What its delegation's people say and did about it among themselves.</summary>
    public Inside Inside { get; init; } = Inside.Nothing;

    /// <summary>Every text it had, oldest first; the last is <see cref="Working"/>.</summary>
    public ImmutableArray<CommentVersion> Versions() =>
        Inside.Versions.IsEmpty ? [new CommentVersion(Revision, Working, Author, SavedAt)] : Inside.Versions;

    /// <summary>Delegations that joined this comment after they could read it.</summary>
    public ImmutableArray<DelegationId> Aligned { get; init; } = [];

    /// <summary>Delegations named in a joint comment that said it does not speak for them.</summary>
    public ImmutableArray<DelegationId> Dissociated { get; init; } = [];

    /// <summary>What the Secretariat asked about it, oldest first; at most the last one waits for its answer.</summary>
    public ImmutableArray<Clarification> Clarifications { get; init; } = [];

    /// <summary>What became of it, as a whole.</summary>
    public OutcomeVersions Outcomes { get; init; } = OutcomeVersions.None;

    /// <summary>What the Secretariat coded it as, and the points it split it into; those given up among them.</summary>
    public ImmutableArray<CodingKind> Coding { get; init; } = [];

    public ImmutableArray<Point> Points { get; init; } = [];

    /// <summary>The common points it is part of.</summary>
    public ImmutableArray<SharedPoint> CommonPoints { get; init; } = [];

    /// <summary>What officers made of its words in other languages, one a language; shown to the Secretariat and the Chair.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>Every version of the outcomes of the comment and of its points.</summary>
    public IEnumerable<Outcome> AllOutcomes() => Points.SelectMany(p => p.Outcomes.All).Concat(Outcomes.All);

    /// <summary>Whether any outcome of it was circulated.</summary>
    internal bool IsTold => AllOutcomes().Any(o => o.State == OutcomeState.Circulated);

    /// <summary>The point of that number; null when there is none any more.</summary>
    public Point? PointNumbered(int number) =>
        number >= 1 && number <= Points.Length && Points[number - 1] is { GivenUp: false } point ? point : null;

    /// <summary>The question that waits for an answer of the delegation; null when none does.</summary>
    public Clarification? OpenQuestion => State != CommentState.Withdrawn && Clarifications is [.., { IsOpen: true } last] ? last : null;

    /// <summary>The delegations a joint comment was sent on behalf of, without those that dissociated themselves.</summary>
    public bool Names(DelegationId delegation) =>
        Sent?.Content.OnBehalfOf.Contains(delegation.Value) == true && !Dissociated.Contains(delegation);
}
