using Rapporteur.Drafts;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>What is seldom met in returned files and was lost, or made into more than it was.</summary>
[TestClass]
public sealed class NothingLostTests
{
    private static readonly string[] Texts =
    [
        "We met to agree on goals.", "We commit to reduce poverty by half.", "We decide to meet again in the spring.",
        "The Secretariat shall report to us.", "We thank the host for its welcome.", "Done at the capital this day.",
    ];

    private static readonly string[] Numbered = [.. Texts.Select((t, n) => $"{n + 1}. {t}")];

    [TestMethod]
    [DataRow("conflictIns", "<w:r><w:t xml:space=\"preserve\">all </w:t></w:r>", "We commit to reduce all poverty by half.")]
    [DataRow("conflictDel", "<w:r><w:delText xml:space=\"preserve\">of </w:delText></w:r>", null)]
    public void What_was_written_while_another_saved_is_a_tracked_change(string change, string run, string? proposed) => Expect(
        Texts,
        Edited(1, Paragraph(
            $"{Run("We commit to reduce ")}<w14:{change} w:id=\"1\" w:author=\"A\">{run}</w14:{change}>{Run("poverty by half.")}")),
        proposed is null ? "" : $"p002 Replace [{Texts[1]}] -> [{proposed}] (A, tracked changes)");

    [TestMethod]
    [DataRow("")]
    [DataRow("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")]
    [DataRow("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")]
    public void A_field_that_never_ends_in_a_comment_hides_none_of_its_words(string more)
    {
        const string Begun = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>";
        var docx = Texts[1..].Aggregate(
            new DocxBuilder().Runs(Run(Texts[0]) + "<w:r><w:commentReference w:id=\"1\"/></w:r>"), (d, t) => d.Text(t));
        docx.Comments($"<w:comment w:id=\"1\" w:author=\"A\"><w:p>{Run("See ")}{Begun}{more}{Run("the annex")}</w:p><w:p>{Run("and " +
            "again.")}</w:p></w:comment>");
        Assert.AreEqual(
            "p001 General \"See the annex\nand again.\" (A, Word comment)",
            Proposals.Lines(docx.Build(), Golden.Draft(Texts.Aggregate(new DocxBuilder(), (d, t) => d.Text(t)))));
    }

    [TestMethod]
    public void A_paragraph_taken_to_the_beginning_or_the_end_without_tracking_is_moved()
    {
        Expect(Texts, [Plain(Texts[5]), .. Texts[..5].Select(Plain)],
            $"p006, between  Move [{Texts[5]}] -> [{Texts[5]}] (, changed without tracking)");
        Expect(Texts, [.. Texts[1..].Select(Plain), Plain(Texts[0])],
            $"p001, between p006 Move [{Texts[0]}] -> [{Texts[0]}] (, changed without tracking)");
        Expect(Texts, [Plain("Dear colleagues, please find our changes."), .. Texts.Select(Plain)],
            "? A paragraph outside the draft's text: \"Dear colleagues, please find our changes.\". @ at the beginning");
    }

    [TestMethod]
    public void A_number_that_was_moved_along_is_no_change_and_another_is()
    {
        string[] Moved(string number) =>
            [Plain(Numbered[0]), .. Numbered[2..5].Select(Plain), Plain($"{number}{Texts[1]}"), Plain(Numbered[5])];
        Expect(Numbered, Moved("2. "), $"p002, between p005 Move [{Texts[1]}] -> [{Texts[1]}] (, changed without tracking)");
        Expect(Numbered, Moved("5 bis. "),
            $"p002, between p005 Move [{Numbered[1]}] -> [5 bis. {Texts[1]}] (, changed without tracking)");
    }

    [TestMethod]
    public void One_number_typed_before_what_has_none_is_proposed_also_where_no_other_is_typed() =>
        Expect(Texts, Edited(2, Plain("7. " + Texts[2])),
            $"p003 Replace [{Texts[2]}] -> [7. {Texts[2]}] (, changed without tracking)");

    [TestMethod]
    public void One_paragraph_taken_out_of_its_list_loses_its_number_and_a_whole_list_gone_is_a_programs_work()
    {
        static DocxBuilder Listed(params int[] without)
        {
            var docx = new DocxBuilder().List(1, ("decimal", "%1."));
            return Texts.Index().Aggregate(docx, (d, t) => without.Contains(t.Index) ? d.Text(t.Item) : d.Item(t.Item, 1));
        }

        var draft = Golden.Draft(Listed());
        Assert.AreEqual($"p004 Replace [4. {Texts[3]}] -> [{Texts[3]}] (, changed without tracking)",
            Proposals.Lines(Listed(3).Build(), draft));
        Assert.AreEqual("", Proposals.Lines(Listed(0, 1, 2, 3, 4, 5).Build(), draft));
    }

    [TestMethod]
    public void A_paragraph_split_in_two_shows_the_number_typed_before_the_second() => Expect(
        Numbered,
        [Plain(Numbered[0]), Plain("2. We commit to reduce"), Plain("3. poverty by half."), .. Numbered[2..].Select(Plain)],
        $"p002 Replace [{Numbered[1]}] -> [2. We commit to reduce\n3. poverty by half.] (, changed without tracking)");

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_paragraph_typed_again_as_it_was_beside_a_new_one_did_not_change(bool before)
    {
        const string Mark = "<w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>";
        var (first, second) = before ? ("A new thought.", Texts[1]) : (Texts[1], "A new thought.");
        Expect(
            Texts,
            [Plain(Texts[0]), Paragraph(Mark + Ins(first)), Paragraph(Ins(second) + Del(Texts[1])), .. Texts[2..].Select(Plain)],
            $"between {(before ? "p001" : "p002")} Add [] -> [A new thought.] (A, tracked changes)");
    }

    [TestMethod]
    public void A_picture_put_in_together_with_words_is_named_beside_them() => Expect(
        Texts,
        Edited(1, Paragraph($"{Run(Texts[1])}<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t xml:space=\"preserve\"> See:</w:t>"
            + "<w:drawing><wp:inline/></w:drawing></w:r></w:ins>")),
        $"""
        p002 Replace [{Texts[1]}] -> [{Texts[1]} See:] (A, tracked changes)
        ? A tracked change that is no text: a picture or another object inserted. @ in Second paragraph
        """);

    [TestMethod]
    [DataRow("<w:r><w:tab/></w:r>")]
    [DataRow("<w:r><w:br w:type=\"page\"/></w:r>")]
    [DataRow("<w:r><w:t xml:space=\"preserve\">  </w:t></w:r>")]
    public void White_space_that_was_put_in_is_counted_as_formatting(string run) => Expect(
        Texts, Edited(1, Paragraph($"{Run(Texts[1])}<w:ins w:id=\"1\" w:author=\"A\">{run}</w:ins>")), "# 1 of formatting");

    [TestMethod]
    public void An_empty_paragraph_that_was_put_in_is_counted_as_formatting_and_the_mark_before_a_new_one_belongs_to_it()
    {
        const string Mark = "<w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>";
        Expect(Texts, [.. Texts[..3].Select(Plain), Paragraph(Mark), .. Texts[3..].Select(Plain)], "# 1 of formatting");
        var ended = Proposals.Read(
            Document([.. Texts[..5].Select(Plain), Paragraph(Mark + Run(Texts[5])), Paragraph(Ins("A new end."))]).Build(), Draft(Texts));
        Assert.AreEqual("between p006 Add [] -> [A new end.] (A, tracked changes)", Proposals.Lines(ended));
        Assert.AreEqual((2, 0), (ended.Balance.InProposals, ended.Balance.Unchanged));
    }

    [TestMethod]
    public void A_note_that_only_stands_elsewhere_among_the_notes_did_not_change()
    {
        static string Mark(string kind, int id) => $"<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>";
        static string Note(string kind, int id, string text) => $"<w:{kind} w:id=\"{id}\"><w:p>{Run(text)}</w:p></w:{kind}>";
        static DocxBuilder With(string first) => new DocxBuilder()
            .Runs(Run("We act") + Mark(first, 1) + Run(" on water.")).Text(Texts[2]).Runs(Run("We note it") + Mark("footnote", 2));
        var drafted = With("footnote").Footnotes(Note("footnote", 1, "As agreed in March.") + Note("footnote", 2, "Paper seven."));
        var returned =
            With("endnote").Footnotes(Note("footnote", 2, "Paper seven.")).Endnotes(Note("endnote", 1, "As agreed in March."));
        Assert.AreEqual("", Proposals.Lines(returned.Build(), Golden.Draft(drafted)));
    }

    private static string[] Edited(int at, string paragraph) => [.. Texts.Select((t, n) => n == at ? paragraph : Plain(t))];

    private static string Plain(string text) => Paragraph(Run(text));

    private static string Paragraph(string content) => $"<w:p>{content}</w:p>";

    private static DocxBuilder Document(IEnumerable<string> paragraphs) => new DocxBuilder().Xml(string.Concat(paragraphs));

    private static Draft Draft(IEnumerable<string> texts) => Golden.Draft(Document(texts.Select(Plain)));

    private static void Expect(string[] drafted, string[] returned, string expected) =>
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), Proposals.Lines(Document(returned).Build(), Draft(drafted)));
}
