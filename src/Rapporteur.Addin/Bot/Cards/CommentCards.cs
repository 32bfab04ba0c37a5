using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Pane;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards about one comment: to write it, to confirm it, and as it stands now.</summary>
public static class CommentCards
{
    /// <summary>What fits a card's field; longer comments are written in the pane.</summary>
    public const int MostText = 4_000;

    /// <summary>What fits the field of a place; a longer text is none.</summary>
    public const int MostPlace = 200;

    private const int MostPlaces = 600;

    /// <summary>What a sentence was understood as, to be saved or corrected; nothing is saved yet.</summary>
    public static Card Confirm(ChatReader reader, CommentContent content, string client, string? note = null)
    {
        var card = Confirm(reader, content, client, note, shows: Blocks.MostShown);
        card = card.Fits ? card : Confirm(reader, content, client, note, shows: 200);
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>A form for a comment whose place is not known yet; <paramref name="typed"/> is what was tried as one.</summary>
    public static Card Form(ChatReader reader, CommentContent content, string client, string? note = null, string typed = "")
    {
        var tongue = reader.Tongue;
        var card = Card.Of(
            tongue,
            tongue.Says("A form for a comment.", "Форма для замечания."),
            [
                Blocks.Heading(tongue.Says("Your comment", "Ваше замечание")),
                note is null ? null : Blocks.Line(note),
                Blocks.Input("at", tongue.Says("Where: as you would cite it (14 iii; Part 2, second indent; general)", "Место: как вы его цитируете (14 iii; часть 2, второй отступ; общее)"), Blocks.Cut(typed, MostPlace), lines: false, most: MostPlace),
                .. Fields(reader, content, wording: true),
                Unsaved(tongue),
            ],
            Saving(reader, content with { Places = [] }, client));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>Which of several places is meant; what was said waits with the button.</summary>
    public static Card Which(ChatReader reader, IEnumerable<Place> candidates, string rest, string client)
    {
        var (tongue, draft) = (reader.Tongue, reader.Draft.Draft);
        var places = candidates.ToList();
        var ask = tongue.Says("Which place do you mean?", "Какое место вы имеете в виду?");
        var card = Card.Of(
            tongue,
            ask,
            [
                Blocks.Heading(ask),
                .. places.Select(p => p.Passage is { } id && draft.Find(id) is { Kind: not PassageKind.Heading } passage ? Blocks.Said($"{passage.Label}: {passage.Text}", most: 120) : null),
                Blocks.Choice("place", tongue.Says("Place", "Место"), null, places.Select(p => (Titled(reader, p), Places.Json(p))), open: true),
            ],
            Blocks.Do("choose", tongue.Says("This one", "Это место"), Data(reader, ("rest", rest), ("client", client)), primary: true));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>A comment this reader may see as it stands now, with what may be done with it.</summary>
    public static Card Shown(ChatReader reader, SeenComment seen, string? done = null)
    {
        var tongue = reader.Tongue;
        return Card.Of(
            tongue,
            $"{seen.Comment.Reference}: {tongue.State(seen.State)}.",
            [
                done is null ? null : Blocks.Line(done),
                .. Lines(reader, seen),
            ],
            Acts(reader, seen)) with
        { Again = ("show", Data(reader, ("id", seen.Comment.Id.Value))) };
    }

    /// <summary>A comment of the own delegation to be changed before it is sent, or to be sent anew.</summary>
    public static Card Edit(ChatReader reader, SeenComment seen, CommentContent content, string? note = null)
    {
        var tongue = reader.Tongue;
        var data = Data(reader, ("id", seen.Comment.Id.Value), ("revision", seen.Comment.Revision.ToString(CultureInfo.InvariantCulture)));
        var card = Card.Of(
            tongue,
            tongue.Says($"{seen.Comment.Reference} to change. Nothing is saved yet.", $"{seen.Comment.Reference} для изменения. Пока ничего не сохранено."),
            [
                Blocks.Heading(seen.Comment.Reference),
                note is null ? null : Blocks.Line(note),
                Blocks.Said(Places.Of(reader, content), bold: true, most: MostPlaces),
                content.ExistingWording is { } existing ? Blocks.Said(existing, most: MostPlaces) : null,
                .. Fields(reader, content, wording: true),
                Unsaved(tongue),
            ],
            Blocks.Do("change", tongue.Says("Save the change", "Сохранить изменение"), data, primary: true),
            Blocks.Do("show", tongue.Says("Leave it", "Оставить как есть"), data, inputs: false));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>Taking a sent comment back is asked for twice.</summary>
    public static Card Withdraw(ChatReader reader, SeenComment seen)
    {
        var tongue = reader.Tongue;
        var data = Data(reader, ("id", seen.Comment.Id.Value));
        return Card.Of(
            tongue,
            tongue.Says($"Withdraw {seen.Comment.Reference}?", $"Отозвать {seen.Comment.Reference}?"),
            [
                .. Lines(reader, seen),
                Blocks.Line(tongue.Says("Withdraw this comment? The Secretariat will see it as taken back; it cannot be undone.", "Отозвать это замечание? Секретариат увидит, что оно отозвано; отменить это нельзя.")),
            ],
            Blocks.Do("withdraw-now", tongue.Says("Withdraw", "Отозвать"), data, danger: true),
            Blocks.Do("show", tongue.Says("Keep it", "Оставить"), data)) with
        { Again = ("show", data) };
    }

    /// <summary>A comment's reference, state, places and words, each as long as given; for a card of its own and for lists.</summary>
    public static IEnumerable<JsonObject> Lines(ChatReader reader, SeenComment seen, int most = Blocks.MostShown)
    {
        var (tongue, content) = (reader.Tongue, seen.Content);
        yield return Blocks.Heading(seen.Comment.Reference);
        yield return Blocks.Line(tongue.State(seen.State), quiet: true);
        if (seen is { Own: true, Comment.OpenQuestion: not null })
        {
            yield return Blocks.Line(tongue.Says("The Secretariat asks about it; “questions” shows what.", "Секретариат задал о нём вопрос; его покажет слово «вопросы»."));
        }

        if (!seen.Own)
        {
            yield return Blocks.Line(seen.Attribution, quiet: true);
        }

        yield return Blocks.Said(Places.Of(reader, content), bold: true, most: Math.Min(most, MostPlaces));
        foreach (var line in Wording(content, most))
        {
            yield return line;
        }

        if (content.Text.Length > 0)
        {
            yield return Blocks.Said(content.Text, most: most);
        }

        if (content.Text.Length > most || (content.ExistingWording?.Length ?? 0) + (content.ProposedWording?.Length ?? 0) > most)
        {
            yield return Blocks.Line(tongue.Says("The whole of it is beside the draft, in the Reader.", "Полностью – рядом с проектом, в Reader."), quiet: true);
        }
    }

    internal static JsonObject Data(ChatReader reader, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var data = new JsonObject { ["c"] = reader.Board.Id.Value };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }

    private static Card Confirm(ChatReader reader, CommentContent content, string client, string? note, int shows)
    {
        var tongue = reader.Tongue;
        return Card.Of(
            tongue,
            tongue.Says("A comment to confirm. Nothing is saved yet.", "Замечание для подтверждения. Пока ничего не сохранено."),
            [
                Blocks.Heading(tongue.Says("Is this what you mean?", "Вы имели в виду это?")),
                note is null ? null : Blocks.Line(note),
                Blocks.Said(Places.Of(reader, content), bold: true, most: Math.Min(shows, MostPlaces)),
                .. Wording(content, shows),
                .. Fields(reader, content, wording: content.ExistingWording is not null || content.ProposedWording is not null),
                Unsaved(tongue),
            ],
            Saving(reader, content, client));
    }

    private static Card TooLong(ChatReader reader)
    {
        var (tongue, told) = (reader.Tongue, reader.Tongue.Says(
            "This is too long for a card. Nothing is saved; write it beside the draft, in the Reader.", "Для карточки это слишком длинно. Ничего не сохранено; напишите рядом с проектом, в Reader."));
        return Card.Of(tongue, told, [Blocks.Line(told)], Blocks.Open(tongue.Says("Open the Reader", "Открыть Reader"), reader.Link()));
    }

    private static JsonObject Unsaved(Tongue tongue) =>
        Blocks.Line(tongue.Says(
            "Nothing is saved until you press a button; what is saved stays inside your delegation until it is sent.",
            "До нажатия кнопки ничего не сохраняется; сохранённое остаётся внутри делегации, пока не отправлено."), quiet: true);

    private static IEnumerable<JsonObject> Wording(CommentContent content, int most)
    {
        if (content.ExistingWording is not null || content.ProposedWording is not null)
        {
            yield return Blocks.Change(content.ExistingWording, content.ProposedWording, most);
        }
    }

    private static IEnumerable<JsonObject> Fields(ChatReader reader, CommentContent content, bool wording)
    {
        var tongue = reader.Tongue;
        yield return Blocks.Choice(
            "kind", tongue.Says("What it does", "Что предлагается"), content.Kinds is [var kind, ..] ? kind.ToString() : nameof(CommentKind.General),
            Enum.GetValues<CommentKind>().Select(k => (tongue.Kind(k), k.ToString())));
        if (wording)
        {
            yield return Blocks.Input("proposedWording", tongue.Says("Proposed wording", "Предлагаемая формулировка"), content.ProposedWording, most: MostText);
        }

        yield return Blocks.Input("text", tongue.Says("What you say, or why", "Что вы говорите или почему"), content.Text, most: MostText);
    }

    private static IEnumerable<JsonObject?> Saving(ChatReader reader, CommentContent content, string client)
    {
        var tongue = reader.Tongue;
        var existing = content.ExistingWording == Places.Existing(content.Places) ? null : content.ExistingWording;
        var data = Data(reader, ("client", client), ("existing", existing), ("language", content.Language));
        data["places"] = new JsonArray([.. content.Places.Select(p => (JsonNode)Places.Json(p))]);
        yield return Blocks.Do("save", tongue.Says("Save", "Сохранить"), data, primary: true);
        if (reader.Speaks)
        {
            yield return Blocks.Do("send", tongue.Says("Send now", "Отправить сразу"), data);
        }

        yield return Blocks.Do("drop", tongue.Says("Drop", "Не нужно"), Data(reader), inputs: false);
    }

    private static IEnumerable<JsonObject?> Acts(ChatReader reader, SeenComment seen)
    {
        var (tongue, me) = (reader.Tongue, reader.Attribution.Reader);
        var data = Data(reader, ("id", seen.Comment.Id.Value), ("revision", seen.Comment.Revision.ToString(CultureInfo.InvariantCulture)));
        if (!seen.Own)
        {
            if (reader.Speaks && reader.MayComment && !seen.Comment.Aligned.Contains(me.Delegation!.Value))
            {
                yield return Blocks.Do("align", tongue.Says("Align with it", "Присоединиться"), data, primary: true);
            }
        }
        else if (seen.State != CommentState.Withdrawn)
        {
            if (seen.Comment.OpenQuestion is not null)
            {
                yield return Blocks.Do("clarification", tongue.Says("Question…", "Вопрос…"), data);
            }

            if (reader.Speaks && seen.State == CommentState.Saved)
            {
                yield return Blocks.Do("approve", tongue.Says("Approve", "Одобрить"), data, primary: true);
            }

            if (reader.Speaks && seen.State is CommentState.Saved or CommentState.Approved)
            {
                yield return Blocks.Do("review", tongue.Says("Send…", "Отправить…"), Data(reader));
            }

            if (seen.Comment.Origin == CommentOrigin.Delegation && (reader.Speaks || seen.Comment.Author == me.Id))
            {
                yield return Blocks.Do("edit", tongue.Says("Change…", "Изменить…"), data);
            }

            if (reader.Speaks && seen.Comment.Sent is not null)
            {
                yield return Blocks.Do("withdraw", tongue.Says("Withdraw…", "Отозвать…"), data, danger: true);
            }
        }

        yield return Blocks.Open(tongue.Says("In the Reader", "В Reader"), reader.Link(seen.Content.Places.Select(p => p.Passage).FirstOrDefault(p => p is not null)));
    }

    // As it may stand in a choice, which hosts read as markdown: nothing a person typed.
    private static string Titled(ChatReader reader, Place place) => place.Scope == PlaceScope.Term
        ? reader.Tongue.Says("Wherever these words occur", "Везде, где встречаются эти слова")
        : place.Scope == PlaceScope.Words ? Places.Label(reader, place)
        : Places.Told(reader, place);
}
