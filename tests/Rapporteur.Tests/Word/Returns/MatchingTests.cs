using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Returns;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>Which passage a paragraph is: split, joined, copied out, handed back with the draft's own changes, edited throughout.</summary>
[TestClass]
public sealed class MatchingTests
{
    private static readonly string[] Texts =
    [
        "We will improve border control in the region.", "We will open lines of micro-financing for returning families in rural districts.",
        "We will consider cooperation on travel documents between our consulates.",
        "We will support research on the causes of movement every year.",
        "We will meet again in March to review these promises.",
    ];

    [TestMethod]
    public void A_paragraph_split_in_three_without_tracking_is_one_replacement() => Expect(
        string.Concat(
            Texts[..1].Concat(["We will open lines of micro-financing.", "For returning families.", "In rural districts."])
                .Concat(Texts[2..]).Select(Text)),
        $"p002 Replace [{Texts[1]}] -> [We will open lines of micro-financing.\nFor returning families.\nIn rural districts.] (, " +
        $"changed without tracking)");

    [TestMethod]
    public void Paragraphs_joined_without_tracking_are_one_replacement_over_both_places() => Expect(
        string.Concat(Text(Texts[0]), Text($"{Texts[1]} {Texts[2]}"), Text(Texts[3]), Text(Texts[4])),
        $"p002, p003 Replace [{Texts[1]}\n{Texts[2]}] -> [{Texts[1]} {Texts[2]}] (, changed without tracking)");

    [TestMethod]
    public void A_paragraph_split_without_tracking_and_reworded_with_it_says_both() => Expect(
        string.Concat(Text(Texts[0]), Text("We will open lines of micro-financing."),
            $"<w:p>{Run("For returning families in ")}{Del("rural")}{Ins("all")}{Run(" districts.")}</w:p>", Text(Texts[2]), Text(Texts[3]),
            Text(Texts[4])),
        $"p002 Replace [{Texts[1]}] -> [We will open lines of micro-financing.\nFor returning families in all districts.] (A, tracked " +
        $"changes and changes without tracking)");

    [TestMethod]
    public void A_paragraph_typed_behind_one_that_was_shortened_is_an_addition_of_its_own() => Expect(
        string.Concat(Text(Texts[0]), Text("We will open lines of micro-financing for returning families."),
            Text("Women come first wherever funds are short."), Text(Texts[2]), Text(Texts[3]), Text(Texts[4])),
        $"""
        p002 Replace [{Texts[1]}] -> [We will open lines of micro-financing for returning families.] (, changed without tracking)
        between p002 Add [] -> [Women come first wherever funds are short.] (, changed without tracking)
        """);

    [TestMethod]
    public void The_drafts_own_changes_handed_back_are_nothing_and_new_ones_beside_them_are()
    {
        static string Own(string third) => Text(Texts[0])
            + $"<w:p><w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"S\"/></w:rPr></w:pPr>{Run("We will open lines of micro-financing.")}</w:p>"
            + Text("For returning families in rural districts.")
            + $"<w:p><w:pPr><w:rPr><w:del w:id=\"2\" w:author=\"S\"/></w:rPr></w:pPr>{Run(Texts[2])}{Ins(" ")}</w:p>" + third
            + $"<w:p><w:pPr><w:rPr><w:ins w:id=\"3\" w:author=\"S\"/></w:rPr></w:pPr>{Ins("We will publish what we find.")}</w:p>"
            + Text(Texts[4]);
        var draft = Golden.Draft(new DocxBuilder().Xml(Own(Text(Texts[3]))));
        Assert.AreEqual("", Proposals.Lines(new DocxBuilder().Xml(Own(Text(Texts[3]))).Build(), draft));
        Assert.AreEqual(
            $"between p001 Add [] -> [And so on.] (A, tracked changes)",
            Proposals.Lines(
                new DocxBuilder()
                    .Xml(Own(Text(Texts[3]))
                        .Replace(Text(Texts[0]),
                            Text(Texts[0])
                                + $"<w:p><w:pPr><w:rPr><w:ins w:id=\"9\" w:author=\"A\"/></w:rPr></w:pPr>{Ins("And so on.")}</w:p>",
                                StringComparison.Ordinal)).Build(), draft));
    }

    [TestMethod]
    public void A_paragraph_that_the_draft_itself_moved_is_where_the_draft_has_it()
    {
        static string Moved(string end, string text) =>
            $"<w:p><w:pPr><w:rPr><w:move{end} w:id=\"1\" w:author=\"S\"/></w:rPr></w:pPr><w:move{end} w:id=\"2\" " +
            $"w:author=\"S\">{Run(text)}</w:move{end}></w:p>";
        var text = Moved("From", Texts[0]) + Text(Texts[1]) + Moved("To", Texts[0]) + Text(Texts[2]);
        Assert.AreEqual("", Proposals.Lines(new DocxBuilder().Xml(text).Build(), Golden.Draft(new DocxBuilder().Xml(text))));
    }

    [TestMethod]
    public void Retyping_a_paragraph_as_it_was_with_tracking_on_moves_nothing() => Expect(
        Text(Texts[0]) + Gone(Texts[1]) + Gone(Texts[2]) + Come(Texts[1]) + Come(Texts[2]) + Text(Texts[3]) + Text(Texts[4]), "");

    [TestMethod]
    public void Of_two_paragraphs_that_change_places_one_moves() => Expect(
        Text(Texts[0]) + Gone(Texts[1]) + Gone(Texts[2]) + Come(Texts[2]) + Come(Texts[1]) + Text(Texts[3]) + Text(Texts[4]),
        $"p003, between p001 Move [{Texts[2]}] -> [{Texts[2]}] (A, tracked changes)");

    [TestMethod]
    public void Six_paragraphs_copied_to_a_new_file_and_annotated_are_a_return()
    {
        var draft =
            Golden.Draft(new DocxBuilder().Heading("Part 1").Xml(string.Concat(Enumerable.Range(0, 127).Select(n => Text(Long(n))))));
        var copied =
            Enumerable.Range(40, 6)
                .Select(n =>
                    n == 42
                        ? $"<w:p>{Run(Long(n).Replace(".", "", StringComparison.Ordinal))}{Ins(" and beyond")}{Run(".")}</w:p>"
                        : Text(Long(n)));
        const string Extract =
            "? The file holds 6 of the draft's 128 passages and was read as an extract: what is missing from it is not taken for a " +
            "deletion. @ in the whole file";
        Assert.AreEqual(
            $"p044 Replace [{Long(42)}] -> [{Long(42).TrimEnd('.')} and beyond.] (A, tracked changes)\n{Extract}",
            Proposals.Lines(new DocxBuilder().Xml(string.Concat(copied)).Build(), draft));
        Assert.AreEqual(
            $"p044 Replace [{Long(42)}] -> [{Long(42).TrimEnd('.')} and beyond.] (A, tracked changes)\n{Extract}",
            Proposals.Lines(new DocxBuilder().Xml(string.Concat(copied.Reverse())).Build(), draft));
    }

    [TestMethod]
    public void A_few_paragraphs_of_the_draft_in_a_long_other_text_are_no_return()
    {
        var draft = Golden.Draft(new DocxBuilder().Xml(string.Concat(Enumerable.Range(0, 100).Select(n => Text(Long(n))))));
        var other =
            Enumerable.Range(0, 60)
                .Select(n => Text($"Report of day {n * 17}: nobody of the mission {n} said anything that was not said on day {n * 13}."));
        var result = ReturnReader.Read(new DocxBuilder().Xml(string.Concat(other)).Xml(Text(Long(7)) + Text(Long(8))).Build(), draft);
        Assert.AreEqual("file-not-this-draft", ((ReturnResult.Refused)result).Fault.Code);
    }

    [TestMethod]
    public void Ten_thousand_passages_with_four_of_thirteen_words_changed_in_each_are_all_found()
    {
        const int Many = 10_000;
        static string[] Words(int n) => [.. Enumerable.Range(0, 13).Select(w => $"word{(n * (w + 7) * 31 + w) % 900}")];
        static string Edited(int n) =>
            string.Join(' ', Words(n).Select((word, w) => w % 3 == n % 3 && w < 12 ? $"new{(n + w) % 50}" : word));
        var draft =
            Golden.Draft(new DocxBuilder().Xml(string.Concat(Enumerable.Range(0, Many).Select(n => Text(string.Join(' ', Words(n)))))));
        var read =
            Proposals.Read(new DocxBuilder().Xml(string.Concat(Enumerable.Range(0, Many).Select(n => Text(Edited(n))))).Build(), draft);
        Assert.AreEqual((Many, Many), (read.Counts.Found, read.Counts.Untracked));
        Assert.IsTrue(
            read.Proposals.All(
                p => p.Places is [{ Scope: PlaceScope.Passage }] && p.ExistingWording == draft.Find(p.Places[0].Passage!.Value)!.Text));
    }

    private static string Long(int n) =>
        $"Paragraph {n} of the text speaks of matter {n * 7 % 31} and of measure {n * 11 % 97} in region {n % 13}.";

    private static string Text(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Gone(string text) => $"<w:p><w:pPr><w:rPr><w:del w:id=\"5\" w:author=\"A\"/></w:rPr></w:pPr>{Del(text)}</w:p>";

    private static string Come(string text) => $"<w:p><w:pPr><w:rPr><w:ins w:id=\"6\" w:author=\"A\"/></w:rPr></w:pPr>{Ins(text)}</w:p>";

    private static void Expect(string returned, string expected) =>
        Assert.AreEqual(expected.ReplaceLineEndings("\n"),
            Proposals.Lines(new DocxBuilder().Xml(returned).Build(),
                Golden.Draft(new DocxBuilder().Xml(string.Concat(Texts.Select(Text))))));
}
