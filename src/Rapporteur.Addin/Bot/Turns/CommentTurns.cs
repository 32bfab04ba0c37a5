using System.Text.Json.Nodes;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
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
            switch (typed.Length > CommentCards.MostPlace ? new Cited.NotThere(typed, typed.Length) : Citation.Read(draft.Draft, typed))
            {
                case Cited.Places cited:
                    content = content with { Places = cited.At };
                    break;
                case Cited.Several several:
                    return CommentCards.Which(reader, several.Candidates, content.Text, turn.Client);
                default:
                    return string.IsNullOrWhiteSpace(typed) ? SentenceTurns.Where(turn, content) : CommentCards.Form(reader, content, turn.Client, reader.Words["chat.no-such-place"], typed);
            }
        }

        var result = await caller.AskAsync(reader.Attribution, Door.Teams, Asked(turn, $"{send}/{ContentJson.Text(content)}"), new SaveComment(content, send));
        if (result.Refusal is { } no)
        {
            return no.Code == Refusals.IdReused.Code
                ? PlainCards.Told(reader.Words, reader.Words["chat.used-already"])
                : CommentCards.Confirm(reader, content, turn.Client, no.In(reader.Words.Language));
        }

        var after = reader with { Attribution = Caller.After(reader.Attribution, result) };
        var seen = after.Attribution.See(new CommentId(result.Subject!))!;
        return send && seen.Comment.Sent is { } sent
            ? SubmissionCards.Receipt(after, result.Board.Submissions[sent.Receipt])
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
        var after = reader with { Attribution = Caller.After(reader.Attribution, result) };
        return result.Refusal is { } no
            ? CommentCards.Edit(after, after.Attribution.See(seen.Comment.Id) ?? seen, content, no.In(reader.Words.Language))
            : CommentCards.Shown(after, after.Attribution.See(seen.Comment.Id)!, reader.Words["chat.changed"]);
    }

    public Task<Card> ApproveAsync(Turn turn) =>
        AskAsync(turn, id => new ApproveComment(id, Revision(turn)), turn.Reader.Words["chat.approved"]);

    public static Card AskToWithdraw(Turn turn) => Seen(turn) is { Own: true } seen
        ? CommentCards.Withdraw(turn.Reader, seen)
        : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    public Task<Card> WithdrawAsync(Turn turn) => AskAsync(turn, id => new WithdrawComment(id), turn.Reader.Words["chat.withdrawn"]);

    public Task<Card> AlignAsync(Turn turn) => AskAsync(turn, id => new Align(id), turn.Reader.Words["chat.aligned"]);

    private async Task<Card> AskAsync(Turn turn, Func<CommentId, Request> request, string done)
    {
        var (reader, id) = (turn.Reader, new CommentId(turn.Text("id") ?? ""));
        var asked = request(id);
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, Asked(turn, $"{asked.GetType().Name}/{id}"), asked);
        var after = reader with { Attribution = Caller.After(reader.Attribution, result) };
        return after.Attribution.See(id) is { } seen
            ? CommentCards.Shown(after, seen, result.Refusal is { } no ? no.In(reader.Words.Language) : done)
            : PlainCards.Refused(reader.Words, result.Refusal ?? Refusals.WithdrawnSince);
    }

    private static SeenComment? Seen(Turn turn) => turn.Reader.Attribution.See(new CommentId(turn.Text("id") ?? ""));

    private static int? Revision(Turn turn) => turn.Number("revision") is > 0 and var revision ? revision : null;

    // The channel may deliver a press twice; it is answered as the first time.
    private static ClientRequest Asked(Turn turn, string what) => ClientRequest.Of(turn.Client, what);

    // What the card brought, over what was there before; a field that is not on the card stays as it was.
    private static CommentContent Written(Turn turn, CommentContent before)
    {
        var places = turn.Data["places"] is JsonArray given
            ? [.. given.Select(p => Places.Read(p is JsonValue value && value.TryGetValue<string>(out var json) ? json : null)).OfType<Place>()]
            : before.Places;
        return before with
        {
            Kinds = turn.Field("kind") switch
            {
                null => before.Kinds,
                "" => [],
                var chosen => Enum.TryParse<CommentKind>(chosen, out var kind) && Enum.IsDefined(kind) && !before.Kinds.Contains(kind) ? [kind] : before.Kinds,
            },
            Places = places,
            Text = turn.Field("text") is { } text ? text.ReplaceLineEndings("\n").Trim() : before.Text,
            ExistingWording = turn.Text("existing") is { Length: > 0 } existing ? existing : before.ExistingWording ?? Places.Existing(places),
            ProposedWording = turn.Field("proposedWording") is { } proposed ? string.IsNullOrWhiteSpace(proposed) ? null : proposed.ReplaceLineEndings("\n").Trim() : before.ProposedWording,
            Language = turn.Text("language") is { Length: > 0 and <= 35 } language ? language : before.Language,
        };
    }
}
