using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// The rows of a paper's tables with what stands in their cells, and where its paragraphs were changed with the changes tracked; all of
/// it in one walk. Tracked changes are read as accepted; a paragraph within another, in a text box, is one of its own. What stands in a
/// row within a row belongs to the innermost alone.
/// </summary>
internal sealed class PaperRows
{
    private readonly List<Line> lines = [];
    private readonly List<string> comments = [];
    private readonly List<PaperRow> rows = [];
    private readonly PaperRow?[] ofLine;
    private readonly PaperRow?[] ofComment;

    /// <summary>Rows that do not count are as if they were none.</summary>
    public PaperRows(XElement document, Func<PaperRow, bool> counts)
    {
        Walk(document, null, null, default);
        rows.RemoveAll(r => !counts(r));
        (ofLine, ofComment) = (new PaperRow?[lines.Count], new PaperRow?[comments.Count]);

        // Those within stand behind those around them.
        foreach (var row in rows)
        {
            var (first, last) = (row.Cells[0].From, row.Cells[^1]);
            Array.Fill(ofLine, null, first, last.From - first);
            Array.Fill(ofLine, row, last.From, last.To - last.From);
            Array.Fill(ofComment, row, row.CommentsFrom, row.CommentsTo - row.CommentsFrom);
        }
    }

    public IReadOnlyList<PaperRow> All => rows;

    /// <summary>How many paragraphs were changed that stand in the last cell of no row.</summary>
    public int ChangedBeside => lines.Index().Count(l => l.Item.IsChanged && ofLine[l.Index] is null);

    private void Walk(XElement parent, PaperRow? row, Line? line, Within within)
    {
        foreach (var child in parent.Children())
        {
            switch (child.Word())
            {
                case W.tr:
                    var begun = new PaperRow(this, comments.Count);
                    rows.Add(begun);
                    Walk(child, begun, line, within);
                    begun.CommentsTo = comments.Count;
                    break;
                case W.tc when row is not null:
                    var (from, nth) = (lines.Count, row.Cells.Count);
                    row.Cells.Add((from, from));
                    Walk(child, row, line, within);
                    row.Cells[nth] = (from, lines.Count);
                    break;
                case W.p:
                    lines.Add(new Line());
                    Walk(child, row, lines[^1], within);
                    break;
                case W.moveFrom:
                    Walk(child, row, line, new Within(MovedAway: true, Tracked: true));
                    break;
                case W.ins or W.del or W.moveTo:
                    Walk(child, row, line, within with { Tracked = true });
                    break;
                case W.commentReference when child.Attr(W.id) is { } id:
                    comments.Add(id);
                    break;
                default:
                    line?.Take(child, within);
                    Walk(child, row, line, within);
                    break;
            }
        }
    }

    /// <summary>What of the tracked changes is around: deleted text has an element of its own, what was moved away has not.</summary>
    private readonly record struct Within(bool MovedAway, bool Tracked);

    private sealed class Line
    {
        private readonly StringBuilder text = new();

        public bool IsChanged { get; private set; }

        public void Take(XElement part, Within within)
        {
            IsChanged |= within.Tracked && part.Word() is W.t or W.delText;
            if (!within.MovedAway)
            {
                text.Append(part.Word() switch { W.t => part.Value, W.br or W.cr => "\n", W.tab => " ", _ => "" });
            }
        }

        public override string ToString() => text.ToString().Trim();
    }

    /// <summary>A row with its cells, each from and to one of the paragraphs, the end not included.</summary>
    internal sealed class PaperRow(PaperRows of, int commentsFrom)
    {
        public List<(int From, int To)> Cells { get; } = [];

        public int CommentsFrom => commentsFrom;

        public int CommentsTo { get; set; }

        /// <summary>What stands first in its first cell; empty when nothing does.</summary>
        public string Reference => Cells is [var first, ..] && first.From < first.To ? of.lines[first.From].ToString() : "";

        /// <summary>The paragraphs of its last cell.</summary>
        public IEnumerable<string> Remarks => Enumerable.Range(Cells[^1].From, Cells[^1].To - Cells[^1].From)
            .Where(l => of.ofLine[l] == this).Select(l => of.lines[l].ToString());

        public IEnumerable<string> CommentIds => Enumerable.Range(CommentsFrom, CommentsTo - CommentsFrom)
            .Where(c => of.ofComment[c] == this).Select(c => of.comments[c]);
    }
}
