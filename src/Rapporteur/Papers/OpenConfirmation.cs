using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>What came back: said to be confirmed in the next draft, circulated, and not shown by the drafts since.</summary>
public sealed record OpenConfirmation(PointId Of, Comment Comment, Confirmation Confirmation)
{
    /// <summary>In the order their comments were received; empty for who sees no work on outcomes.</summary>
    public static ImmutableArray<OpenConfirmation> All(Attribution reader) => !reader.SeesPrepared ? [] :
    [
        .. from answered in Answered.All(reader.Board)
           let outcome = answered.Outcomes[answered.Outcomes.Circulated]
           where outcome is not null
           let confirmation = Confirmation.Of(reader.Board, answered.Of, answered.Comment, outcome)
           where confirmation is { Holds: false }
           select new OpenConfirmation(answered.Of, answered.Comment, confirmation),
    ];

    /// <summary>The same of a draft that is only prepared: what was said to be confirmed in it and it does not show.</summary>
    public static ImmutableArray<OpenConfirmation> In(Attribution reader, SeenDraft prepared) => !reader.SeesPrepared ? [] :
    [
        .. from answered in Answered.All(reader.Board)
           let outcome = answered.Outcomes[answered.Outcomes.Circulated]
           where outcome is not null
           let confirmation = Confirmation.By(reader.Board, prepared, answered.Of, answered.Comment, outcome)
           where confirmation is { Holds: false }
           select new OpenConfirmation(answered.Of, answered.Comment, confirmation),
    ];

    /// <summary>How many comments that were received have no answer that circulated, nor any point of theirs.</summary>
    public static int WithoutAnswer(Attribution reader) => !reader.SeesPrepared ? 0
        : Answered.All(reader.Board).GroupBy(a => a.Comment.Id).Count(g => g.All(a => a.Outcomes[a.Outcomes.Circulated] is null));
}
