using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards about what the Secretariat asks of a delegation's comment. No notification holds the question or the comment.</summary>
public static class ClarificationCards
{
    private const int MostListed = 10;

    /// <summary>
    /// The last question about a comment of the reader's delegation, as it stands: with a field where the reader may answer,
    /// with the answer where there is one. For whoever asks for it and for a notice alike.
    /// </summary>
    public static Card Asked(ChatView reader, SeenComment seen, string? note = null, string? typed = null)
    {
        var (words, reference) = (reader.Words, seen.Comment.Reference);
        var (open, last) = (seen.Comment.OpenQuestion, seen.Comment.Clarifications.LastOrDefault());
        var data = Of(reader, seen);
        var answers = Verbs.Answer.IsOpen(reader.Attribution, seen, reader.Now);
        return Card.Of(
            words,
            open is not null ? words.Say("cards.question.fallback", ("reference", reference))
                : words.Say("cards.question.none.fallback", ("reference", reference)),
            [
                Blocks.Heading(open is not null ? words["cards.question.heading.open"] : words["cards.question.heading"]),
                note is null ? null : Blocks.Line(note),
                Blocks.Line($"{reference} · {words.State(seen.State)}", quiet: true),
                Blocks.Said(Places.Of(reader, seen.Content), bold: true, most: 300),
                .. last is null ? [Blocks.Line(words["cards.question.nothing-asked"])] : Dialogue(reader, last),
                open is null ? null
                    : answers ? Blocks.Input("answer", words["cards.question.answer.field"], typed, most: CommentCards.MostText)
                    : Blocks.Line(words["cards.question.who-answers"]),
                answers ? Blocks.Line(words["cards.question.at-once"], quiet: true) : null,
            ],
            answers ? Blocks.Do("answer", words["cards.question.answer"], data, primary: true) : null,
            Blocks.Do("show", words["cards.question.comment"], data, inputs: false),
            Blocks.Open(words["cards.open.place"],
                reader.Link(seen.Content.Places.Select(p => p.Passage).FirstOrDefault(p => p is not null)))) with
        // With a field all the same: several are asked and one answers, and the others must see that it was answered.
        { Again = ("clarification", Of(reader, seen)) };
    }

    /// <summary>
    /// The questions that wait for the reader's delegation, and what it asked itself; the one question itself when there is only one.
    /// </summary>
    public static Card Waiting(ChatView reader)
    {
        var open = Open(reader);
        if (open is [var only] && QuestionCards.Known(reader).Count == 0)
        {
            return Asked(reader, only);
        }

        return Waiting(reader, open, 300) is { Fits: true } card ? card : Waiting(reader, open, 60);
    }

    private static Card Waiting(ChatView reader, List<SeenComment> open, int most)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words.Say("cards.questions.fallback", ("count", open.Count)),
            [
                Blocks.Heading(words.Say("cards.questions.heading", ("count", open.Count))),
                open.Count == 0 ? Blocks.Line(words["cards.questions.none"]) : null,
                .. open.Take(MostListed).Select(s => Blocks.Apart(
                    Blocks.Line($"{s.Comment.Reference} · {Letters.Shortened(Places.Of(reader, s.Content), 120)}"),
                    Blocks.Said(s.Comment.OpenQuestion!.Question, most: most))),
                open.Count > 0
                    ? Blocks.Choice("id", words["cards.questions.which"], open[0].Comment.Id.Value,
                        open.Take(MostListed).Select(s => (s.Comment.Reference, s.Comment.Id.Value)))
                    : null,
                .. QuestionCards.Listed(reader, most),
            ],
            open.Count > 0 ? Blocks.Do("clarification", words["cards.questions.choose"], CommentCards.Data(reader), primary: true) : null,
            QuestionCards.Ask(reader));
    }

    /// <summary>Comments of the reader's delegation about which a question waits, newest first.</summary>
    internal static List<SeenComment> Open(ChatView reader) =>
        [.. reader.Attribution.Mine().Where(s => s.Comment.OpenQuestion is not null).Reverse()];

    private static IEnumerable<JsonObject> Dialogue(ChatView reader, Clarification asked)
    {
        var (words, zone) = (reader.Words, reader.Consultation.ForumZone);
        yield return Blocks.Apart(Blocks.Line(words.Language.At(asked.AskedAt, zone), quiet: true), Blocks.Said(asked.Question));
        if (asked is { Answer: { } answer, AnsweredAt: { } at })
        {
            yield return Blocks.Apart(Blocks.Line(words.Say("cards.question.answered", ("at", words.Language.At(at, zone))), quiet: true),
                Blocks.Said(answer));
        }
    }

    private static JsonObject Of(ChatView reader, SeenComment seen) => CommentCards.Data(
        reader, ("id", seen.Comment.Id.Value), ("number", seen.Comment.Clarifications.Length.ToString(CultureInfo.InvariantCulture)));
}
