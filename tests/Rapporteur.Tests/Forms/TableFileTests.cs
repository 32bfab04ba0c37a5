using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Rapporteur.Papers;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Forms;

/// <summary>A table somebody made, as a workbook or as separated values, read as text.</summary>
[TestClass]
public sealed class TableFileTests
{
    private static readonly ImmutableArray<ImmutableArray<string>> Rows =
        [["en", "ru"], ["“return”, “readmission”", "возвращение"], ["=1+1", "two\nlines"], ["", "-"]];

    [TestMethod]
    public void What_is_written_as_values_is_read_as_it_was_and_begins_no_formula()
    {
        var file = TableFile.Separated(Rows);
        Assert.DoesNotContain("\"=", Encoding.UTF8.GetString(file));
        Assert.AreEqual(Text(Rows), Text(TableFile.Read(file).Rows));
    }

    [TestMethod]
    public void What_is_written_as_a_workbook_is_read_as_it_was()
    {
        using var file = new MemoryStream();
        SheetWriter.Write(
            new PlainSheet("Terms", "Terms", [new("en", 20), new("ru", 20)], Rows.Skip(1), Language.English, Instant.MinValue), file);
        Assert.AreEqual(Text(Rows), Text(TableFile.Read(file.ToArray()).Rows));
    }

    [TestMethod]
    [DataRow("en;ru\r\none, and more;один\r\n", "en|ru\none, and more|один")]
    [DataRow("en\tru\none\tодин", "en|ru\none|один")]
    [DataRow("en,ru\n\"a \"\"b\"\"\",\n\n,два,\n", "en|ru\na \"b\"\n\n|два")]
    [DataRow("\uFEFFen", "en")]
    [DataRow("sep=|\nen|ru\none|", "en|ru\none")]
    [DataRow("en,ru\n\"a; b\",\"c; d\"\n", "en|ru\na; b|c; d")]
    public void Values_are_separated_as_the_first_line_has_them(string file, string rows) =>
        Assert.AreEqual(rows, Text(TableFile.Read(Encoding.UTF8.GetBytes(file)).Rows));

    [TestMethod]
    [DataRow(new byte[] { 0xC3, 0x28 }, "file-not-plain")]
    [DataRow(new byte[0], "file-empty")]
    [DataRow(new byte[] { 0x25, 0x50, 0x44, 0x46 }, "file-not-an-xlsx")]
    [DataRow(new byte[] { 0x2C, 0x2C }, "file-without-table")]
    public void What_is_no_table_is_refused_with_a_sentence(byte[] file, string code)
    {
        var refusal = TableFile.Read(file).Refusal!;
        Assert.AreEqual(code, refusal.Code);
        foreach (var language in Language.Spoken)
        {
            Assert.AreNotEqual("", refusal.In(language));
        }
    }

    private static string Text(ImmutableArray<ImmutableArray<string>> rows) => string.Join('\n', rows.Select(r => string.Join('|', r)));
}
