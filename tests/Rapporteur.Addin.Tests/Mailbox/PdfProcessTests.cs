using System.Text;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Mail.Pdfs;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>A PDF is read in a process of its own; one that was made to hurt ends there, and says in words that it was not read.</summary>
[TestClass]
public sealed class PdfProcessTests
{
    private static readonly Dictionary<string, (byte[] File, PdfState[] Ends)> Files = new(StringComparer.Ordinal)
    {
        ["words"] = (Pdfs.Saying("14 iii: keep it."), [PdfState.Read]),
        ["nothing but a picture"] = (Pdfs.Page("0 0 100 100 re f"u8.ToArray()), [PdfState.OnlyPictures]),
        ["no PDF"] = ("%PDF-1.7\n%%EOF"u8.ToArray(), [PdfState.Unread]),
        ["nothing"] = ([], [PdfState.Unread]),
        ["arrays within arrays"] = (
            Pdfs.Page(Encoding.ASCII.GetBytes($"BT /F 12 Tf {new string('[', 1_000_000)}(x){new string(']', 1_000_000)} TJ ET")),
            [PdfState.Unread, PdfState.OnlyPictures]),
        ["pages that are their own"] = (
            Pdfs.Of("<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(), "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"u8.ToArray()),
            [PdfState.Unread, PdfState.OnlyPictures]),
        ["more letters than there is memory"] = (
            Pdfs.Packed("BT /F 1 Tf ", $"({new string('a', 80)}) Tj ", 600_000, "ET"), [PdfState.Unread, PdfState.CutShort]),
    };

    public static IEnumerable<object[]> Names => Files.Keys.Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public async Task A_PDF_ends_in_its_words_or_in_a_reason_whatever_it_holds(string name)
    {
        using var process = new PdfProcess(TimeProvider.System);
        var words = await process.ReadAsync(Files[name].File, CancellationToken.None);
        CollectionAssert.Contains(Files[name].Ends, words.State);
        Assert.AreEqual(words.State is PdfState.Read or PdfState.CutShort, words.Text.Length > 0);
        Assert.AreEqual("14 iii: keep it.", (await process.ReadAsync(Files["words"].File, CancellationToken.None)).Text);
    }

    [TestMethod]
    public async Task What_asks_for_more_work_than_is_given_is_ended()
    {
        using var process = new PdfProcess(TimeProvider.System, TimeSpan.Zero);
        var heavy = Pdfs.Packed("BT /F 1 Tf ", $"({new string('a', 80)}) Tj ", 600_000, "ET");
        Assert.AreEqual(PdfState.Unread, (await process.ReadAsync(heavy, CancellationToken.None)).State);
    }
}
