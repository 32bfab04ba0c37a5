using System.Net;
using System.Text.Json.Nodes;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>
/// What the message extension puts into a conversation that others read: text of the draft, and of comments no more than
/// that the Secretariat has one under this reference; never what a delegation wrote.
/// </summary>
public static class ComposeCards
{
    private const int MostPreviewed = 120;

    /// <summary>A passage as the draft has it, with its address in the Reader.</summary>
    public static Card Passage(ChatView reader, Passage passage)
    {
        var (words, label) = (reader.Words, reader.Label(passage.Id)!);
        return Card.Of(
            words,
            $"{label}, {reader.Draft.Label}",
            [
                Blocks.Said(label, bold: true),
                Blocks.Said(passage.Text),
                Blocks.Line($"{reader.Consultation.Document}, {reader.Draft.Label}", quiet: true),
            ],
            Blocks.Open(words["cards.open.place"], reader.Link(passage.Id)));
    }

    /// <summary>
    /// A comment of the own delegation to be named to others: its reference and place once it was sent, and before that
    /// only the passage it is about.
    /// </summary>
    public static Card Comment(ChatView reader, SeenComment seen)
    {
        var words = reader.Words;

        // What was changed after it was sent is not sent.
        var content = seen.Comment.Sent?.Content ?? seen.Content;
        var passage =
            content.Places.Select(p => p.Passage).FirstOrDefault(p => p is not null) is { } id ? reader.Draft.Draft.Find(id) : null;
        if (seen.Comment.Sent is null && passage is not null)
        {
            return Passage(reader, passage);
        }

        var label = passage is null ? null : reader.Label(passage.Id);
        label ??= words["cards.place.document"];
        return Card.Of(
            words,
            $"{label}, {reader.Draft.Label}",
            [
                Blocks.Said(seen.Comment.Sent is null ? label : $"{seen.Comment.Reference} · {label}", bold: true),
                Blocks.Line($"{reader.Consultation.Document}, {reader.Draft.Label}", quiet: true),
            ],
            Blocks.Open(words["cards.open.place"], reader.Link(passage?.Id)));
    }

    /// <summary>One line of the results, which only the person who searched reads, with the card it would insert.</summary>
    public static JsonObject Found(ChatView reader, Passage passage) =>
        Result(Passage(reader, passage), reader.Label(passage.Id)!, passage.Text);

    /// <summary>The same for a comment: words not sent yet are shown to nobody but whoever wrote them.</summary>
    public static JsonObject Found(ChatView reader, SeenComment seen)
    {
        var shows =
            (seen.Comment.Sent is not null && seen.State == CommentState.Sent) || seen.Comment.Author == reader.Attribution.Asker.Id;
        var words = seen.Content.Text.Length > 0 ? seen.Content.Text : seen.Content.ProposedWording;
        return Result(
            Comment(reader, seen),
            $"{seen.Comment.Reference} · {reader.Words.State(seen.State)}",
            shows
                ? $"{Places.Of(reader, seen.Content)}: {words}"
                : reader.Words.Language.Listed(seen.Content.Places.Select(p => Places.Label(reader, p))));
    }

    // A thumbnail's text is read as HTML, its title is not.
    private static JsonObject Result(Card card, string title, string text)
    {
        var attachment = card.Attachment();
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] =
                new JsonObject
                {
                    ["title"] = Letters.Shortened(title, MostPreviewed),
                    ["text"] = WebUtility.HtmlEncode(Letters.Shortened(text, MostPreviewed))
                },
        };
        return attachment;
    }
}
