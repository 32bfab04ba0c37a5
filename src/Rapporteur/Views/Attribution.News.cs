using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

// When what this reader may see happened.
public sealed partial class Attribution
{
    /// <summary>The own delegation's comments, those it threw away included.</summary>
    internal IEnumerable<SeenComment> MineAndGone() => OwnComments.Select(id => See(board.Comments[id])!);

    /// <summary>Joint comments of other delegations that were sent in the name of the reader's own.</summary>
    internal IEnumerable<SeenComment> NamingMine() => asker.Delegation is not { } own ? []
        : board.Joint.Select(id => board.Comments[id])
            .Where(c => c.Delegation != own && c.State != CommentState.Withdrawn && c.Names(own))
            .Select(See).OfType<SeenComment>();

    /// <summary>The comments ever asked about, for those who read the questions.</summary>
    internal IEnumerable<SeenComment> AskedAbout() =>
        ReadsClarifications ? SeenOf(board.Dossiers.Values.SelectMany(d => d.Asked)) : [];

    /// <summary>The comments an outcome of which was answered, for those who prepare outcomes.</summary>
    internal IEnumerable<SeenComment> OutcomeAnswered() => !SeesPrepared ? []
        : SeenOf(board.Received.Where(id => board.Comments[id].AllOutcomes().Any(o => !o.Answers.IsEmpty)));

    /// <summary>What was withdrawn after it had been sent, and when, for those who read all that was sent.</summary>
    internal IEnumerable<(SeenComment Seen, Instant At)> WithdrawnAt() => !ReadsAllSent ? []
        : from id in board.Received
          let comment = board.Comments[id]
          where comment.State == CommentState.Withdrawn && comment.Inside.Removed is not null
          let seen = See(comment)
          where seen is not null
          select (seen, comment.Inside.Removed!.At);

    /// <summary>The version of each date that everybody reads: when it was cleared, and whether this reader did it.</summary>
    internal IEnumerable<(Milestone Milestone, Instant At, bool Mine)> DatesCleared() =>
        from versions in board.Milestones.Values
        let cleared = versions.FindLast(v => v.ClearedBy is not null)
        where cleared is not null
        select (cleared.Milestone, cleared.ClearedAt!.Value, cleared.ClearedBy == asker.Id);

    /// <summary>Dates that wait for the Chair and since when; for the Chair alone.</summary>
    internal IEnumerable<(Milestone Milestone, Instant At)> DatesToClear() => asker.Function != Function.Chair ? []
        : board.Milestones.Values.Select(v => v[^1]).Where(v => v.ClearedBy is null).Select(v => (v.Milestone, v.At));
}
