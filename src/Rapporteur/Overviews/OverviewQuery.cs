using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Overviews;

/// <summary>Where a comment is on its way to its answer; of one in points, where the one is that is least far.</summary>
public enum OutcomeStage
{
    Without,
    Prepared,
    Cleared,
    Circulated,
    Answered,
}

/// <summary>How a comment stands against the rounds: answered by what was circulated, else made on the draft on the table or
/// before.</summary>
public enum RoundState
{
    New,
    StillOpen,
    Settled,
}

/// <summary>What a comment waits for, of one officer; in the order in which it is done.</summary>
public enum NextStep
{
    ReadAnswer,
    PrepareAgain,
    Circulate,
    Prepare,
    LookAlone,
    Clear,
}

/// <summary>What rows are in the order of. Whose comment it is goes by the roster: nobody comes before anybody for what is said.</summary>
public enum OverviewOrder
{
    Text,
    Received,
    Delegation,
    Stage,
}

/// <summary>What somebody looks for among the comments that were received; what is null or empty keeps none out.</summary>
public sealed record OverviewQuery
{
    /// <summary>What is longer is no search.</summary>
    public const int LongestWords = 200;

    public static OverviewQuery All { get; } = new();

    /// <summary>Words by their stems, the last perhaps only begun; a reference; or a place as people cite it.</summary>
    public string Words { get; init; } = "";

    public DelegationId? From { get; init; }

    /// <summary>A passage, or a heading and everything under it, of the draft on the table.</summary>
    public PassageId? At { get; init; }

    public CommentKind? Kind { get; init; }

    public CodingKind? Coding { get; init; }

    public OutcomeStage? Stage { get; init; }

    public OutcomeKind? Outcome { get; init; }

    public RoundState? Round { get; init; }

    public NextStep? Next { get; init; }

    /// <summary>Only what waits for whoever asks.</summary>
    public bool NeedsMe { get; init; }

    /// <summary>Only that of which whoever asks prepared the last outcome.</summary>
    public bool Mine { get; init; }

    /// <summary>In the text, passage by passage, instead of in one table.</summary>
    public bool InText { get; init; }

    public OverviewOrder Order { get; init; }

    public bool Reversed { get; init; }
}
