using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Comments;

/// <summary>What the form offers to say a comment does; several may hold at once.</summary>
public enum CommentKind
{
    General,
    Add,
    Delete,
    Replace,
    Move,
}

/// <summary>
/// What a delegation says about places of a draft: words and a place are complete, everything else is optional.
/// <see cref="Text"/> is what is said, or the rationale of a wording; <see cref="ExistingWording"/> and
/// <see cref="ProposedWording"/> are verbatim; <see cref="Language"/> is an IETF tag; <see cref="OnBehalfOf"/> names the
/// delegations (by roster id) or the group (in words) a joint comment speaks for besides its author.
/// Kinds are in the order of their enumeration, each once.
/// </summary>
public sealed record CommentContent
{
    /// <summary>The version of the draft the places point into, counting from zero.</summary>
    public required int Draft { get; init; }

    public ImmutableArray<CommentKind> Kinds { get; init; } = [];

    public required ImmutableArray<Place> Places { get; init; }

    public string Text { get; init; } = "";

    public string? ExistingWording { get; init; }

    public string? ProposedWording { get; init; }

    public ImmutableArray<string> Alternatives { get; init; } = [];

    public string? Condition { get; init; }

    public string Language { get; init; } = "en";

    public ImmutableArray<string> OnBehalfOf { get; init; } = [];
}
