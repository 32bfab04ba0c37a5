using System.Text.Json.Nodes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Cards for the formal act: what would be sent, and the receipt for what was.</summary>
public static class SubmissionCards
{
    private const int MostListed = 20;

    private const int MostOfOne = 160;

    /// <summary>What can be sent, to be ticked; approved comments are ticked, saved ones are not.</summary>
    public static Card Review(ChatView reader, string client)
    {
        var words = reader.Words;
        var unsent = reader.Attribution.Mine().Where(s => Verbs.Send.IsOpen(reader.Attribution, s, reader.Now)).ToList();
        if (unsent.Count == 0)
        {
            return NothingToSend(reader);
        }

        var approved = unsent.Take(MostListed).Where(s => s.State == CommentState.Approved).Select(s => s.Comment.Id.Value);
        return Card.Of(
            words,
            words["cards.send.fallback"],
            [
                Blocks.Heading(words["cards.send.heading"]),
                Blocks.Said(reader.Words.Language.Visibility(reader.Consultation.Visibility)),
                .. unsent.Take(MostListed).Select(s => Blocks.Said(Line(reader, s), most: MostOfOne)),
                Blocks.Choice("comments", words["cards.send.ticked"], string.Join(',', approved),
                    unsent.Take(MostListed).Select(s => ($"{s.Comment.Reference} · {words.State(s.State)}", s.Comment.Id.Value)),
                    many: true),
                unsent.Count > MostListed ? Blocks.Line(words.Say("cards.send.more", ("count", unsent.Count - MostListed))) : null,
                Blocks.Input("note", words["cards.send.note"], null, most: CommentCards.MostText),
            ],
            Blocks.Do("submit", words["cards.send.now"], CommentCards.Data(reader, ("client", client)), primary: true),
            Blocks.Do("drop", words["cards.send.not-now"], CommentCards.Data(reader), inputs: false));
    }

    /// <summary>"No comments at this stage", to be confirmed: it is a formal answer.</summary>
    public static Card None(ChatView reader, string client)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words["cards.none.fallback"],
            [
                Blocks.Heading(words["cards.none.heading"]),
                Blocks.Line(words["cards.none.what"]),
                Blocks.Input("note", words["cards.send.note"], null, most: CommentCards.MostText),
            ],
            Blocks.Do("none", words["cards.none.send"], CommentCards.Data(reader, ("client", client)), primary: true),
            Blocks.Do("drop", words["cards.send.not-now"], CommentCards.Data(reader), inputs: false));
    }

    /// <summary>The receipt: reference, instant in both zones, what it covers, hash.</summary>
    public static Card Receipt(ChatView reader, Submission submission)
    {
        var words = reader.Words;
        var (forum, mine) = (reader.Consultation.ForumZone, reader.Consultation.CapitalOf(reader.Mine));
        return Card.Of(
            words,
            words.Say("cards.receipt.fallback", ("reference", submission.Reference.Value)),
            [
                Blocks.Heading(words.Say("cards.receipt.heading", ("reference", submission.Reference.Value))),
                Blocks.Line(words.Language.At(submission.At, forum)),
                mine is null ? null : Blocks.Line(words.Language.At(submission.At, mine), quiet: true),
                Blocks.Line(submission.None
                    ? words["cards.receipt.none"]
                    : words.Say("cards.receipt.comments", ("references", References(submission)))),
                Blocks.Line($"SHA-256 {string.Join(' ', submission.Hash.Chunk(16).Select(c => new string(c)))}", quiet: true),
            ]);
    }

    private static string References(Submission submission) =>
        string.Join(", ", submission.CommentReferences.Take(MostListed)) + (submission.CommentReferences.Length > MostListed ? " …" : "");

    private static string Line(ChatView reader, SeenComment seen)
    {
        var said = seen.Content.Text.Length > 0 ? seen.Content.Text : seen.Content.ProposedWording ?? "";
        var place = Letters.Shortened(Places.Of(reader, seen.Content), MostOfOne / 2);
        return $"{seen.Comment.Reference} · {place}{(said.Length > 0 ? $": {said}" : "")}";
    }

    private static Card NothingToSend(ChatView reader)
    {
        var words = reader.Words;
        return Card.Of(
            words,
            words["cards.send.nothing.fallback"],
            [Blocks.Line(words["cards.send.nothing"])]);
    }
}
