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
internal sealed class CellReading
{
    private static readonly string[] WrittenOut = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly Lazy<List<SharedStringItem>> shared;

    private readonly Dictionary<(int At, string? Font), SheetCell> read = [];
    private readonly CellLooks looks;
    private readonly SymbolFonts signs;
    private readonly bool from1904;

    public CellReading(WorkbookPart workbook)
    {
        shared = new(() => [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []]);
        looks = new CellLooks(workbook.WorkbookStylesPart);
        signs = new SymbolFonts(looks.Fonts.Where(f => f.IsOfSigns).Select(f => f.Name).OfType<string>());
        from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.InnerText is "1" or "true";
    }

    public SheetCell Of(Cell cell)
    {
        if (cell.CellFormula is not null)
        {
            return new SheetCell("", Formula: true);
        }

        var look = looks.LookOf(cell.StyleIndex is { } style ? CellLooks.Number(style.InnerText) : 0);
        var font = looks.FontOf(look);
        var symbols = signs.Holds(font?.Name) ? font!.Name : null;
        var value = cell.CellValue?.Text ?? "";
        if (value.Length > FormWords.LongestCell)
        {
            return TooLong(value.Length);
        }

        var shown = cell.DataType?.InnerText switch
        {
            "s" => InFormat(Shared(value, symbols), look),
            "inlineStr" when cell.InlineString is { } inline => InFormat(RichText(inline, symbols), look),
            "b" => new SheetCell(value is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => InSymbols(OfDay(value, look), symbols),
            null or "n" => InSymbols(OfNumber(value, looks.CodeOf(look), look), symbols),
            _ => InFormat(InSymbols(new SheetCell(CellText.Read(value)), symbols), look),
        };
        if (shown.Text.Length > FormWords.LongestCell)
        {
            return TooLong(shown.Text.Length);
        }

        return shown.Text.Length > 0 && font is { IsStruck: true } ? shown with { Struck = true } : shown;
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

    private SheetCell InFormat(SheetCell read, CellLook look)
    {
        // A text too long for a cell is refused as that: many cells may share it, and each would have one of its own.
        if (read.Text.Length is 0 or > FormWords.LongestCell || looks.CodeOf(look) is not { } code)
        {
            return read;
        }

        return ShownValue.OfText(read.Text, code) is { } text ? read with { Text = text }
            : new SheetCell("", Unread: new Remark("returned.row.unread.text-format", ("format", Shortened(code))));
    }

    private SheetCell OfNumber(string value, string? code, CellLook look)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new SheetCell(CellText.Read(value));
        }

        return code is not null && ShownValue.OfNumber(number, code, from1904) is { } text ? new SheetCell(CellText.Read(text))
            : new SheetCell("", Unread: new Remark(
                code is null ? "returned.row.unread.number-id" : "returned.row.unread.number-format",
                ("number", ShownNumber.General(number)),
                code is null ? ("format", look.Format) : ("format", Shortened(code))));
    }

    // A day written out as ISO 8601 is shown by the cell's format as one that is counted. Nothing else is one: what reads days leniently
    // makes one out of "December 22" too, and shifts one that says its zone to wherever the host runs.
    private SheetCell OfDay(string value, CellLook look)
    {
        if (!DateTimeOffset.TryParseExact(
                value.Trim(), WrittenOut, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written)
            || written.Year < 1900)
        {
            return new SheetCell(CellText.Read(value));
        }

        var day = written.DateTime;
        var number = day.ToOADate() - (from1904 ? ShownMoment.DaysTo1904 : 0);
        var code = looks.CodeOf(look) is { } own and not (BuiltInFormats.General or "@") ? own
            : day.TimeOfDay == TimeSpan.Zero ? "d mmmm yyyy" : "d mmmm yyyy hh:mm:ss";
        return OfNumber(number.ToString("R", CultureInfo.InvariantCulture), code, look);
    }

    private static string Shortened(string code) => Wording.Shortened(code, 40);

    private static bool IsStruck(Strike? strike) => strike is not null && CellLooks.IsOn(strike.Val?.InnerText);
}
