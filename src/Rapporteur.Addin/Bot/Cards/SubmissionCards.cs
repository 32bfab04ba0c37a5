using System.Text.Json.Nodes;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards for the formal act: what would be sent, and the receipt for what was.</summary>
public static class SubmissionCards
{
    private const int MostListed = 20;

    private const int MostOfOne = 160;

    /// <summary>What can be sent, to be ticked; approved comments are ticked, saved ones are not.</summary>
    public static Card Review(ChatReader reader, string client)
    {
        var tongue = reader.Tongue;
        var unsent = reader.Attribution.Mine().Where(s => s.State is CommentState.Approved or CommentState.Saved && s.Comment.Origin != CommentOrigin.Meeting).ToList();
        if (unsent.Count == 0)
        {
            return NothingToSend(reader);
        }

        var approved = unsent.Take(MostListed).Where(s => s.State == CommentState.Approved).Select(s => s.Comment.Id.Value);
        return Card.Of(
            tongue,
            tongue.Says("What is sent to the Secretariat? Nothing is sent yet.", "Что отправить в Секретариат? Пока ничего не отправлено."),
            [
                Blocks.Heading(tongue.Says("Send to the Secretariat", "Отправить в Секретариат")),
                Blocks.Said(reader.Consultation.Visibility.Words),
                .. unsent.Take(MostListed).Select(s => Blocks.Said(Line(reader, s), most: MostOfOne)),
                Blocks.Choice("comments", tongue.Says("Ticked comments are approved and sent in one act", "Отмеченные замечания одобряются и отправляются вместе"), string.Join(',', approved), unsent.Take(MostListed).Select(s => ($"{s.Comment.Reference} · {tongue.State(s.State)}", s.Comment.Id.Value)), many: true),
                unsent.Count > MostListed ? Blocks.Line(tongue.Says($"{unsent.Count - MostListed} more are beside the draft, in the Reader; or send these first.", $"Ещё {unsent.Count - MostListed} – рядом с проектом, в Reader; или сначала отправьте эти.")) : null,
                Blocks.Input("note", tongue.Says("Cover note (optional)", "Сопроводительная записка (необязательно)"), null, most: CommentCards.MostText),
            ],
            Blocks.Do("submit", tongue.Says("Send", "Отправить"), CommentCards.Data(reader, ("client", client)), primary: true),
            Blocks.Do("drop", tongue.Says("Not now", "Не сейчас"), CommentCards.Data(reader), inputs: false));
    }

    /// <summary>"No comments at this stage", to be confirmed: it is a formal answer.</summary>
    public static Card None(ChatReader reader, string client)
    {
        var tongue = reader.Tongue;
        return Card.Of(
            tongue,
            tongue.Says("Send “No comments at this stage”? Nothing is sent yet.", "Отправить «Замечаний на данном этапе нет»? Пока ничего не отправлено."),
            [
                Blocks.Heading(tongue.Says("No comments at this stage", "Замечаний на данном этапе нет")),
                Blocks.Line(tongue.Says("This is sent as your delegation’s answer, without prejudice to later positions.", "Это будет ответом вашей делегации, без ущерба для позиций на более позднем этапе.")),
                Blocks.Input("note", tongue.Says("Cover note (optional)", "Сопроводительная записка (необязательно)"), null, most: CommentCards.MostText),
            ],
            Blocks.Do("none", tongue.Says("Send this answer", "Отправить этот ответ"), CommentCards.Data(reader, ("client", client)), primary: true),
            Blocks.Do("drop", tongue.Says("Not now", "Не сейчас"), CommentCards.Data(reader), inputs: false));
    }

    /// <summary>The receipt: reference, instant in both zones, what it covers, hash.</summary>
    public static Card Receipt(ChatReader reader, Submission submission)
    {
        var tongue = reader.Tongue;
        var (forum, mine) = (reader.Consultation.ForumZone, reader.Consultation.CapitalOf(reader.Mine));
        return Card.Of(
            tongue,
            tongue.Says($"Received by the Secretariat: {submission.Reference}.", $"Получено Секретариатом: {submission.Reference}."),
            [
                Blocks.Heading(tongue.Says($"Received: {submission.Reference}", $"Получено: {submission.Reference}")),
                Blocks.Line(tongue.At(submission.At, forum)),
                mine is null ? null : Blocks.Line(tongue.At(submission.At, mine), quiet: true),
                Blocks.Line(submission.None
                    ? tongue.Says("No comments at this stage, without prejudice to later positions.", "Замечаний на данном этапе нет, без ущерба для позиций на более позднем этапе.")
                    : tongue.Says($"Comments: {string.Join(", ", submission.CommentReferences.Take(MostListed))}{(submission.CommentReferences.Length > MostListed ? " …" : "")}", $"Замечания: {string.Join(", ", submission.CommentReferences.Take(MostListed))}{(submission.CommentReferences.Length > MostListed ? " …" : "")}")),
                Blocks.Line($"SHA-256 {string.Join(' ', submission.Hash.Chunk(16).Select(c => new string(c)))}", quiet: true),
            ]);
    }

    private static string Line(ChatReader reader, SeenComment seen)
    {
        var said = seen.Content.Text.Length > 0 ? seen.Content.Text : seen.Content.ProposedWording ?? "";
        return $"{seen.Comment.Reference} · {Blocks.Cut(Places.Of(reader, seen.Content), MostOfOne / 2)}{(said.Length > 0 ? $": {said}" : "")}";
    }

    private static Card NothingToSend(ChatReader reader)
    {
        var tongue = reader.Tongue;
        return Card.Of(
            tongue,
            tongue.Says("There is nothing unsent.", "Неотправленных замечаний нет."),
            [Blocks.Line(tongue.Says("Everything your delegation wrote has been sent, or nothing was written. If there are no comments, say “no comments”.", "Всё написанное отправлено, или ничего не написано. Если замечаний нет, напишите «замечаний нет»."))]);
    }
}
