using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// What the margin and the text show of comments: how many stand at each passage of the newest draft, in its order, and the words
/// they stand on. To a delegation the margin counts its own; to a function what it reads.
/// </summary>
public sealed record Marks(IReadOnlyDictionary<PassageId, int> Counts, IReadOnlyList<Spot> Spots)
{
    public static Marks Of(PaneView view)
    {
        var standing = view.Reader.Comments().Where(s => s.State != CommentState.Withdrawn);
        var carried = CarriedComments.UpTo(view.Reader, view.Draft.Number, standing).ToList();
        var counts = carried.Where(c => c.Seen.Own || view.Mine is null)
            .SelectMany(c => c.Now)
            .CountBy(id => id)
            .OrderBy(c => view.Draft.Draft.PositionOf(c.Key)).ToDictionary(c => c.Key, c => c.Value);
        return new(counts, [.. Views.Spots.In(view.Draft.Draft, carried)]);
    }

    /// <summary>As a script of the page reads the counts: "p051:2 p052:1".</summary>
    public string Counted => string.Join(' ', Counts.Select(c => $"{c.Key}:{c.Value}"));

    /// <summary>As it reads the words, all of them or a passage's: "p051:12+30=C-4GZ71K"; "~" for "=" where it is another's.</summary>
    public string Underlined(PassageId? passage = null) => string.Join(' ', Spots.Where(s => passage is null || s.Passage == passage)
        .Select(s => $"{s.Passage}:{s.At.Start}+{s.At.Length}{(s.Seen.Own ? '=' : '~')}{s.Seen.Comment.Reference}"));
}
