using System.Globalization;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>The passages of a draft with what stands on them; cells that follow each other are a table.</summary>
internal sealed class AnnotatedBody(WordText text, string language, TextDirection ours, (int Notes, int Replies) ids)
{
    private const int DeepestHeading = 4;
    private const int DeepestIndent = 8;
    private const int Step = 567;
    private const int TextWidth = 9412;

    private readonly MarkedText marked = new(text, language, ids.Notes, ids.Replies);
    private readonly Dictionary<int, int> columns = [];
    private int id;
    private (int Table, int Row, int Column)? cell;

    public void Write(IEnumerable<DraftBlock> blocks)
    {
        foreach (var (table, _, column) in blocks.Select(b => b.Passage?.Path.Cell).OfType<(int Table, int Row, int Column)>())
        {
            columns[table] = Math.Max(columns.GetValueOrDefault(table), column);
        }

        foreach (var block in blocks)
        {
            Go(block.Passage?.Path.Cell);
            marked.Number(block.Notes, id);
            Write(block);
            id += block.Notes.Count;
        }

        Go(null);
    }

    private void Write(DraftBlock block)
    {
        switch (block)
        {
            case { Kind: DraftBlockKind.Added }:
                Added(block);
                break;
            case { Passage: { } passage }:
                Open(passage, block.Text);
                marked.Write(block.Text, block.Notes);
                text.Close();
                break;
            default:
                text.Open(block.Kind == DraftBlockKind.LeftBehindTitle ? "PaperHeading" : "PaperAnchor", ours);
                marked.Write(block.Text, block.Notes);
                text.Close();
                break;
        }
    }

    private void Open(Passage passage, string said)
    {
        var indent = passage.Kind is PassageKind.Indent or PassageKind.Paragraph && passage.Marker.Length > 0
            ? Step * (1 + Math.Min(passage.Level, DeepestIndent)) : 0;
        var style = passage.Kind switch
        {
            PassageKind.Title => "Title",
            PassageKind.Heading => $"Heading{Math.Clamp(passage.Level, 1, DeepestHeading).ToString(CultureInfo.InvariantCulture)}",
            PassageKind.Footnote => "DraftFootnote",
            _ => "Normal",
        };
        text.Open(style, text.RunsAs(said), look: indent == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"<w:ind w:left=\"{indent}\" w:hanging=\"{Step}\"/>"));
        if (passage.Marker.Length > 0 && !said.StartsWith(passage.Marker, StringComparison.Ordinal))
        {
            text.Run(null, passage.Marker, language);
            text.Raw(indent > 0 ? "<w:r><w:tab/></w:r>" : "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
        }
    }

    // Its mark is added with it, so that refusing the change leaves no empty paragraph.
    private void Added(DraftBlock block)
    {
        var lines = block.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            text.Open("Normal", text.RunsAs(lines[i]), mark: () => marked.Open("ins", block.Author!, "\"/>"));
            for (var n = 0; n < block.Notes.Count && i == 0; n++)
            {
                marked.Begin(n);
            }

            if (lines[i].Length > 0)
            {
                marked.Add(block.Author!, lines[i]);
            }

            for (var n = 0; n < block.Notes.Count && i == 0; n++)
            {
                marked.End(n);
            }

            text.Close();
        }
    }

    // From one cell to the next; the paragraphs of one cell follow each other in it. Cells without text are no passages, yet keep
    // their column.
    private void Go((int Table, int Row, int Column)? to)
    {
        if (to == cell)
        {
            return;
        }

        var (from, sameTable) = (cell, to?.Table == cell?.Table);
        var sameRow = sameTable && to?.Row == from?.Row;
        if (from is { } left)
        {
            text.Raw("</w:tc>");
            Empty(left.Table, left.Column + 1, sameRow ? to!.Value.Column : columns[left.Table] + 1);
            text.Raw(sameRow ? "" : sameTable ? "</w:tr>" : "</w:tr></w:tbl>");
        }

        if (to is { } next)
        {
            if (!sameTable)
            {
                Begin(next.Table, after: from is not null);
            }

            text.Raw(sameRow ? "" : "<w:tr>");
            Empty(next.Table, sameRow ? next.Column : 1, next.Column);
            OpenCell(next.Table);
        }

        cell = to;
    }

    // Word takes tables that touch for one.
    private void Begin(int table, bool after)
    {
        text.Raw(after ? "<w:p/>" : "");
        text.Raw($"""<w:tbl><w:tblPr><w:tblStyle w:val="Cells"/>{text.BidiVisual}<w:tblW w:w="{TextWidth}" w:type="dxa"/></w:tblPr><w:tblGrid>""");
        for (var c = 0; c < columns[table]; c++)
        {
            text.Raw(string.Create(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{TextWidth / columns[table]}\"/>"));
        }

        text.Raw("</w:tblGrid>");
    }

    private void Empty(int table, int from, int to)
    {
        for (var c = from; c < to; c++)
        {
            OpenCell(table);
            text.Raw("<w:p/></w:tc>");
        }
    }

    private void OpenCell(int table) => text.Raw(string.Create(CultureInfo.InvariantCulture,
        $"""<w:tc><w:tcPr><w:tcW w:w="{TextWidth / columns[table]}" w:type="dxa"/></w:tcPr>"""));
}
