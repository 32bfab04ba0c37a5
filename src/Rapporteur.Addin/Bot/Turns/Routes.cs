using System.Collections.Frozen;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What each button of a card asks for, by its verb. A verb nobody knows is answered with the help card.</summary>
public sealed class Routes(CommentTurns comments, SubmissionTurns submissions, ClarificationTurns clarifications, QuestionTurns questions)
{
    private readonly FrozenDictionary<string, Func<Turn, Task<Card>>> verbs =
        new Dictionary<string, Func<Turn, Task<Card>>>(StringComparer.Ordinal)
        {
            ["save"] = turn => comments.SaveAsync(turn, send: false),
            ["send"] = turn => comments.SaveAsync(turn, send: true),
            ["drop"] = turn => Now(PlainCards.Told(turn.Reader.Words, turn.Reader.Words["chat.dropped"])),
            ["choose"] = turn => Now(SentenceTurns.Chosen(turn)),
            ["switch"] = turn => Now(PlainCards.Welcome(turn.Reader)),
            ["said"] = turn => Now(SentenceTurns.Said(turn, turn.Text("said") ?? "")),
            ["show"] = turn => Now(CommentTurns.Show(turn)),
            ["edit"] = turn => Now(CommentTurns.Edit(turn)),
            ["change"] = comments.ChangeAsync,
            ["closing"] = turn => Now(PlainCards.Closing(turn.Reader)),
            ["mine"] = turn => Now(PlainCards.Mine(turn.Reader, turn.Number("page"))),
            ["approve"] = turn => comments.ActAsync(turn, Verbs.Approve),
            ["discard"] = turn => Now(CommentTurns.AskToBeSure(turn, Verbs.Discard)),
            ["discard-now"] = turn => comments.ActAsync(turn, Verbs.Discard),
            ["withdraw"] = turn => Now(CommentTurns.AskToBeSure(turn, Verbs.Withdraw)),
            ["withdraw-now"] = turn => comments.ActAsync(turn, Verbs.Withdraw),
            ["bring-back"] = turn => comments.ActAsync(turn, Verbs.BringBack),
            ["support"] = turn => comments.ActAsync(turn, Verbs.Support),
            ["not-support"] = turn => comments.ActAsync(turn, Verbs.NotSupport),
            ["note"] = turn => Now(CommentTurns.Noting(turn)),
            ["note-now"] = comments.NoteAsync,
            ["align"] = turn => comments.ActAsync(turn, Verbs.Align),
            ["dissociate"] = turn => Now(CommentTurns.AskToBeSure(turn, Verbs.Dissociate)),
            ["dissociate-now"] = turn => comments.ActAsync(turn, Verbs.Dissociate),
            ["review"] = turn => Now(SubmissionTurns.Review(turn)),
            ["submit"] = submissions.SubmitAsync,
            ["none"] = submissions.NoneAsync,
            ["clarification"] = turn => Now(ClarificationTurns.Show(turn)),
            ["answer"] = clarifications.AnswerAsync,
            ["question"] = turn => Now(QuestionTurns.Show(turn)),
            ["ask"] = questions.AskAsync,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Verbs after which the card is another one for good, so that the message itself is changed too.</summary>
    public static FrozenSet<string> Acts { get; } = FrozenSet.ToFrozenSet(
        ["save", "send", "drop", "change", "approve", "discard-now", "withdraw-now", "bring-back", "support", "not-support", "note-now", "align", "dissociate-now",
            "submit", "none", "answer", "ask"],
        StringComparer.Ordinal);

    /// <summary>Whether somebody turned to a consultation by it: what a host asks by itself, or only shows, moves nobody.</summary>
    public static bool IsChoice(string? verb) => verb is "said" or "choose" or "switch" || (verb is not null && Acts.Contains(verb));

    public Task<Card> AnswerAsync(Turn turn, string? verb) =>
        verbs.TryGetValue(verb ?? "", out var route) ? route(turn) : Now(PlainCards.Help(turn.Reader, notUnderstood: true));

    private static Task<Card> Now(Card card) => Task.FromResult(card);
}
