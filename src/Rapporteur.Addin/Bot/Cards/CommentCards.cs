using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Pane;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards about one comment: to write it, to confirm it, and as it stands now.</summary>
public static class CommentCards
{
    private const int MostText = 8_000;

    /// <summary>What a sentence was understood as, to be saved or corrected; nothing is saved yet.</summary>
    public static Card Confirm(ChatReader reader, CommentContent content, string client, string? note = null)
    {
        var tongue = reader.Tongue;
        return Card.Of(
            tongue,
            tongue.Says("A comment to confirm. Nothing is saved yet.", "Замечание для подтверждения. Пока ничего не сохранено."),
            [
                Blocks.Heading(tongue.Says("Is this what you mean?", "Вы имели в виду это?")),
                note is null ? null : Blocks.Line(note),
                Blocks.Said(PlacesOf(reader, content), bold: true),
                .. Wording(content),
                .. Fields(reader, content),
                Blocks.Line(tongue.Says("Nothing is saved until you press a button.", "До нажатия кнопки ничего не сохраняется."), quiet: true),
            ],
            Saving(reader, content, client));
    }

    /// <summary>An empty or half-filled form; <paramref name="places"/> are offered first, the outline's headings after them.</summary>
    public static Card Form(ChatReader reader, CommentContent content, IEnumerable<Place> places, string client, string? note = null)
    {
        var tongue = reader.Tongue;
        return Card.Of(
            tongue,
            tongue.Says("A form for a comment.", "Форма для замечания."),
            [
                Blocks.Heading(tongue.Says("Your comment", "Ваше замечание")),
                note is null ? null : Blocks.Line(note),
                Blocks.Input("at", tongue.Says("Where: as you would cite it (14 iii; Part 2, second indent; general)", "Место: как вы его цитируете (14 iii; часть 2, второй отступ; общее)"), PlacesTyped(reader, content, places), lines: false, most: 200),
                .. Fields(reader, content),
            ],
            Saving(reader, content with { Places = [] }, client));
    }

    /// <summary>Which of several places is meant; what was said waits with each.</summary>
    public static Card Which(ChatReader reader, IEnumerable<Place> candidates, string rest, string client)
    {
        var (tongue, draft) = (reader.Tongue, reader.Draft.Draft);
        var choices = candidates.Select(p => (Title: PlaceTold(reader, p) + Begins(p, draft), Value: CommentForm.Json(Body(p)))).ToList();
        return Card.Of(
            tongue,
            tongue.Says("Which place do you mean?", "Какое место вы имеете в виду?"),
            [
                Blocks.Heading(tongue.Says("Which place do you mean?", "Какое место вы имеете в виду?")),
                Blocks.Choice("place", tongue.Says("Place", "Место"), null, choices),
            ],
            Blocks.Do("choose", tongue.Says("This one", "Это место"), Data(reader, ("rest", rest), ("client", client)), primary: true));
    }

    /// <summary>A comment of the own delegation as it stands now, with what may be done with it.</summary>
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
            Acts(reader, seen));
    }

    /// <summary>A comment's reference, state, places and words; for a card of its own and for lists.</summary>
    public static IEnumerable<JsonObject> Lines(ChatReader reader, SeenComment seen)
    {
        var (tongue, content) = (reader.Tongue, seen.Content);
        yield return Blocks.Heading($"{seen.Comment.Reference} · {tongue.State(seen.State)}");
        yield return Blocks.Said(PlacesOf(reader, content), bold: true);
        foreach (var line in Wording(content))
        {
            yield return line;
        }

        if (content.Text.Length > 0)
        {
            yield return Blocks.Said(content.Text);
        }
    }

    public static string PlacesOf(ChatReader reader, CommentContent content) =>
        string.Join("; ", content.Places.Select(p => PlaceTold(reader, p)));

    private static IEnumerable<JsonObject> Wording(CommentContent content)
    {
        if (content.ExistingWording is not null || content.ProposedWording is not null)
        {
            yield return Blocks.Change(content.ExistingWording, content.ProposedWording);
        }
    }

    private static IEnumerable<JsonObject> Fields(ChatReader reader, CommentContent content)
    {
        var tongue = reader.Tongue;
        yield return Blocks.Choice(
            "kind", tongue.Says("What it does", "Что предлагается"), content.Kinds is [var kind, ..] ? kind.ToString() : nameof(CommentKind.General),
            Enum.GetValues<CommentKind>().Select(k => (tongue.Kind(k), k.ToString())));
        if (content.ExistingWording is not null || content.ProposedWording is not null)
        {
            yield return Blocks.Input("proposedWording", tongue.Says("Proposed wording", "Предлагаемая формулировка"), content.ProposedWording, most: MostText);
        }

        yield return Blocks.Input("text", tongue.Says("What you say, or why", "Что вы говорите или почему"), content.Text, most: MostText);
    }

    private static IEnumerable<JsonObject?> Saving(ChatReader reader, CommentContent content, string client)
    {
        var (tongue, data) = (reader.Tongue, Data(reader, ("client", client), ("existing", content.ExistingWording), ("language", content.Language)));
        data["places"] = new JsonArray([.. content.Places.Select(p => (JsonNode)CommentForm.Json(Body(p)))]);
        yield return Blocks.Do("save", tongue.Says("Save inside my delegation", "Сохранить внутри делегации"), data, primary: true);
        if (reader.Speaks)
        {
            yield return Blocks.Do("send", tongue.Says("Send to the Secretariat now", "Отправить в Секретариат сейчас"), data);
        }

        yield return Blocks.Do("drop", tongue.Says("Drop it", "Не сохранять"), data, inputs: false);
    }

    private static IEnumerable<JsonObject?> Acts(ChatReader reader, SeenComment seen)
    {
        var tongue = reader.Tongue;
        var data = Data(reader, ("id", seen.Comment.Id.Value), ("revision", seen.Comment.Revision.ToString(CultureInfo.InvariantCulture)));
        if (!seen.Own || !reader.Speaks)
        {
            yield break;
        }

        if (seen.State == CommentState.Saved)
        {
            yield return Blocks.Do("approve", tongue.Says("Approve", "Одобрить"), data, primary: true);
        }

        if (seen.State is CommentState.Saved or CommentState.Approved)
        {
            yield return Blocks.Do("review", tongue.Says("Send…", "Отправить…"), data);
        }

        if (seen.Comment.Sent is not null && seen.State != CommentState.Withdrawn)
        {
            yield return Blocks.Do("withdraw", tongue.Says("Withdraw…", "Отозвать…"), data, danger: true);
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

    private static string PlaceTold(ChatReader reader, Place place)
    {
        var told = Present.Place(place, reader.Draft.Draft);
        return reader.Tongue.Says(PlaceWords.Of(told), place.Scope switch
        {
            PlaceScope.Document => "Весь документ",
            PlaceScope.Section => $"{told.Label} (целиком)",
            PlaceScope.Term => told.Label is null ? $"Везде, где встречается “{place.Term}”" : $"{told.Label}: везде, где встречается “{place.Term}”",
            PlaceScope.Between => told.Label is null ? "Перед первым пунктом" : $"После {told.Label}",
            _ => PlaceWords.Of(told),
        });
    }

    private static string Begins(Place place, Draft draft) =>
        place.Passage is { } id && draft.Find(id) is { } passage && passage.Kind != PassageKind.Heading
            ? $" – {(passage.Text.Length <= 60 ? passage.Text : passage.Text[..59] + "…")}" : "";

    private static string PlacesTyped(ChatReader reader, CommentContent content, IEnumerable<Place> places) =>
        string.Join(" and ", content.Places.Concat(places).Select(p => p.Passage is { } id ? reader.Draft.Draft.Find(id)?.Label ?? "" : "").Where(l => l.Length > 0).Take(1));

    private static PlaceBody Body(Place place) =>
        new(place.Scope, place.Passage?.Value, place.Quotation is { } q ? new QuotationBody(q.Exact, q.Prefix, q.Suffix) : null, place.Term);
}
