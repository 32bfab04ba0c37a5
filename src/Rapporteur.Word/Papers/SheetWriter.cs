using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Papers;
using Rapporteur.Word.Forms;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Writes a table as a workbook of one sheet. Every cell is text marked as such, so that nothing anybody wrote is a
/// formula, a date or a link, now or after somebody edited it; there is no formula in the file at all. Forward only; the same
/// table gives the same bytes.
/// </summary>
public static class SheetWriter
{
    // Excel keeps no more in one cell; the record's lines are shorter.
    private const int LongestCell = 32_767;
    private const double LineHeight = 13.5;

    // Excel shows none higher.
    private const double TallestRow = 409;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    // Format 0 as a workbook must have it, 1 the headings, 2 text of people, 3 our own lines at the end.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/></font><font><sz val="9"/><color rgb="FF595959"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3247"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFC9CED4"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>The comments, and their account below them.</summary>
    public static void Write(CommentSheet sheet, Stream to) => Write(
        new PlainSheet(sheet.Name, sheet.Title, sheet.Columns, sheet.Rows, sheet.In, sheet.MadeAt)
        {
            Lines = [sheet.Account.Title, .. sheet.Account.Lines],
        },
        to);

    /// <summary>Writes forward only and synchronously; the stream is left open.</summary>
    public static void Write(PlainSheet sheet, Stream to)
    {
        var language = LanguageTag.Full(sheet.In.Tag)!;
        using var package = new PaperPackage(to);
        package.Part("[Content_Types].xml", ContentTypes);
        package.Part("_rels/.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""");
        package.Part("xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        package.Part("xl/workbook.xml", writer =>
        {
            writer.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"");
            new WordText(writer, language).Escaped(sheet.Name);
            writer.Write("\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        });
        package.Part("xl/worksheets/sheet1.xml", writer => Sheet(new WordText(writer, language), sheet));
        package.Part("xl/styles.xml", Styles);
        package.Part("docProps/core.xml", writer => PaperParts.Properties(writer, sheet.Title, language, sheet.MadeAt));
    }

    private static void Sheet(WordText text, PlainSheet sheet)
    {
        text.Raw($"""<worksheet xmlns="{Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        text.Raw("""<sheetViews><sheetView workbookViewId="0" """);
        text.Raw(sheet.In.RightToLeft ? "rightToLeft=\"1\">" : ">");
        text.Raw("""<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var c = 0; c < sheet.Columns.Length; c++)
        {
            text.Raw(string.Create(CultureInfo.InvariantCulture,
                $"""<col min="{c + 1}" max="{c + 1}" width="{sheet.Columns[c].Width}" customWidth="1"/>"""));
        }

        text.Raw("</cols><sheetData>");
        int[] widths = [.. sheet.Columns.Select(c => c.Width)];
        Row(text, 1, [.. sheet.Columns.Select(c => c.Heading)], widths);
        foreach (var row in sheet.Rows)
        {
            Row(text, 2, row, widths);
        }

        if (!sheet.Lines.IsEmpty)
        {
            Row(text, 3, []);
        }

        foreach (var line in sheet.Lines)
        {
            Row(text, 3, [line]);
        }

        text.Raw(
            """</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>""");
    }

    private static void Row(WordText text, int style, ImmutableArray<string> cells, int[]? widths = null)
    {
        var lines = widths is null ? 1 : cells.Zip(widths, LinesOf).DefaultIfEmpty(1).Max();
        text.Raw(lines == 1 ? "<row>"
            : string.Create(CultureInfo.InvariantCulture, $"<row ht=\"{Math.Min(lines * LineHeight, TallestRow):0.##}\">"));
        foreach (var cell in cells)
        {
            text.Raw("<c s=\"");
            text.Number(style);
            if (cell.Length == 0)
            {
                text.Raw("\"/>");
                continue;
            }

            text.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            Lines(text, CellText.Escape(cell.Length <= LongestCell ? cell : cell[..LongestCell]));
            text.Raw("</t></is></c>");
        }

        text.Raw("</row>");
    }

    // Some programs show a row as high as they are told; a letter is about as wide as the digit a column's width is counted in.
    private static int LinesOf(string cell, int width) =>
        cell.ReplaceLineEndings("\n").Split('\n').Sum(line => 1 + (line.Length / width));

    private static void Lines(WordText text, string cell)
    {
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            text.Raw(i > 0 ? "\n" : "");
            text.Escaped(lines[i]);
        }
    }
}
