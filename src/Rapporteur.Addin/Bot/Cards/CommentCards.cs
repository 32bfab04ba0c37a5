using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Pane;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards about one comment: to write it, to confirm it, and as it stands now.</summary>
public static class CommentCards
{
    /// <summary>What fits a card's field; longer comments are written in the pane.</summary>
    public const int MostText = 4_000;

    /// <summary>What fits the field of a place; a longer text is none.</summary>
    public const int MostPlace = Search.LongestQuery;

    private const int MostPlaces = 600;

    private const int MostNotes = 3;

    /// <summary>What a sentence was understood as, to be saved or corrected; nothing is saved yet.</summary>
    public static Card Confirm(ChatView reader, CommentContent content, string client, string? note = null)
    {
        var card = Confirm(reader, content, client, note, shows: Blocks.MostShown);
        card = card.Fits ? card : Confirm(reader, content, client, note, shows: 200);
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>A form for a comment whose place is not known yet; <paramref name="typed"/> is what was tried as one.</summary>
    public static Card Form(ChatView reader, CommentContent content, string client, string? note = null, string typed = "")
    {
        var words = reader.Words;
        var card = Card.Of(
            words,
            words["cards.form.fallback"],
            [
                Blocks.Heading(words["cards.form.heading"]),
                note is null ? null : Blocks.Line(note),
                Blocks.Input("at", words["cards.form.place"], Letters.Shortened(typed, MostPlace), lines: false, most: MostPlace),
                .. Fields(reader, content, wording: true),
                Unsaved(words),
            ],
            Saving(reader, content with { Places = [] }, client));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>Which of several places is meant; what was said waits with the button.</summary>
    public static Card Which(ChatView reader, IEnumerable<Place> candidates, string rest, string client)
    {
        var (words, draft) = (reader.Words, reader.Draft.Draft);
        var places = candidates.ToList();
        var ask = words["cards.which.ask"];
        var card = Card.Of(
            words,
            ask,
            [
                Blocks.Heading(ask),
                .. places.Select(
                    p => p.Passage is { } id && draft.Find(id) is { Kind: not PassageKind.Heading } passage
                        ? Blocks.Said($"{reader.Label(id)}: {passage.Text}", most: 120)
                        : null),
                Blocks.Choice("place", words["cards.which.place"], null, places.Select(p => (Titled(reader, p), Places.Json(p))),
                    open: true, required: words["cards.choose-one"]),
            ],
            Blocks.Do("choose", words["cards.which.choose"], Data(reader, ("rest", rest), ("client", client)), primary: true));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>A comment this reader may see as it stands now, with what may be done with it.</summary>
    public static Card Shown(ChatView reader, SeenComment seen, string? done = null)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            $"{seen.Comment.Reference}: {words.State(seen.State)}.",
            [
                done is null ? null : Blocks.Line(done),
                .. Lines(reader, seen),
                .. InsideLines(reader, seen),
            ],
            Acts(reader, seen)) with
        { Again = ("show", Data(reader, ("id", seen.Comment.Id.Value))) };
    }

    /// <summary>A comment of the own delegation to be changed before it is sent, or to be sent anew.</summary>
    public static Card Edit(ChatView reader, SeenComment seen, CommentContent content, string? note = null)
    {
        var words = reader.Words;
        var data = Data(reader, ("id", seen.Comment.Id.Value), ("revision", seen.Comment.Revision.ToString(CultureInfo.InvariantCulture)));
        var card = Card.Of(
            words,
            words.Say("cards.edit.fallback", ("reference", seen.Comment.Reference)),
            [
                Blocks.Heading(seen.Comment.Reference),
                note is null ? null : Blocks.Line(note),
                Blocks.Said(Places.Of(reader, content), bold: true, most: MostPlaces),
                content.ExistingWording is { } existing ? Blocks.Said(existing, most: MostPlaces) : null,
                .. Fields(reader, content, wording: true),
                Unsaved(words),
            ],
            Blocks.Do("change", words["cards.edit.save"], data, primary: true),
            Blocks.Do("show", words["cards.edit.leave"], data, inputs: false));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>A note for colleagues about a comment of the own delegation.</summary>
    public static Card Note(ChatView reader, SeenComment seen, string typed = "", string? refused = null)
    {
        var words = reader.Words;
        var data = Data(reader, ("id", seen.Comment.Id.Value));
        var card = Card.Of(
            words,
            words.Say("cards.note.fallback", ("reference", seen.Comment.Reference)),
            [
                .. Lines(reader, seen, most: 300),
                .. InsideLines(reader, seen),
                refused is null ? null : Blocks.Line(refused),
                Blocks.Input("note", words["cards.note.field"], typed, most: WriteNote.Longest),
            ],
            Blocks.Do("note-now", words["cards.note.add"], data, primary: true),
            Blocks.Do("show", words["cards.edit.leave"], data, inputs: false));
        return card.Fits ? card : TooLong(reader);
    }

    /// <summary>What cannot be undone is asked for twice.</summary>
    public static Card Sure(ChatView reader, SeenComment seen, CommentVerb verb)
    {
        var words = reader.Words;
        var data = Data(reader, ("id", seen.Comment.Id.Value));
        var (fallback, ask, now) =
            verb == Verbs.Withdraw ? ("cards.withdraw.fallback", "cards.withdraw.ask", "cards.withdraw.now")
            : verb == Verbs.Dissociate ? ("cards.dissociate.fallback", "cards.dissociate.ask", "cards.dissociate.now")
            : seen.Comment.Sent is null ? ("cards.discard.fallback", "cards.discard.ask", "cards.discard.now")
            : ("cards.revert.fallback", "cards.revert.ask", "cards.revert.now");
        return Card.Of(
            words,
            words.Say(fallback, ("reference", seen.Comment.Reference)),
            [
                .. Lines(reader, seen),
                Blocks.Line(words[ask]),
            ],
            Blocks.Do($"{verb}-now", words[now], data, danger: true),
            Blocks.Do("show", words["cards.sure.leave"], data)) with
        { Again = ("show", data) };
    }

    /// <summary>A comment's reference, state, places and words, each as long as given; for a card of its own and for lists.</summary>
    public static IEnumerable<JsonObject> Lines(ChatView reader, SeenComment seen, int most = Blocks.MostShown)
    {
        var (words, content) = (reader.Words, seen.Content);
        yield return Blocks.Heading(seen.Comment.Reference);
        yield return Blocks.Line(words.State(seen.State), quiet: true);
        if (seen is { Own: true, Comment.OpenQuestion: not null })
        {
            yield return Blocks.Line(words["cards.comment.asked"]);
        }

        if (!seen.Own)
        {
            yield return Blocks.Line(reader.Words.Language.Who(seen), quiet: true);
        }

        if (seen.Comment.Outcomes[seen.Comment.Outcomes.Circulated] is { } outcome)
        {
            yield return Blocks.Line(words.Say("cards.comment.outcome", ("outcome", words.Language.Outcome(
                outcome.Says.Kind, reader.Attribution.ConfirmationOf(seen.Comment, outcome)))));
            if (outcome.Says.Response.Length > 0)
            {
                yield return Blocks.Said(outcome.Says.Response, most: most);
            }
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
            yield return Blocks.Line(words["cards.comment.whole"], quiet: true);
        }
    }

    // What colleagues say of it among themselves, the last of it.
    private static IEnumerable<JsonObject> InsideLines(ChatView reader, SeenComment seen)
    {
        var (words, inside) = (reader.Words, seen.Comment.Inside);
        if (!seen.Own)
        {
            yield break;
        }

        if (!inside.Stances.IsEmpty)
        {
            yield return Blocks.Line(words.Say("cards.inside.stances", ("for", inside.Stances.Count(s => s.Supports)),
                ("against", inside.Stances.Count(s => !s.Supports))), quiet: true);
        }

        foreach (var note in inside.Notes.TakeLast(MostNotes))
        {
            yield return Blocks.Line(words.Say("cards.inside.note", ("name", reader.Attribution.Colleague(note.By))), quiet: true);
            yield return Blocks.Said(note.Text, most: 300);
        }
    }

    internal static JsonObject Data(ChatView reader, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var data = new JsonObject { ["c"] = reader.Consultation.Id.Value };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }

    private static Card Confirm(ChatView reader, CommentContent content, string client, string? note, int shows)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words["cards.confirm.fallback"],
            [
                Blocks.Heading(words["cards.confirm.heading"]),
                note is null ? null : Blocks.Line(note),
                Blocks.Said(Places.Of(reader, content), bold: true, most: Math.Min(shows, MostPlaces)),
                .. Wording(content, shows),
                .. Fields(reader, content, wording: content.ExistingWording is not null || content.ProposedWording is not null),
                Unsaved(words),
            ],
            Saving(reader, content, client));
    }

    private static Card TooLong(ChatView reader)
    {
        var (words, told) = (reader.Words, reader.Words["cards.too-long"]);
        return Card.Of(words, told, [Blocks.Line(told)], Blocks.Open(words["cards.open.reader"], reader.Link()));
    }

    private static JsonObject Unsaved(Phrases words) =>
        Blocks.Line(words["cards.form.unsaved"], quiet: true);

    private static IEnumerable<JsonObject> Wording(CommentContent content, int most)
    {
        if (content.ExistingWording is not null || content.ProposedWording is not null)
        {
            yield return Blocks.Change(content.ExistingWording, content.ProposedWording, most);
        }
    }

    private static IEnumerable<JsonObject> Fields(ChatView reader, CommentContent content, bool wording)
    {
        var words = reader.Words;
        yield return Blocks.Choice(
            "kind", words["cards.form.kind"], content.Kinds is [var kind, ..] ? kind.ToString() : nameof(CommentKind.General),
            Enum.GetValues<CommentKind>().Select(k => (words.Language.Kind(k), k.ToString())));
        if (wording)
        {
            yield return Blocks.Input("proposedWording", words["cards.form.wording"], content.ProposedWording, most: MostText);
        }

        yield return Blocks.Input("text", words["cards.form.text"], content.Text, most: MostText);
    }

    private static IEnumerable<JsonObject?> Saving(ChatView reader, CommentContent content, string client)
    {
        var words = reader.Words;
        var existing = content.ExistingWording == Places.Existing(content.Places) ? null : content.ExistingWording;
        var data = Data(reader, ("client", client), ("existing", existing), ("language", content.Language));
        data["places"] = new JsonArray([.. content.Places.Select(p => (JsonNode)Places.Json(p))]);
        yield return Blocks.Do("save", words["cards.form.save"], data, primary: true);
        if (reader.May(Verbs.Submit))
        {
            yield return Blocks.Do("send", words["cards.form.send"], data);
        }

        yield return Blocks.Do("drop", words["cards.form.drop"], Data(reader), inputs: false);
    }

    /// <summary>What was thrown away or withdrawn, with the button that brings it back while that is possible.</summary>
    public static Card Gone(ChatView reader, SeenComment seen, string said) => Card.Of(
        reader.Words,
        said,
        [Blocks.Line(said), .. Lines(reader, seen)],
        Verbs.BringBack.IsOpen(reader.Attribution, seen, reader.Now) ? [Button(reader, seen, Verbs.BringBack)] : []);

    private static IEnumerable<JsonObject?> Acts(ChatView reader, SeenComment seen)
    {
        foreach (var verb in Verbs.OpenOn(reader.Attribution, seen, reader.Now, Door.Teams))
        {
            yield return Button(reader, seen, verb);
        }

        var passage = seen.Content.Places.Select(p => p.Passage).FirstOrDefault(p => p is not null);
        yield return Blocks.Open(reader.Words["cards.open.place"], reader.Link(passage));
    }

    // What takes words, or cannot be undone, has a card of its own behind its button.
    private static JsonObject Button(ChatView reader, SeenComment seen, CommentVerb verb)
    {
        var words = reader.Words;
        var data = Data(reader, ("id", seen.Comment.Id.Value), ("revision", seen.Comment.Revision.ToString(CultureInfo.InvariantCulture)));
        return verb.Name switch
        {
            "answer" => Blocks.Do("clarification", words["cards.act.question"], data),
            "approve" => Blocks.Do("approve", words["cards.act.approve"], data, primary: true),
            "send" => Blocks.Do("review", words["cards.act.send"], Data(reader)),
            "change" => Blocks.Do("edit", words["cards.act.change"], data),
            "discard" =>
                Blocks.Do("discard", words[seen.Comment.Sent is null ? "cards.act.discard" : "cards.act.revert"], data, danger: true),
            "withdraw" => Blocks.Do("withdraw", words["cards.act.withdraw"], data, danger: true),
            "bringBack" => Blocks.Do("bring-back", words["cards.act.undo"], data, primary: true),
            "dissociate" => Blocks.Do("dissociate", words["cards.act.dissociate"], data, danger: true),
            "support" => Blocks.Do("support", words["cards.act.support"], data),
            "notSupport" => Blocks.Do("not-support", words["cards.act.not-support"], data),
            "note" => Blocks.Do("note", words["cards.act.note"], data),
            "align" => Blocks.Do("align", words["cards.act.align"], data, primary: true),
            _ => throw new InvalidOperationException($"A card has no button for \"{verb}\": add it above."),
        };
    }

    // As it may stand in a choice, which hosts read as markdown: nothing a person typed.
    private static string Titled(ChatView reader, Place place) => place.Scope == PlaceScope.Term
        ? reader.Words["cards.place.term.unnamed"]
        : place.Scope == PlaceScope.Words ? Places.Label(reader, place)
        : Places.Told(reader, place);
}
