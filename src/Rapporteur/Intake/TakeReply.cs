using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// An officer takes a mail as the delegation's answer to the question of that number, which waits with the comment; the mail is filed
/// under the receipt the comment stands under. What the delegation wrote is entered as it stands, or as the officer cut it.
/// </summary>
public sealed record TakeReply(ArrivalId Arrival, CommentId Comment, int Number, string Answer) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (attribution.Board.Arrivals.GetValueOrDefault(Arrival) is not { } arrival)
        {
            return Refusals.NoArrival;
        }

        if (arrival.State is ArrivalState.SetAside)
        {
            return Refusals.ArrivalSetAside;
        }

        if (attribution.See(Comment)?.Comment is not { Sent: { } sent } comment)
        {
            return Refusals.NoComment;
        }

        if (Refusals.OfState(comment) is { } withdrawn)
        {
            return withdrawn;
        }

        if (comment.OpenQuestion is null || Number != comment.Clarifications.Length)
        {
            return Refusals.NoQuestion;
        }

        if (AnswerClarification.Fault(Answer) is { } fault)
        {
            return fault;
        }

        return Decision.Of(Arrival.Value,
            arrival.State is ArrivalState.Filed filed && filed.Receipts.Contains(sent.Receipt)
                ? [new ClarificationAnswered(Comment, Answer)]
                : [new ClarificationAnswered(Comment, Answer), new MailFiled(Arrival, sent.Receipt)]);
    }
}
