using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>A Word comment with its replies as one text, one line a paragraph; the names of everybody who wrote in it, and how many
/// comments they are.</summary>
internal sealed record CommentThread(string Id, string? Author, string Text, bool Resolved, int Comments)
{
    /// <summary>The tracked changes of the comments' own words.</summary>
    public TrackedCount Changes { get; init; }
}

/// <summary>
/// The Word comments of a file as threads, in the order they were opened. A reply names the last paragraph of the comment
/// it answers; replies to replies belong to the first comment. Without that list each comment stands alone.
/// </summary>
internal sealed class CommentThreads(StyleSheet styles)
{
    private const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private const string Word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

    // Word keeps one level; what answers itself in a circle is followed only so far.
    private const int MostLevels = 20;

    public IReadOnlyList<CommentThread> Read(WordFile file)
    {
        var comments = file.Comments.Children(W.comment).Select(c => (Comment: c, Key: KeyOf(c))).ToList();
        var states = (file.CommentsExtended?.Elements() ?? [])
            .Where(c => c.IsOf(Word2012, "commentEx") && In2012(c, "paraId") is not null)
            .GroupBy(c => In2012(c, "paraId")!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                g => g.Key, g => (Parent: In2012(g.First(), "paraIdParent"), Done: In2012(g.First(), "done") is "1" or "true" or "on"),
                StringComparer.OrdinalIgnoreCase);
        var present = comments.Select(c => c.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. comments
            .GroupBy(c => c.Key.Length == 0 ? (object)c.Comment : First(c.Key, states, present).ToUpperInvariant())
            .Select(thread => Thread([.. thread], states))];
    }

    private static string First(string key, Dictionary<string, (string? Parent, bool Done)> states, HashSet<string> present)
    {
        for (var level = 0; level < MostLevels && states.TryGetValue(key, out var state) && state.Parent is { } parent
            && present.Contains(parent); level++)
        {
            key = parent;
        }

        return key;
    }

    private CommentThread Thread(List<(XElement Comment, string Key)> said, Dictionary<string, (string? Parent, bool Done)> states)
    {
        // A reply may stand before what it answers.
        var first = said.Find(s => s.Key.Length == 0 || !states.TryGetValue(s.Key, out var state) || state.Parent is null);
        first = first.Comment is null ? said[0] : first;
        var ordered = said.OrderBy(s => ReferenceEquals(s.Comment, first.Comment) ? 0 : 1).ToList();
        return new CommentThread(
            first.Comment.Attr(W.id) ?? "",
            Authors.Named(ordered.Select(s => s.Comment.Attr(W.author))),
            string.Join('\n', ordered.Select(s => TextOf(s.Comment)).Where(t => t.Length > 0)),
            states.TryGetValue(first.Key, out var of) && of.Done,
            said.Count)
        {
            Changes = TrackedCount.In(said.Select(s => s.Comment)),
        };
    }

    // Comment text is read like a note's: its own tracked changes accepted.
    private string TextOf(XElement comment) =>
        string.Join('\n', TextView.Accepted(Walked(comment)).Select(p => Wording.Tidy(p.Raw)).Where(t => t.Length > 0));

    private List<StoryParagraph> Walked(XElement comment) => FieldsWithoutEnd.Passed(known =>
    {
        var walker = new StoryWalker(styles, neverEnded: known.Keys.ToHashSet());
        return (walker.Walk(comment, new Spot(SpotKind.Note)), walker.NeverEnded);
    });

    private static string KeyOf(XElement comment) =>
        (string?)comment.Within(W.p).LastOrDefault()?.Attribute(XName.Get("paraId", Word2010)) ?? "";

    private static string? In2012(XElement state, string word) => (string?)state.Attribute(XName.Get(word, Word2012));
}
