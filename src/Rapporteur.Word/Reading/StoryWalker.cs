using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
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

    public StoryWalker(StyleSheet styles, Unread? unread = null, IReadOnlySet<FieldChar>? neverEnded = null)
    {
        this.unread = unread ?? new Unread();
        runs = new RunWalker(styles, this.unread, neverEnded ?? new HashSet<FieldChar>());
        grid = new TableGrid(runs.IsPrompt);
    }

    /// <summary>The fields met so far that begin and never end in their story, with their names; what stands after them is not read
    /// yet.</summary>
    public Dictionary<FieldChar, string> NeverEnded { get; } = [];

    public List<StoryParagraph> Walk(OpenXmlElement root, Spot spot)
    {
        Story(root, spot, Revisions.None, null);
        var read = story.ToList();
        walked += read.Count;
        story.Clear();
        return read;
    }

    private void Story(OpenXmlElement root, Spot spot, Revisions revisions, string? by)
    {
        var around = runs.Enter();
        Blocks(root, spot, revisions, by);
        foreach (var field in runs.Leave(around).Where(f => f.Begin is not null))
        {
            NeverEnded[field.Begin!] = new FieldInstruction(field.Instruction.ToString()).Name;
        }
    }

    private void Blocks(OpenXmlElement parent, Spot spot, Revisions revisions, string? by, Counter? nestedTables = null)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Paragraph(paragraph, spot, revisions, by);
                    break;
                case Table table:
                    Table(table, spot, revisions, by, nestedTables);
                    break;
                case SdtBlock control:
                    if (control.SdtContentBlock is { } content && !runs.IsPrompt(control.SdtProperties, content))
                    {
                        Blocks(content, spot, revisions, by, nestedTables);
                    }

                    break;
                case CustomXmlBlock or SdtContentBlock:
                    Blocks(child, spot, revisions, by, nestedTables);
                    break;
                case AlternateContent alternate when Shown.Branch(alternate) is { } branch:
                    Blocks(branch, spot, revisions, by, nestedTables);
                    break;
                case CommentRangeStart start:
                    waiting.Add(new Piece(PieceKind.CommentStart, start.Id?.Value ?? "", Revisions.None));
                    break;
                case CommentRangeEnd end when story.Count > 0:
                    last.Add(new Piece(PieceKind.CommentEnd, end.Id?.Value ?? "", Revisions.None));
                    break;
                case BookmarkStart start when PassageMark.Of(start.Name?.Value ?? "") is not null:
                    waiting.Add(new Piece(PieceKind.PassageMark, start.Name!.Value!, Revisions.None));
                    break;
                default:
                    runs.Range(child);
                    break;
            }
        }
    }

    private void Paragraph(Paragraph paragraph, Spot spot, Revisions revisions, string? by)
    {
        var properties = paragraph.ParagraphProperties;
        unread.Paragraph = walked + story.Count;
        var read = runs.Read(paragraph, spot, revisions, by);
        var (mark, marker) = MarkOf(properties);
        last = [.. waiting, .. read.Pieces];
        story.Add(new StoryParagraph(paragraph, spot, last, revisions | mark) { Hidden = read.Hidden, Author = marker ?? by });
        waiting.Clear();
        foreach (var box in read.TextBoxes)
        {
            // A box inside a cell or note is named by the one it is in.
            var label = spot.Label.Length == 0 ? $"Text box {++textBoxes}" : $"{spot.Label}, text box {++textBoxes}";
            Story(box.Content, new Spot(SpotKind.TextBox, Labels.Bounded(label)) { Story = StoryKind.TextBoxes }, box.Revisions,
                box.Author);
        }
    }

    private static (Revisions Revisions, string? Author) MarkOf(ParagraphProperties? properties)
    {
        var mark = properties?.ParagraphMarkRunProperties;
        var inserted = (TrackChangeType?)mark?.GetFirstChild<Inserted>() ?? mark?.GetFirstChild<MoveTo>();
        var deleted = (TrackChangeType?)mark?.GetFirstChild<Deleted>() ?? mark?.GetFirstChild<MoveFrom>();
        return (
            (inserted is null ? Revisions.None : Revisions.Inserted) | (deleted is null ? Revisions.None : Revisions.Deleted),
            deleted?.Author?.Value ?? inserted?.Author?.Value);
    }

    private void Table(Table table, Spot around, Revisions revisions, string? by, Counter? nested)
    {
        var number = nested is null ? ++tables : nested.Next();
        var label = around.Label.Length == 0 ? $"Table {number}" : $"{around.Label}, table {number}";
        foreach (var cell in grid.Cells(table, revisions).Where(c => !c.IsPrompt))
        {
            var name = Labels.Bounded($"{label}, row {cell.Row}, column {cell.Column}");
            var spot = new Spot(SpotKind.Cell, name, around.Kind == SpotKind.Cell ? around.Depth + 1 : 0) { Story = around.Story };
            Blocks(cell.Content, spot, cell.Revisions, cell.Author ?? by, new Counter());
        }
    }

    private sealed class Counter
    {
        private int count;

        public int Next() => ++count;
    }
}
