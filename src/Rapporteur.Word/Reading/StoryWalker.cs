using System.Xml.Linq;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Walks one story (the body, or a note) in reading order and gives its paragraphs with every piece of text a reader may
/// see. Decided here, and in <see cref="RunWalker"/> for what stands inside a paragraph:
/// tracked insertions and deletions are both kept, marked, for <see cref="TextView"/> to choose from;
/// of alternate content the first choice Word understands is read, else the fallback, never both;
/// content controls and custom XML are read through, a placeholder asking for text is not text;
/// a merged cell is read once, cells row by row, a nested table where it stands in its cell;
/// text boxes follow the paragraph they are anchored in.
/// </summary>
internal sealed class StoryWalker
{
    private readonly Unread unread;
    private readonly RunWalker runs;
    private readonly TableGrid grid;
    private readonly List<StoryParagraph> story = [];
    private readonly List<Piece> waiting = [];
    private List<Piece> last = [];
    private int walked;
    private int tables;
    private int textBoxes;

    public StoryWalker(StyleSheet styles, Unread? unread = null, IReadOnlySet<XElement>? neverEnded = null)
    {
        this.unread = unread ?? new Unread();
        runs = new RunWalker(styles, this.unread, neverEnded ?? new HashSet<XElement>());
        grid = new TableGrid(runs.IsPrompt, child => this.unread.PassedOver(child, Revisions.None));
    }

    /// <summary>The fields met so far that begin and never end in their story, with their names; what stands after them is not read
    /// yet.</summary>
    public Dictionary<XElement, string> NeverEnded { get; } = [];

    public List<StoryParagraph> Walk(XElement root, Spot spot)
    {
        Story(root, spot, Revisions.None, null);
        var read = story.ToList();
        walked += read.Count;
        story.Clear();
        return read;
    }

    private void Story(XElement root, Spot spot, Revisions revisions, string? by)
    {
        var around = runs.Enter();
        Blocks(root, spot, revisions, by);
        foreach (var field in runs.Leave(around).Where(f => f.Begin is not null))
        {
            NeverEnded[field.Begin!] = new FieldInstruction(field.Code).Name;
        }
    }

    private void Blocks(XElement parent, Spot spot, Revisions revisions, string? by, Counter? nestedTables = null)
    {
        foreach (var child in parent.Children())
        {
            switch (child.Word())
            {
                case W.p:
                    Paragraph(child, spot, revisions, by);
                    break;
                case W.tbl:
                    Table(child, spot, revisions, by, nestedTables);
                    break;
                case W.sdt:
                    if (child.Child(W.sdtContent) is { } content && !runs.IsPrompt(child.Child(W.sdtPr), content))
                    {
                        Blocks(content, spot, revisions, by, nestedTables);
                    }

                    break;
                case W.customXml or W.sdtContent:
                    Blocks(child, spot, revisions, by, nestedTables);
                    break;
                case W.ins or W.moveTo or W.del or W.moveFrom:
                    // Around whole paragraphs only by mistake; programs that show the text at all take it for changed.
                    Blocks(child, spot, revisions | RunWalker.RevisionsOf(child), child.Attr(W.author) ?? by, nestedTables);
                    break;
                case W.AlternateContent when Shown.Branch(child) is { } branch:
                    Blocks(branch, spot, revisions, by, nestedTables);
                    break;
                case W.commentRangeStart:
                    waiting.Add(new Piece(PieceKind.CommentStart, child.Attr(W.id) ?? "", Revisions.None));
                    break;
                case W.commentRangeEnd when story.Count > 0:
                    last.Add(new Piece(PieceKind.CommentEnd, child.Attr(W.id) ?? "", Revisions.None));
                    break;
                case W.bookmarkStart when child.Attr(W.name) is { } name && PassageMark.Of(name) is not null:
                    waiting.Add(new Piece(PieceKind.PassageMark, name, Revisions.None));
                    break;
                default:
                    runs.Range(child);
                    unread.PassedOver(child, revisions);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, Spot spot, Revisions revisions, string? by)
    {
        unread.Paragraph = walked + story.Count;
        var read = runs.Read(paragraph, spot, revisions, by);
        last = read.Pieces;
        last.InsertRange(0, waiting);
        waiting.Clear();
        var (mark, marker) = MarkOf(read.Properties.Child(W.rPr));
        story.Add(new StoryParagraph(paragraph, read.Properties, spot, last, revisions | mark)
        {
            Hidden = read.Hidden,
            Author = marker ?? by,
        });
        foreach (var box in read.TextBoxes)
        {
            // A box inside a cell or note is named by the one it is in.
            var path = spot.Path.Down(new PathStep(PathStepKind.TextBox, Nth: ++textBoxes));
            Story(box.Content, new Spot(SpotKind.TextBox, path) { Story = StoryKind.TextBoxes }, box.Revisions, box.Author);
        }
    }

    private static (Revisions Revisions, string? Author) MarkOf(XElement? mark)
    {
        if (mark is null)
        {
            return (Revisions.None, null);
        }

        var inserted = mark.Child(W.ins) ?? mark.Child(W.moveTo);
        var deleted = mark.Child(W.del) ?? mark.Child(W.moveFrom);
        return (
            (inserted is null ? Revisions.None : Revisions.Inserted) | (deleted is null ? Revisions.None : Revisions.Deleted),
            deleted.Attr(W.author) ?? inserted.Attr(W.author));
    }

    private void Table(XElement table, Spot around, Revisions revisions, string? by, Counter? nested)
    {
        var number = nested is null ? ++tables : nested.Next();
        foreach (var cell in grid.Cells(table, revisions).Where(c => !c.IsPrompt))
        {
            var path = around.Path.Down(
                new(PathStepKind.Table, Nth: number), new(PathStepKind.Row, Nth: cell.Row), new(PathStepKind.Column, Nth: cell.Column));
            var spot = new Spot(SpotKind.Cell, path, around.Kind == SpotKind.Cell ? around.Depth + 1 : 0) { Story = around.Story };
            Blocks(cell.Content, spot, cell.Revisions, cell.Author ?? by, new Counter());
        }
    }

    private sealed class Counter
    {
        private int count;

        public int Next() => ++count;
    }
}
