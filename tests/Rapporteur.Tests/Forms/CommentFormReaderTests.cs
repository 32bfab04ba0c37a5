using Rapporteur.Drafts;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;
using static Rapporteur.Tests.Forms.FormFile;

namespace Rapporteur.Tests.Forms;

/// <summary>What a filled-in row comes to; the rows are those of <see cref="Given.Draft"/>.</summary>
[TestClass]
public sealed class CommentFormReaderTests
{
    private static readonly int Border = RowOf(3); // "We will improve border control, and border control alone, in the region."
    private static readonly int Financing = RowOf(5);

    [TestMethod]
    public void A_form_sent_back_as_it_was_proposes_nothing() => Expect(Blank(), "");

    [TestMethod]
    public void Proposed_wording_replaces_the_passage_with_the_explanation_as_its_reason() =>
        Expect(
            Blank().Write($"C{Financing}", "to open lines of micro-financing\r\nand savings;").Write($"D{Financing}", "Both are needed."),
            "p005 Replace [to open lines of micro-financing;] -> [to open lines of micro-financing\nand savings;] \"Both are needed.\"");

    [TestMethod]
    public void Existing_wording_shortened_is_the_words_it_quotes() =>
        Expect(
            Blank().Write($"B{Border}", "…in the region…").Write($"C{Border}", "along the route"),
            "p003 'trol, and border control alone, '<in the region>'.' Replace [in the region] -> [along the route] \"\"");

    [TestMethod]
    [DataRow("en", "Whole document", "[delete]")]
    [DataRow("fr", "Ensemble du document", "[supprimer]")]
    [DataRow("ru", "Весь документ", "[исключить]")]
    public void A_form_in_any_language_is_read_back_alike(string language, string whole, string delete)
    {
        var form = Of(Given.Draft, language: language);
        Assert.AreEqual(whole, form.Cells()[$"A{WholeRow}"]);
        Expect(
            form.Write($"D{WholeRow}", "Too long.").Write($"C{Financing}", delete).Write($"B{Border}", "in the region")
                .Write($"C{Border}", "along the route").Write($"C{RowOf(4)}", "[delete]"),
            """
            document General [] -> [] "Too long."
            p003 'trol, and border control alone, '<in the region>'.' Replace [in the region] -> [along the route] ""
            p004 Delete [to engage the diaspora;] -> [] ""
            p005 Delete [to open lines of micro-financing;] -> [] ""
            """);
    }

    [TestMethod]
    public void An_explanation_alone_is_a_general_comment() =>
        Expect(
            Blank().Write($"D{Financing}", "Is credit included?").Write($"B{Border}", "alone").Write($"D{Border}", "Why alone?"),
            """
            p003 'der control, and border control '<alone>', in the region.' General [] -> [] "Why alone?"
            p005 General [] -> [] "Is credit included?"
            """);

    [TestMethod]
    public void The_stated_sign_is_a_deletion_and_a_bare_word_is_not_guessed() =>
        Expect(
            Blank().Write($"C{Financing}", "[Delete]").Write($"B{Border}", ", and border control alone").Write($"C{Border}", "[delete]")
                .Write($"D{Border}", "Too narrow.")
                .Write($"C{RowOf(7)}", "«исключить»").Write($"C{RowOf(9)}", "Delete."),
            $"""
            p003 'We will improve border control'<, and border control alone>', in the region.' Delete [, and border control alone] -> [] "Too narrow."
            p005 Delete [to open lines of micro-financing;] -> [] ""
            ? Row {RowOf(7)}: "«исключить»" under Proposed wording could be an instruction or the wording itself. For a deletion write [delete].
            ? Row {RowOf(9)}: "Delete." under Proposed wording could be an instruction or the wording itself. For a deletion write [delete].
            """);

    [TestMethod]
    public void Existing_wording_emptied_makes_an_addition_after_the_passage() =>
        Expect(
            Blank().Write($"B{Financing}", "").Write($"C{Financing}", "(iii) to insure remittances;"),
            "after p005 Add [] -> [(iii) to insure remittances;] \"\"");

    [TestMethod]
    public void The_row_of_the_whole_document_takes_general_comments() =>
        Expect(
            Blank().Write($"D{WholeRow}", "We welcome the draft."),
            "document General [] -> [] \"We welcome the draft.\"");

    [TestMethod]
    public void The_whole_document_is_not_deleted() =>
        Expect(Blank().Write($"C{WholeRow}", "[delete]"), $"? Row {WholeRow}: The whole document cannot be deleted; name the passage.");

    [TestMethod]
    public void Rows_added_by_hand_are_further_comments_on_their_passage() =>
        Expect(
            Blank().Write($"C{Financing}", "to open credit lines;").Add("part 1,  1 (II)", "micro-financing", "small loans")
                .Add("Part 1, 1 (ii)", "", "", "And why not?"),
            """
            p005 Replace [to open lines of micro-financing;] -> [to open credit lines;] ""
            p005 'to open lines of '<micro-financing>';' Replace [micro-financing] -> [small loans] ""
            p005 General [] -> [] "And why not?"
            """);

    [TestMethod]
    public void A_place_is_understood_as_it_is_cited_in_any_language() =>
        Expect(
            Blank().Add("1 ii", "", "", "As cited.").Add("Часть 1, 1 (ii)", "", "", "In Russian.").Add("para 1 second indent", "", "", "Counted."),
            """
            p005 General [] -> [] "As cited."
            p005 General [] -> [] "In Russian."
            p005 General [] -> [] "Counted."
            """);

    [TestMethod]
    public void Several_passages_in_one_cell_an_unknown_one_and_none_are_not_guessed() =>
        Expect(
            Blank().Add("Part 1, 1 and 2", "", "", "Merge them.").Add("Part 9", "", "New.").Add("", "", "New."),
            """
            ? Row 15: The draft has no passage "Part 1, 1 and 2". Use one row for each passage, with its label as printed.
            ? Row 16: The draft has no passage "Part 9". Use one row for each passage, with its label as printed.
            ? Row 17: No passage is named; write its label as printed in the first column.
            """);

    [TestMethod]
    public void A_row_whose_label_and_wording_belong_to_different_passages_is_not_placed() =>
        Expect(
            Blank().Write($"A{Financing}", "Part 1, 2").Write($"C{Financing}", "to open credit lines;"),
            $"? Row {Financing}: The row is labelled Part 1, 2, but its existing wording is that of Part 1, 1 (ii).");

    [TestMethod]
    public void A_copied_row_with_a_new_label_and_wording_follows_the_label() =>
        Expect(
            Blank().Write("A40", "Part 1, 2").Write("B40", "travel documents").Write("C40", "identity documents").Write("E40", "p005"),
            "p007 'der establishing cooperation on '<travel documents>'.' Replace [travel documents] -> [identity documents] \"\"");

    [TestMethod]
    public void A_row_without_label_is_placed_only_when_its_mark_and_wording_agree() =>
        Expect(
            Blank().Write($"A{Financing}", "").Write($"C{Financing}", "to open credit lines;").Write($"A{Border}", "")
                .Write($"B{Border}", "").Write($"D{Border}", "Why?"),
            $"""
            p005 Replace [to open lines of micro-financing;] -> [to open credit lines;] ""
            ? Row {Border}: No passage is named; write its label as printed in the first column.
            """);

    [TestMethod]
    public void Existing_wording_that_is_not_there_or_there_twice_is_said_by_row() =>
        Expect(
            Blank().Write($"B{Border}", "border control").Write($"C{Border}", "migration management")
                .Write($"B{Financing}", "macro-financing").Write($"C{Financing}", "loans"),
            $"""
            ? Row {Border}: The existing wording "border control" occurs more than once in Part 1, 1; add a few words before or after it.
            ? Row {Financing}: The existing wording "macro-financing" is not in Part 1, 1 (ii).
            """);

    [TestMethod]
    public void Existing_wording_changed_and_nothing_proposed_is_asked_about() =>
        Expect(
            Blank().Write($"B{Financing}", "micro-financing"),
            $"? Row {Financing}: The existing wording was changed, but nothing is proposed or explained.");

    [TestMethod]
    public void The_same_wording_again_is_no_proposal() =>
        Expect(Blank().Write($"C{Financing}", " to open lines of micro–financing;"), "");

    [TestMethod]
    public void Numbers_days_booleans_rich_and_shared_text_are_read_as_text() =>
        Expect(
            Blank()
                .Xml($"D{RowOf(1)}", "n", "<x:v xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">0.1</x:v>")
                .Xml($"D{RowOf(2)}", "b", "<x:v xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">1</x:v>")
                .Xml($"D{RowOf(4)}", "inlineStr",
                    "<x:is xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:r><x:rPr><x:b/></x:rPr><x:t>Bold</x:t></x:r><x:r><x:t xml:space=\"preserve\"> and plain_x000A_line</x:t></x:r></x:is>")
                .Xml($"D{RowOf(5)}", "s", "<x:v xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">0</x:v>")
                .Change(FormChanges.SharedText("Shared"))
                .Change(FormChanges.Day($"D{RowOf(7)}", 43_091)),
            """
            p001 General [] -> [] "0.1"
            p002 General [] -> [] "TRUE"
            p004 General [] -> [] "Bold and plain
            line"
            p005 General [] -> [] "Shared"
            p007 General [] -> [] "22 December 2017"
            """);

    [TestMethod]
    public void A_formula_is_said_by_row_and_its_result_not_read() =>
        Expect(
            Blank().Xml($"C{Financing}", "str",
                "<x:f xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">1+1</x:f><x:v " +
                "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">2</x:v>"),
            $"? Row {Financing}: There is a formula under Proposed wording; its result is not read. Write it as text.");

    [TestMethod]
    public void Words_struck_through_are_not_read_as_wording() =>
        Expect(
            Blank().Xml($"C{Financing}", "inlineStr",
                "<x:is xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:r><x:t xml:space=\"preserve\">to open " +
                "</x:t></x:r><x:r><x:rPr><x:strike/></x:rPr><x:t>lines</x:t></x:r></x:is>"),
            $"? Row {Financing}: Words under Proposed wording are struck through, which cannot be told from wording. Write the wording " +
            $"as it should read, or [delete] under Proposed wording.");

    [TestMethod]
    public void A_label_joined_over_two_rows_names_both_and_joined_wording_is_not_guessed() =>
        Expect(
            Blank().Merge("A40:A41").Write("A40", "Part 1, 2").Write("C40", "2 bis. First.").Write("C41", "2 ter. Second.")
                .Merge($"D{RowOf(3)}:D{RowOf(4)}").Write($"D{RowOf(3)}", "For both."),
            $"""
            after p007 Add [] -> [2 bis. First.] ""
            after p007 Add [] -> [2 ter. Second.] ""
            ? Row {RowOf(3)}: Cells for the wording or its explanation are joined, so that it is not clear what belongs to which passage. Separate them and fill in each row.
            ? Row {RowOf(4)}: Cells for the wording or its explanation are joined, so that it is not clear what belongs to which passage. Separate them and fill in each row.
            """);

    [TestMethod]
    public void Rows_sorted_backwards_and_left_out_say_the_same() =>
        Expect(
            Blank().Write($"C{Financing}", "to open credit lines;").Write($"D{Border}", "Why alone?").Change(FormChanges.Backwards(7)),
            """
            p003 General [] -> [] "Why alone?"
            p005 Replace [to open lines of micro-financing;] -> [to open credit lines;] ""
            """);

    [TestMethod]
    public void Other_sheets_columns_and_notes_are_named_and_the_rest_is_read() =>
        Expect(
            Blank().Write($"D{Financing}", "Yes.").Write($"F{Border}", "Ministry of Finance")
                .Change(FormChanges.Note($"C{Border}", "See attached")).Change(FormChanges.Sheet("Our notes", "Internal")),
            $"""
            p005 General [] -> [] "Yes."
            ? Column F: There is text in a column that is not the form's; it was not read.
            ? Row {Border}: There is a note on a cell; notes are not read. Write it under Explanation.
            ? Sheet "Our notes": The sheet holds text; only the form itself was read.
            """);

    [TestMethod]
    public void Words_in_a_text_box_on_the_sheet_are_named() =>
        Expect(
            Blank().Write($"D{Financing}", "Yes.").Change(FormChanges.TextBox("And savings, please.")),
            $"""
            p005 General [] -> [] "Yes."
            ? Sheet "Comments": There is text in a drawing on the sheet; it was not read. Write it into a row of the form.
            """);

    [TestMethod]
    public void The_form_of_another_version_is_read_and_said_to_be_one()
    {
        var older =
            DraftJson.Freeze(
                [.. Given.Draft.Passages.Select(p => p.Id.Value == "p004" ? p with { Text = "to talk to the diaspora;" } : p)]);
        Expect(
            Of(older).Write($"C{Financing}", "to open credit lines;").Write($"C{RowOf(4)}", "to listen to the diaspora;"),
            $"""
            p005 Replace [to open lines of micro-financing;] -> [to open credit lines;] ""
            ? Row {RowOf(4)}: The existing wording "to talk to the diaspora;" is not in Part 1, 1 (i).
            ? in the whole file: The form was made for another version of the draft; each row was compared with the text of this one.
            """);
    }

    [TestMethod]
    public void A_form_of_another_document_is_refused()
    {
        var other = CommentFormWriterTests.DraftOf("One.", "Two.", "Three.");
        var refused = (ReturnResult.Refused)CommentFormReader.Read(Of(other).Write("C6", "Uno.").Build(), Given.Draft);
        Assert.AreEqual("file-not-this-draft", refused.Fault.Code);
    }

    [TestMethod]
    public void Two_rows_kept_of_the_whole_form_are_enough() =>
        Expect(Blank().Write($"C{Financing}", "to open credit lines;").Change(FormChanges.Only(4, Financing)),
            "p005 Replace [to open lines of micro-financing;] -> [to open credit lines;] \"\"");

    private static void Expect(FormFile form, string expected)
    {
        var result = CommentFormReader.Read(form.Build(), Given.Draft);
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), FormLines.Of(result));
        foreach (var place in ((ReturnResult.Read)result).Proposals.SelectMany(p => p.Places))
        {
            Assert.IsNull(place.Fault(Given.Draft));
        }
    }
}
