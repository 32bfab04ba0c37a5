using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>
/// What a delegation gets to read of one day in the forum's zone: its comments of which an outcome was circulated, and how many questions
/// of others were answered to all. A day is told whole, when it is over: so that ten outcomes are one message, and a plan that is changed
/// meanwhile neither doubles nor loses one.
/// </summary>
internal sealed record ToldOfDay(ImmutableArray<Comment> Outcomes, int ToAll)
{
    /// <summary>
    /// Why that delegation is written to: at once of an answer to its own question, of everything else on its first working morning after
    /// the day. What a draft that was circulated the same day tells with it is not told twice.
    /// </summary>
    public static IEnumerable<Occasion> Of(Board board, Delegation delegation, ReminderPlan plan)
    {
        foreach (var question in board.Questions.Where(q => q.Delegation == delegation.Id))
        {
            foreach (var (number, answer) in question.Answers.Index())
            {
                yield return new Occasion(new NoticeKey.Guided(question.Id, number + 1), answer.At);
            }
        }

        var zone = board.Consultation!.ForumZone;
        foreach (var day in Circulated(board, delegation.Id).Select(c => c.At).Concat(AnsweredToAll(board, delegation.Id))
            .Select(at => at.InZone(zone).Date).Distinct())
        {
            yield return new Occasion(
                new NoticeKey.Answered(day), Mornings.First(delegation, plan, zone.AtStartOfDay(day.PlusDays(1)).ToInstant()));
        }
    }

    /// <summary>What there is to read of that day, in the order the comments were saved.</summary>
    public static ToldOfDay On(Board board, DelegationId delegation, LocalDate day)
    {
        var zone = board.Consultation!.ForumZone;
        return new(
            [
                .. Circulated(board, delegation).Where(c => c.At.InZone(zone).Date == day).Select(c => c.Comment).Distinct()
                    .OrderBy(c => c.SavedAt),
            ],
            AnsweredToAll(board, delegation).Count(at => at.InZone(zone).Date == day));
    }

    private static IEnumerable<(Comment Comment, Instant At)> Circulated(Board board, DelegationId delegation) =>
        from id in board.DossierOf(delegation).Told
        let comment = board.Comments[id]
        where comment.Stands
        from outcome in comment.AllOutcomes()
        where outcome.State == OutcomeState.Circulated
        let at = outcome.CirculatedAt!.Value
        where !IsToldWithDraft(board, comment, at)
        select (comment, at);

    private static IEnumerable<Instant> AnsweredToAll(Board board, DelegationId delegation) =>
        from question in board.Questions
        where question.Delegation != delegation
        from answer in question.Answers
        where answer.AsCirculated is not null
        select answer.At;

    private static bool IsToldWithDraft(Board board, Comment comment, Instant at)
    {
        var zone = board.Consultation!.ForumZone;
        return board.CurrentDraft is { Number: > 0 } draft && comment.Sent!.Content.Draft < draft.Number && at <= draft.At
            && at.InZone(zone).Date == draft.At.InZone(zone).Date;
    }
}
