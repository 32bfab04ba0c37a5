using System.Text.Json.Nodes;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards for the formal act: what would be sent, and the receipt for what was.</summary>
public static class SubmissionCards
{
    private const int MostListed = 30;

    /// <summary>What can be sent, to be ticked; approved comments are ticked, saved ones are not.</summary>
    public static Card Review(ChatReader reader, string client)
    {
        var tongue = reader.Tongue;
        var unsent = reader.Attribution.Mine().Where(s => s.State is CommentState.Approved or CommentState.Saved && s.Comment.Origin != CommentOrigin.Meeting).ToList();
        if (unsent.Count == 0)
        {
            return NothingToSend(reader);
        }

        var approved = unsent.Where(s => s.State == CommentState.Approved).Select(s => s.Comment.Id.Value);
        return Card.Of(
            tongue,
            tongue.Says("What is sent to the Secretariat? Nothing is sent yet.", "Что отправить в Секретариат? Пока ничего не отправлено."),
            [
                Blocks.Heading(tongue.Says("Send to the Secretariat", "Отправить в Секретариат")),
                Blocks.Said(reader.Consultation.Visibility.Words),
                Blocks.Choice("comments", tongue.Says("Ticked comments are approved and sent in one act", "Отмеченные замечания одобряются и отправляются вместе"), string.Join(',', approved), unsent.Take(MostListed).Select(s => (Line(reader, s), s.Comment.Id.Value)), many: true),
                unsent.Count > MostListed ? Blocks.Line(tongue.Says($"{unsent.Count - MostListed} more are in the pane.", $"Ещё {unsent.Count - MostListed} – в панели.")) : null,
                Blocks.Input("note", tongue.Says("Cover note (optional)", "Сопроводительная записка (необязательно)"), null, most: 4_000),
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
                Blocks.Input("note", tongue.Says("Cover note (optional)", "Сопроводительная записка (необязательно)"), null, most: 4_000),
            ],
            Blocks.Do("none", tongue.Says("Send this answer", "Отправить этот ответ"), CommentCards.Data(reader, ("client", client)), primary: true),
            Blocks.Do("drop", tongue.Says("Not now", "Не сейчас"), CommentCards.Data(reader), inputs: false));
    }

    /// <summary>The receipt: reference, instant in both zones, what it covers, hash.</summary>
    public static Card Receipt(ChatReader reader, Submission submission)
    {
        var tongue = reader.Tongue;
        var (forum, mine) = (reader.Consultation.ForumZone, Words.Capital(reader.Consultation, reader.Mine));
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
                Blocks.Line($"SHA-256 {submission.Hash}", quiet: true),
            ]);
    }

    public static string Line(ChatReader reader, SeenComment seen)
    {
        var said = seen.Content.Text.Length > 0 ? seen.Content.Text : seen.Content.ProposedWording ?? "";
        return $"{seen.Comment.Reference} · {CommentCards.PlacesOf(reader, seen.Content)}{(said.Length > 0 ? $": {(said.Length <= 80 ? said : said[..79] + "…")}" : "")}";
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
