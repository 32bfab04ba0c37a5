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
    public void An_unknown_element_whose_content_is_to_be_read_is_read_through_wherever_it_stands()
    {
        const string Ours = "xmlns:x=\"urn:later\" mc:Ignorable=\"x\"";
        var paragraph = $"<w:p>{Run("One ")}<x:a><x:b>{Run("two ")}<x:a/></x:b></x:a>{Run("three")}</w:p>";
        Read($"<w:body {Ours} mc:ProcessContent=\"x:a x:b\">{paragraph}</w:body>", "One two three");
        Read($"<w:body {Ours} mc:ProcessContent=\"x:*\">{paragraph}</w:body>", "One two three");
        Read($"<w:body {Ours} mc:ProcessContent=\"x:a\">{paragraph}</w:body>", "One three");
        Read($"<w:body {Ours}>{paragraph}</w:body>", "One three");
        Read(
            $"<w:body {Ours} mc:ProcessContent=\"x:*\"><x:a><w:p>{Run("One")}</w:p></x:a><w:p><w:r><x:a><w:t>Two</w:t></x:a></w:r></w:p>"
                + $"<w:tbl><x:r><w:tr><x:c><w:tc><w:p>{Run("Three")}</w:p></w:tc></x:c></w:tr></x:r></w:tbl></w:body>",
            "One", "Two", "Three");
        Read(
            $"<w:body {Ours}><w:p mc:ProcessContent=\"x:a\">{Run("One ")}<x:a>{Run("two")}</x:a></w:p>"
                + $"<w:p>{Run("Three")}<x:a>{Run(" four")}</x:a></w:p></w:body>",
            "One two", "Three");
    }

    [TestMethod]
    public void Words_in_an_element_nobody_knows_and_no_file_calls_ignorable_are_noted()
    {
        var read = Golden.Read(RawPackage.Docx().Body($"<w:p>{Run("One ")}<x:a xmlns:x=\"urn:later\">{Run("two")}</x:a></w:p>").Build());
        Assert.AreEqual(
            "Not read as text: words in an element that is none of Word’s (1 in the document).", string.Join('\n', Golden.Notes(read)));
    }

    [TestMethod]
    public void A_page_number_or_a_part_of_the_date_in_a_run_is_noted()
    {
        var body = $"<w:p>{Run("Page ")}<w:r><w:pgNum/></w:r>{Run(" of ")}<w:r><w:dayLong/><w:monthLong/><w:yearLong/></w:r></w:p>";
        Assert.AreEqual(
            "What the field DATE prints is not in the file and was not read.\nWhat the field PAGE prints is not in the file and was not read.",
            string.Join('\n', Golden.Notes(Golden.Read(RawPackage.Docx().Body(body).Build()))));
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

    private static void Read(string body, params string[] texts) => CollectionAssert.AreEqual(texts, Golden.Read(RawPackage.Docx()
        .With("word/document.xml", $"<w:document {Namespaces}>{body}</w:document>").Build()).Passages.Select(p => p.Text).ToArray());

    private static void Texts(string body, params string[] texts) =>
        CollectionAssert.AreEqual(texts, Golden.Read(RawPackage.Docx().Body(body).Build()).Passages.Select(p => p.Text).ToArray());
}
