using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Drafts;
using Rapporteur.Papers;

namespace Rapporteur.Word.Papers;

/// <summary>
/// The comments of one part. A main heading of the draft stands before its own table, where Word's navigation finds it;
/// the headings below it are rows. A footnote is set where its name first appears in the part.
/// </summary>
internal sealed class CompilationTables(WordText text, CompilationPart part, string language)
{
    // A row of up to about this many lines moves to the next page whole; a longer one breaks.
    private const int LinesKeptTogether = 16;
    private const int WordingLine = 50;
    private const int CommentLine = 62;
    private const int DeepestHeading = 4;

    private readonly HashSet<PrintedName> footnoted = [];
    private bool open;

    public void Write()
    {
        foreach (var section in part.Sections)
        {
            if (section.Rank == 1)
            {
                CloseTable();
                text.Paragraph("Heading2", section.Heading);
            }
            else if (section.Rank > 1)
            {
                OpenTable(section.Heading);
                text.Raw("""<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14570" w:type="dxa"/><w:gridSpan w:val="3"/><w:shd w:val="clear" w:color="auto" w:fill="F1F4F7"/></w:tcPr>""");
                text.Paragraph($"Heading{Math.Min(section.Rank + 1, DeepestHeading)}", section.Heading);
                text.Raw("</w:tc></w:tr>");
            }

            foreach (var row in section.Rows)
            {
                OpenTable(section.Heading);
                Row(row);
            }
        }

        CloseTable();
    }

    private void OpenTable(string heading)
    {
        if (open)
        {
            return;
        }

        open = true;
        text.Raw("""<w:tbl><w:tblPr><w:tblStyle w:val="Comments"/><w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>""");
        text.Raw("<w:tblCaption w:val=\"");
        text.Escaped(heading.Length > 0 ? $"{part.Title}: {heading}" : part.Title);
        text.Raw("\"/>");
        text.Raw("""</w:tblPr><w:tblGrid><w:gridCol w:w="2550"/><w:gridCol w:w="5600"/><w:gridCol w:w="6420"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>""");
        HeaderCell(2550, "Reference and delegation");
        HeaderCell(5600, "Place and wording");
        HeaderCell(6420, "Comment");
        text.Raw("</w:tr>");
    }

    private void CloseTable()
    {
        if (open)
        {
            text.Raw("</w:tbl>");
            open = false;
        }
    }

    private void HeaderCell(int width, string words)
    {
        text.Raw(string.Create(CultureInfo.InvariantCulture, $"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="E3E8EE"/><w:vAlign w:val="center"/></w:tcPr>"""));
        text.Paragraph("ColumnHeading", words);
        text.Raw("</w:tc>");
    }

    private void Row(CompilationRow row)
    {
        text.Raw(Lines(row) <= LinesKeptTogether ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>");
        text.Raw("""<w:tc><w:tcPr><w:tcW w:w="2550" w:type="dxa"/></w:tcPr>""");
        Delegation(row);
        text.Raw("""</w:tc><w:tc><w:tcPr><w:tcW w:w="5600" w:type="dxa"/></w:tcPr>""");
        PlaceAndWording(row);
        text.Raw("""</w:tc><w:tc><w:tcPr><w:tcW w:w="6420" w:type="dxa"/></w:tcPr>""");
        Comment(row);
        text.Raw("</w:tc></w:tr>");
    }

    private void Delegation(CompilationRow row)
    {
        text.Paragraph("CellReference", row.Reference);
        Names("CellFirst", "", [row.From]);
        Names("CellNote", "on behalf also of ", row.OnBehalfOf);
        Names("CellNote", "supported by ", row.SupportedBy);
    }

    private void Names(string style, string before, ImmutableArray<PrintedName> names)
    {
        if (names.IsEmpty)
        {
            return;
        }

        text.Open(style);
        for (var i = 0; i < names.Length; i++)
        {
            text.Run(null, (i > 0 ? ", " : before) + names[i].Name, language);
            if (names[i].Footnote is { } footnote && footnoted.Add(names[i]))
            {
                text.Footnote(footnote);
            }
        }

        text.Close();
    }

    private void PlaceAndWording(CompilationRow row)
    {
        text.Paragraph("CellFirst", row.Place);
        if (!row.OtherPlaces.IsEmpty)
        {
            text.Paragraph("CellNote", $"also: {string.Join("; ", row.OtherPlaces)}");
        }

        if (!row.Kinds.IsEmpty)
        {
            text.Paragraph("CellNote", string.Join(", ", row.Kinds));
        }

        if (row.Wording.IsEmpty)
        {
            return;
        }

        var quoted = row.Wording.All(c => c.Kind == ChangeKind.Kept);
        text.Open("Cell", Script.DirectionOf(string.Concat(row.Wording.Select(c => c.Text))));
        text.Run(null, quoted ? "“" : "", language);
        foreach (var change in row.Wording)
        {
            // White space travels with the word before it; marked, it would look like a word.
            var words = change.Text.TrimEnd();
            text.Run(change.Kind switch { ChangeKind.Removed => "Removed", ChangeKind.Added => "Added", _ => null }, words, row.Said.Language);
            text.Run(null, change.Text[words.Length..], language);
        }

        text.Run(null, quoted ? "”" : "", language);
        text.Close();
    }

    private void Comment(CompilationRow row)
    {
        if (row.LanguageNote is { } note)
        {
            text.Paragraph("CellNote", note, keepNext: true);
        }

        text.Paragraphs("Cell", row.Said.Text, row.Said.Language);
        for (var i = 0; i < row.Alternatives.Length; i++)
        {
            Labelled(row.Alternatives.Length == 1 ? "Alternative" : string.Create(CultureInfo.InvariantCulture, $"Alternative {i + 1}"), row.Alternatives[i]);
        }

        if (row.Condition is { } condition)
        {
            Labelled("Condition", condition);
        }

        foreach (var remark in row.Remarks)
        {
            text.Paragraph("CellNote", remark);
        }
    }

    private void Labelled(string label, ReceivedText received)
    {
        text.Paragraph("CellLabel", label);
        text.Paragraphs("Cell", received.Text, received.Language);
    }

    private static int Lines(CompilationRow row)
    {
        var wording = 3 + (row.Wording.Sum(c => c.Text.Length) / WordingLine);
        var comment = row.Alternatives.Append(row.Said).Append(row.Condition).OfType<ReceivedText>()
            .Sum(t => 1 + (t.Text.Length / CommentLine) + t.Text.AsSpan().Count('\n'));
        return Math.Max(wording, comment + row.Remarks.Length);
    }
}
