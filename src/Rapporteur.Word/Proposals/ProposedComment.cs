using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Returns;

namespace Rapporteur.Word.Proposals;

/// <summary>
/// A comment as it is understood from an annotated file; nothing is said by the delegation until a person confirms it.
/// Places exist in the draft it was read against. <paramref name="Text"/> is a Word comment's words, empty for a change of
/// the text. Wordings of several paragraphs are separated by a line feed. <paramref name="Author"/> is the name the file
/// gives, which is personal data and no identity.
/// </summary>
public sealed record ProposedComment(
    ImmutableArray<Place> Places, CommentKind Kind, string Text, string? ExistingWording, string? ProposedWording, string? Author,
    string Source)
{
    public const string Tracked = "tracked changes";
    public const string Untracked = "changed without tracking";
    public const string TrackedAndUntracked = "tracked changes and changes without tracking";
    public const string WordComment = "Word comment";
    public const string ResolvedWordComment = "Word comment, resolved in the file";

    /// <summary>Whether its authors had settled it among themselves: proposed all the same, but not as what they still want to
    /// say.</summary>
    public bool Resolved => Source == ResolvedWordComment;
}

/// <summary>Something in the file that became no proposal: a sentence saying what, and where in the words of the draft's labels.</summary>
public sealed record NotUnderstood(string Sentence, string Where);

/// <summary>
/// How much of the draft was found in the file and what the proposals come from; resolved Word comments are among the Word
/// comments. <paramref name="Formatting"/> counts tracked changes that leave the text as it is; nothing is proposed for them.
/// </summary>
public sealed record ReturnCounts(int Passages, int Found, int Tracked, int Untracked, int WordComments, int Resolved, int Formatting);
