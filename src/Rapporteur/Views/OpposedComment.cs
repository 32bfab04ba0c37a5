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

    /// <summary>
    /// Over the same words: both change one word of a sentence otherwise, or reword the whole passage. Who changes a word alike agrees,
    /// however much of the sentence is quoted with it; what is added, to a passage or to a section, stands beside what else is.
    /// </summary>
    public bool IsOver(OpposedComment other) => !words.IsAddition && !other.words.IsAddition
        && (words.Change is { } mine && other.words.Change is { } theirs ? mine.Meets(theirs)
            : words.Reworded.Any(other.words.Reworded.Contains));

    public bool Keeps(string gone) => words.Keeps(gone);
}
