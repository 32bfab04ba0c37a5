using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Word.Reading;
using WordComment = DocumentFormat.OpenXml.Wordprocessing.Comment;

namespace Rapporteur.Word.Returns;

/// <summary>A Word comment with its replies as one text, one line a paragraph; the names of everybody who wrote in it, and how many
/// comments they are.</summary>
internal sealed record CommentThread(string Id, string? Author, string Text, bool Resolved, int Comments);

/// <summary>
/// The Word comments of a file as threads, in the order they were opened. A reply names the last paragraph of the comment
/// it answers; replies to replies belong to the first comment. Without that list each comment stands alone.
/// </summary>
internal sealed class CommentThreads(StyleSheet styles)
{
    // Word keeps one level; what answers itself in a circle is followed only so far.
    private const int MostLevels = 20;

    public IReadOnlyList<CommentThread> Read(MainDocumentPart main)
    {
        var comments =
            (main.WordprocessingCommentsPart?.Comments?.Elements<WordComment>() ?? []).Select(c => (Comment: c, Key: KeyOf(c))).ToList();
        var states = (main.WordprocessingCommentsExPart?.CommentsEx?.Elements<DocumentFormat.OpenXml.Office2013.Word.CommentEx>() ?? [])
            .Where(c => c.ParaId?.Value is not null)
            .GroupBy(c => c.ParaId!.Value!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => (Parent: g.First().ParaIdParent?.Value, Done: g.First().Done is { HasValue: true, Value: true }),
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

    private CommentThread Thread(List<(WordComment Comment, string Key)> said, Dictionary<string, (string? Parent, bool Done)> states)
    {
        // A reply may stand before what it answers.
        var first = said.Find(s => s.Key.Length == 0 || !states.TryGetValue(s.Key, out var state) || state.Parent is null);
        first = first.Comment is null ? said[0] : first;
        var ordered = said.OrderBy(s => ReferenceEquals(s.Comment, first.Comment) ? 0 : 1).ToList();
        return new CommentThread(
            first.Comment.Id?.Value ?? "",
            Authors.Named(ordered.Select(s => s.Comment.Author?.Value)),
            string.Join('\n', ordered.Select(s => TextOf(s.Comment)).Where(t => t.Length > 0)),
            states.TryGetValue(first.Key, out var of) && of.Done,
            said.Count);
    }

    // Comment text is read like a note's: its own tracked changes accepted.
    private string TextOf(WordComment comment) => string.Join(
        '\n',
        TextView.Accepted(new StoryWalker(styles).Walk(comment, new Spot(SpotKind.Note))).Select(p => Wording.Tidy(p.Raw))
            .Where(t => t.Length > 0));

    private static string KeyOf(WordComment comment) => comment.Descendants<Paragraph>().LastOrDefault()?.ParagraphId?.Value ?? "";
}
