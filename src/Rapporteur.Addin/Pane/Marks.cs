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
    private ILookup<PassageId?, SeenComment> own = Array.Empty<SeenComment>().ToLookup(_ => (PassageId?)null);

    /// <summary>Whether the reader's delegation said anything that stands.</summary>
    public bool HasOwn => own.Count > 0;

    public static Marks Of(PaneView view)
    {
        var standing = view.Reader.Comments().Where(s => s.State != CommentState.Withdrawn);
        var carried = CarriedComments.UpTo(view.Reader, view.Draft.Number, standing).ToList();
        var counts = carried.Where(c => c.Seen.Own || view.Mine is null)
            .SelectMany(c => c.Now)
            .CountBy(id => id)
            .OrderBy(c => view.Draft.Draft.PositionOf(c.Key)).ToDictionary(c => c.Key, c => c.Value);
        return new(counts, [.. Views.Spots.In(view.Draft.Draft, carried)])
        {
            own = view.Reader.InDraftOrder(carried.Where(c => c.Seen.Own && view.Mine is not null).Select(c => c.Seen))
                .Join(carried, seen => seen.Comment.Id, c => c.Seen.Comment.Id, (seen, c) => (seen, c.Now))
                .ToLookup(s => s.Now.Select(id => (PassageId?)id).FirstOrDefault(), s => s.seen),
        };
    }

    /// <summary>
    /// The own comments to stand beside a passage, each at the first of its places; those on the whole document, and those whose
    /// place is nowhere any more, where no passage is given.
    /// </summary>
    public IEnumerable<SeenComment> OwnAt(PassageId? passage) => own[passage];

    /// <summary>As a script of the page reads the counts: "p051:2 p052:1".</summary>
    public string Counted => string.Join(' ', Counts.Select(c => $"{c.Key}:{c.Value}"));

    /// <summary>As it reads the words, all of them or a passage's: "p051:12+30=C-4GZ71K"; "~" for "=" where it is another's.</summary>
    public string Underlined(PassageId? passage = null) => string.Join(' ', Spots.Where(s => passage is null || s.Passage == passage)
        .Select(s => $"{s.Passage}:{s.At.Start}+{s.At.Length}{(s.Seen.Own ? '=' : '~')}{s.Seen.Comment.Reference}"));
}
