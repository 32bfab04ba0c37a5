using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>One line of the picture: what it counts, and how much of it there is.</summary>
public sealed record PictureBar(string Label, int Count);

/// <summary>
/// A consultation on one page, for the Chair to show: how many were asked, what came when, where in the text and what became of it. Only
/// what may be circulated is in it, and nothing by delegation; numbers are no votes.
/// </summary>
public sealed record ConsultationPicture(int Asked, ImmutableArray<PictureBar> When, ImmutableArray<PictureBar> Where)
{
    /// <summary>By the outcome that was circulated last, in the order of the outcomes; those of which nothing was said last.</summary>
    public required ImmutableArray<PictureBar> Became { get; init; }

    /// <summary>For who may have papers made; null for others, and before a draft is on the table.</summary>
    public static ConsultationPicture? Of(Attribution reader, Language language)
    {
        var (board, words) = (reader.Board, PaperWords.In(language));
        if (!Printable.MayMake(reader, PaperUse.Circulation))
        {
            return null;
        }

        var comments = board.Received.Select(id => board.Comments[id])
            .Where(c => c.State != CommentState.Withdrawn && c.Sent is { } sent && Circulable.May(board, c, sent)).ToList();
        return new ConsultationPicture(
            board.Consultation!.Roster.Delegations.Count(d => board.Consultation.Roster.People.Any(p => p.Delegation == d.Id)),
            ByDay(comments, board, language), BySection(comments, reader, board.CurrentDraft!, words))
        {
            Became = ByOutcome(comments, words),
        };
    }

    private static ImmutableArray<PictureBar> ByDay(List<Comment> comments, Board board, Language language) =>
    [
        .. from comment in comments
           group comment by comment.SentVersions[0].CountsFrom.InZone(board.Consultation!.ForumZone).Date into day
           orderby day.Key
           select new PictureBar(language.Day(day.Key), day.Count()),
    ];

    // By the main headings of the newest draft, each comment once, at its first place.
    private static ImmutableArray<PictureBar> BySection(List<Comment> comments, Attribution reader, CirculatedDraft current, Phrases words)
    {
        const int Whole = -2;
        var (target, passages, tops) = (new InDraft(reader, current), current.Draft.Passages, TopHeadings.Of(current.Draft));
        return
        [
            .. from comment in comments
               let place = target.Of(comment.Id, comment.Sent!.Content).FirstOrDefault()
               group comment by place is null ? int.MaxValue
                   : place.Passage is not { } passage || current.Draft.PositionOf(passage) is null ? Whole
                   : tops[passage] is { } top ? current.Draft.PositionOf(top.Id)!.Value
                   : -1 into section
               orderby section.Key
               select new PictureBar(
                   section.Key switch
                   {
                       int.MaxValue => words["papers.annotated.left"],
                       Whole => words["papers.summary.general"],
                       -1 => words["papers.summary.before"],
                       var heading => passages[heading].Text,
                   },
                   section.Count()),
        ];
    }

    private static ImmutableArray<PictureBar> ByOutcome(List<Comment> comments, Phrases words) =>
    [
        .. from comment in comments
           group comment by comment.Outcomes[comment.Outcomes.Circulated]?.Says.Kind into outcome
           orderby outcome.Key is null, outcome.Key
           select new PictureBar(
               outcome.Key is { } kind ? words.Language.Outcome(kind) : words["papers.picture.open"], outcome.Count()),
    ];
}
