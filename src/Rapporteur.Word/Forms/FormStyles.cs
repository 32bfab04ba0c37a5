using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Word.Forms;

/// <summary>
/// How the form's cells look, by position in the workbook's list of formats. Every cell is text to the spreadsheet, so
/// that nothing typed into it becomes a date or a formula.
/// </summary>
internal static class FormStyles
{
    public const uint Title = 1;
    public const uint About = 2;
    public const uint HowTo = 3;
    public const uint Header = 4;
    public const uint Printed = 5;
    public const uint PrintedHeading = 6;
    public const uint Entry = 7;
    public const uint EntryHeading = 8;

    // "@" of the formats every spreadsheet knows by number.
    private const uint TextFormat = 49;

    private const string Ink = "FF0F548C";
    private const string HeadingFill = "FFE3EDF6";
    private const string PrintedFill = "FFF5F5F5";
    private const string HowToFill = "FFFDF6E3";
    private const string Rule = "FFBFC7CF";

    public static Stylesheet Sheet() => new(
        new Fonts(
            Face(11),
            Face(16, new Bold(), Ink),
            Face(11, new Bold()),
            Face(11, new Bold(), "FFFFFFFF")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid(Ink),
            Solid(HeadingFill),
            Solid(PrintedFill),
            Solid(HowToFill)),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
                new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
                new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
                new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
                new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Format(0, 0, 0),
            Format(1, 0, 0),
            Format(0, 0, 0),
            Format(0, 5, 1),
            Format(3, 2, 1),
            Format(0, 4, 1),
            Format(2, 3, 1),
            Format(0, 0, 1),
            Format(0, 3, 1)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Face(double size, Bold? bold = null, string? color = null)
    {
        var font = new Font();
        if (bold is not null)
        {
            font.Append(bold);
        }

        font.Append(new FontSize { Val = size });
        if (color is not null)
        {
            font.Append(new Color { Rgb = color });
        }

        font.Append(new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Color Grey() => new() { Rgb = Rule };

    private static CellFormat Format(uint font, uint fill, uint border) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = TextFormat,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
