using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What the buttons of the formal act do.</summary>
public sealed class SubmissionTurns(Caller caller)
{
    public static Card Review(Turn turn) =>
        turn.Reader.WhyNot(Verbs.Submit) is { } no ? PlainCards.Refused(turn.Reader.Words, no)
        : SubmissionCards.Review(turn.Reader, turn.Client);

    /// <summary>Sends what is ticked, approving it on the way; nothing ticked sends nothing.</summary>
    public Task<Card> SubmitAsync(Turn turn)
    {
        var ticked = (turn.Text("comments") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ticked.Length == 0
            ? Task.FromResult(PlainCards.Refused(turn.Reader.Words, Refusals.NothingToSubmit))
            : AskAsync(turn,
                new Submit([.. ticked.Select(id => new CommentId(id))], Saved: true, SubmissionBody.NoteText(turn.Text("note"))),
                string.Join(',', ticked));
    }

    /// <summary>The receipt of what was just sent.</summary>
    public static Card Receipt(ChatView reader, ReceiptReference sent) =>
        SubmissionCards.Receipt(reader, reader.Attribution.Submission(sent)!);

    public Task<Card> NoneAsync(Turn turn) =>
        AskAsync(turn, new Submit(None: true, Note: SubmissionBody.NoteText(turn.Text("note"))), "none");

    private async Task<Card> AskAsync(Turn turn, Submit submit, string what)
    {
        var reader = turn.Reader;
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, ClientRequest.Of(turn.Client, $"{what}/{submit.Note}"), submit);
        return result.Refusal is { } no
            ? PlainCards.Refused(reader.Words, no)
            : Receipt(reader with { Attribution = result.After(reader.Attribution) }, new ReceiptReference(result.Subject!));
    }
}
