using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Comments;

/// <summary>A file that came with a submission, kept under its hash; the name is as it arrived.</summary>
public sealed record OriginalFile(FileHash Hash, string Name, long Length);

/// <summary>
/// What the Secretariat entered for a delegation: who sent it (a post, not a person), by which way, and the officer.
/// The instant of arrival is the submission's own; the instant of entry is the entry's.
/// </summary>
public sealed record FiledOnBehalf(string Sender, string Channel, PersonId Officer, Instant EnteredAt)
{
    /// <summary>The channel of what came by mail.</summary>
    public const string Mail = "e-mail";
}

/// <summary>
/// Comments of a delegation filed in one act, with the receipt. <see cref="CountsFrom"/> is the instant that is held
/// against the closing; <see cref="Hash"/> is the SHA-256 of the canonical JSON that comes with the receipt.
/// <see cref="None"/> is "No comments at this stage, without prejudice to later positions".
/// <see cref="Visibility"/> is the rule in force when it was filed and binds it.
/// </summary>
public sealed record Submission
{
    public required ReceiptReference Reference { get; init; }

    public required DelegationId Delegation { get; init; }

    public required PersonId By { get; init; }

    public required Instant At { get; init; }

    public required Instant CountsFrom { get; init; }

    public required bool Late { get; init; }

    public required bool None { get; init; }

    public required string? Note { get; init; }

    public required bool NotForCirculation { get; init; }

    public required ImmutableArray<CommentId> Comments { get; init; }

    public required ImmutableArray<string> CommentReferences { get; init; }

    public required string Hash { get; init; }

    public required VisibilityRule Visibility { get; init; }

    public OriginalFile? Original { get; init; }

    public FiledOnBehalf? OnBehalf { get; init; }

    /// <summary>Whether it was filed from a mail, which is kept with it.</summary>
    internal bool IsFromMail => OnBehalf?.Channel == FiledOnBehalf.Mail && Original is not null;
}
