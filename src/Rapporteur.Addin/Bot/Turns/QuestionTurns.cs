using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What the buttons about a delegation's own question do.</summary>
public sealed class QuestionTurns(Caller caller)
{
    /// <summary>The question as it stands now, or the form of a new one where none is named.</summary>
    public static Card Show(Turn turn, string? typed = null) =>
        turn.Text("id") is { } id
            ? Of(turn.Reader, id) is { } seen ? QuestionCards.Shown(turn.Reader, seen)
                : PlainCards.Refused(turn.Reader.Words, Refusals.NoSuchQuestion)
            : turn.Reader.WhyNot(Verbs.PutQuestion) is { } no ? PlainCards.Refused(turn.Reader.Words, no)
            : QuestionCards.Form(turn.Reader, turn.Client, typed);

    /// <summary>Sends the question; what was typed stays on the card when it is refused.</summary>
    public async Task<Card> AskAsync(Turn turn)
    {
        var (reader, at) = (turn.Reader, (turn.Text("at") ?? "").Trim());
        var typed = (turn.Text("question") ?? "").ReplaceLineEndings("\n").Trim();
        if (reader.WhyNot(Verbs.PutQuestion) is { } never)
        {
            return PlainCards.Refused(reader.Words, never);
        }

        PassageId? about = null;
        if (at.Length > 0)
        {
            about = Search.Cited(reader.Draft.Draft, at, reader.Words.Language).Select(p => p.Passage).Distinct().ToList() is [{ } one]
                ? one : null;
            if (about is null)
            {
                return QuestionCards.Form(reader, turn.Client, typed, at, reader.Words["chat.no-such-place"]);
            }
        }

        var result = await caller.AskAsync(
            reader.Attribution, Door.Teams, ClientRequest.Of(turn.Client, $"question/{about}/{typed}"), new PutQuestion(typed, about));
        var after = reader with { Attribution = result.After(reader.Attribution) };
        return result.Refusal is { } no ? QuestionCards.Form(reader, turn.Client, typed, at, no.In(reader.Words.Language))
            : QuestionCards.Shown(after, Of(after, result.Subject!)!, reader.Words["chat.asked"]);
    }

    private static SeenQuestion? Of(ChatView reader, string id) =>
        reader.Attribution.Questions().FirstOrDefault(q => q.Id == new QuestionId(id));
}
