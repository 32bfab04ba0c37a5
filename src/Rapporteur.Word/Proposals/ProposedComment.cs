using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Proposals;

/// <summary>
/// A comment as it is understood from an annotated file; nothing is said by the delegation until a person confirms it.
/// Places exist in the draft it was read against. <paramref name="Text"/> is a Word comment's words, empty for a change of
/// the text. Wordings of several paragraphs are separated by a line feed. <paramref name="Author"/> is the name the file
/// gives, which is personal data and no identity; <paramref name="Source"/> is the key of what is said about where it stood.
/// </summary>
public sealed record ProposedComment(
    ImmutableArray<Place> Places, CommentKind Kind, string Text, string? ExistingWording, string? ProposedWording, string? Author,
    string Source)
{
    public const string Tracked = "returned.source.tracked";
    public const string Untracked = "returned.source.untracked";
    public const string TrackedAndUntracked = "returned.source.both";
    public const string WordComment = "returned.source.comment";
    public const string ResolvedWordComment = "returned.source.comment-resolved";
    public const string Form = "returned.source.form";

    /// <summary>Whether its authors had settled it among themselves: proposed all the same, but not as what they still want to
    /// say.</summary>
    public bool Resolved => Source == ResolvedWordComment;
}

/// <summary>
/// Something in the file that became no proposal: what, and where. Some holes hold the id of a passage, whose label
/// is worded with the line.
/// </summary>
public sealed record NotUnderstood(Remark What, Remark Where)
{
    private static readonly ImmutableHashSet<string> Passages = ["passage", "other", "first", "last"];

    /// <summary>As a line of a list, with the labels of the draft it was read against.</summary>
    public string In(Language language, Draft draft)
    {
        var (what, where) = Said(language, draft);
        return language.Say(new Remark("returned.line", ("where", where), ("sentence", what)));
    }

    /// <summary>The same in two.</summary>
    public (string What, string Where) Said(Language language, Draft draft) => (Part(What, language, draft), Part(Where, language, draft));

    private static string Part(Remark part, Language language, Draft draft) =>
        language.Say(part with { Values = [.. part.Values.Select(v => Labelled(v, language, draft))] });

    private static Hole Labelled(Hole hole, Language language, Draft draft) =>
        Passages.Contains(hole.Name) && draft.Find(new PassageId(hole.Text ?? "")) is { } passage
            ? (hole.Name, draft.In(language).Of(passage))
            : hole;
}

/// <summary>
/// How much of the draft was found in the file and what the proposals come from; resolved Word comments are among the Word
/// comments. <paramref name="Formatting"/> counts tracked changes that leave the text as it is; nothing is proposed for them.
/// </summary>
public sealed record ReturnCounts(int Passages, int Found, int Tracked, int Untracked, int WordComments, int Resolved, int Formatting);
