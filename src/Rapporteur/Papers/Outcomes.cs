using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Outcomes as papers print them.</summary>
internal static class Outcomes
{
    /// <summary>The one circulated last; where the paper is of those who prepare them, the newest. Null where there is none.</summary>
    public static Outcome? Shown(Comment comment, bool open) =>
        comment.Outcomes[open ? comment.Outcomes.Last : comment.Outcomes.Circulated];

    /// <summary>What it says and, where it was not circulated, how far it is.</summary>
    public static string Said(Comment comment, Outcome outcome, Board board, Phrases words, bool open)
    {
        var said = words.Language.Outcome(outcome.Says.Kind, Confirmation.Of(board, new PointId(comment.Id), comment, outcome));
        var where = outcome.Says switch
        {
            { At: { } at } when board.DraftNumbered(at.Draft)?.Draft is { } draft && draft.Find(at.Passage) is { } passage =>
                draft.In(words.Language).Of(passage),
            { With: { } with } when board.Comments.TryGetValue(with, out var other) => other.Reference,
            _ => null,
        };
        said = where is null ? said : words.Say("papers.outcome.where", ("outcome", said), ("where", where));
        return open && outcome.State != OutcomeState.Circulated
            ? words.Say("papers.outcome.step", ("outcome", said), ("step", words.Language.Step(outcome.State)))
            : said;
    }
}
