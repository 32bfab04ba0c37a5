using System.Diagnostics;
using CsCheck;

namespace Rapporteur.Tests.Word;

[TestClass]
public sealed class RoundTripTests
{
    private static readonly (string, string)[] Levels = [("decimal", "%1."), ("lowerRoman", "(%2)"), ("lowerLetter", "%3)")];

    private static readonly string[] First = ["We", "Мы", "نحن", "Ἡμεῖς", "\u200Fשלום", "A\u0301rea"];
    private static readonly string[] Rest = ["a", "ж", "é", "ب", "-", "–", "\"", "<&>", "14", "(iii)", "\u00A0", "😀", "it’s", "«x»"];

    // A word first, so that no text begins with what would be a typed number; anything after.
    private static readonly Gen<string> Text =
        Gen.Select(Gen.Int[0, First.Length - 1], Gen.Int[0, Rest.Length - 1].Array[0, 12])
            .Select((first, rest) => $"{First[first]} {string.Join(' ', rest.Select(r => Rest[r]))}".Trim());

    [TestMethod]
    public void A_docx_written_then_read_gives_the_same_texts() =>
        Gen.Select(Text, Gen.Int[-2, 2], Gen.Bool).Array[1, 30].Sample(paragraphs =>
        {
            var docx = new DocxBuilder().List(1, Levels);
            foreach (var (text, level, split) in paragraphs)
            {
                var half = split ? text.Length / 2 : text.Length;
                half -= half < text.Length && char.IsLowSurrogate(text[half]) ? 1 : 0;
                docx.Runs(
                    DocxBuilder.Run(text[..half]) + DocxBuilder.Run(text[half..]),
                    level switch
                    {
                        -2 => "<w:pStyle w:val=\"Heading2\"/>",
                        -1 => "",
                        _ => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>",
                    });
            }

            var passages = Golden.Read(docx).Passages;
            return passages.Select(p => p.Text).SequenceEqual(paragraphs.Select(p => Spaced(p.Item1)))
                && PassagePaths.Labelled(passages).Select(p => p.Label).Distinct().Count() == passages.Length;
        });

    [TestMethod]
    public void A_file_written_again_by_LibreOffice_reads_the_same()
    {
        var docx = new DocxBuilder().List(1, Levels).Restart(2, 1)
            .Title("Draft declaration")
            .Heading("Preamble").Text("We, the Ministers,").Text("Мы, министры,")
            .Heading("Part 1 – Goals").Item("Goals.", 1).Item("One.", 1, 1).Item("Two.", 1, 1).Item("Deep.", 1, 2)
            .Heading("Part 2 – Other goals").Item("Others.", 1).Item("Again.", 1, 1).Item("Restarted.", 2).Text("- typed dash")
            .Xml(TableTests.Table(TableTests.Row(TableTests.Cell("a"), TableTests.Cell("b")),
                TableTests.Row(TableTests.Cell("c"), TableTests.Cell("d"))))
            .Text("After the table.");
        var folder = Directory.CreateTempSubdirectory("draft-");
        try
        {
            var file = Path.Combine(folder.FullName, "draft.docx");
            File.WriteAllBytes(file, docx.Build().ToArray());
            var written = Path.Combine(folder.FullName, "out", "draft.docx");
            WrittenAgain(folder.FullName, file);
            Assert.AreEqual(Golden.Lines(Golden.Read(docx).Passages),
                Golden.Lines(Golden.Read(new MemoryStream(File.ReadAllBytes(written))).Passages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void WrittenAgain(string folder, string file)
    {
        try
        {
            using var office = Process.Start(new ProcessStartInfo("soffice",
            [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
                $"{folder}/out", file,
            ])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Assert.IsTrue(office.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice did not finish within two minutes.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail(
                "This test needs LibreOffice: install it so that `soffice` is on the path (Debian: apt-get install " +
                "libreoffice-writer-nogui).");
        }
    }

    private static string Spaced(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\s{2,}", " ").Trim();
}
