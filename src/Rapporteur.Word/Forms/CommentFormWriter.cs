using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.VariantTypes;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>
/// Writes the comment form of a draft as a workbook: what it is and how to fill it in, then a row for the whole document
/// and one for each passage. It holds no formula and no person's name, and says in its properties which draft it is for.
/// </summary>
public static class CommentFormWriter
{
    // Empty rows at the end, ruled, for further comments.
    private const int SpareRows = 25;
    private const uint HeaderRow = 4;

    // Points; not every spreadsheet measures wrapped text when it opens a file, so rows come with the height they need.
    private const double LineHeight = 15;
    private const double HighestRow = 409;

    // Passage, existing wording, proposed wording, explanation and the hidden mark.
    private static readonly double[] Widths = [24, 52, 52, 42, 14];

    /// <summary>In that language, in English when none is given. The stream must be seekable; it stays open.</summary>
    public static void Write(Consultation consultation, CirculatedDraft draft, Stream to, Language? language = null)
    {
        var words = FormWords.In(language ?? Language.English);
        var title = words.Phrases.Say("workbook.title", ("document", consultation.Document), ("draft", draft.Label));
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = FormStyles.Sheet();
        var sheet = workbook.AddNewPart<WorksheetPart>("sheet");
        sheet.Worksheet = Sheet(consultation, draft, words, title);
        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(new Sheet { Name = words.Sheet, SheetId = 1, Id = "sheet" }),
            new DefinedNames(
                new DefinedName($"{words.Sheet}!${HeaderRow}:${HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        document.PackageProperties.Title = title;
        var mark = new DraftMark(consultation.Id.Value, draft.Number, draft.Draft.Hash);
        document.AddCustomFilePropertiesPart().Properties = new Properties(
            new CustomDocumentProperty(new VTLPWSTR($"{mark.Consultation}/{mark.Number}/{mark.Hash}"))
            {
                FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", // the set every custom property belongs to
                PropertyId = 2,
                Name = DraftMarkReader.Property,
            });
    }

    private static Worksheet Sheet(Consultation consultation, CirculatedDraft draft, FormWords words, string title) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(
            new Pane
            {
                VerticalSplit = HeaderRow,
                TopLeftCell = $"A{HeaderRow + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen
            },
            new Selection
            {
                Pane = PaneValues.BottomLeft,
                ActiveCell = $"C{HeaderRow + 1}",
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"C{HeaderRow + 1}" }
            })
        {
            WorkbookViewId = 0,
            ShowGridLines = false,
            RightToLeft = Script.DirectionOfMost(draft.Draft.Passages.Select(p => p.Text)) == TextDirection.RightToLeft,
        }),
        new SheetFormatProperties { DefaultRowHeight = LineHeight },
        new Columns(
            Widths.Select(
                (width, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        Width = width,
                        CustomWidth = true,
                        Style = FormStyles.About,
                        Hidden = i == 4 ? true : null
                    })),
        new SheetData(Rows(consultation, draft, words, title)),
        new MergeCells(Enumerable.Range(1, (int)HeaderRow - 1).Select(r => new MergeCell { Reference = $"A{r}:D{r}" })),
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
        new HeaderFooter(
            new OddFooter(
                $"&L{InFooter($"{consultation.Document}, {draft.Label}")}&R{words.Phrases.Say("workbook.page", ("page", "&P"), ("pages", "&N"))}")));

    private static IEnumerable<Row> Rows(Consultation consultation, CirculatedDraft draft, FormWords words, string title)
    {
        yield return Row(1, FormStyles.Title, 24, title);
        string[] about = [.. new[] { consultation.Note }.OfType<string>(), About(consultation, words.Phrases)];
        yield return Row(2, FormStyles.About, LineHeight * about.Length + 2, string.Join('\n', about));
        yield return Row(3, FormStyles.HowTo, (LineHeight * words.HowTo.Sum(l => Lines(l, Widths[..^1].Sum()))) + 6,
            string.Join('\n', words.HowTo));
        yield return Row(HeaderRow, [.. words.Headings.Select(h => (h, FormStyles.Header))]);
        yield return Row(HeaderRow + 1, words.WholeDocument, "", heading: true, FormWords.WholeDocumentHint);
        var (number, labels) = (HeaderRow + 2, draft.Draft.In(words.Phrases.Language));
        foreach (var passage in draft.Draft.Passages)
        {
            yield return Row(number++, labels.Of(passage), FormWords.ExistingOf(passage),
                passage.Kind is PassageKind.Title or PassageKind.Heading, passage.Id.Value);
        }

        for (var i = 0; i < SpareRows; i++)
        {
            yield return Row(number++, "", "", heading: false, "");
        }
    }

    private static Row Row(uint number, string label, string existing, bool heading, string hint)
    {
        var (printed, entry) =
            heading
                ? (FormStyles.PrintedHeading, FormStyles.EntryHeading)
                : label.Length > 0 ? (FormStyles.Printed, FormStyles.Entry) : (FormStyles.Entry, FormStyles.Entry);
        var row = Row(number, (label, printed), (existing, printed), ("", entry), ("", entry), (hint, FormStyles.About));
        row.Height = Math.Min(HighestRow, 3 + (LineHeight * Math.Max(Lines(label, Widths[0]), Lines(existing, Widths[1]))));
        return row;
    }

    // A column is as wide as so many digits; letters of other scripts and of substitute fonts take more.
    private static int Lines(string text, double width)
    {
        var taken = text.EnumerateRunes().Sum(r => r.Value >= 0x1100 ? 2 : r.Value >= 0x0250 ? 1.15 : 1);
        return 1 + (int)(taken / width);
    }

    private static Row Row(uint number, uint style, double height, string text)
    {
        var row = Row(number, (text, style), ("", style), ("", style), ("", style));
        (row.Height, row.CustomHeight) = (height, true);
        return row;
    }

    private static Row Row(uint number, params (string Text, uint Style)[] cells) =>
        new(cells.Select((c, i) => Cell($"{(char)('A' + i)}{number}", c.Text, c.Style))) { RowIndex = number };

    private static Cell Cell(string reference, string text, uint style) => text.Length == 0
        ? new Cell { CellReference = reference, StyleIndex = style }
        : new Cell(new InlineString(new Text(CellText.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = reference,
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };

    private static string About(Consultation consultation, Phrases words)
    {
        var (forum, title) = (("forum", consultation.Forum), ("consultation", consultation.Title));
        return consultation.ClosingOf(null) switch
        {
            null => words.Say("workbook.about.words", forum, title, ("words", consultation.ClosingWords)),
            { Time: { } time } closing => words.Say("workbook.about.day", forum, title, ("day",
                $"{words.Language.Day(closing.Day)}, {words.Language.Clock(time)} ({words.Language.City(consultation.ForumZone)})")),
            var closing => words.Say("workbook.about.day", forum, title, ("day", words.Language.Day(closing.Day))),
        };
    }

    // A footer holds 255 characters with its codes, which begin with an ampersand.
    private static string InFooter(string text) =>
        (text.Length <= 180 ? text : text[..180] + "…").Replace("&", "&&", StringComparison.Ordinal);
}
