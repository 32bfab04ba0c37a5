using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Comments;

/// <summary>
/// What people of a delegation say to each other about one of its comments, and who of them did what to it. Never part of
/// what is sent, of a receipt or of a paper; nobody outside the delegation learns of it.
/// </summary>
public sealed record Inside
{
    public static Inside Nothing { get; } = new();

    /// <summary>Oldest first.</summary>
    public ImmutableArray<InsideNote> Notes { get; init; } = [];

    /// <summary>One a person, the last said last.</summary>
    public ImmutableArray<Stance> Stances { get; init; } = [];

    /// <summary>Every text it had and who wrote and approved it, oldest first; empty while it has the one it was saved with, approved by
    /// nobody.</summary>
    public ImmutableArray<CommentVersion> Versions { get; init; } = [];

    /// <summary>What was last thrown away or withdrawn of it, while it is; null when nothing is.</summary>
    public Removal? Removed { get; init; }

    // One text is kept once, wherever it was read from.
    internal Inside OneText(CommentContent content) => Versions is not [.., var last] ? this
        : this with { Versions = Versions.SetItem(Versions.Length - 1, last with { Content = content }) };

    /// <summary>The same with that person's stance, in place of an earlier one.</summary>
    public Inside With(Stance stance) => this with { Stances = [.. Stances.Where(s => s.By != stance.By), stance] };
}

/// <summary>What one of the delegation said about a comment to the others.</summary>
public sealed record InsideNote(string Text, PersonId By, Instant At);

/// <summary>Whether one of the delegation would send a comment as it stands; advice to who decides, not a vote.</summary>
public sealed record Stance(PersonId By, bool Supports, Instant At);

/// <summary>One text of a comment, by its revision: who wrote it and who approved it, and when; by nobody while nobody has.</summary>
public sealed record CommentVersion(int Revision, CommentContent Content, PersonId By, Instant At)
{
    public PersonId? ApprovedBy { get; init; }

    public Instant? ApprovedAt { get; init; }
}

/// <summary>What was taken away of a comment: its text and state before, and who did it when.</summary>
public sealed record Removal(CommentContent Content, CommentState State, PersonId By, Instant At);
