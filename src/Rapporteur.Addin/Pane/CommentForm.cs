using System.Text.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// The comment form as it was posted, read into what a client of the API would post. The client's id makes a repeat of
/// the same form harmless.
/// </summary>
public sealed record CommentForm(CommentBody Body, ClientRequest? Client, bool Send, string? UnsentKey)
{
    // No label is as long; what is typed beyond it is cut before anything is looked up.
    private const int LongestPlace = 400;

    public static async Task<CommentForm> ReadAsync(HttpContext context, Attribution reader)
    {
        var form = await Forms.ReadAsync(context);
        PlaceBody[] places = [.. Places(form, reader, ReadingLanguage.Of(context))];
        var body = new CommentBody
        {
            Kinds = Kinds(form, places),
            Places = places,
            Text = form["text"],
            ExistingWording = Text(form["existingWording"]),
            ProposedWording = Text(form["proposedWording"]),
            Alternatives = [.. form["alternative"].OfType<string>()],
            Condition = Text(form["condition"]),
            Language = Text(form["language"]),
            OnBehalfOf = [.. form["onBehalfOf"].OfType<string>(), .. Split(form["group"])],
            Draft = int.TryParse(form["draft"], out var draft) ? draft : null,
            Revision = int.TryParse(form["revision"], out var revision) ? revision : null,
            Submit = form["act"] == "send",
        };
        return new CommentForm(body, ClientOf(form, JsonSerializer.Serialize(body, ApiJson.Plain.CommentBody)), form["act"] == "send",
            Text(form["unsent"]));
    }

    /// <summary>
    /// The client's id with the hash of what was asked; null when the form brings none. Where one form holds many acts
    /// <paramref name="act"/> tells them apart.
    /// </summary>
    public static ClientRequest? ClientOf(IFormCollection form, string asked, string act = "") =>
        form["client"].ToString() is { Length: > 0 } given && $"{given}{act}" is { Length: <= 128 } id && !id.Any(c => c is < '!' or > '~')
            ? ClientRequest.Of(id, asked)
            : null;

    public static string Json(PlaceBody place) => JsonSerializer.Serialize(place, PlaceJson.Default.PlaceBody);

    private static CommentKind[] Kinds(IFormCollection form, PlaceBody[] places)
    {
        CommentKind[] chosen = [
            .. form["kind"].Select(k => Enum.TryParse<CommentKind>(k, out var kind) && Enum.IsDefined(kind) ? kind : (CommentKind?)null)
                .OfType<CommentKind>()];
        return chosen.Length > 0 || form["follows"] != "kind" ? chosen
            : KindsWritten.Of(form["existingWording"], form["proposedWording"], [.. places.Select(p => p.Scope).OfType<PlaceScope>()]);
    }

    private static IEnumerable<PlaceBody> Places(IFormCollection form, Attribution reader, Language language)
    {
        var places = form["place"].Select(Place).OfType<PlaceBody>().ToList();
        if (Text(form["words"]) is { } words && places.FindIndex(p => p.Scope is PlaceScope.Passage) is >= 0 and var at)
        {
            places[at] = new PlaceBody(PlaceScope.Words, places[at].Passage, new QuotationBody(words.Trim(), null, null), null);
        }

        if (Text(form["term"]) is { } term)
        {
            places.Add(new PlaceBody(PlaceScope.Term, null, null, term.Trim()));
        }

        if (Text(form["alsoAt"]) is { } also)
        {
            places.Add(PassageOf(also.Length > LongestPlace ? also[..LongestPlace].Trim() : also.Trim(), reader, language));
        }

        return places.Distinct();
    }

    // What is typed as another place is a label, a citation or an id; what is none or fits several is refused by the rules, by name.
    private static PlaceBody PassageOf(string typed, Attribution reader, Language language)
    {
        var draft = reader.CurrentDraft!.Draft;
        return draft.Labelled(typed) is null && Search.Cited(draft, typed, language) is [{ } only]
            ? new(only.Scope, only.Passage?.Value, null, null)
            : new(PlaceScope.Passage, draft.Labelled(typed)?.Id.Value ?? typed, null, null);
    }

    private static PlaceBody? Place(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, PlaceJson.Default.PlaceBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string[] Split(string? names) =>
        (names ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
