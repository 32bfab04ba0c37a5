using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards about what the Secretariat asks of a delegation's comment. No notification holds the question or the comment.</summary>
public static class ClarificationCards
{
    private const int MostListed = 10;

    /// <summary>
    /// The last question about a comment of the reader's delegation, as it stands: with a field where the reader may answer,
    /// with the answer where there is one. For whoever asks for it and for a notice alike.
    /// </summary>
    public static Card Asked(ChatReader reader, SeenComment seen, string? note = null, string? typed = null)
    {
        var (tongue, reference) = (reader.Tongue, seen.Comment.Reference);
        var (open, last) = (seen.Comment.OpenQuestion, seen.Comment.Clarifications.LastOrDefault());
        var data = Of(reader, seen);
        return Card.Of(
            tongue,
            open is not null ? tongue.Says($"The Secretariat asks about your comment {reference}.", $"Секретариат задаёт вопрос о вашем замечании {reference}.")
                : tongue.Says($"No question about {reference} waits for an answer.", $"О замечании {reference} вопросов без ответа нет."),
            [
                Blocks.Heading(open is not null ? tongue.Says("The Secretariat asks", "Вопрос Секретариата") : tongue.Says("Question of the Secretariat", "Вопрос Секретариата")),
                note is null ? null : Blocks.Line(note),
                Blocks.Line($"{reference} · {tongue.State(seen.State)}", quiet: true),
                Blocks.Said(Places.Of(reader, seen.Content), bold: true, most: 300),
                .. last is null ? [Blocks.Line(tongue.Says("Nothing was asked.", "Вопросов не было."))] : Dialogue(reader, last),
                open is null ? null
                    : reader.Speaks ? Blocks.Input("answer", tongue.Says("Your delegation’s answer", "Ответ вашей делегации"), typed, most: CommentCards.MostText)
                    : Blocks.Line(tongue.Says("The focal point or the alternate of your delegation answers.", "Отвечает координатор делегации или его заместитель.")),
                open is not null && reader.Speaks ? Blocks.Line(tongue.Says("The answer goes to the Secretariat at once.", "Ответ сразу уходит в Секретариат."), quiet: true) : null,
            ],
            open is not null && reader.Speaks ? Blocks.Do("answer", tongue.Says("Answer", "Ответить"), data, primary: true) : null,
            Blocks.Do("show", tongue.Says("The comment", "Замечание"), data, inputs: false),
            Blocks.Open(tongue.Says("In the Reader", "В Reader"), reader.Link(seen.Content.Places.Select(p => p.Passage).FirstOrDefault(p => p is not null)))) with
        // With a field all the same: several are asked and one answers, and the others must see that it was answered.
        { Again = ("clarification", Of(reader, seen)) };
    }

    /// <summary>The questions that wait for the reader's delegation; the one question itself when there is only one.</summary>
    public static Card Waiting(ChatReader reader)
    {
        var (tongue, open) = (reader.Tongue, Open(reader));
        if (open is [var only])
        {
            return Asked(reader, only);
        }

        return Card.Of(
            tongue,
            tongue.Says($"Questions of the Secretariat: {open.Count}.", $"Вопросов Секретариата: {open.Count}."),
            [
                Blocks.Heading(tongue.Says($"Questions of the Secretariat: {open.Count}", $"Вопросы Секретариата: {open.Count}")),
                open.Count == 0 ? Blocks.Line(tongue.Says("Nothing waits for your delegation’s answer.", "Вопросов без ответа нет.")) : null,
                .. open.Take(MostListed).Select(s => Blocks.Apart(
                    Blocks.Line($"{s.Comment.Reference} · {Blocks.Cut(Places.Of(reader, s.Content), 120)}"), Blocks.Said(s.Comment.OpenQuestion!.Question, most: 300))),
                open.Count > 0 ? Blocks.Choice("id", tongue.Says("Which one?", "Какой из них?"), open[0].Comment.Id.Value, open.Take(MostListed).Select(s => (s.Comment.Reference, s.Comment.Id.Value))) : null,
            ],
            open.Count > 0 ? Blocks.Do("clarification", tongue.Says("This one", "Этот"), CommentCards.Data(reader), primary: true) : null);
    }

    /// <summary>Comments of the reader's delegation about which a question waits, newest first.</summary>
    internal static List<SeenComment> Open(ChatReader reader) => [.. reader.Attribution.Mine().Where(s => s.Comment.OpenQuestion is not null).Reverse()];

    private static IEnumerable<JsonObject> Dialogue(ChatReader reader, Clarification asked)
    {
        var (tongue, zone) = (reader.Tongue, reader.Consultation.ForumZone);
        yield return Blocks.Apart(Blocks.Line(tongue.At(asked.AskedAt, zone), quiet: true), Blocks.Said(asked.Question));
        if (asked is { Answer: { } answer, AnsweredAt: { } at })
        {
            yield return Blocks.Apart(Blocks.Line(tongue.Says($"Answered {tongue.At(at, zone)}", $"Ответ дан {tongue.At(at, zone)}"), quiet: true), Blocks.Said(answer));
        }
    }

    private static JsonObject Of(ChatReader reader, SeenComment seen) => CommentCards.Data(
        reader, ("id", seen.Comment.Id.Value), ("number", seen.Comment.Clarifications.Length.ToString(CultureInfo.InvariantCulture)));
}
