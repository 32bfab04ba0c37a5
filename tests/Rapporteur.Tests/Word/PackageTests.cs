using System.Text;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

/// <summary>Files whose parts are named, linked and written otherwise than Word does it, as the standard allows, read the same.</summary>
[TestClass]
public sealed class PackageTests
{
    private const string Types = "[Content_Types].xml";
    private const string Package = "_rels/.rels";
    private const string Main = "word/document.xml";
    private const string Links = "word/_rels/document.xml.rels";
    private const string Notes = "word/footnotes.xml";

    [TestMethod]
    public void A_part_with_text_is_read_whatever_its_name_ends_with()
    {
        const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        Same(Noted().Replacing(Types, "</Types>", $"<Default Extension=\"part\" ContentType=\"{Word}document.main+xml\"/></Types>")
            .Replacing(Package, Main, "word/document.part")
            .Renaming(Main, "word/document.part").Renaming(Links, "word/_rels/document.part.rels"));
        Same(Noted().Replacing(Types, "</Types>", $"<Default Extension=\"part\" ContentType=\"{Word}footnotes+xml\"/></Types>")
            .Replacing(Links, "footnotes.xml", "footnotes.part").Renaming(Notes, "word/footnotes.part"));
    }

    [TestMethod]
    [DataRow("./word/document.xml")]
    [DataRow("word/../word/document.xml")]
    [DataRow("word/document%2Exml")]
    [DataRow("Word/Document.XML")]
    [DataRow("word/document.xml#end")]
    public void The_main_part_is_found_by_every_way_to_it(string target) =>
        Same(Noted().Replacing(Package, $"/{Main}", target).Replacing(Package, $"\"{Main}", $"\"{target}"));

    [TestMethod]
    [DataRow("../word/footnotes.xml")]
    [DataRow("FOOTNOTES.xml")]
    [DataRow("footnotes.xml#id2")]
    [DataRow("footnotes.xml?v=2")]
    public void Notes_are_found_by_every_way_to_them(string target) =>
        Same(Noted().Replacing(Links, $"/{Notes}", target).Replacing(Links, "\"footnotes.xml", $"\"{target}"));

    [TestMethod]
    public void A_part_whose_name_is_written_in_escapes_is_the_part_of_that_name()
    {
        foreach (var (written, meant) in new[] { ("the%20text.xml", "the text.xml"), ("%D1%82.xml", "т.xml"), ("a%2Db.xml", "a-b.xml") })
        {
            foreach (var (entry, link, type) in new[]
            {
                (written, written, written), (meant, written, written), (written, meant, meant), (meant, meant, written),
            })
            {
                Same(Noted().Replacing(Types, "/word/document.xml", $"/word/{type}").Replacing(Package, Main, $"word/{link}")
                    .Renaming(Main, $"word/{entry}").Renaming(Links, $"word/_rels/{entry}.rels"));
                Same(Noted().Replacing(Types, "/word/footnotes.xml", $"/word/{type}").Replacing(Links, "footnotes.xml", link)
                    .Renaming(Notes, $"word/{entry}"));
            }
        }
    }

    [TestMethod]
    [DataRow("settings")]
    [DataRow("comments")]
    [DataRow("footnotes")]
    public void A_kind_of_link_that_others_made_up_is_none_of_Words_though_it_ends_with_the_same_word(string kind) =>
        Same(Noted().With("word/own.xml", "<own xmlns=\"urn:own\"/>").Replacing(
            Links, "</Relationships>",
            $"<Relationship Id=\"own\" Type=\"http://example.org/{kind}\" Target=\"own.xml\"/></Relationships>"));

    [TestMethod]
    public void Parts_in_UTF_16_are_read()
    {
        var package = Noted();
        foreach (var (name, text) in new[] { Main, Notes }.Select(n => (n, package.Text(n))))
        {
            var from = text.IndexOf("?>", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0;
            package.With(name, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text[from..])]);
        }

        Same(package);
    }

    private static RawPackage Noted() => RawPackage.Of(new DocxBuilder()
        .Runs(Run("Text") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")
        .Footnotes($"<w:footnote w:id=\"2\"><w:p>{Run("Note")}</w:p></w:footnote>").Build());

    private static void Same(RawPackage package) =>
        Assert.AreEqual("Text|Note", string.Join('|', Golden.Read(package.Build()).Passages.Select(p => p.Text)));
}
