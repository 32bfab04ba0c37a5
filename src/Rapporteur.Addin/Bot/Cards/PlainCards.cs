using System.Text.Json.Nodes;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards that tell: help, the closing, one's own list, a refusal, and what strangers and groups are told.</summary>
public static class PlainCards
{
    private const int PageSize = 5;

    private const int MostOfOne = 300;

    /// <summary>The first card of a chat: what this is about, until when, and what one can say.</summary>
    public static Card Welcome(ChatReader reader)
    {
        var (tongue, closing) = (reader.Tongue, Closing(reader));
        return Card.Of(
            tongue,
            tongue.Says("Comments on the draft, from this chat.", "Замечания по проекту – из этого чата."),
            [
                Blocks.Heading(tongue.Says("Written comments on the draft", "Письменные замечания по проекту")),
                Blocks.Said(reader.Consultation.Title, bold: true),
                Blocks.Line(closing.Fallback),
                .. HelpLines(tongue),
            ],
            Blocks.Do("closing", tongue.Says("Closing", "Срок"), CommentCards.Data(reader), inputs: false),
            reader.Mine is null ? null : Blocks.Do("mine", tongue.Says("Our comments", "Наши"), CommentCards.Data(reader), inputs: false),
            Blocks.Open(tongue.Says("The draft", "Проект"), reader.Link()));
    }

    /// <summary>For somebody on several rosters: which round a sentence is about.</summary>
    public static Card WhichConsultation(IReadOnlyList<ChatReader> readers, string said)
    {
        var tongue = readers[0].Tongue;
        var ask = tongue.Says("Which consultation is this about?", "К какой консультации это относится?");
        return Card.Of(
            tongue,
            ask,
            [
                Blocks.Heading(ask),
                Blocks.Choice("c", tongue.Says("Consultation", "Консультация"), null, readers.Select(r => (Blocks.Cut(r.Consultation.Title, 200), r.Board.Id.Value)), open: true),
            ],
            Blocks.Do("said", tongue.Says("This one", "Эта"), new JsonObject { ["said"] = said }, primary: true));
    }

    public static Card Help(Tongue tongue, bool notUnderstood)
    {
        return Card.Of(
            tongue,
            tongue.Says("What I understand.", "Что я понимаю."),
            [
                Blocks.Heading(notUnderstood ? tongue.Says("I did not understand that.", "Я не понял.") : tongue.Says("What I understand", "Что я понимаю")),
                .. HelpLines(tongue),
            ]);
    }

    public static Card Closing(ChatReader reader)
    {
        var (tongue, consultation) = (reader.Tongue, reader.Consultation);
        if ((reader.Mine is { } mine ? consultation.ClosingFor(mine) : consultation.ClosingForAll()) is not { } end || consultation.ClosingOf(reader.Mine?.Id) is not { } closing)
        {
            return NoDay(reader);
        }

        var left = tongue.Left(end, reader.Now);
        var day = tongue.Day(closing.Day);
        return Card.Of(
            tongue,
            tongue.Says($"Comments are requested by {day}.", $"Замечания просят представить до {day}"),
            [
                Blocks.Heading(left is null ? tongue.Says($"Comments were requested by {day}", $"Замечания просили представить до {day}") : tongue.Says($"Comments are requested by {day}", $"Замечания просят представить до {day}")),
                left is null ? Blocks.Line(tongue.Says("What you send now is received and gets its receipt; whether it is considered is the Chair’s.", "Отправленное сейчас будет принято с квитанцией; учитывать ли его, решает Председатель.")) : Blocks.Line(left),
                Blocks.Line(tongue.Until(end, consultation.ForumZone)),
                consultation.CapitalOf(reader.Mine) is { } zone ? Blocks.Line(tongue.Until(end, zone), quiet: true) : null,
                .. Dates(consultation),
            ]) with
        { Again = ("closing", CommentCards.Data(reader)) };
    }

    private static Card NoDay(ChatReader reader)
    {
        var (tongue, said) = (reader.Tongue, reader.Consultation.ClosingWords ?? "");
        return Card.Of(
            tongue,
            tongue.Says($"Comments are requested {said}.", $"Просьба представить замечания: {said}."),
            [Blocks.Heading(tongue.Says($"Comments are requested {said}", $"Просьба представить замечания: {said}")), .. Dates(reader.Consultation)]) with
        { Again = ("closing", CommentCards.Data(reader)) };
    }

    private static IEnumerable<JsonObject> Dates(Consultation consultation) =>
        consultation.Milestones.Take(8).Select(m => Blocks.Said($"{m.What}: {m.Words}", most: MostOfOne));

    /// <summary>A page of the own delegation's comments, newest first.</summary>
    public static Card Mine(ChatReader reader, int page)
    {
        var tongue = reader.Tongue;
        var all = reader.Attribution.Mine().Where(s => s.State != CommentState.Withdrawn).Reverse().ToList();
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return Card.Of(
            tongue,
            tongue.Says($"Your delegation’s comments: {all.Count}.", $"Замечаний вашей делегации: {all.Count}."),
            [
                Blocks.Heading(tongue.Says($"Our comments: {all.Count}", $"Наши замечания: {all.Count}")),
                all.Count == 0 ? Blocks.Line(tongue.Says("Nothing yet. Write a place and what you think of it.", "Пока ничего. Напишите место и что вы о нём думаете.")) : null,
                .. all.Skip((at - 1) * PageSize).Take(PageSize).Select(s => Blocks.Apart([.. CommentCards.Lines(reader, s, MostOfOne)])),
                pages > 1 ? Blocks.Line(tongue.Says($"Page {at} of {pages}", $"Страница {at} из {pages}"), quiet: true) : null,
            ],
            at > 1 ? Blocks.Do("mine", tongue.Says("Newer", "Новее"), Paged(reader, at - 1), inputs: false) : null,
            at < pages ? Blocks.Do("mine", tongue.Says("Older", "Старше"), Paged(reader, at + 1), inputs: false) : null,
            reader.Speaks && all.Exists(s => s.State is CommentState.Approved or CommentState.Saved) ? Blocks.Do("review", tongue.Says("Send…", "Отправить…"), CommentCards.Data(reader), inputs: false) : null,
            ClarificationCards.Open(reader).Count is > 0 and var asked ? Blocks.Do("clarification", tongue.Says($"Questions ({asked})", $"Вопросы ({asked})"), CommentCards.Data(reader), inputs: false) : null) with
        { Again = ("mine", Paged(reader, at)) };
    }

    /// <summary>Something the rules refused, or that can no longer be done: the sentence, and nothing changed.</summary>
    public static Card Refused(Tongue tongue, Refusal refusal) => Card.Of(
        tongue,
        tongue.Says("This could not be done; the card says why.", "Это не удалось; причина на карточке."),
        [Blocks.Line(ChatRefusals.Of(tongue, refusal))]);

    /// <summary>A sentence of ours.</summary>
    public static Card Told(Tongue tongue, string sentence) => Card.Of(tongue, sentence, [Blocks.Line(sentence)]);

    /// <summary>For somebody on no roster: a way in, and nothing about any consultation.</summary>
    public static Card Stranger(Tongue tongue) => Told(tongue, tongue.Says(
        "I do not know you yet. Ask the Secretariat for an invitation. When you have one, write here: invitation, and the code in it.",
        "Я вас ещё не знаю. Попросите у Секретариата приглашение. Когда оно у вас будет, напишите здесь: приглашение и код из него."));

    /// <summary>In groups, channels and meetings nothing of a delegation is shown or taken.</summary>
    public static Card Elsewhere(Tongue tongue) => Told(tongue, tongue.Says(
        "I take and show comments only in a personal chat, where your delegation alone reads them. Open a chat with me and write there.",
        "Я принимаю и показываю замечания только в личном чате, где их видит лишь ваша делегация. Откройте чат со мной и напишите там."));

    private static IEnumerable<JsonObject> HelpLines(Tongue tongue)
    {
        string[] examples = tongue.Tag == "ru"
            ? ["14 iii: добавить ссылку на микрофинансирование", "часть 2, второй отступ: заменить … на …", "преамбула, пункт 3: исключить", "везде: … вместо …"]
            : ["14 iii: add a reference to micro-financing", "Part 2, second indent: replace … with …", "preamble para 3: delete the second sentence", "everywhere: … instead of …"];
        return
        [
            Blocks.Line(tongue.Says("A comment begins with its place, as you would cite it:", "Замечание начинается с места, как вы его цитируете:")),
            .. examples.Select(e => Blocks.Said(e)),
            Blocks.Line(tongue.Says(
                "Or one of these words: comment, mine, closing, no comments, approve, submit, withdraw, align, questions, help. I show everything on a card first; nothing is saved or sent by a sentence alone.",
                "Или одно из слов: замечание, мои, срок, замечаний нет, одобрить, отправить, отозвать, присоединиться, вопросы, помощь. Сначала я показываю карточку; само сообщение ничего не сохраняет и не отправляет.")),
        ];
    }

    private static JsonObject Paged(ChatReader reader, int page) =>
        CommentCards.Data(reader, ("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
