using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Word.Forms;

/// <summary>
/// Cells as text, whatever the spreadsheet made of them: shared and rich text run together, numbers as they are, days as
/// "22 December 2017". Nothing is computed; a formula's kept result is not read.
/// </summary>
internal sealed class CellReading(WorkbookPart workbook)
{
    // Days are counted from the end of 1899, or from 1904 where the workbook says so; later than the year 9999 is no day.
    private const double DaysTo1904 = 1_462;
    private const double LastDay = 2_958_465;

    private readonly Lazy<List<SheetCell>> shared = new(() =>
        [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(RichText)]);

    private readonly List<CellFormat> formats = [.. workbook.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? []];
    private readonly List<Font> fonts = [.. workbook.WorkbookStylesPart?.Stylesheet?.Fonts?.Elements<Font>() ?? []];

    private readonly Dictionary<int, string> codes = (workbook.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        .GroupBy(f => Number(f.NumberFormatId)).ToDictionary(g => g.Key, g => g.First().FormatCode?.InnerText ?? "");

    private readonly bool from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.InnerText is "1" or "true";

    public SheetCell Of(Cell cell)
    {
        if (cell.CellFormula is not null)
        {
            return new SheetCell("", Formula: true);
        }

        var format = formats.ElementAtOrDefault(Number(cell.StyleIndex, 0));
        var value = cell.CellValue?.Text ?? "";
        var read = cell.DataType?.InnerText switch
        {
            "s" => shared.Value.ElementAtOrDefault(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1) ?? SheetCell.Empty,
            "inlineStr" when cell.InlineString is { } inline => RichText(inline),
            "b" => new SheetCell(value is "1" or "true" ? "TRUE" : "FALSE"),
            null or "n" => new SheetCell(NumberText(value, format)),
            _ => new SheetCell(CellText.Read(value)),
        };
        return read.Text.Length > 0 && IsStruck(fonts.ElementAtOrDefault(Number(format?.FontId))?.GetFirstChild<Strike>()) ? read with { Struck = true } : read;
    }

    // Reading aids above East Asian text (rPh) are no part of it.
    private static SheetCell RichText(OpenXmlElement item)
    {
        var runs = item.Elements<Run>().ToList();
        var text = item.GetFirstChild<Text>()?.Text + string.Concat(runs.Select(r => r.Text?.Text));
        return new SheetCell(CellText.Read(text), Struck: runs.Exists(r => IsStruck(r.RunProperties?.GetFirstChild<Strike>()) && !string.IsNullOrWhiteSpace(r.Text?.Text)));
    }

    private string NumberText(string value, CellFormat? format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return CellText.Read(value);
        }

        var day = number + (from1904 ? DaysTo1904 : 0);
        return day is >= 1 and <= LastDay && IsDay(Number(format?.NumberFormatId))
            ? DateTime.FromOADate(Math.Floor(day)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
    }

    // 14 to 17 and 22 are days in every spreadsheet; of a format's own letters only d and y belong to days alone.
    private bool IsDay(int format) =>
        format is (>= 14 and <= 17) or 22
        || (codes.GetValueOrDefault(format) is { } code && code.AsSpan().IndexOfAny("dDyY") >= 0 && !code.Contains("Red", StringComparison.OrdinalIgnoreCase));

    private static bool IsStruck(Strike? strike) => strike is not null && strike.Val?.InnerText is not ("0" or "false");

    private static int Number(UInt32Value? value, int missing = -1) =>
        int.TryParse(value?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : missing;
}
