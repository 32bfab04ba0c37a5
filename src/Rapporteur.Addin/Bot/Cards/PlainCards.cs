using System.Text.Json.Nodes;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards that tell: help, the closing, one's own list, a refusal, and what strangers and groups are told.</summary>
public static class PlainCards
{
    private const int PageSize = 5;

    private const int MostOfOne = 300;

    /// <summary>The first card of a chat: what this is about, until when, and what one can say.</summary>
    public static Card Welcome(ChatView reader)
    {
        var (words, closing) = (reader.Words, Closing(reader));
        return Card.Of(
            words,
            words["cards.welcome.fallback"],
            [
                Blocks.Heading(words["cards.welcome.heading"]),
                Blocks.Said(reader.Consultation.Title, bold: true),
                Blocks.Line(closing.Fallback),
                Waiting(reader),
                .. HelpLines(words),
            ],
            Question(reader),
            Blocks.Do("closing", words["cards.welcome.closing"], CommentCards.Data(reader), inputs: false),
            reader.Mine is null ? null : Blocks.Do("mine", words["cards.welcome.mine"], CommentCards.Data(reader), inputs: false),
            Blocks.Open(words["cards.welcome.draft"], reader.Link()));
    }

    /// <summary>For somebody on several rosters: which round a sentence is about.</summary>
    public static Card WhichConsultation(IReadOnlyList<ChatView> readers, ChatView likely, string said) =>
        Consultations(readers, likely, "cards.consultation.ask", "said", new JsonObject { ["said"] = said });

    /// <summary>Which round the chat is about from now on.</summary>
    public static Card Switch(IReadOnlyList<ChatView> readers, ChatView now) =>
        Consultations(readers, now, "cards.consultation.switch", "switch", []);

    public static Card Help(ChatView reader, bool notUnderstood)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words["cards.help.fallback"],
            [
                Blocks.Heading(notUnderstood ? words["cards.help.not-understood"] : words["cards.help.heading"]),
                Waiting(reader),
                .. HelpLines(words),
            ],
            Question(reader));
    }

    public static Card Closing(ChatView reader)
    {
        var (words, consultation) = (reader.Words, reader.Consultation);
        if ((reader.Mine is { } mine ? consultation.ClosingFor(mine) : consultation.ClosingForAll()) is not { } end
            || consultation.ClosingOf(reader.Mine?.Id) is not { } closing)
        {
            return NoDay(reader);
        }

        var left = words.Language.Left(end, reader.Now);
        var day = words.Language.Day(closing.Day);
        JsonObject Until(Instant at, DateTimeZone zone, bool quiet = false) =>
            Blocks.Line(words.Say("cards.closing.until", ("end", words.Language.Until(at, zone))), quiet);
        return Card.Of(
            words,
            words.Say("cards.closing.fallback", ("day", day)),
            [
                Blocks.Heading(
                    left is null ? words.Say("cards.closing.was", ("day", day)) : words.Say("cards.closing.heading", ("day", day))),
                left is null ? Blocks.Line(words["cards.closing.late"]) : Blocks.Line(left),
                Until(end, consultation.ForumZone),
                consultation.CapitalOf(reader.Mine) is { } zone ? Until(end, zone, quiet: true) : null,
                Contributors(reader),
                .. Dates(consultation),
            ]) with
        { Again = ("closing", CommentCards.Data(reader)) };
    }

    // Of the delegation's own people each is told; nobody else learns of it.
    private static JsonObject? Contributors(ChatView reader) => (reader.Attribution.Contributors, reader.Mine) switch
    {
        ({ Paused: true }, not null) => Blocks.Line(reader.Words["cards.closing.paused"]),
        ({ } rule, { } mine) when rule.End(mine.Zone.Rules) is { } end => Blocks.Line(
            reader.Words.Say("cards.closing.contributors", ("end", reader.Words.Language.Until(end, mine.Zone.Rules)))),
        _ => null,
    };

    private static Card NoDay(ChatView reader)
    {
        var (words, said) = (reader.Words, reader.Consultation.ClosingWords ?? "");
        return Card.Of(
            words,
            words.Say("cards.closing.words.fallback", ("words", said)),
            [Blocks.Heading(words.Say("cards.closing.words.heading", ("words", said))), .. Dates(reader.Consultation)]) with
        { Again = ("closing", CommentCards.Data(reader)) };
    }

    private static IEnumerable<JsonObject> Dates(Consultation consultation) =>
        consultation.Milestones.Take(8).Select(m => Blocks.Said($"{m.What}: {m.Words}", most: MostOfOne));

    /// <summary>A page of the own delegation's comments, newest first.</summary>
    public static Card Mine(ChatView reader, int page)
    {
        var words = reader.Words;
        var all = reader.Attribution.Mine().Where(s => s.State != CommentState.Withdrawn).Reverse().ToList();
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return Card.Of(
            words,
            words.Say("cards.mine.fallback", ("count", all.Count)),
            [
                Blocks.Heading(words.Say("cards.mine.heading", ("count", all.Count))),
                all.Count == 0 ? Blocks.Line(words["cards.mine.none"]) : null,
                .. all.Skip((at - 1) * PageSize).Take(PageSize).Select(s => Blocks.Apart([.. CommentCards.Lines(reader, s, MostOfOne)])),
                pages > 1 ? Blocks.Line(words.Say("cards.mine.page", ("page", at), ("pages", pages)), quiet: true) : null,
            ],
            at > 1 ? Blocks.Do("mine", words["cards.mine.newer"], Paged(reader, at - 1), inputs: false) : null,
            at < pages ? Blocks.Do("mine", words["cards.mine.older"], Paged(reader, at + 1), inputs: false) : null,
            reader.May(Verbs.Submit) && all.Exists(s => s.State is CommentState.Approved or CommentState.Saved)
                ? Blocks.Do("review", words["cards.act.send"], CommentCards.Data(reader), inputs: false)
                : null,
            Question(reader)) with
        { Again = ("mine", Paged(reader, at)) };
    }

    /// <summary>Something the rules refused, or that can no longer be done: the sentence, and nothing changed.</summary>
    public static Card Refused(Phrases words, Refusal refusal) => Card.Of(
        words,
        words["cards.refused.fallback"],
        [Blocks.Line(refusal.In(words.Language))]);

    /// <summary>A sentence of ours.</summary>
    public static Card Told(Phrases words, string sentence) => Card.Of(words, sentence, [Blocks.Line(sentence)]);

    /// <summary>For somebody on no roster: a way in, and nothing about any consultation.</summary>
    /// <summary>For a further account of somebody, which nobody has confirmed yet.</summary>
    public static Card Waits(Phrases words) => Told(words, words["cards.waits"]);

    public static Card Stranger(Phrases words) => Told(words, words["cards.stranger"]);

    /// <summary>In groups, channels and meetings nothing of a delegation is shown or taken.</summary>
    public static Card Elsewhere(Phrases words) => Told(words, words["cards.elsewhere"]);

    private static Card Consultations(IReadOnlyList<ChatView> readers, ChatView preset, string asked, string verb, JsonObject data)
    {
        var words = preset.Words;
        var ask = words[asked];
        return Card.Of(
            words,
            ask,
            [
                Blocks.Heading(ask),
                Blocks.Choice("c", words["cards.consultation.field"], preset.Consultation.Id.Value,
                    readers.Select(r => (Letters.Shortened(r.Consultation.Title, 200), r.Consultation.Id.Value)), open: true,
                    required: words["cards.choose-one"]),
            ],
            Blocks.Do(verb, words["cards.consultation.choose"], data, primary: true));
    }

    // A question of the Secretariat is seen on opening, in the chat too.
    private static JsonObject? Waiting(ChatView reader) => ClarificationCards.Open(reader).Count is > 0 and var asked
        ? Blocks.Line(reader.Words.Say("cards.questions.fallback", ("count", asked)))
        : null;

    private static JsonObject? Question(ChatView reader) => ClarificationCards.Open(reader).Count is > 0 and var asked
        ? Blocks.Do("clarification", reader.Words.Say("cards.mine.questions", ("count", asked)), CommentCards.Data(reader), inputs: false)
        : null;

    private static IEnumerable<JsonObject> HelpLines(Phrases words) =>
    [
        Blocks.Line(words["cards.help.place"]),
        Blocks.Said(words["cards.help.example.add"]),
        Blocks.Said(words["cards.help.example.replace"]),
        Blocks.Said(words["cards.help.example.delete"]),
        Blocks.Said(words["cards.help.example.everywhere"]),
        Blocks.Line(words["cards.help.words"]),
    ];

    private static JsonObject Paged(ChatView reader, int page) =>
        CommentCards.Data(reader, ("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
