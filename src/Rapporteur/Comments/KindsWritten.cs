using Rapporteur.Drafts;

namespace Rapporteur.Comments;

/// <summary>
/// The kinds that follow from what was written, proposed where nobody chose any: one wording for another replaces, a wording
/// alone adds, words about the whole document are general. Of a rationale alone nothing follows, nor of words merely quoted.
/// </summary>
public static class KindsWritten
{
    public static CommentKind[] Of(string? existing, string? proposed, IReadOnlyCollection<PlaceScope> places) =>
        !string.IsNullOrWhiteSpace(proposed) ? [string.IsNullOrWhiteSpace(existing) ? CommentKind.Add : CommentKind.Replace]
        : places.Count > 0 && places.All(scope => scope == PlaceScope.Document) ? [CommentKind.General]
        : [];
}
