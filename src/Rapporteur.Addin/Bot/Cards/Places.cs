using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Places as cards show them and as their buttons bring them back.</summary>
public static class Places
{
    public static string Of(ChatView reader, CommentContent content) =>
        reader.Words.Language.Listed(content.Places.Select(p => Told(reader, p)));

    public static string Told(ChatView reader, Place place) => reader.Words.Language.Place(place, reader.Draft.Draft);

    /// <summary>The passage alone, without the words there or the term.</summary>
    public static string Label(ChatView reader, Place place) =>
        place.Passage is { } id && reader.Label(id) is { } label ? label : reader.Words["cards.place.document"];

    /// <summary>The words that places stand at; null when they stand at none, or at several different ones.</summary>
    public static string? Existing(ImmutableArray<Place> places) =>
        places is [{ Scope: PlaceScope.Words, Quotation.Exact: var exact }] ? exact
        : places.Select(p => p.Term).Distinct().ToList() is [{ } term] ? term
        : null;

    public static string Json(Place place) => JsonSerializer.Serialize(PlaceBody.Of(place), PlaceJson.Default.PlaceBody);

    /// <summary>What <see cref="Json"/> wrote; null for anything else.</summary>
    public static Place? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, PlaceJson.Default.PlaceBody)?.Place();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
