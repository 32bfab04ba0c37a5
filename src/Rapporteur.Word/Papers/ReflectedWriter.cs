using System.Globalization;
using Rapporteur.Drafts.Matching;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>Writes the table of how comments were reflected as a Word document, A4 landscape, a row for every comment.</summary>
public static class ReflectedWriter
{
    private static readonly Phrasebook Book = new(typeof(ReflectedWriter).Assembly, "reflected");
    private static readonly string[] Columns = ["comment", "place", "said", "outcome"];
    private static readonly int[] Widths = [2300, 3900, 4500, 3870];

    /// <summary>Writes forward only and synchronously; the stream is left open.</summary>
    public static void Write(ReflectedTable paper, Stream to)
    {
        var words = Book.In(paper.Head.In);
        PlainPaper.Write(paper.Head, paper.Delegation, paper.Account, landscape: true, to, (text, _) =>
        {
            if (paper.Rows.IsEmpty)
            {
                text.Paragraph("PaperLine", words["reflected.none"]);
                return;
            }

            text.Raw(
                $"""<w:tbl><w:tblPr><w:tblStyle w:val="Cells"/>{text.BidiVisual}<w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>""");
            text.Raw(string.Concat(Widths.Select(w => string.Create(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{w}\"/>"))));
            text.Raw("</w:tblGrid>");
            Row(text, header: true,
                [.. Columns.Select(c => (Action)(() => text.Paragraph("ColumnHeading", words[$"reflected.column.{c}"])))]);
            foreach (var row in paper.Rows)
            {
                Row(text, header: false,
                    [() => Whose(text, row), () => Place(text, row, words), () => Said(text, row), () => Outcome(text, row, words)]);
            }

            text.Raw("</w:tbl>");
        });
    }

    private static void Row(WordText text, bool header, Action[] cells)
    {
        text.Raw(header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr>");
        for (var c = 0; c < cells.Length; c++)
        {
            text.Raw(string.Create(CultureInfo.InvariantCulture, $"""<w:tc><w:tcPr><w:tcW w:w="{Widths[c]}" w:type="dxa"/></w:tcPr>"""));
            cells[c]();
            text.Raw("</w:tc>");
        }

        text.Raw("</w:tr>");
    }

    private static void Whose(WordText text, ReflectedRow row)
    {
        text.Paragraph("CellNote", row.Printed.Reference);
        text.Paragraph("Cell", row.Printed.From.Name);
    }

    private static void Place(WordText text, ReflectedRow row, Phrases words)
    {
        text.Paragraph("Cell", words.Language.Listed(row.Printed.OtherPlaces.Prepend(row.Printed.Place)));
        if (row.After.Length > 0)
        {
            text.Paragraph("CellNote", row.After);
        }

        if (row.Printed.Wording.IsEmpty)
        {
            return;
        }

        text.Open("Cell", text.RunsAs(string.Concat(row.Printed.Wording.Select(c => c.Text))));
        foreach (var change in row.Printed.Wording)
        {
            text.Run(change.Kind switch { ChangeKind.Removed => "Removed", ChangeKind.Added => "Added", _ => null }, change.Text,
                row.Printed.Said.Language);
        }

        text.Close();
    }

    private static void Said(WordText text, ReflectedRow row)
    {
        if (!row.Printed.Kinds.IsEmpty)
        {
            text.Paragraph("CellNote", string.Join(", ", row.Printed.Kinds));
        }

        text.Paragraphs("Cell", row.Printed.Said.Text, row.Printed.Said.Language);
        foreach (var further in row.Printed.Alternatives.Append(row.Printed.Condition).OfType<ReceivedText>())
        {
            text.Paragraphs("Cell", further.Text, further.Language);
        }

        foreach (var remark in row.Printed.Remarks)
        {
            text.Paragraph("CellNote", remark);
        }
    }

    private static void Outcome(WordText text, ReflectedRow row, Phrases words)
    {
        text.Paragraph("Cell", row.Outcome.Length > 0 ? row.Outcome : words["reflected.open"]);
        if (row.Response.Length > 0)
        {
            text.Paragraphs("Cell", row.Response, words.Language.Tag);
        }

        if (row.Contradicts is { } contradicts)
        {
            text.Paragraph("CellWarning", contradicts);
        }
    }
}
