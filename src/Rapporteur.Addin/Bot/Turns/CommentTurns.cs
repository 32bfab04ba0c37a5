using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Register;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What the buttons about one comment do: the same requests as every door's, to the same rules.</summary>
public sealed class CommentTurns(Caller caller)
{
    /// <summary>Saves what a card showed, with what was corrected on it; nothing typed is lost when the rules refuse.</summary>
    public async Task<Card> SaveAsync(Turn turn, bool send)
    {
        var (reader, draft) = (turn.Reader, turn.Reader.Draft);
        var content = Written(turn);
        if (turn.Text("at") is { } typed)
        {
            if (Citation.Read(draft.Draft, typed) is not Cited.Places cited)
            {
                return Citation.Read(draft.Draft, typed) is Cited.Several several
                    ? CommentCards.Which(reader, several.Candidates, content.Text, turn.Client)
                    : CommentCards.Form(reader, content, [], turn.Client, reader.Tongue.Says($"The draft has no such place: {typed}", $"Такого места в проекте нет: {typed}"));
            }

            content = content with { Places = cited.At };
        }

        var asked = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{send}/{EntryJson.Text(content)}")));
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, new ClientRequest(turn.Client, asked), new SaveComment(content, send));
        if (result.Refusal is { } no)
        {
            return no.Code == Refusals.IdReused.Code
                ? PlainCards.Told(reader.Tongue, reader.Tongue.Says("This card was used already; “mine” shows what was saved from it.", "Эта карточка уже использована; «мои» покажет, что по ней сохранено."))
                : CommentCards.Confirm(reader, content, turn.Client, ChatRefusals.Of(reader.Tongue, no));
        }

        var after = reader with { Attribution = Caller.After(reader.Attribution, result) };
        var seen = after.Attribution.See(new CommentId(result.Subject!))!;
        return send && seen.Comment.Sent is { } sent
            ? SubmissionCards.Receipt(after, result.Board.Submissions[sent.Receipt])
            : CommentCards.Shown(after, seen, reader.Tongue.Says($"Saved as {seen.Comment.Reference}.", $"Сохранено как {seen.Comment.Reference}."));
    }

    /// <summary>The comment as it stands now.</summary>
    public static Card Show(Turn turn) =>
        Seen(turn) is { } seen ? CommentCards.Shown(turn.Reader, seen) : PlainCards.Refused(turn.Reader.Tongue, Refusals.NoComment);

    public Task<Card> ApproveAsync(Turn turn) =>
        AskAsync(turn, id => new ApproveComment(id, turn.Number("revision") is > 0 and var revision ? revision : null), turn.Reader.Tongue.Says("Approved; not yet sent to the Secretariat.", "Одобрено; в Секретариат ещё не отправлено."));

    public static Card AskToWithdraw(Turn turn)
    {
        if (Seen(turn) is not { Own: true } seen)
        {
            return PlainCards.Refused(turn.Reader.Tongue, Refusals.NoComment);
        }

        var tongue = turn.Reader.Tongue;
        return Card.Of(
            tongue,
            tongue.Says($"Withdraw {seen.Comment.Reference}?", $"Отозвать {seen.Comment.Reference}?"),
            [
                .. CommentCards.Lines(turn.Reader, seen),
                Blocks.Line(tongue.Says("Withdraw this comment? The Secretariat will see it as taken back; it cannot be undone.", "Отозвать это замечание? Секретариат увидит, что оно отозвано; отменить это нельзя.")),
            ],
            Blocks.Do("withdraw-now", tongue.Says("Withdraw", "Отозвать"), CommentCards.Data(turn.Reader, ("id", seen.Comment.Id.Value)), danger: true),
            Blocks.Do("show", tongue.Says("Keep it", "Оставить"), CommentCards.Data(turn.Reader, ("id", seen.Comment.Id.Value))));
    }

    public Task<Card> WithdrawAsync(Turn turn) => AskAsync(turn, id => new WithdrawComment(id), turn.Reader.Tongue.Says("Withdrawn.", "Отозвано."));

    public Task<Card> AlignAsync(Turn turn) => AskAsync(turn, id => new Align(id), turn.Reader.Tongue.Says("Your delegation is now aligned with this comment.", "Ваша делегация присоединилась к этому замечанию."));

    private async Task<Card> AskAsync(Turn turn, Func<CommentId, Request> request, string done)
    {
        var reader = turn.Reader;
        var result = await caller.AskAsync(reader.Attribution, Door.Teams, null, request(new CommentId(turn.Text("id") ?? "")));
        var after = reader with { Attribution = Caller.After(reader.Attribution, result) };
        return after.Attribution.See(new CommentId(turn.Text("id") ?? "")) is { } seen
            ? CommentCards.Shown(after, seen, result.Refusal is { } no ? ChatRefusals.Of(reader.Tongue, no) : done)
            : PlainCards.Refused(reader.Tongue, result.Refusal ?? Refusals.NoComment);
    }

    private static SeenComment? Seen(Turn turn) => turn.Reader.Attribution.See(new CommentId(turn.Text("id") ?? ""));

    private static CommentContent Written(Turn turn) => new()
    {
        Draft = turn.Reader.Draft.Number,
        Kinds = Enum.TryParse<CommentKind>(turn.Text("kind"), out var kind) && Enum.IsDefined(kind) ? [kind] : [],
        Places = turn.Data["places"] is JsonArray places
            ? [.. places.Select(p => SentenceTurns.PlaceOf(p is JsonValue value && value.TryGetValue<string>(out var json) ? json : null)).OfType<Place>()]
            : [],
        Text = turn.Text("text")?.ReplaceLineEndings("\n").Trim() ?? "",
        ExistingWording = turn.Text("existing") is { Length: > 0 } existing ? existing : null,
        ProposedWording = turn.Text("proposedWording") is { } proposed && !string.IsNullOrWhiteSpace(proposed) ? proposed.ReplaceLineEndings("\n").Trim() : null,
        Language = turn.Text("language") is { Length: > 0 and <= 35 } language ? language : "en",
    };
}
