using System.Text.Json.Nodes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards about what a delegation asks the Secretariat apart from a comment. No notification holds question or answer.</summary>
public static class QuestionCards
{
    public const int MostListed = 5;

    private const int MostText = 2_000;

    private const int MostPlace = 200;

    /// <summary>A question to look at before it goes; nothing is sent yet.</summary>
    public static Card Form(ChatView reader, string client, string? typed = null, string? at = null, string? note = null)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words["cards.own-question.form.fallback"],
            [
                Blocks.Heading(words["cards.own-question.ask"]),
                note is null ? null : Blocks.Line(note),
                Blocks.Input("question", words["cards.own-question.field"], typed is null ? null : Letters.Shortened(typed, MostText),
                    most: MostText),
                Blocks.Input("at", words["cards.own-question.place"], at is null ? null : Letters.Shortened(at, MostPlace), lines: false,
                    most: MostPlace),
                Blocks.Line(words["cards.own-question.at-once"], quiet: true),
            ],
            Blocks.Do("ask", words["cards.own-question.send"], CommentCards.Data(reader, ("client", client)), primary: true),
            Blocks.Do("drop", words["cards.form.drop"], CommentCards.Data(reader), inputs: false));
    }

    /// <summary>A question as it stands, with what was answered.</summary>
    public static Card Shown(ChatView reader, SeenQuestion question, string? note = null) =>
        Shown(reader, question, note, Blocks.MostShown) is { Fits: true } card ? card : Shown(reader, question, note, 300);

    private static Card Shown(ChatView reader, SeenQuestion question, string? note, int most)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words["cards.own-question.fallback"],
            [
                Blocks.Heading(words[question.Answer is null ? "cards.own-question.heading" : "cards.own-question.heading.answered"]),
                note is null ? null : Blocks.Line(note),
                .. Lines(reader, question, most),
            ],
            Blocks.Open(words["cards.own-question.all"], new Uri(reader.Address, $"/pane/{reader.Attribution.Id}?panel=questions"))) with
        { Again = ("question", CommentCards.Data(reader, ("id", question.Id.Value))) };
    }

    /// <summary>What the own delegation asked, and what was answered to all, the newest first; each text cut to so much.</summary>
    internal static IEnumerable<JsonObject> Listed(ChatView reader, int most)
    {
        var all = Known(reader);
        return all.Count == 0 ? []
            : [
                Blocks.Heading(reader.Words["cards.own-question.listed"]),
                .. all.Take(MostListed).Select(q => Blocks.Apart([.. Lines(reader, q, most)])),
            ];
    }

    internal static List<SeenQuestion> Known(ChatView reader) => [.. reader.Attribution.Questions().Reverse()];

    /// <summary>The way to ask, for who may.</summary>
    internal static JsonObject? Ask(ChatView reader) => reader.May(Verbs.PutQuestion)
        ? Blocks.Do("question", reader.Words["cards.own-question.ask-button"], CommentCards.Data(reader), inputs: false) : null;

    private static IEnumerable<JsonObject> Lines(ChatView reader, SeenQuestion question, int most)
    {
        var (words, zone) = (reader.Words, reader.Consultation.ForumZone);
        var asked = words.Language.At(question.At, zone);
        yield return Blocks.Line(question.Asker is { } who ? $"{who} · {asked}" : asked, quiet: true);
        if (question.About is { } about && about.Draft == reader.Draft.Number && reader.Label(about.Passage) is { } label)
        {
            yield return Blocks.Said(label, bold: true, most: 300);
        }

        yield return Blocks.Said(question.Words, most: most);
        if (question.Answer is { } answer)
        {
            yield return Blocks.Line(words.Say(
                answer.AsCirculated is null ? "cards.own-question.answered" : "cards.own-question.answered-all",
                ("at", words.Language.At(answer.At, zone))), quiet: true);
            yield return Blocks.Said(answer.Words, most: most);
        }
        else
        {
            yield return Blocks.Line(words["cards.own-question.waits"], quiet: true);
        }
    }
}
