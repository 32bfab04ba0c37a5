using CsCheck;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Drafts;

[TestClass]
public class QuotationMatchTests
{
    private const string Twice = "We will improve border control, and border control alone, in the region.";

    private static string? Found(string text, string exact, string prefix = "", string suffix = "") =>
        QuotationMatch.Find(text, new Quotation(exact, prefix, suffix)) is { } range ? text.Substring(range.Start, range.Length) : null;

    [TestMethod]
    public void Words_that_stand_once_are_found_whatever_stood_around_them() =>
        Assert.AreEqual("improve", Found(Twice, "improve", "quite another", "surrounding"));

    [TestMethod]
    public void Words_that_do_not_stand_there_or_are_none_are_not_found()
    {
        Assert.IsNull(Found(Twice, "border management"));
        Assert.IsNull(Found(Twice, "Border control"));
        Assert.IsNull(Found(Twice, ""));
        Assert.IsNull(Found(Twice, " \u00AD "));
        Assert.IsNull(Found("", "a"));
    }

    [TestMethod]
    public void Words_that_stand_twice_are_told_apart_by_what_stands_before_or_after()
    {
        var second = Twice.LastIndexOf("border", StringComparison.Ordinal);
        Assert.AreEqual(16, QuotationMatch.Find(Twice, new Quotation("border control", "We will improve "))?.Start);
        Assert.AreEqual(second, QuotationMatch.Find(Twice, new Quotation("border control", ", and "))?.Start);
        Assert.AreEqual(second, QuotationMatch.Find(Twice, new Quotation("border control", "", " alone, in"))?.Start);
        Assert.AreEqual(16, QuotationMatch.Find(Twice, new Quotation("border control", "", ", and"))?.Start);
    }

    [TestMethod]
    public void When_nothing_decides_the_answer_is_nothing()
    {
        Assert.IsNull(Found(Twice, "border control"));
        Assert.IsNull(Found(Twice, "border control", "somewhere else", "altogether"));
        Assert.IsNull(Found("aaa", "aa"));
        Assert.IsNull(Found("x y x", "x", "-", "-"));
    }

    [TestMethod]
    public void The_later_of_two_as_good_does_not_hide_a_better_one_before_or_after()
    {
        Assert.AreEqual(2, QuotationMatch.Find("1 x 2 x 3 x", new Quotation("x", "1 "))?.Start);
        Assert.AreEqual(10, QuotationMatch.Find("1 x 2 x 3 x", new Quotation("x", "3 "))?.Start);
        Assert.AreEqual(6, QuotationMatch.Find("1 x 2 x 3 x", new Quotation("x", "2 ", " 3"))?.Start);
    }

    [TestMethod]
    [DataRow("“burden–sharing”", "\"burden-sharing\"")]
    [DataRow("the state’s duty", "the state's duty")]
    [DataRow("re\u00ADad\u00ADmission", "readmission")]
    [DataRow("two\u00A0 \n words", "two words")]
    [DataRow("«возвращение»", "\"возвращение\"")]
    [DataRow("ещё", "еще\u0308")]
    [DataRow("\u0627\u0644\u200F\u062F\u0648\u0644", "\u0627\u0644\u062F\u0648\u0644")]
    public void What_retyping_and_clipboards_change_does_not_matter(string text, string retyped)
    {
        Assert.AreEqual(text, Found(text, retyped));
        Assert.AreEqual(retyped, Found(retyped, text));
        Assert.AreEqual(text, Found($"before {text} after", retyped));
    }

    [TestMethod]
    public void Words_cut_from_a_text_with_enough_around_them_are_found_where_they_were_cut_always() =>
        Gen.Select(Gen.OneOf("a", "b", "ab", "б", "ض", "😀", "-", "’").Array[1, 20].Select(words => string.Join(' ', words)),
            Gen.Int[0, 99], Gen.Int[1, 99])
            .Sample((text, at, length) =>
            {
                var tokens = text.Split(' ');
                var from = at % tokens.Length;
                var take = 1 + (length % (tokens.Length - from));
                var start = tokens.Take(from).Sum(t => t.Length + 1);
                var exact = string.Join(' ', tokens.Skip(from).Take(take));

                var found = QuotationMatch.Find(text, new Quotation(exact, text[..start], text[(start + exact.Length)..]));
                Assert.AreEqual(new QuotationRange(start, exact.Length), found);
            });

    [TestMethod]
    [DataRow("a\u0301\u0301", "\u0301", DisplayName = "the second of two accents")]
    [DataRow("b a\u0301\u0301", "b \u00E1", DisplayName = "the letter and the first of its accents")]
    public void Half_of_a_letter_is_not_found(string text, string exact) =>
        Assert.IsNull(QuotationMatch.Find(text, new Quotation(exact)));

    [TestMethod]
    public void A_quotation_found_is_the_quotation_always() =>
        Gen.Select(Words, Words, Words).Sample((text, exact, prefix) =>
        {
            if (QuotationMatch.Find(text, new Quotation(exact, prefix)) is { } range)
            {
                Assert.AreEqual(QuotationMatch.FoldText(exact), QuotationMatch.FoldText(text.Substring(range.Start, range.Length)));
            }
        });

    private static readonly Gen<string> Words =
        Gen.OneOf("a", "b", "e", "\u00E9", "\u0301", "\u0958", "\u200F", " ", "\u00A0", "\u00AD", "–", "-", "“", "😀").Array[0, 12]
            .Select(string.Concat);
}
