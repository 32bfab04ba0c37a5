using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Returns;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

[TestClass]
public sealed class ReturnTests
{
    private const string MarkInserted = "<w:rPr><w:ins w:id=\"11\" w:author=\"A\"/></w:rPr>";
    private const string MarkDeleted = "<w:rPr><w:del w:id=\"12\" w:author=\"A\"/></w:rPr>";
    private static readonly string[] Texts =
        ["The goals are these.", "Reduce irregular migration.", "Support host communities.", "Share the burden fairly.",
            "Review every year."];

    [TestMethod]
    public void A_file_that_came_back_unchanged_proposes_nothing() => Expect(Annotated(), "");

    [TestMethod]
    public void Words_inserted_and_deleted_in_a_paragraph_are_one_replacement() =>
        Expect(
            Annotated((3, Body(Run("Share the ") + Del("burden") + Ins("responsibility") + Run(" fairly.") + Ins(" Always.")))),
            "p005 Replace [Share the burden fairly.] -> [Share the responsibility fairly. Always.] (A, tracked changes)");

    [TestMethod]
    public void A_typed_number_is_no_part_of_the_wording()
    {
        static DocxBuilder With(string first) => new DocxBuilder().Runs(first).Text("15. Next.").Text("16. Last.");
        Expect(
            With(Run("14. The goals ") + Ins("of all ") + Run("are these.")),
            "p001 Replace [The goals are these.] -> [The goals of all are these.] (A, tracked changes)",
            Golden.Draft(With(Run("14. The goals are these."))));
    }

    [TestMethod]
    public void A_paragraph_inserted_behind_another_is_an_addition_after_it() =>
        Expect(
            Annotated((1, $"<w:p><w:pPr>{MarkInserted}</w:pPr>{Run(Texts[1])}</w:p><w:p>{Ins("New paragraph.")}</w:p>")),
            "between p003 Add [] -> [New paragraph.] (A, tracked changes)");

    [TestMethod]
    public void A_paragraph_inserted_before_another_is_an_addition_after_the_one_above() =>
        Expect(
            Annotated(
                (1, $"<w:p><w:pPr>{MarkInserted}</w:pPr>{Ins("New paragraph.")}</w:p><w:p><w:pPr>{MarkInserted}</w:pPr>{Ins("And another.")}</w:p><w:p>{Run(Texts[1])}</w:p>")),
            "between p002 Add [] -> [New paragraph.\nAnd another.] (A, tracked changes)");

    [TestMethod]
    public void A_whole_paragraph_deleted_is_a_deletion_and_its_neighbours_stay() =>
        Expect(
            Annotated((2, $"<w:p><w:pPr>{MarkDeleted}</w:pPr>{Del(Texts[2])}</w:p>")),
            "p004 Delete [Support host communities.] -> [] (A, tracked changes)");

    [TestMethod]
    public void A_paragraph_emptied_but_for_its_mark_is_a_deletion() =>
        Expect(
            Annotated((2, Body(Del(Texts[2])))),
            "p004 Delete [Support host communities.] -> [] (A, tracked changes)");

    [TestMethod]
    public void All_words_of_a_paragraph_replaced_is_a_replacement() =>
        Expect(
            Annotated((2, Body(Del(Texts[2]) + Ins("Something else.")))),
            "p004 Replace [Support host communities.] -> [Something else.] (A, tracked changes)");

    [TestMethod]
    public void A_paragraph_split_in_two_is_one_replacement() =>
        Expect(
            Annotated(
                (2, $"<w:p><w:pPr>{MarkInserted}</w:pPr>{Run("Support host ")}{Ins("states.")}</w:p><w:p>{Ins("Support ")}{Run("communities.")}</w:p>")),
            "p004 Replace [Support host communities.] -> [Support host states.\nSupport communities.] (A, tracked changes)");

    [TestMethod]
    public void Two_paragraphs_run_together_are_one_replacement_of_both() =>
        Expect(
            Annotated((1, $"<w:p><w:pPr>{MarkDeleted}</w:pPr>{Run(Texts[1])}{Ins(" ")}</w:p>")),
            "p003, p004 Replace [Reduce irregular migration.\nSupport host communities.] -> [Reduce irregular migration. Support host " +
            "communities.] (A, tracked changes)");

    [TestMethod]
    public void A_paragraph_moved_is_one_move_with_both_places() =>
        Expect(
            Annotated(
                (1, $"<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:moveFrom w:id=\"2\" " +
                    $"w:author=\"A\">{Run(Texts[1])}</w:moveFrom></w:p>"),
                (4, $"<w:p><w:pPr><w:rPr><w:moveTo w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr><w:moveTo w:id=\"4\" " +
                    $"w:author=\"A\">{Run(Texts[1])}</w:moveTo></w:p><w:p>{Run(Texts[4])}</w:p>")),
            "p003, between p005 Move [Reduce irregular migration.] -> [Reduce irregular migration.] (A, tracked changes)");

    [TestMethod]
    public void Silent_retyping_between_two_known_paragraphs_is_a_replacement_that_says_so() =>
        Expect(
            Annotated((2, Body(Run("Support transit countries.")))),
            "p004 Replace [Support host communities.] -> [Support transit countries.] (, changed without tracking)");

    [TestMethod]
    public void Other_kinds_of_quotation_mark_dash_and_space_are_no_change() =>
        Expect(
            Annotated((2, Body(Run("Support\u00A0host  communities.")))),
            "");

    [TestMethod]
    public void Tracked_and_silent_changes_of_one_paragraph_are_one_replacement() =>
        Expect(
            Annotated((2, Body(Run("Support all host communities") + Ins(" now") + Run(".")))),
            "p004 Replace [Support host communities.] -> [Support all host communities now.] (A, tracked changes and changes without " +
            "tracking)");

    [TestMethod]
    public void Paragraphs_silently_added_and_left_out_are_an_addition_and_a_deletion() =>
        Expect(
            Annotated((1, Body(Run(Texts[1])) + Body(Run("An entirely new thought, typed in."))), (3, "")),
            """
            between p003 Add [] -> [An entirely new thought, typed in.] (, changed without tracking)
            p005 Delete [Share the burden fairly.] -> [] (, changed without tracking)
            """);

    [TestMethod]
    public void A_covering_note_around_the_text_is_listed_and_not_proposed() =>
        Expect(
            new DocxBuilder().Text("Please find our comments below.").Heading("Part 1").Xml(string.Concat(Texts.Select(t => Body(Run(t)))))
                .Text("Best regards"),
            """
            ? A paragraph outside the draft's text: "Please find our comments below.". @ at the beginning
            ? A paragraph outside the draft's text: "Best regards". @ after Part 1, fifth paragraph
            """);

    [TestMethod]
    public void A_word_comment_quotes_the_words_it_is_anchored_to() =>
        Expect(
            Annotated((3, Body(Run("Share the ") + Comment(1, Run("burden")) + Run(" fairly."))))
                .Comments(Said(1, "Say responsibility.", "And why not.")),
            "p005 words 'Share the '<burden>' fairly.' General \"Say responsibility.\nAnd why not.\" (Delegate, Word comment)");

    [TestMethod]
    public void A_word_comment_on_a_deleted_word_quotes_it_and_on_an_inserted_one_is_at_the_passage() =>
        Expect(
            Annotated((3, Body(Run("Share the ") + Comment(1, Del("burden")) + Comment(2, Ins("task")) + Run(" fairly."))))
                .Comments(Said(1, "Out.") + Said(2, "In.")),
            """
            p005 Replace [Share the burden fairly.] -> [Share the task fairly.] (A, tracked changes)
            p005 words 'Share the '<burden>' fairly.' General "Out." (Delegate, Word comment)
            p005 General "In." (Delegate, Word comment)
            """);

    [TestMethod]
    public void A_word_comment_over_two_paragraphs_has_two_places_and_on_a_whole_one_no_quotation() =>
        Expect(
            Annotated(
                (1, Body(Run("Reduce irregular ") + "<w:commentRangeStart w:id=\"1\"/>" + Run("migration."))),
                (2, Body(Run("Support host communities.") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>")))
                .Comments(Said(1, "Both.")),
            "p003 words 'Reduce irregular '<migration.>'', p004 General \"Both.\" (Delegate, Word comment)");

    [TestMethod]
    public void A_word_comment_over_more_passages_than_anybody_lists_is_on_the_document()
    {
        var text = string.Concat(Enumerable.Range(1, 30).Select(n => Body(Run($"Paragraph {n}."))));
        Expect(
            new DocxBuilder().Xml("<w:commentRangeStart w:id=\"1\"/>" + text + "<w:commentRangeEnd w:id=\"1\"/>")
                .Comments(Said(1, "All of it.")),
            "document General \"All of it.\" (Delegate, Word comment)",
            Golden.Draft(new DocxBuilder().Xml(text)));
    }

    [TestMethod]
    public void Replies_follow_the_comment_they_answer() =>
        Expect(
            Annotated((3, Body(Run("Share the ") + Comment(1, Comment(2, Run("burden"))) + Run(" fairly."))))
                .Comments(
                    Said(1, "First.").Replace("<w:p>", "<w:p w14:paraId=\"0A000001\">", StringComparison.Ordinal)
                        + Said(2, "Reply.").Replace("<w:p>", "<w:p w14:paraId=\"0A000002\">", StringComparison.Ordinal),
                    "<w15:commentEx w15:paraId=\"0A000001\" w15:done=\"0\"/><w15:commentEx w15:paraId=\"0A000002\" " +
                    "w15:paraIdParent=\"0A000001\" w15:done=\"0\"/>"),
            "p005 words 'Share the '<burden>' fairly.' General \"First.\nReply.\" (Delegate, Word comment)");

    [TestMethod]
    public void A_word_comment_on_an_inserted_paragraph_is_between_passages() =>
        Expect(
            Annotated((1, $"<w:p><w:pPr>{MarkInserted}</w:pPr>{Run(Texts[1])}</w:p><w:p>{Comment(1, Ins("New."))}</w:p>"))
                .Comments(Said(1, "Why this.")),
            """
            between p003 Add [] -> [New.] (A, tracked changes)
            between p003 General "Why this." (Delegate, Word comment)
            """);

    [TestMethod]
    public void Equal_paragraphs_are_told_apart_by_their_order()
    {
        var draft = Golden.Draft(new DocxBuilder().Text("One.").Text("Same.").Text("Two.").Text("Same.").Text("Three."));
        Expect(
            new DocxBuilder().Text("One.").Text("Same.").Text("Two.").Runs(Run("Same") + Ins(" again") + Run(".")).Text("Three."),
            "p004 Replace [Same.] -> [Same again.] (A, tracked changes)",
            draft);
    }

    [TestMethod]
    public void A_change_in_a_table_cell_is_at_the_cell()
    {
        static DocxBuilder With(string cell) => new DocxBuilder().Text("Before").Xml(TableTests.Table(
            TableTests.Row(TableTests.Cell("Goal"), TableTests.Cell("Year")),
            TableTests.Row(TableTests.Cell("First"), $"<w:tc><w:p>{cell}</w:p></w:tc>")));
        Expect(With(Del("2018") + Ins("2019")), "p005 Replace [2018] -> [2019] (A, tracked changes)", Golden.Draft(With(Run("2018"))));
    }

    [TestMethod]
    public void A_table_row_inserted_as_a_whole_is_an_addition()
    {
        var draft =
            Golden.Draft(
                new DocxBuilder().Text("Before").Xml(TableTests.Table(TableTests.Row(TableTests.Cell("Goal"), TableTests.Cell("Year"))))
                    .Text("After"));
        Expect(
            new DocxBuilder().Text("Before").Xml(TableTests.Table(
                TableTests.Row(TableTests.Cell("Goal"), TableTests.Cell("Year")),
                "<w:tr><w:trPr><w:ins w:id=\"1\" w:author=\"A\"/></w:trPr>" + TableTests.Cell("Second") + TableTests.Cell("2020")
                    + "</w:tr>")).Text("After"),
            "between p003 Add [] -> [Second\n2020] (A, tracked changes)",
            draft);
    }

    [TestMethod]
    public void A_draft_circulated_with_tracked_changes_in_it_proposes_only_the_new_ones()
    {
        static DocxBuilder With(string last) =>
            new DocxBuilder().Text("One.").Runs(Run("We ") + Del("shall") + Ins("will") + Run(" act.")).Text("Two.").Runs(last);
        Expect(With(Run("Three") + Ins(" more") + Run(".")), "p004 Replace [Three.] -> [Three more.] (A, tracked changes)",
            Golden.Draft(With(Run("Three."))));
    }

    [TestMethod]
    public void Formatting_changes_are_counted_and_not_proposed() =>
        Expect(
            Annotated(
                (2, Body(
                    "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr/></w:rPrChange></w:rPr><w:t>Support host " +
                    "communities.</w:t></w:r>"))),
            "# 1 of formatting");

    [TestMethod]
    public void Another_document_is_refused()
    {
        var result = ReturnReader.Read(new DocxBuilder().Heading("Part 1").Text("Entirely").Text("other").Text("words").Build(), Draft());
        Assert.AreEqual("file-not-this-draft", ((ReturnResult.Refused)result).Fault.Code);
    }

    [TestMethod]
    public void A_broken_file_is_refused_as_a_draft_is() =>
        Assert.AreEqual("file-empty", ((ReturnResult.Refused)ReturnReader.Read(new MemoryStream(), Draft())).Fault.Code);

    private static Draft Draft() => Golden.Draft(Annotated());

    /// <summary>The draft come back with some of its paragraphs, counted from zero, as given.</summary>
    private static DocxBuilder Annotated(params (int At, string Xml)[] changed)
    {
        var paragraphs = Texts.Select(t => Body(Run(t))).ToArray();
        foreach (var (at, xml) in changed)
        {
            paragraphs[at] = xml;
        }

        return new DocxBuilder().Heading("Part 1").Xml(string.Concat(paragraphs));
    }

    private static string Body(string runs) => $"<w:p>{runs}</w:p>";

    private static string Comment(int id, string runs) =>
        $"<w:commentRangeStart w:id=\"{id}\"/>{runs}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>";

    private static string Said(int id, params string[] lines) =>
        $"<w:comment w:id=\"{id}\" w:author=\"Delegate\">{string.Concat(lines.Select(l => Body("<w:r><w:annotationRef/></w:r>" + Run(l))))}</w:comment>";

    private static void Expect(DocxBuilder returned, string expected, Draft? draft = null) =>
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), Proposals.Lines(returned.Build(), draft ?? Draft()));
}
