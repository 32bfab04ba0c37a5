using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What the buttons about one comment do: the same requests as every door's, to the same rules.</summary>
public sealed class CommentTurns(Caller caller)
{
    /// <summary>Saves what a card showed, with what was corrected on it; nothing typed is lost when the rules refuse.</summary>
    public async Task<Card> SaveAsync(Turn turn, bool send)
    {
        var (reader, draft) = (turn.Reader, turn.Reader.Draft);
        var content = Written(turn, new CommentContent { Draft = draft.Number, Places = [] });
        if (turn.Field("at") is { } typed)
        {
            switch (typed.Length > CommentCards.MostPlace
                ? new Cited.NotThere(typed, typed.Length)
                : Citation.Read(draft.Draft, typed, reader.Words.Language))
            {
                case Cited.Places cited:
                    content = content with { Places = cited.At };
                    break;
                case Cited.Several several:
                    return CommentCards.Which(reader, several.Candidates, content.Text, turn.Client);
                default:
                    // What is found by words alone is shown to be chosen, also where it is one.
                    return string.IsNullOrWhiteSpace(typed) ? SentenceTurns.Where(turn, content)
                        : Search.InDraft(draft, typed, reader.Words.Language) is { Length: > 0 and <= Citation.MostCandidates } found
                        ? CommentCards.Which(reader, [.. found.Select(h => h.Place)], content.Text, turn.Client)
                        : CommentCards.Form(reader, content, turn.Client, reader.Words["chat.no-such-place"], typed);
            }
        }

        var result =
            await caller.AskAsync(reader.Attribution, Door.Teams, Asked(turn, $"{send}/{ContentJson.Text(content)}"),
                new SaveComment(content, send));
        if (result.Refusal is { } no)
        {
            return no.Code == Refusals.IdReused.Code
                ? PlainCards.Told(reader.Words, reader.Words["chat.used-already"])
                : CommentCards.Confirm(reader, content, turn.Client, no.In(reader.Words.Language));
        }

        var after = reader with { Attribution = result.After(reader.Attribution) };
        var seen = after.Attribution.See(new CommentId(result.Subject!))!;
        return send && seen.Comment.Sent is { } sent
            ? SubmissionTurns.Receipt(after, sent.Receipt)
            : CommentCards.Shown(after, seen, reader.Words.Say("chat.saved", ("reference", seen.Comment.Reference)));
    }

    /// <summary>The comment as it stands now.</summary>
    public static Card Show(Turn turn) => Seen(turn) is { } seen
        ? CommentCards.Shown(turn.Reader, seen)
        : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    public static Card Edit(Turn turn) => Seen(turn) is { Own: true } seen
        ? CommentCards.Edit(turn.Reader, seen, seen.Content)
        : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    /// <summary>Replaces the working text with what stands on the card; the rest of the comment stays.</summary>
    public async Task<Card> ChangeAsync(Turn turn)
    {
        var reader = turn.Reader;
        if (Seen(turn) is not { Own: true } seen)
        {
            return PlainCards.Refused(reader.Words, Refusals.NoComment);
        }

        var content = Written(turn, seen.Content);
        var change = new ChangeComment(seen.Comment.Id, Revision(turn), content);
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, Asked(turn, ContentJson.Text(content)), change);
        var after = reader with { Attribution = result.After(reader.Attribution) };
        return result.Refusal is { } no
            ? CommentCards.Edit(after, after.Attribution.See(seen.Comment.Id) ?? seen, content, no.In(reader.Words.Language))
            : CommentCards.Shown(after, after.Attribution.See(seen.Comment.Id)!, reader.Words["chat.changed"]);
    }

    /// <summary>Asks once more before something that cannot be undone; shows the comment where it can no longer be done.</summary>
    public static Card AskToBeSure(Turn turn, CommentVerb verb) =>
        Seen(turn) is not { } seen ? PlainCards.Refused(turn.Reader.Words, Refusals.NoComment)
        : verb.IsOpen(turn.Reader.Attribution, seen, turn.Reader.Now) ? CommentCards.Sure(turn.Reader, seen, verb)
        : CommentCards.Shown(turn.Reader, seen);

    /// <summary>Does what a verb without words asks for, and shows what became of the comment.</summary>
    public async Task<Card> ActAsync(Turn turn, CommentVerb verb)
    {
        var (reader, id) = (turn.Reader, new CommentId(turn.Text("id") ?? ""));
        var request = verb.Request(id, new Said(Revision: Revision(turn)));
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, Asked(turn, $"{verb}/{id}"), request);
        var after = reader with { Attribution = result.After(reader.Attribution) };
        var said = result.Refusal is { } no ? no.In(reader.Words.Language) : Done(reader, verb);
        return Standing(after, id) is { } seen ? CommentCards.Shown(after, seen, said)
            : result.Refusal is null && after.Attribution.See(id) is { Own: true } gone ? CommentCards.Gone(after, gone, said)
            : PlainCards.Refused(reader.Words, result.Refusal ?? Refusals.WithdrawnSince);
    }

    /// <summary>A note for colleagues, to be written.</summary>
    public static Card Noting(Turn turn) => Seen(turn) is { } seen && Verbs.Note.IsOpen(turn.Reader.Attribution, seen, turn.Reader.Now)
        ? CommentCards.Note(turn.Reader, seen)
        : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    /// <summary>Keeps the note inside the delegation; what was typed stays on the card when the rules refuse.</summary>
    public async Task<Card> NoteAsync(Turn turn)
    {
        var (reader, typed) = (turn.Reader, (turn.Text("note") ?? "").ReplaceLineEndings("\n").Trim());
        if (Seen(turn) is not { Own: true } seen)
        {
            return PlainCards.Refused(reader.Words, Refusals.NoComment);
        }

        var result = await caller.AskAsync(reader.Attribution, Door.Teams, Asked(turn, $"note/{seen.Comment.Id}/{typed}"),
            Verbs.Note.Request(seen.Comment.Id, new Said(typed)));
        var after = reader with { Attribution = result.After(reader.Attribution) };
        return result.Refusal is { } no ? CommentCards.Note(after, seen, typed, no.In(reader.Words.Language))
            : CommentCards.Shown(after, after.Attribution.See(seen.Comment.Id)!, reader.Words["chat.noted"]);
    }

    /// <summary>The way back from what this person did last, as far as there is one, on a card that asks; or that there is none.</summary>
    public static Card Undo(ChatView reader) =>
        LastAct.Since(reader.Attribution, reader.Now - BringBack.Within).Select(act => Back(reader, act)).FirstOrDefault(c => c is not null)
            ?? PlainCards.Told(reader.Words, reader.Words["chat.nothing-to-undo"]);

    private static Card? Back(ChatView reader, LastAct act)
    {
        bool Open(CommentVerb verb) => act.Seen is { } one && verb.IsOpen(reader.Attribution, one, reader.Now);
        return act switch
        {
            { Kind: LastActKind.TookAway, Seen: { } seen } => Open(Verbs.BringBack)
                ? CommentCards.Gone(reader, seen, reader.Words["chat.undo"]) : null,
            { Kind: LastActKind.Saved, Seen: { } seen } => Open(Verbs.Discard) ? CommentCards.Sure(reader, seen, Verbs.Discard) : null,
            { Kind: LastActKind.Changed, Seen: { } seen } => Open(Verbs.Change)
                ? CommentCards.Edit(reader, seen, seen.Comment.Versions()[^2].Content, reader.Words["chat.undo-changed"]) : null,
            { Kind: LastActKind.Approved, Seen: { } seen } => CommentCards.Shown(reader, seen, reader.Words["chat.undo-approved"]),
            { Seen: { } seen } => Open(Verbs.Withdraw) ? CommentCards.Sure(reader, seen, Verbs.Withdraw) : null,
            { Filed: { } filed } => PlainCards.Told(reader.Words,
                reader.Words.Say("chat.undo-sent", ("count", filed.Comments.Length), ("receipt", filed.Reference.Value))),
            _ => null,
        };
    }

    private static string Done(ChatView reader, CommentVerb verb) => reader.Words[verb.Name switch
    {
        "approve" => "chat.approved",
        "withdraw" => "chat.withdrawn",
        "discard" => "chat.discarded",
        "bringBack" => "chat.back",
        "align" => "chat.aligned",
        "dissociate" => "chat.dissociated",
        "support" => "chat.supported",
        "notSupport" => "chat.not-supported",
        _ => throw new InvalidOperationException($"The chat has no words for \"{verb}\": add them above."),
    }];

    private static SeenComment? Seen(Turn turn) => Standing(turn.Reader, new CommentId(turn.Text("id") ?? ""));

    // What was thrown away unsent is nothing to be shown.
    private static SeenComment? Standing(ChatView reader, CommentId id) =>
        reader.Attribution.See(id) is { IsThrownAway: false } seen ? seen : null;

    private static int? Revision(Turn turn) => turn.Number("revision") is > 0 and var revision ? revision : null;

    // The channel may deliver a press twice; it is answered as the first time.
    private static ClientRequest Asked(Turn turn, string what) => ClientRequest.Of(turn.Client, what);

    // What the card brought, over what was there before; a field that is not on the card stays as it was.
    private static CommentContent Written(Turn turn, CommentContent before)
    {
        var places = turn.Data["places"] is JsonArray given
            ? [.. given.Select(p => Places.Read(p is JsonValue value && value.TryGetValue<string>(out var json) ? json : null))
                .OfType<Place>()]
            : before.Places;
        return before with
        {
            Kinds = turn.Field("kind") switch
            {
                null => before.Kinds,
                "" => [],
                var chosen =>
                    Enum.TryParse<CommentKind>(chosen, out var kind) && Enum.IsDefined(kind) && !before.Kinds.Contains(kind)
                        ? [kind]
                        : before.Kinds,
            },
            Places = places,
            Text = turn.Field("text") is { } text ? text.ReplaceLineEndings("\n").Trim() : before.Text,
            ExistingWording =
                turn.Text("existing") is { Length: > 0 } existing ? existing : before.ExistingWording ?? Places.Existing(places),
            ProposedWording =
                turn.Field("proposedWording") is { } proposed
                    ? string.IsNullOrWhiteSpace(proposed) ? null : proposed.ReplaceLineEndings("\n").Trim()
                    : before.ProposedWording,
            Language = turn.Text("language") is { Length: > 0 and <= 35 } language ? language : before.Language,
        };
    }
}
