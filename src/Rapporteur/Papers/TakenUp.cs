using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>
/// The wordings the Chair took up for the next draft: of comments it cleared as reflected since the newest draft was circulated. What
/// went into that one before is in it, and is not taken up again.
/// </summary>
public static class TakenUp
{
    /// <summary>In the order in which their comments were received; empty for who sees no work on outcomes.</summary>
    public static ImmutableArray<TakenUpWording> Of(Attribution reader)
    {
        if (!reader.SeesPrepared || reader.CurrentDraft is not { } current)
        {
            return [];
        }

        var (board, target) = (reader.Board, new InDraft(reader, current));
        return
        [
            .. from id in board.Received
               let comment = board.Comments[id]
               where comment.State != CommentState.Withdrawn && comment.Sent is not null
               from wording in Of(comment, current, target, reader)
               select wording,
        ];
    }

    private static IEnumerable<TakenUpWording> Of(Comment comment, CirculatedDraft current, InDraft target, Attribution reader)
    {
        var content = comment.Sent!.Content;
        if (Cleared(comment.Outcomes, current) is { } outcome)
        {
            var settled = reader.SettledPlaces(comment.Id, current.Number) is not null;
            yield return TermsThroughout.InForms(reader.Glossary, current.Language, new TakenUpWording(
                new PointId(comment.Id), comment.Reference, content, target.Of(comment.Id, content))
            {
                Throughout = comment.Coding.Contains(CodingKind.TerminologyThroughout),
                Barred = outcome.Says.Kind != OutcomeKind.Reflected ? NotAppliedReason.InPart
                    : outcome.SentVersion != comment.SentVersions.Length || !(settled || (target.Carried(content)?.Sure ?? true))
                        ? NotAppliedReason.NotCertain
                    : null,
            });
        }

        foreach (var point in comment.Points.Where(p => !p.GivenUp && Cleared(p.Outcomes, current) is not null))
        {
            yield return new TakenUpWording(
                new PointId(comment.Id, point.Number), comment.Reference, content with { Places = point.Text.Places }, point.Text.Places)
            {
                Barred = NotAppliedReason.InPart,
            };
        }
    }

    private static Outcome? Cleared(OutcomeVersions outcomes, CirculatedDraft current) =>
        outcomes[outcomes.Last] is { State: OutcomeState.Cleared or OutcomeState.Circulated } last
            && last.Says.Kind is OutcomeKind.Reflected or OutcomeKind.ReflectedInPart && last.ClearedAt >= current.At
            ? last : null;
}
