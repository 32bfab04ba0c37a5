using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>Names a paper on its way to everybody; random, so it tells nothing about how many were prepared.</summary>
public readonly record struct PaperId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>How far a paper is on its way: prepared by the Secretariat, cleared by the Chair, circulated; or taken back before.</summary>
public enum PaperState
{
    Prepared,
    Cleared,
    Circulated,
    TakenBack,
}

/// <summary>
/// Which paper it is: the name of its file, its own language and the number of the draft it is about. One prepared anew takes the place
/// of what was prepared of the same before.
/// </summary>
public sealed record PaperTitle(string Name, string Language, int Draft)
{
    public PaperPart Part { get; init; } = PaperPart.Whole;
}

/// <summary>What part of everything a paper was asked for about, and whether it goes delegation by delegation.</summary>
public sealed record PaperPart(
    PassageId? Section = null, DelegationId? Delegation = null, CommentKind? Kind = null, bool ByDelegation = false)
{
    public static PaperPart Whole { get; } = new();
}

/// <summary>The account of a paper in numbers, for those who may have it made.</summary>
public sealed record PaperCount(int Received, int Printed, int LeftOut)
{
    public bool Balances => Received == Printed + LeftOut;
}

/// <summary>One text of a comment, by its number among those that were sent, from one.</summary>
public readonly record struct HeldText(CommentId Comment, int Version);

/// <summary>A paper as it was frozen when it was prepared: what is looked at, cleared and circulated is the same file.</summary>
public sealed record IssuedPaper(PaperId Id, PaperTitle Title, OriginalFile File, FileHash Twin, PaperCount Count, Instant PreparedAt)
{
    public PaperState State { get; init; }

    /// <summary>When it went to everybody; null before.</summary>
    public Instant? CirculatedAt { get; init; }

    public Instant? ClearedAt { get; init; }

    internal PersonId PreparedBy { get; init; }

    internal PersonId ClearedBy { get; init; }

    /// <summary>Whether comments stand in it word for word, so that who has it has read them.</summary>
    internal bool Verbatim { get; init; }

    /// <summary>The texts it is made of.</summary>
    internal ImmutableArray<HeldText> Holds { get; init; } = [];
}

/// <summary>A person said why an outcome stands though the text seems to contradict it.</summary>
public sealed record SettledContradiction(string Why, PersonId By, Instant At);
