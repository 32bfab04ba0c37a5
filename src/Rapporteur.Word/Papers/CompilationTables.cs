using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// The comments of one part. A main heading of the draft stands before its own table, where Word's navigation finds it;
/// the headings below it are rows. A footnote is set where its name first appears in the part.
/// </summary>
internal sealed class CompilationTables(WordText text, CompilationPart part, Phrases words, string language)
{
    // A row of up to about this many lines moves to the next page whole; a longer one breaks.
    private const int LinesKeptTogether = 16;
    private const int WordingLine = 50;
    private const int CommentLine = 62;
    private const int DeepestHeading = 4;

    private static readonly int[] Widths = [2550, 5600, 6420];
    private static readonly int[] WithRoom = [2150, 4500, 4520, 3400];

    private readonly HashSet<PrintedName> footnoted = [];
    private bool open;

    /// <summary>Whether a last column is left for somebody's remarks.</summary>
    public bool RoomForRemarks { get; init; }

    private int[] Columns => RoomForRemarks ? WithRoom : Widths;

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
                text.Raw(string.Create(CultureInfo.InvariantCulture,
                    $"""<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14570" w:type="dxa"/><w:gridSpan w:val="{Columns.Length}"/><w:shd w:val="clear" w:color="auto" w:fill="F1F4F7"/></w:tcPr>"""));
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
        text.Raw(
            $"""<w:tbl><w:tblPr><w:tblStyle w:val="Comments"/>{text.BidiVisual}<w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>""");
        text.Raw("<w:tblCaption w:val=\"");
        text.Escaped(heading.Length > 0 ? words.Say("compilation.caption", ("part", part.Title), ("heading", heading)) : part.Title);
        text.Raw("\"/>");
        text.Raw(
            $"""</w:tblPr><w:tblGrid>{string.Concat(Columns.Select(GridColumn))}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>""");
        HeaderCell(Columns[0], words[RoomForRemarks ? "compilation.column.state" : "compilation.column.delegation"]);
        HeaderCell(Columns[1], words["compilation.column.place"]);
        HeaderCell(Columns[2], words["compilation.column.comment"]);
        if (RoomForRemarks)
        {
            HeaderCell(Columns[3], words["compilation.column.remarks"]);
        }

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

    private void HeaderCell(int width, string heading)
    {
        text.Raw(
            string.Create(CultureInfo.InvariantCulture,
                $"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="E3E8EE"/><w:vAlign w:val="center"/></w:tcPr>"""));
        text.Paragraph("ColumnHeading", heading);
        text.Raw("</w:tc>");
    }

    private void Row(CompilationRow row)
    {
        text.Raw(Lines(row) <= LinesKeptTogether ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>");
        Cell(0, () => Delegation(row));
        Cell(1, () => PlaceAndWording(row));
        Cell(2, () => Comment(row));
        if (RoomForRemarks)
        {
            Cell(3, () => text.Paragraph("Cell", ""));
        }

        text.Raw("</w:tr>");
    }

    private void Cell(int column, Action write)
    {
        text.Raw(string.Create(CultureInfo.InvariantCulture,
            $"""<w:tc><w:tcPr><w:tcW w:w="{Columns[column]}" w:type="dxa"/></w:tcPr>"""));
        write();
        text.Raw("</w:tc>");
    }

    private static string GridColumn(int width) => string.Create(CultureInfo.InvariantCulture, $"""<w:gridCol w:w="{width}"/>""");

    private void Delegation(CompilationRow row)
    {
        text.Paragraph("CellReference", row.Reference);
        text.Open("CellFirst");
        Names([row.From]);
        text.Close();
        Beside(words.Pieces("compilation.row.on-behalf"), row.OnBehalfOf);
        Beside(words.Pieces("compilation.row.supported"), row.SupportedBy);
    }

    // A sentence whose one hole is names with their footnotes.
    private void Beside(ImmutableArray<Piece> sentence, ImmutableArray<PrintedName> names)
    {
        if (names.IsEmpty)
        {
            return;
        }

        text.Open("CellNote");
        foreach (var piece in sentence)
        {
            if (piece.Hole is null)
            {
                text.Run(null, piece.Text, language);
            }
            else
            {
                Names(names);
            }
        }

        text.Close();
    }

    private void Names(ImmutableArray<PrintedName> names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            text.Run(null, (i > 0 ? ", " : "") + names[i].Name, language);
            if (names[i].Footnote is { } footnote && footnoted.Add(names[i]))
            {
                text.Footnote(footnote);
            }
        }
    }

    private void PlaceAndWording(CompilationRow row)
    {
        text.Paragraph("CellFirst", row.Place);
        if (!row.OtherPlaces.IsEmpty)
        {
            text.Paragraph("CellNote", words.Say("compilation.row.also", ("places", words.Language.Listed(row.OtherPlaces))));
        }

        if (!row.Kinds.IsEmpty)
        {
            text.Paragraph("CellNote", string.Join(", ", row.Kinds));
        }

        if (row.Wording.IsEmpty)
        {
            return;
        }

        text.Open("Cell", text.RunsAs(string.Concat(row.Wording.Select(c => c.Text))));
        if (row.Wording.All(c => c.Kind == ChangeKind.Kept))
        {
            foreach (var piece in words.Pieces("compilation.row.quoted"))
            {
                if (piece.Hole is null)
                {
                    text.Run(null, piece.Text, language);
                }
                else
                {
                    Wording(row);
                }
            }
        }
        else
        {
            Wording(row);
        }

        text.Close();
    }

    private void Wording(CompilationRow row)
    {
        foreach (var change in row.Wording)
        {
            // White space travels with the word before it; marked, it would look like a word.
            var said = change.Text.TrimEnd();
            text.Run(change.Kind switch { ChangeKind.Removed => "Removed", ChangeKind.Added => "Added", _ => null }, said,
                row.Said.Language);
            text.Run(null, change.Text[said.Length..], language);
        }
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
            Labelled(
                row.Alternatives.Length == 1
                    ? words["compilation.row.alternative"]
                    : words.Say("compilation.row.alternatives", ("number", i + 1)), row.Alternatives[i]);
        }

        if (row.Condition is { } condition)
        {
            Labelled(words["compilation.row.condition"], condition);
        }

        foreach (var translation in row.Translations)
        {
            Labelled(words["compilation.row.translation"], translation);
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
        var comment = row.Alternatives.Concat(row.Translations).Append(row.Said).Append(row.Condition).OfType<ReceivedText>()
            .Sum(t => 1 + (t.Text.Length / CommentLine) + t.Text.AsSpan().Count('\n'));
        return Math.Max(wording, comment + row.Remarks.Length);
    }
}
