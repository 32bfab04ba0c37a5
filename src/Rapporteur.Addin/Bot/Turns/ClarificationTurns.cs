using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What the buttons about a question of the Secretariat do.</summary>
public sealed class ClarificationTurns(Caller caller)
{
    /// <summary>The question as it stands now, or the list of those that wait when none is named.</summary>
    public static Card Show(Turn turn) =>
        turn.Reader.Mine is null ? PlainCards.Refused(turn.Reader.Words, Refusals.ForDelegations)
        : turn.Text("id") is not { } id ? ClarificationCards.Waiting(turn.Reader)
        : turn.Reader.Attribution.See(new CommentId(id)) is { Own: true } seen ? ClarificationCards.Asked(turn.Reader, seen)
        : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    /// <summary>Sends the answer; what was typed stays on the card when the rules refuse and the question still waits.</summary>
    public async Task<Card> AnswerAsync(Turn turn)
    {
        var (reader, id) = (turn.Reader, new CommentId(turn.Text("id") ?? ""));
        var answer = new AnswerClarification(id, (turn.Text("answer") ?? "").ReplaceLineEndings("\n").Trim(), turn.Number("number"));
        var client = ClientRequest.Of(turn.Client, $"answer/{id}/{answer.Number}/{answer.Answer}");
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, client, answer);
        var after = reader with { Attribution = result.After(reader.Attribution) };
        return after.Attribution.See(id) is not { Own: true } seen
            ? PlainCards.Refused(reader.Words, result.Refusal ?? Refusals.WithdrawnSince)
            : result.Refusal is { } no ? ClarificationCards.Asked(after, seen, no.In(reader.Words.Language), answer.Answer)
            : ClarificationCards.Asked(after, seen, reader.Words["chat.answered"]);
    }
}
