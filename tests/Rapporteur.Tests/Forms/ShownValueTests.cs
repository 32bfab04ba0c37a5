using System.Globalization;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;

namespace Rapporteur.Tests.Forms;

/// <summary>Cells brought from other workbooks say what the sheet shows, or their row is named; never another value.</summary>
[TestClass]
public sealed class ShownValueTests
{
    [TestMethod]
    [DataRow("General", 0.1, "0.1")]
    [DataRow("General", 0.30000000000000004, "0.3")]
    [DataRow("General", -1250, "-1250")]
    [DataRow("General", 1e20, "1E+20")]
    [DataRow("General\" pages\"", 12, "12 pages")]
    [DataRow("@", 0.5, "0.5")]
    [DataRow("0", 2.5, "3")]
    [DataRow("0.00", 1.005, "1.01")]
    [DataRow("0.##", 5, "5.")]
    [DataRow(".00", 12.5, "12.50")]
    [DataRow("#,##0", 1_234_567, "1,234,567")]
    [DataRow("#,##0", 12, "12")]
    [DataRow("#,##0.00", -1234.5, "-1,234.50")]
    [DataRow("000", 7, "007")]
    [DataRow("000\\-000", 123_456, "123-456")]
    [DataRow("(000) 000", 1_234_567, "(1234) 567")]
    [DataRow("0.0,,\" million\"", 2_500_000, "2.5 million")]
    [DataRow("[>=1000]0.0,\" thousand\";0", 1_500, "1.5 thousand")]
    [DataRow("[>=1000]0.0,\" thousand\";0", 999, "999")]
    [DataRow("0%", 0.15, "15%")]
    [DataRow("0.00%", 0.12345, "12.35%")]
    [DataRow("0\\%", 15, "15%")]
    [DataRow("0", -0.25, "0")]
    [DataRow("0.0,,\"M\"", -7.25, "0.0M")]
    [DataRow("0.0%", -0.0002, "0.0%")]
    [DataRow("0.", 12, "12.")]
    public void Numbers(string code, double number, string shown) => Shows(code, number, shown);

    [TestMethod]
    [DataRow("0\" days\"", 90, "90 days")]
    [DataRow("0\\ \\d\\a\\y\\s", 90, "90 days")]
    [DataRow("[$USD]\\ #,##0", 1_000_000, "USD 1,000,000")]
    [DataRow("#,##0\\ [$€-407]", 1_000, "1,000 €")]
    [DataRow("[$₽-419]#,##0.00", -5, "-₽5.00")]
    [DataRow("[$RUB-419]\\ 0", 5, "RUB 5")]
    [DataRow("[$US$-en-US]#,##0", 1_000, "US$1,000")]
    [DataRow("#,##0.00\\ [$€-fr-FR]", 5, "5.00 €")]
    [DataRow("[$-en-US]#,##0", 1_000, "1,000")]
    [DataRow("[Red]0;[Color 10]\\(0\\)", -7, "(7)")]
    [DataRow("[Magenta]0", 7, "7")]
    [DataRow("_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", 1234.5, "$ 1,234.50")]
    [DataRow("_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", -1234.5, "$ (1,234.50)")]
    [DataRow("_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", 0, "$ -")]
    [DataRow("\"yes\";\"no\";\"none\"", 0, "none")]
    [DataRow("0;;", 0, "")]
    public void Literals_escapes_colours_currencies_and_padding_are_no_letters_of_a_date(string code, double number, string shown) =>
        Shows(code, number, shown);

    [TestMethod]
    [DataRow("0.00E+00", 12_345, "1.23E+04")]
    [DataRow("0.0E+00", 0.00012, "1.2E-04")]
    [DataRow("0E-0", 99_999, "1E5")]
    [DataRow("0.0E+0", 9.6, "9.6E+0")]
    [DataRow("##0.0E+0", 12_345, "12.3E+3")]
    [DataRow("##0.0E+0", 999_990, "1.0E+6")]
    [DataRow("# ?/?", 0.5, "1/2")]
    [DataRow("# ?/?", 2.25, "2 1/4")]
    [DataRow("# ?/?", 3, "3")]
    [DataRow("# ?/?", 0, "0")]
    [DataRow("# ??/??", -5.3125, "-5 5/16")]
    [DataRow("?/?", 1.5, "3/2")]
    [DataRow("# ?/8", 2.3, "2 2/8")]
    [DataRow("#\\ ??/100\\ \"parts\"", 0.25, "25/100 parts")]
    [DataRow("# ?/?", 1.0 / 3, "1/3")]
    public void Scientific_numbers_and_fractions(string code, double number, string shown) => Shows(code, number, shown);

    [TestMethod]
    [DataRow("m/d/yyyy", 43_091, "22 December 2017")]
    [DataRow("[Red]dd/mm/yyyy", 43_091, "22 December 2017")]
    [DataRow("[$-409]dddd\\,\\ mmmm\\ dd\\,\\ yyyy;@", 43_091, "22 December 2017")]
    [DataRow("[$-ru-RU]d mmmm yyyy", 43_091, "22 December 2017")]
    [DataRow("[$-en-US,1]d mmmm yyyy", 43_091, "22 December 2017")]
    [DataRow("[$-x-sysdate]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 43_091, "22 December 2017")]
    [DataRow("yyyy年m月d日", 43_091, "22 December 2017")]
    [DataRow("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 43_091.7, "22 December 2017")]
    [DataRow("[$-419]d\\ mmmm\\ yyyy\\ \"г.\";@", 43_091, "22 December 2017")]
    [DataRow("d\" de \"mmmm\" de \"yyyy", 43_091, "22 December 2017")]
    [DataRow("yyyy\"年\"m\"月\"d\"日\"", 43_091, "22 December 2017")]
    [DataRow("dd.mm.yy", 43_091, "22 December 2017")]
    [DataRow("\"before \"d mmmm yyyy", 43_091, "before 22 December 2017")]
    [DataRow("d mmmm yyyy\" at the latest\"", 43_091, "22 December 2017 at the latest")]
    [DataRow("d-mmm", 43_091, "22 December")]
    [DataRow("mmm-yy", 43_091, "December 2017")]
    [DataRow("yyyy", 43_091, "2017")]
    [DataRow("dd/mm/yyyy hh:mm", 43_091.604166666664, "22 December 2017 14:30")]
    [DataRow("m/d/yyyy h:mm AM/PM", 43_091.604166666664, "22 December 2017 2:30 PM")]
    [DataRow("hh:mm dd/mm/yyyy", 43_091.604166666664, "14:30 22 December 2017")]
    [DataRow("yyyy\\-mm\\-dd\"T\"hh:mm:ss", 43_091.99999999, "23 December 2017 00:00:00")]
    public void Days(string code, double number, string shown) => Shows(code, number, shown);

    [TestMethod]
    [DataRow("h:mm", 0.604166666666667, "14:30")]
    [DataRow("[$-x-systime]h:mm:ss AM/PM", 0.604166666666667, "2:30:00 PM")]
    [DataRow("h:mm", 43_091.604166666664, "14:30")]
    [DataRow("h:mm AM/PM", 0.02, "12:28 AM")]
    [DataRow("h:mm:ss A/P", 0.75, "6:00:00 P")]
    [DataRow("h\" h \"mm", 0.5, "12 h 00")]
    [DataRow("[h]:mm", 1.5, "36:00")]
    [DataRow("[hh]:mm:ss", 0.25, "06:00:00")]
    [DataRow("[mm]:ss", 0.5, "720:00")]
    [DataRow("[s]", 0.001, "86")]
    [DataRow("mm:ss", 0.01, "14:24")]
    [DataRow("mm:ss.0", 0.0100001, "14:24.0")]
    [DataRow("ss.00", 0.0000143518518518519, "01.24")]
    public void Times_and_durations(string code, double number, string shown) => Shows(code, number, shown);

    [TestMethod]
    [DataRow("ggge\"年\"m\"月\"d\"日\"", 43_091)]
    [DataRow("[$-107041E]d/mm/yyyy", 43_091)]
    [DataRow("[$-2060000]d/mm/yyyy", 43_091)]
    [DataRow("[DBNum1]0", 5)]
    [DataRow("TT.MM.JJJJ", 43_091)]
    [DataRow("ДД.ММ.ГГГГ", 43_091)]
    [DataRow("Основной", 90)]
    [DataRow("[$-th-TH,D07041E]d mmmm yyyy", 43_091)]
    [DataRow("\"fixed\"", -3)]
    [DataRow("@\" days\"", 90)]
    [DataRow("#.##0,00", 1234.5)]
    [DataRow("dddd", 43_091)]
    [DataRow("mmmmm", 43_091)]
    [DataRow("d mmmm yyyy", -3)]
    [DataRow("d mmmm yyyy", 30)]
    [DataRow("d mmmm yyyy", 2_958_466)]
    [DataRow("d \"working days after\" mmmm yyyy", 43_091)]
    [DataRow("上午/下午h:mm", 0.5)]
    [DataRow(";;;", 12)]
    [DataRow("0;;", -12)]
    [DataRow("# ?/?", 0.3)]
    [DataRow("[<100]0;0.0", -5)]
    [DataRow("0 kg", 5)]
    [DataRow("[Red", 5)]
    public void What_is_not_known_to_be_shown_so_everywhere_is_said_by_row(string code, double number) =>
        Assert.IsNull(Read(number, 200, code));

    [TestMethod]
    public void The_row_is_named_with_what_stands_there() =>
        Assert.AreEqual(
            $"? Row {Row}: Under Explanation is the number 43091 in the format \"dddd\", which is not shown everywhere alike. Write it " +
            $"as text, as it should read.",
            FormLines.Of(
                CommentFormReader.Read(FormFile.Blank().Change(FormChanges.Formatted($"D{Row}", "43091", 200, "dddd")).Build(),
                    Given.Draft)));

    [TestMethod]
    public void A_format_longer_than_any_is_not_known()
    {
        Assert.IsNull(Read(5, 200, new string('0', 300)));
        Assert.IsNull(Read("a text", 200, "@" + new string(' ', 300), "str"));
    }

    [TestMethod]
    public void Words_between_the_parts_of_a_day_are_told_from_signs_however_many_there_are()
    {
        Assert.AreEqual("December 2017", Read(43_091, 200, $"mmmm\"{new string('г', 60)}\"yyyy"));
        Assert.IsNull(Read(43_091, 200, $"mmmm\"{new string('г', 60)}!\"yyyy"));
    }

    [TestMethod]
    public void Days_may_be_counted_from_1904_and_durations_are_not()
    {
        Assert.AreEqual("22 December 2017", Read(41_629, 14, null, FormChanges.From1904));
        Assert.AreEqual("1 January 1904", Read(0, 14, null, FormChanges.From1904));
        Assert.AreEqual("36:00", Read(1.5, 200, "[h]:mm", FormChanges.From1904));
    }

    [TestMethod]
    [DataRow("2017-12-22", 0u, "22 December 2017")]
    [DataRow("2017-12-22T14:30:00", 22u, "22 December 2017 14:30")]
    [DataRow("2017-12-22T14:30:00", 0u, "22 December 2017 14:30:00")]
    [DataRow("2017-12-22T23:30:00.000Z", 22u, "22 December 2017 23:30")]
    [DataRow("2017-12-22T00:30:00+05:00", 14u, "22 December 2017")]
    [DataRow("2017-12-22T14:30", 14u, "22 December 2017")]
    [DataRow("soon", 14u, "soon")]
    [DataRow("December 22", 14u, "December 22")]
    [DataRow("22 December, 18:00", 14u, "22 December, 18:00")]
    [DataRow("12/11/2017", 14u, "12/11/2017")]
    public void Days_may_be_written_out(string value, uint format, string shown) => Assert.AreEqual(shown, Read(value, format, null, "d"));

    [TestMethod]
    [DataRow(14, "22 December 2017")]
    [DataRow(15, "22 December 2017")]
    [DataRow(16, "22 December")]
    [DataRow(17, "December 2017")]
    [DataRow(18, "6:00 AM")]
    [DataRow(19, "6:00:00 AM")]
    [DataRow(20, "6:00")]
    [DataRow(21, "6:00:00")]
    [DataRow(22, "22 December 2017 6:00")]
    [DataRow(27, null)]
    [DataRow(28, null)]
    [DataRow(29, null)]
    [DataRow(30, "22 December 2017")]
    [DataRow(31, "22 December 2017")]
    [DataRow(32, null)]
    [DataRow(33, null)]
    [DataRow(34, null)]
    [DataRow(35, null)]
    [DataRow(36, null)]
    [DataRow(45, "00:00")]
    [DataRow(46, "1034190:00:00")]
    [DataRow(47, "00:00.0")]
    [DataRow(50, null)]
    [DataRow(58, null)]
    [DataRow(5, null)]
    [DataRow(44, null)]
    [DataRow(49, "43091.25")]
    [DataRow(164, "43091.25")]
    public void Formats_known_by_number(int format, string? shown) => Assert.AreEqual(shown, Read(43_091.25, (uint)format, null));

    [TestMethod]
    [DataRow("General", "a text", "a text")]
    [DataRow("0.00", "a text", "a text")]
    [DataRow("[$-409]d\\-mmm\\-yy;@", "a text", "a text")]
    [DataRow("@\" days\"", "ninety", "ninety days")]
    [DataRow("0;-0;0;\"Note: \"@", "a text", "Note: a text")]
    [DataRow(";;;", "a text", null)]
    public void Texts(string code, string text, string? shown) => Assert.AreEqual(shown, Read(text, 200, code, "str"));

    [TestMethod]
    [DataRow("Symbol", "a", "str", "α")]
    [DataRow("Symbol", "12", null, "12")]
    [DataRow("Wingdings", "l", "inlineStr", "●")]
    [DataRow("Wingdings", "12", null, null)]
    [DataRow("Webdings", "a", "str", null)]
    [DataRow("Arial", "\uF0B7", "str", "•")]
    [DataRow("Arial", "\uF0E0", "str", null)]
    [DataRow("Arial", "a", "str", "a")]
    public void Signs_of_a_symbol_font_are_never_read_as_the_letters_in_their_place(string font, string value, string? type, string? shown)
    {
        var form = FormFile.Blank();
        form = type == "inlineStr" ? form.Write($"D{Row}", value).Change(FormChanges.InFont($"D{Row}", font))
            : form.Change(FormChanges.Formatted($"D{Row}", value, 0, null, type)).Change(FormChanges.InFont($"D{Row}", font));
        var read = (ReturnResult.Read)CommentFormReader.Read(form.Build(), Given.Draft);
        Assert.AreEqual(shown, read.Proposals.SingleOrDefault()?.Text);
        Assert.HasCount(shown is null ? 1 : 0, read.NotUnderstood);
    }

    private static readonly int Row = FormFile.RowOf(5);

    private static void Shows(string code, double number, string shown) => Assert.AreEqual(shown, Read(number, 200, code));

    private static string? Read(double number, uint format, string? code,
        params Action<DocumentFormat.OpenXml.Packaging.SpreadsheetDocument>[] more) =>
        Read(number.ToString("R", CultureInfo.InvariantCulture), format, code, null, more);

    // What the row explains; null when it was named as not read, nothing when it says nothing.
    private static string? Read(string value, uint format, string? code, string? type,
        params Action<DocumentFormat.OpenXml.Packaging.SpreadsheetDocument>[] more)
    {
        var form =
            more.Aggregate(FormFile.Blank().Change(FormChanges.Formatted($"D{Row}", value, format, code, type)),
                (f, change) => f.Change(change));
        var read = (ReturnResult.Read)CommentFormReader.Read(form.Build(), Given.Draft);
        Assert.IsLessThanOrEqualTo(1, read.Proposals.Length + read.NotUnderstood.Length);
        Assert.IsTrue(read.NotUnderstood.All(n => Worded.English(n.Where) == $"Row {Row}"));
        return read.NotUnderstood.Length > 0 ? null : read.Proposals.SingleOrDefault()?.Text ?? "";
    }
}
