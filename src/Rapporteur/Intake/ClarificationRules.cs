using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Secretariat asks, one question at a time, about what a delegation has sent and not withdrawn; who speaks for that
/// delegation answers.
/// </summary>
internal static class ClarificationRules
{
    private const int LongestQuestion = 2_000;

    private const int LongestAnswer = 8_000;

    public static Decision Ask(Attribution attribution, AskClarification ask)
    {
        if (attribution.See(ask.Comment) is not { } seen)
        {
            return Refusals.NoComment;
        }

        if (attribution.Reader.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        return Refusals.OfState(seen.Comment) is { } withdrawn ? withdrawn
            : !seen.Comment.Stands ? Refusals.NotOfDelegation
            : seen.Comment.OpenQuestion is not null ? Refusals.QuestionWaits
            : ContentRules.Said("refusals.missing.question", "question", ask.Question, LongestQuestion) is { } fault ? fault
            : Decision.Of(ask.Comment.Value, new ClarificationAsked(ask.Comment, ask.Question));
    }

    public static Decision Answer(Attribution attribution, AnswerClarification answer)
    {
        if (attribution.See(answer.Comment) is not { Own: true, Comment: { Sent: not null } comment })
        {
            return Refusals.NoComment;
        }

        if (!attribution.Reader.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        return Refusals.OfState(comment) is { } withdrawn ? withdrawn
            : comment.OpenQuestion is null || (answer.Number is { } seen && seen != comment.Clarifications.Length) ? Refusals.NoQuestion
            : ContentRules.Said("refusals.missing.answer", "answer", answer.Answer, LongestAnswer) is { } fault ? fault
            : Decision.Of(comment.Id.Value, new ClarificationAnswered(comment.Id, answer.Answer));
    }
}
