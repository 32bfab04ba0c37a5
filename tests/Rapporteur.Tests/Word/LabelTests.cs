namespace Rapporteur.Tests.Word;

[TestClass]
public sealed class LabelTests
{
    [TestMethod]
    public void Typed_numbers_are_markers_and_nest_by_their_form() =>
        Golden.Passages(
            new DocxBuilder().Heading("Part 1 – Goals")
                .Text("14.\tThe goals are:").Text("(i) one;").Text("(ii) two:").Text("- a dash;").Text("- another;").Text("(iii) three.")
                .Text("14 bis. Added.").Text("15. Last.").Text("2017. was a year").Text("A. Letter").Text("1.5 million people"),
            """
            Part 1 |  | 1 Heading | Part 1 – Goals
            Part 1, 14 | 14. | 0 Paragraph | The goals are:
            Part 1, 14 (i) | (i) | 1 Indent | one;
            Part 1, 14 (ii) | (ii) | 1 Indent | two:
            Part 1, 14 (ii), first indent | - | 2 Indent | a dash;
            Part 1, 14 (ii), second indent | - | 2 Indent | another;
            Part 1, 14 (iii) | (iii) | 1 Indent | three.
            Part 1, 14 bis | 14 bis. | 0 Paragraph | Added.
            Part 1, 15 | 15. | 0 Paragraph | Last.
            Part 1, 15, second paragraph |  | 0 Paragraph | 2017. was a year
            Part 1, 15 A | A. | 1 Indent | Letter
            Part 1, 15 A, second paragraph |  | 1 Indent | 1.5 million people
            """);

    [TestMethod]
    public void The_letter_i_continues_h_and_is_one_after_anything_else() =>
        Golden.Passages(
            new DocxBuilder().Text("(g) seven").Text("(h) eight").Text("(i) nine").Text("(j) ten").Text("1. one").Text("(i) roman"),
            """
            (g) | (g) | 0 Paragraph | seven
            (h) | (h) | 0 Paragraph | eight
            (i) | (i) | 0 Paragraph | nine
            (j) | (j) | 0 Paragraph | ten
            (j) 1 | 1. | 1 Indent | one
            (j) 1 (i) | (i) | 2 Indent | roman
            """);

    [TestMethod]
    public void Typed_numbers_that_repeat_their_parents_are_cited_alone() =>
        Golden.Passages(
            new DocxBuilder().Text("2. Two").Text("2.1. Two one").Text("2.2.\tTwo two").Text("3. Three"),
            """
            2 | 2. | 0 Paragraph | Two
            2.1 | 2.1. | 1 Indent | Two one
            2.2 | 2.2. | 1 Indent | Two two
            3 | 3. | 0 Paragraph | Three
            """);

    [TestMethod]
    public void Unnumbered_text_is_counted_under_what_it_belongs_to() =>
        Golden.Passages(
            new DocxBuilder().List(1, ("decimal", "%1."))
                .Text("Before any heading").Text("Indented", 720).Text("Indented too", 720).Text("Back")
                .Heading("Part 1").Item("Numbered", 1).Text("Under the number", 360).Text("At the margin").Item("Next", 1),
            """
            First paragraph |  | 0 Paragraph | Before any heading
            First indent |  | 0 Indent | Indented
            Second indent |  | 0 Indent | Indented too
            Second paragraph |  | 0 Paragraph | Back
            Part 1 |  | 1 Heading | Part 1
            Part 1, 1 | 1. | 0 Paragraph | Numbered
            Part 1, 1, second paragraph |  | 0 Paragraph | Under the number
            Part 1, first paragraph |  | 0 Paragraph | At the margin
            Part 1, 2 | 2. | 0 Paragraph | Next
            """);

    [TestMethod]
    public void Another_list_nests_by_indentation_and_the_first_goes_on_after_it() =>
        Golden.Passages(
            new DocxBuilder().List(1, ("decimal", "%1.")).List(2, ("none", ""), ("lowerLetter", "(%2)"))
                .Item("One", 1).Item("a", 2, 1).Item("b", 2, 1).Item("Two", 1).Item("c", 2, 1),
            """
            1 | 1. | 0 Paragraph | One
            1 (a) | (a) | 1 Indent | a
            1 (b) | (b) | 1 Indent | b
            2 | 2. | 0 Paragraph | Two
            2 (c) | (c) | 1 Indent | c
            """);

    [TestMethod]
    public void Headings_named_alike_carry_those_above_them_and_labels_are_unique() =>
        Golden.Passages(
            new DocxBuilder().Heading("Part 1").Heading("Actions", 2).Text("a").Heading("Part 2").Heading("Actions", 2).Text("b")
                .Heading("Actions", 2).Text("c"),
            """
            Part 1 |  | 1 Heading | Part 1
            Part 1, Actions |  | 2 Heading | Actions
            Part 1, Actions, first paragraph |  | 0 Paragraph | a
            Part 2 |  | 1 Heading | Part 2
            Part 2, Actions |  | 2 Heading | Actions
            Part 2, Actions, first paragraph |  | 0 Paragraph | b
            Part 2, Actions (second) |  | 2 Heading | Actions
            Part 2, Actions, first paragraph (second) |  | 0 Paragraph | c
            """);

    [TestMethod]
    [DataRow("", "PART II – COMMITMENTS", "PART II")]
    [DataRow("", "Priority goals: legal migration", "Priority goals")]
    [DataRow("I.", "Preamble", "I. Preamble")]
    [DataRow("1.1", "Scope", "1.1 Scope")]
    [DataRow("Article 5", "Entry into force", "Article 5")]
    [DataRow("", "Часть 1. Цели", "Part 1")]
    [DataRow("", "A heading that goes on much longer than anybody would ever cite it", "A heading that goes on much longer than…")]
    public void A_heading_is_named_as_a_delegate_would(string marker, string text, string expected)
    {
        var docx = marker.Length == 0
            ? new DocxBuilder().Heading(text)
            : new DocxBuilder().List(1, ("decimal", marker))
                .Runs(DocxBuilder.Run(text),
                    "<w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
        Assert.AreEqual(expected, PassagePaths.Labelled(Golden.Read(docx).Passages).Single().Label);
    }
}
