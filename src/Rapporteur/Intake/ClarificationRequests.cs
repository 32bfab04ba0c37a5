using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Secretariat asks a delegation to complete a comment, one question at a time, about what it has sent and not withdrawn.
/// </summary>
public sealed record AskClarification(CommentId Comment, string Question) : Request
{
    private const int LongestQuestion = 2_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.See(Comment) is not { } seen)
        {
            return Refusals.NoComment;
        }

        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (Refusals.OfState(seen.Comment) is { } withdrawn)
        {
            return withdrawn;
        }

        if (!seen.Comment.Stands)
        {
            return Refusals.NotOfDelegation;
        }

        if (seen.Comment.OpenQuestion is not null)
        {
            return Refusals.QuestionWaits;
        }

        if (ContentRules.Said("refusals.missing.question", "question", Question, LongestQuestion) is { } fault)
        {
            return fault;
        }

        return Decision.Of(Comment.Value, new ClarificationAsked(Comment, Question));
    }
}

/// <summary>
/// Who speaks for the delegation answers the question that waits; <see cref="Number"/> is the question the asker saw, from
/// one, null for whichever waits.
/// </summary>
public sealed record AnswerClarification(CommentId Comment, string Answer, int? Number = null) : Request
{
    private const int LongestAnswer = 8_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.See(Comment) is not { Own: true, Comment: { Sent: not null } comment })
        {
            return Refusals.NoComment;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        return Refusals.OfState(comment) is { } withdrawn ? withdrawn
            : comment.OpenQuestion is null || (Number is { } seen && seen != comment.Clarifications.Length) ? Refusals.NoQuestion
            : Fault(Answer) is { } fault ? fault
            : Decision.Of(comment.Id.Value, new ClarificationAnswered(comment.Id, Answer));
    }

    /// <summary>What is wrong with the words of an answer, by whichever door they come.</summary>
    internal static Refusal? Fault(string answer) => ContentRules.Said("refusals.missing.answer", "answer", answer, LongestAnswer);
}
