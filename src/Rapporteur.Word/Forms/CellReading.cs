using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>
/// Cells as text, whatever the spreadsheet made of them: shared and rich text run together, values as the sheet shows them
/// by their format, or named as not read (<see cref="ShownValue"/>). Nothing is computed; a formula's kept result is not read.
/// </summary>
internal sealed class CellReading(WorkbookPart workbook)
{
    private static readonly string[] WrittenOut = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly Lazy<List<SharedStringItem>> shared = new(() =>
        [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []]);

    private readonly Dictionary<(int At, string? Font), SheetCell> read = [];
    private readonly List<CellFormat> formats = [.. workbook.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? []];
    private readonly List<Font> fonts = [.. workbook.WorkbookStylesPart?.Stylesheet?.Fonts?.Elements<Font>() ?? []];

    private readonly SymbolFonts signs = new(
        (workbook.WorkbookStylesPart?.Stylesheet?.Fonts?.Elements<Font>() ?? [])
        .Where(f => f.GetFirstChild<FontCharSet>()?.Val?.InnerText == "2").Select(f => f.FontName?.Val?.InnerText).OfType<string>());

    private readonly Dictionary<int, string> codes =
        (workbook.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        .DistinctBy(f => Number(f.NumberFormatId)).ToDictionary(f => Number(f.NumberFormatId), f => f.FormatCode?.InnerText ?? "");

    private readonly bool from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.InnerText is "1" or "true";

    public SheetCell Of(Cell cell)
    {
        if (cell.CellFormula is not null)
        {
            return new SheetCell("", Formula: true);
        }

        var format = formats.ElementAtOrDefault(Number(cell.StyleIndex, 0));
        var font = fonts.ElementAtOrDefault(Number(format?.FontId));
        var symbols = signs.Holds(font?.FontName?.Val?.InnerText) ? font!.FontName!.Val!.InnerText : null;
        var value = cell.CellValue?.Text ?? "";
        if (value.Length > FormWords.LongestCell)
        {
            return TooLong(value.Length);
        }

        var shown = cell.DataType?.InnerText switch
        {
            "s" => InFormat(Shared(value, symbols), format),
            "inlineStr" when cell.InlineString is { } inline => InFormat(RichText(inline, symbols), format),
            "b" => new SheetCell(value is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => InSymbols(OfDay(value, format), symbols),
            null or "n" => InSymbols(OfNumber(value, CodeOf(format), format), symbols),
            _ => InFormat(InSymbols(new SheetCell(CellText.Read(value)), symbols), format),
        };
        if (shown.Text.Length > FormWords.LongestCell)
        {
            return TooLong(shown.Text.Length);
        }

        return shown.Text.Length > 0 && IsStruck(font?.GetFirstChild<Strike>()) ? shown with { Struck = true } : shown;
    }

    private static SheetCell TooLong(int length) => new("", Unread: new Remark("returned.row.unread.long", ("length", length)));

    // A text that many cells share is read once.
    private SheetCell Shared(string value, string? symbols)
    {
        var key = (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1, symbols);
        return read.TryGetValue(key, out var known) ? known
            : read[key] = shared.Value.ElementAtOrDefault(key.Item1) is { } item ? RichText(item, symbols) : SheetCell.Empty;
    }

    // Reading aids above East Asian text (rPh) are no part of it.
    private SheetCell RichText(OpenXmlElement item, string? symbols)
    {
        var runs = item.Elements<Run>().ToList();
        var parts = runs.Select(r => (Text: r.Text?.Text ?? "", Font: r.RunProperties?.GetFirstChild<RunFont>()?.Val?.InnerText ?? symbols))
            .Prepend((Text: item.GetFirstChild<Text>()?.Text ?? "", Font: symbols))
            .Select(p => InSymbols(new SheetCell(p.Text), p.Font)).ToList();
        return parts.Find(p => p.Unread is not null) ?? new SheetCell(CellText.Read(string.Concat(parts.Select(p => p.Text))),
            Struck: runs.Exists(r => IsStruck(r.RunProperties?.GetFirstChild<Strike>()) && !string.IsNullOrWhiteSpace(r.Text?.Text)));
    }

    // A sign that is not known is never left out in silence.
    private SheetCell InSymbols(SheetCell shown, string? font) =>
        signs.Printed(shown.Text, new FontNames(font, font)) is var printed && printed == shown.Text ? shown
        : printed.Contains('\uFFFD', StringComparison.Ordinal)
            ? new SheetCell("", Unread: new Remark("returned.row.unread.font", ("font", font ?? "?")))
        : shown with { Text = printed };

    private SheetCell InFormat(SheetCell read, CellFormat? format)
    {
        // A text too long for a cell is refused as that: many cells may share it, and each would have one of its own.
        if (read.Text.Length is 0 or > FormWords.LongestCell || CodeOf(format) is not { } code)
        {
            return read;
        }

        return ShownValue.OfText(read.Text, code) is { } text ? read with { Text = text }
            : new SheetCell("", Unread: new Remark("returned.row.unread.text-format", ("format", Shortened(code))));
    }

    private SheetCell OfNumber(string value, string? code, CellFormat? format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new SheetCell(CellText.Read(value));
        }

        return code is not null && ShownValue.OfNumber(number, code, from1904) is { } text ? new SheetCell(CellText.Read(text))
            : new SheetCell("", Unread: new Remark(
                code is null ? "returned.row.unread.number-id" : "returned.row.unread.number-format",
                ("number", ShownNumber.General(number)),
                code is null ? ("format", Number(format?.NumberFormatId)) : ("format", Shortened(code))));
    }

    // A day written out as ISO 8601 is shown by the cell's format as one that is counted. Nothing else is one: what reads days leniently
    // makes one out of "December 22" too, and shifts one that says its zone to wherever the host runs.
    private SheetCell OfDay(string value, CellFormat? format)
    {
        if (!DateTimeOffset.TryParseExact(
                value.Trim(), WrittenOut, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written)
            || written.Year < 1900)
        {
            return new SheetCell(CellText.Read(value));
        }

        var day = written.DateTime;
        var number = day.ToOADate() - (from1904 ? ShownMoment.DaysTo1904 : 0);
        var code = CodeOf(format) is { } own and not (BuiltInFormats.General or "@") ? own
            : day.TimeOfDay == TimeSpan.Zero ? "d mmmm yyyy" : "d mmmm yyyy hh:mm:ss";
        return OfNumber(number.ToString("R", CultureInfo.InvariantCulture), code, format);
    }

    private string? CodeOf(CellFormat? format) =>
        codes.GetValueOrDefault(Number(format?.NumberFormatId)) ?? BuiltInFormats.Code(Number(format?.NumberFormatId));

    private static string Shortened(string code) => Wording.Shortened(code, 40);

    private static bool IsStruck(Strike? strike) => strike is not null && strike.Val?.InnerText is not ("0" or "false");

    private static int Number(UInt32Value? value, int missing = -1) =>
        int.TryParse(value?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : missing;
}
