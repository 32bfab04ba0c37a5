using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>An outcome that was circulated and that the newest draft seems to contradict.</summary>
public sealed record OpenContradiction(PointId Of, string Reference, int Version, Contradiction Kind);

/// <summary>
/// Holds every outcome that was circulated against the newest draft. A paper that prints outcomes is not issued while one is left:
/// the text, the outcome, or a person's word that both are right settles it.
/// </summary>
public static class Contradictions
{
    /// <summary>Those nobody has settled, in the order their comments were received; empty for who sees no work on outcomes.</summary>
    public static ImmutableArray<OpenContradiction> Of(Attribution reader)
    {
        if (!reader.SeesPrepared || reader.CurrentDraft is not { } current)
        {
            return [];
        }

        var board = reader.Board;
        var target = new InDraft(reader, current);
        return
        [
            .. from answered in Answered.All(board)
               let version = answered.Outcomes.Circulated
               where version > 0 && !board.SettledContradictions.ContainsKey((answered.Of, version, current.Number))
               let kind = OutcomeAgainstText.Of(answered.Outcomes[version]!.Says.Kind, target.Carried(answered.Of, answered.Content))
               where kind is not null
               select new OpenContradiction(answered.Of, answered.Comment.Reference, version, kind.Value),
        ];
    }
}
