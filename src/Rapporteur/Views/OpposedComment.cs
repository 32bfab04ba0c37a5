using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Views;

/// <summary>A comment as the rules of conflicts look at it.</summary>
internal sealed class OpposedComment(Attribution reader, SeenComment seen)
{
    private readonly OpposedWords words = OpposedWords.Of(seen.Content);

    public SeenComment Seen => seen;

    /// <summary>The passages it is about, each once; none as one of them where a place names no passage.</summary>
    public IReadOnlyList<PassageId?> Passages => words.Passages;

    public string? Wording => words.Wording;

    public string? Deleted => words.Deleted;

    public (string Wanted, string Given)? Instead => words.Instead;

    public bool IsStreamlining => seen.Comment.Coding.Contains(CodingKind.Merge) || words.IsStreamlining;

    public bool IsAgain => words.IsAgain(reader.DraftOf(seen));

    public bool IsWider => words.IsWider;

    public bool IsNarrower => words.IsNarrower;

    public bool IsAgreed => words.IsAgreed;

    public bool IsNewTerm => words.IsNewTerm;

    public bool Shares(OpposedComment other, int most) => words.Stems.Intersect(other.words.Stems).Take(most).Count() == most;

    /// <summary>Over the same words: what is replaced is the same, or the whole passage.</summary>
    public bool IsOver(OpposedComment other, bool isPlaced) =>
        words.Existing is not { } mine || other.words.Existing is not { } theirs ? isPlaced
            : mine.Contains(theirs, StringComparison.Ordinal) || theirs.Contains(mine, StringComparison.Ordinal);

    public bool Keeps(string gone) => words.Keeps(gone);
}
