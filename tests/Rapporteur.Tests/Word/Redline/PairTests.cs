using System.IO.Compression;
using System.Xml.Linq;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// Two versions of a text as a person made them in LibreOffice, words typed, paragraphs split, joined, moved, rows, notes and lists, both
/// saved by it.
/// </summary>
[TestClass]
public sealed class PairTests
{
    private static readonly MarkedBy Secretariat = new("Secretariat", DateTimeOffset.UnixEpoch);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Word", "Redline", "Pairs");

    private static readonly string[] Names = ["in-russian", "moved", "notes", "split-and-joined", "table", "words"];

    [TestMethod]
    public void The_marked_version_holds_both_texts_and_no_word_that_nobody_touched_is_painted()
    {
        foreach (var name in Names)
        {
            var written = Written(name);
            Assert.IsTrue(written.Proof.Holds, $"{name}: {written.Proof}");
            Assert.AreEqual(0, written.Proof.PaintedUntouched, name);
        }
    }

    // LibreOffice gives every paragraph of a list a list of its own and counts these anew whenever it saves.
    [TestMethod]
    public void No_paragraph_is_said_to_look_otherwise_because_a_program_counted_its_lists_anew()
    {
        foreach (var name in Names)
        {
            using var package = new ZipArchive(new MemoryStream(Written(name).File));
            var (body, lists) = (Part(package, "document"), Part(package, "numbering"));
            var w = body.Name.Namespace;
            var begin = lists.Elements(w + "num").Where(n => n.Element(w + "lvlOverride") is not null)
                .Select(n => (string?)n.Attribute(w + "numId")).ToHashSet();
            var alike = body.Descendants(w + "pPrChange").Where(c => Look(c.Element(w + "pPr")!) == Look(c.Parent!)
                && !c.Parent!.Descendants(w + "numId").Any(n => begin.Contains((string?)n.Attribute(w + "val")))).ToList();
            Assert.IsEmpty(alike, $"{name}: {alike.FirstOrDefault()}");
        }
    }

    [TestMethod]
    public void Opened_and_saved_again_by_LibreOffice_it_accepts_and_rejects_all_of_it_to_either_text()
    {
        var folder = Directory.CreateTempSubdirectory("pairs-");
        try
        {
            foreach (var name in Names)
            {
                System.IO.File.WriteAllBytes(Path.Combine(folder.FullName, $"{name}.docx"), Written(name).File);
            }

            using var office = new Office();
            office.Changed(File(Names[0], "old"), $"""
                Dim name, what, at As String, paper As Object, dispatcher As Object
                dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
                For Each name In Array("{string.Join("\", \"", Names)}")
                  at = "file://{folder.FullName}/" & name
                  paper = StarDesktop.loadComponentFromURL(at & ".docx", "_blank", 0, Array(WithValue("Hidden", True)))
                  paper.storeToURL(at & ".saved.docx", Array(WithValue("FilterName", "{Office.Docx}")))
                  paper.close(True)
                  For Each what In Array("Accept", "Reject")
                    paper = StarDesktop.loadComponentFromURL(at & ".saved.docx", "_blank", 0, Array(WithValue("Hidden", True)))
                    paper.CurrentController.Frame.LayoutManager.setVisible(False)
                    dispatcher.executeDispatch(paper.CurrentController.Frame, ".uno:" & what & "AllTrackedChanges", "", 0, Array())
                    paper.storeToURL(at & "." & what & ".docx", Array(WithValue("FilterName", "{Office.Docx}")))
                    paper.close(True)
                  Next
                Next
                """);
            foreach (var name in Names)
            {
                CollectionAssert.AreEqual(Told(File(name, "new")), Told(Saved(name, "Accept")), name);
                CollectionAssert.AreEqual(Told(File(name, "old")), Told(Saved(name, "Reject")), name);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        byte[] Saved(string name, string what) => System.IO.File.ReadAllBytes(Path.Combine(folder.FullName, $"{name}.{what}.docx"));
    }

    private static string[] Told(byte[] file) =>
        [.. ((ReadResult.Read)DraftReader.Read(new MemoryStream(file))).Passages.Select(p => $"{p.Kind} {p.Level} {p.Path} {p.Text}")];

    private static XElement Part(ZipArchive package, string name)
    {
        using var part = package.GetEntry($"word/{name}.xml")!.Open();
        return XElement.Load(part);
    }

    private static string Look(XElement properties) => string.Concat(properties.Elements()
        .Where(e => e.Name.LocalName is not ("rPr" or "sectPr" or "pPrChange"))
        .Select(e => e.Name.LocalName == "numPr" ? $"list {(string?)e.Elements().First().Attributes().First()}" : e.ToString()));

    private static RedlineResult.Written Written(string name) => (RedlineResult.Written)RedlineWriter.Write(
        new MemoryStream(File(name, "old")), new MemoryStream(File(name, "new")), Secretariat);

    private static byte[] File(string name, string version) => System.IO.File.ReadAllBytes(Path.Combine(Folder, $"{name}.{version}.docx"));
}
