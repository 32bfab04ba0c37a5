using Rapporteur.Tests.Papers;
using Rapporteur.Word.Forms;

namespace Rapporteur.Tests.Forms;

/// <summary>The form in another spreadsheet than the one it was thought for.</summary>
[TestClass]
public sealed class LibreOfficeFormTests
{
    [TestMethod]
    public void A_form_saved_by_LibreOffice_says_the_same()
    {
        var form =
            FormFile.Blank().Write($"C{FormFile.RowOf(5)}", "=to open lines of micro-financing\nand savings;")
                .Write($"D{FormFile.RowOf(9)}", "Поддерживаем.");
        var expected = FormLines.Of(CommentFormReader.Read(form.Build(), Given.Draft));
        var saved = Converted(form, "xlsx");
        Assert.AreEqual(expected, FormLines.Of(CommentFormReader.Read(new MemoryStream(saved), Given.Draft)));
        Assert.Contains("=to open lines of micro-financing\nand savings;", expected);
    }

    [TestMethod]
    public void A_form_saved_by_LibreOffice_as_it_was_proposes_nothing() =>
        Assert.AreEqual("", FormLines.Of(CommentFormReader.Read(new MemoryStream(Converted(FormFile.Blank(), "xlsx")), Given.Draft)));

    [TestMethod]
    public void It_prints() =>
        Assert.AreEqual("%PDF", System.Text.Encoding.ASCII.GetString(Converted(FormFile.Blank(), "pdf").AsSpan(0, 4)));

    private static byte[] Converted(FormFile form, string format)
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-form-");
        try
        {
            var file = Path.Combine(folder.FullName, "form.xlsx");
            File.WriteAllBytes(file, form.Build().ToArray());
            return LibreOffice.To(format, file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
