using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

/// <summary>Text marked up otherwise than Word does it, as XML and the standard allow, reads the same.</summary>
[TestClass]
public sealed class MarkupTests
{
    [TestMethod]
    public void Text_in_sections_of_raw_characters_and_around_comments_is_read_whole() =>
        Texts("<w:p><w:r><w:t>a<![CDATA[ <b> & ]]>c<!-- no -->d<?pi x?>e</w:t></w:r><!-- between --><w:r><w:t>f</w:t></w:r></w:p>",
            "a <b> & cdef");

    [TestMethod]
    public void Space_is_kept_where_what_a_text_stands_in_says_so()
    {
        Texts("<w:p xml:space=\"preserve\"><w:r><w:t>One </w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>", "One two");
        Texts("<w:p xml:space=\"preserve\"><w:r><w:t>One</w:t></w:r> <w:r><w:t xml:space=\"default\"> two</w:t></w:r></w:p>", "Onetwo");
    }

    [TestMethod]
    public void A_choice_names_vocabularies_by_the_prefixes_it_declares()
    {
        const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
        Texts($"<w:p>{Either($"xmlns:k=\"{Word2010}\" Requires=\"k\"", Run("new"), Run("old"))}</w:p>", "new");
        Texts($"<w:p>{Either("xmlns:w14=\"urn:other\" Requires=\"w14\"", Run("new"), Run("old"))}</w:p>", "old");
    }

    [TestMethod]
    public void Rows_and_cells_in_several_forms_are_read_once()
    {
        static string Cell(string text) => $"<w:tc><w:p>{Run(text)}</w:p></w:tc>";
        Texts(
            "<w:tbl>" + Either("Requires=\"w14\"", $"<w:tr>{Cell("new row")}</w:tr>", $"<w:tr>{Cell("old row")}</w:tr>")
                + $"<w:tr>{Either("Requires=\"w99\" xmlns:w99=\"urn:later\"", Cell("later"), Cell("now"))}</w:tr></w:tbl>",
            "new row", "now");
    }

    [TestMethod]
    public void Paragraphs_within_a_tracked_change_are_read_as_changed() =>
        Texts(
            $"<w:p>{Run("One.")}</w:p><w:ins w:id=\"1\" w:author=\"A\"><w:p>{Run("Two.")}</w:p></w:ins>"
                + $"<w:del w:id=\"2\" w:author=\"A\"><w:p>{Run("Gone.")}</w:p></w:del><w:p>{Run("Three.")}</w:p>",
            "One.", "Two.", "Three.");

    [TestMethod]
    public void A_list_without_numbers_whose_marker_is_a_full_stop_is_counted_and_never_cited_by_nothing() =>
        Golden.Passages(
            new DocxBuilder()
                .Numbering("<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"none\"/>"
                    + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
                .Runs(Run("One."), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
            "First indent | . | 0 Indent | One.");

    private static string Either(string choice, string first, string fallback) =>
        $"<mc:AlternateContent><mc:Choice {choice}>{first}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>";

    private static void Texts(string body, params string[] texts) =>
        CollectionAssert.AreEqual(texts, Golden.Read(RawPackage.Docx().Body(body).Build()).Passages.Select(p => p.Text).ToArray());
}
