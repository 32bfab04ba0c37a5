using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Notices;

/// <summary>An outcome that was circulated, and whether a draft confirmed it since.</summary>
internal sealed record ToldOutcome(OutcomeKind Kind, Confirmation? Confirmed)
{
    public string In(Language language) => language.Outcome(Kind, Confirmed);
}

/// <summary>
/// One comment of a delegation on an earlier draft: what the newest shows of it and what was said of it. In no words of the comment
/// or of the response: a mail may be read by others.
/// </summary>
internal sealed record ReflectedSince(NextText Text, Draft Made, ImmutableArray<ToldOutcome> Outcomes)
{
    /// <summary>Those the delegation has sent and not withdrawn, in the order they were first saved.</summary>
    public static ImmutableArray<ReflectedSince> Of(Board board, DelegationId delegation)
    {
        if (board.CurrentDraft is not { } next)
        {
            return [];
        }

        var carrying = Carrying.Into(board, next.Number, next.Draft);
        return
        [
            .. from id in board.DossierOf(delegation).Comments
               let comment = board.Comments[id]
               where comment.Stands && comment.Sent!.Content.Draft < next.Number
               let content = comment.Sent!.Content
               let made = board.DraftNumbered(content.Draft)?.Draft
               where made is not null
               select new ReflectedSince(
                   NextText.Of(carrying, new PointId(id), comment, content, made), made, [.. Told(board, comment).Distinct()]),
        ];
    }

    private static IEnumerable<ToldOutcome> Told(Board board, Comment comment) => comment.Points.Where(p => !p.GivenUp)
        .Select(p => (Of: new PointId(comment.Id, p.Number), p.Outcomes)).Prepend((Of: new PointId(comment.Id), comment.Outcomes))
        .Select(o => (o.Of, Outcome: o.Outcomes[o.Outcomes.Circulated]))
        .Where(o => o.Outcome is not null)
        .Select(o => new ToldOutcome(o.Outcome!.Says.Kind, Confirmation.Of(board, o.Of, comment, o.Outcome)));
}
