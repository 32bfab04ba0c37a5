using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// Puts one sentence for each common point in place of those of the comments that make it: its words, and the words an officer chose for
/// how many. What was recorded at the meeting keeps its own sentence, so that its words are never made stronger by others; a comment of
/// which only some points are common keeps its own as well.
/// </summary>
internal static class CommonSentences
{
    // Said by fewer it is nobody's but theirs.
    private const int Fewest = 2;

    public static List<Said> Joined(List<Said> said, Board board, Phrases words)
    {
        var written = said.Where(s => s.Of is { Origin: not CommentOrigin.Meeting }).ToDictionary(s => s.Of!.Id);
        var (common, told) = (new List<Said>(), new HashSet<PointId>());
        foreach (var point in board.CommonPoints.Values.Where(p => p.Words.Length > 0).OrderBy(p => p.Id.Value, StringComparer.Ordinal))
        {
            var of = point.Of.Where(p => written.ContainsKey(p.Comment)).ToList();
            var members = of.Select(p => written[p.Comment]).Distinct().OrderBy(s => s.Received).ToList();
            if (members.Count >= Fewest)
            {
                common.Add(Sentence(point, members, words));
                told.UnionWith(of);
            }
        }

        return common.Count == 0 ? said : [.. said.Where(s => s.Of is not { } comment || !IsTold(comment, told)), .. common];
    }

    private static Said Sentence(CommonPoint point, List<Said> members, Phrases words)
    {
        var first = members.MinBy(m => (m.Section, m.At, m.Received), Comparer<(int, PlaceInDraft?, int)>.Create(Compare))!;
        return first with
        {
            Unit = SummaryUnit.Of(point.Id),
            Sentence = words.Say(Key(point.Quantifier), ("words", point.Words)),
            References = [.. members.SelectMany(m => m.References)],
            Of = null,
            Language = "",
        };
    }

    private static int Compare((int Section, PlaceInDraft? At, int Received) a, (int Section, PlaceInDraft? At, int Received) b) =>
        a.Section != b.Section ? a.Section.CompareTo(b.Section)
        : a.At is null || b.At is null || a.At.CompareTo(b.At) == 0 ? a.Received.CompareTo(b.Received)
        : a.At.CompareTo(b.At);

    private static bool IsTold(Comment comment, HashSet<PointId> told) =>
        told.Contains(new PointId(comment.Id))
        || (comment.Points.Any(p => !p.GivenUp) && comment.Points.All(p => p.GivenUp || told.Contains(new PointId(comment.Id, p.Number))));

    private static string Key(Quantifier quantifier) => quantifier switch
    {
        Quantifier.One => "papers.summary.common.one",
        Quantifier.Some => "papers.summary.common.some",
        Quantifier.Several => "papers.summary.common.several",
        Quantifier.Number => "papers.summary.common.number",
        Quantifier.Many => "papers.summary.common.many",
        _ => "papers.summary.common.impersonal",
    };
}
