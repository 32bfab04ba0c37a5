using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// One hit. <c>comment</c> and its <c>reference</c> are absent where the text itself was found; <c>passage</c> is absent where a comment
/// is on the whole document. <c>version</c> is the draft the passage belongs to. <c>marks</c> say what was found within <c>snippet</c>.
/// </summary>
public sealed record HitView(
    PassageId? Passage, int Version, string Label, CommentId? Comment, string? Reference, string Snippet,
    IReadOnlyList<QuotationRange> Marks)
{
    public static HitView Of(Hit hit) => new(
        hit.Passage, hit.Draft, hit.Label, hit.Comment?.Comment.Id, hit.Comment?.Comment.Reference, hit.Snippet.Text, hit.Snippet.Marks);
}

/// <summary>What was found; <c>more</c> when there is more than is given, <c>nothing</c> says so in words where there is nothing.</summary>
public sealed record FoundView(IReadOnlyList<HitView> Hits, bool More, string? Nothing)
{
    public static FoundView Of(Found found) => new([.. found.Hits.Select(HitView.Of)], found.More, found.Nothing);
}
