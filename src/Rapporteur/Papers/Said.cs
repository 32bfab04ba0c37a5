using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Record;

namespace Rapporteur.Papers;

/// <summary>
/// Something to be said in a summary, before it has its paragraph: in which section (<see cref="Section"/>, in order), at which place and
/// as received so-and-so-manieth. <see cref="Of"/> is the comment; null for a common point.
/// </summary>
internal sealed record Said(SummaryUnit Unit, string Sentence, ImmutableArray<string> References)
{
    public const int General = -2;

    public const int BeforeHeadings = -1;

    /// <summary>For what the draft no longer has.</summary>
    public const int Gone = int.MaxValue;

    public Comment? Of { get; init; }

    public string Language { get; init; } = "";

    public required int Section { get; init; }

    public required PlaceInDraft? At { get; init; }

    public RecordPlace? Record { get; init; }

    public required int Received { get; init; }
}
