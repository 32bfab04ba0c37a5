using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards to read: passages of the draft as it has them, and what a search found.</summary>
public static class PassageCards
{
    private const int MostShown = 6;

    private const int MostOfOne = 700;

    /// <summary>What was cited; a section with what is under its heading, as far as a card holds it.</summary>
    public static Card Read(ChatView reader, ImmutableArray<Place> places, string client)
    {
        var draft = reader.Draft.Draft;
        var passages = places.SelectMany(p => p switch
        {
            { Passage: null } => draft.Passages,
            { Scope: PlaceScope.Section, Passage: { } heading } => draft.SectionFrom(heading),
            { Passage: { } id } => [draft.Find(id)!],
        }).Distinct().ToList();
        return Of(reader, reader.Words.Say("cards.passage.fallback", ("place", reader.Words.Language.Place(places[0], draft))),
            passages.Take(MostShown).Select(p =>
                Blocks.Apart(Blocks.Said(reader.Label(p.Id)!, bold: true), Blocks.Said(p.Text, most: MostOfOne))),
            passages.Count > MostShown, places is [var only] ? only : null, client);
    }

    /// <summary>What a search found in the text and among the comments this reader may see.</summary>
    public static Card Found(ChatView reader, Found found, string client)
    {
        var draft = reader.Draft.Draft;
        var only = found.Hits is [{ Comment: null, Place: var place }] && place.Fault(draft) is null ? place : null;
        return Of(reader, reader.Words.Say("cards.passage.found", ("count", found.Hits.Length)),
            found.Hits.Take(MostShown).Select(h => Blocks.Apart(Blocks.Said(Titled(h), bold: true),
                Blocks.Said(only is null ? h.Snippet.Text : draft.Find(h.Passage!.Value)!.Text, most: MostOfOne))),
            found.More || found.Hits.Length > MostShown, only, client);
    }

    private static string Titled(Hit hit) => hit.Comment is { } seen ? $"{seen.Comment.Reference}: {hit.Label}" : hit.Label;

    private static Card Of(ChatView reader, string told, IEnumerable<JsonObject> shown, bool more, Place? only, string client)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            told,
            [
                Blocks.Line(told, quiet: true),
                .. shown,
                more ? Blocks.Line(words["cards.passage.more"], quiet: true) : null,
            ],
            only is not null && reader.May(Verbs.Comment)
                ? Blocks.Do("choose", words["cards.passage.comment"],
                    CommentCards.Data(reader, ("place", Places.Json(only)), ("rest", ""), ("client", client)), primary: true)
                : null,
            Blocks.Open(words["cards.open.place"], reader.Link(only?.Passage)));
    }
}
