using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// One thing that somebody else did. <c>by</c> is who, as far as this reader may know, absent for the Secretariat and the Chair; it is
/// about a comment, what was filed under a receipt, a question, or what <c>words</c> say.
/// </summary>
public sealed record NewsItemView(
    NewsKind Kind, Instant At, string? By, CommentId? Comment, string? Reference, ReceiptReference? Receipt, string? Words)
{
    public QuestionId? Question { get; init; }

    public static NewsItemView Of(NewsItem item) => new(
        item.Kind, item.At, item.By, item.Comment?.Comment.Id, item.Comment?.Comment.Reference, item.Submission?.Reference, item.Words)
    { Question = item.Question };
}

/// <summary>
/// The newest first, <c>more</c> when there are older ones. <c>state</c> is another word when there is something new and the same as
/// long as there is not; nothing keeps who asked for it.
/// </summary>
public sealed record NewsView(string State, IReadOnlyList<NewsItemView> News, bool More)
{
    /// <summary>More than this is not given.</summary>
    public const int Most = 100;

    public static NewsView Of(Attribution reader)
    {
        var all = Views.News.Of(reader).Take(Most + 1).ToList();
        return new(Views.News.State(reader), [.. all.Take(Most).Select(NewsItemView.Of)], all.Count > Most);
    }
}
