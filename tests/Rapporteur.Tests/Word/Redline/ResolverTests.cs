namespace Rapporteur.Tests.Word.Redline;

/// <summary>The given marked files, all changes accepted or rejected: the text after, or before.</summary>
[TestClass]
public class ResolverTests
{
    private const string Table = "tbl # tr # tc # |c11 # tc # |c12 # tr # tc # |c21 # tc # |c22";

    // What the standard (17.13.5) makes of forms that say something else than was meant, as docxodus does: an end that is not marked
    // stays, an end that goes takes its paragraph's properties with it.
    private static readonly Dictionary<string, string> AcceptedByTheStandard = new()
    {
        ["A11s"] = "|Alpha one.",
        ["A12q"] = $"|Alpha one. # {Table} # |Bravo two. # {Table} # |Charlie three.",
        ["B08f"] = "|Alpha one. Bravo two. # |Charlie three.",
        ["C08"] = "numPr(ilvl 1;,numId 1;)|Intro: first; second. # numPr(ilvl 0;,numId 1;)|Next.",
        ["D01d"] = "|Alpha one. # | # |Charlie three. # |Bravo two. # |Delta four.",
    };

    private static readonly Dictionary<string, string> RejectedByTheStandard = new()
    {
        ["A03"] = "|Alpha one. # | # |Charlie three.",
        ["A04"] = "|Alpha one. # |Bravo two.Charlie three.",
        ["A07s"] = "|Alpha one.",
        ["A07u"] = "|Alpha one.",
        ["A12q"] = $"|Alpha one. # {Table} # {Table} # |Charlie three.",
        ["A21e"] = "|Alpha one. # |Bravo two. # |",
        ["B10"] = "|Alpha one. Bravo two. # |Charlie three.",
        ["C01a"] = "numPr(ilvl 1;,numId 1;)|Intro: first; second. # numPr(ilvl 0;,numId 1;)|Next.",
        ["C15"] = "numPr(ilvl 0;,numId 1;)|One. # numPr(ilvl 1;,numId 1;)ind 720 360;|Two. # numPr(ilvl 0;,numId 1;)|Three.",
        ["D01d"] = "|Alpha one. # |Bravo two. # |Charlie three. # | # |Delta four.",
    };

    // Both programs resolve these rightly, and brothers of theirs not; they are not written either.
    private static readonly string[] ForbiddenAllTheSame = ["D01e", "D04f", "F04e"];

    [TestMethod]
    public void Every_given_form_of_change_comes_out_as_the_text_after_it_and_before_it()
    {
        Assert.HasCount(233, Forms.All);
        var wrong = Forms.All.SelectMany(Wrong).ToList();
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    // Either a rule names the shape, or what comes out is not the text: a version that says so is never issued.
    [TestMethod]
    public void Every_form_that_another_program_resolves_wrongly_is_known_by_its_shape_and_no_other_is()
    {
        var unseen = Forms.ResolvedWronglyElsewhere.Where(k => !Shapes(k).Any() && !Limits(k).Any()
            && !AcceptedByTheStandard.ContainsKey(k) && !RejectedByTheStandard.ContainsKey(k)).ToList();
        Assert.IsEmpty(unseen, string.Join(' ', unseen));
        var seen = Forms.All.Except(Forms.ResolvedWronglyElsewhere).Except(ForbiddenAllTheSame)
            .SelectMany(k => Shapes(k).Select(s => $"{k} {s}")).ToList();
        Assert.IsEmpty(seen, string.Join('\n', seen));
    }

    private static IEnumerable<string> Shapes(string key) => new MarkedFile(Forms.Marked(key)).Shapes();

    private static IEnumerable<string> Limits(string key) => MarkedShapes.LimitsIn(new MarkedFile(Forms.Marked(key)).Body);

    private static IEnumerable<string> Wrong(string key)
    {
        var marked = new MarkedFile(Forms.Marked(key));
        var (accepted, rejected) = (Line(marked.Accepted()), Line(marked.Rejected()));
        var after = AcceptedByTheStandard.GetValueOrDefault(key) ?? Line(new MarkedFile(Forms.After(key)).Lines());
        var before = RejectedByTheStandard.GetValueOrDefault(key) ?? Line(new MarkedFile(Forms.Before(key)).Lines());
        return [.. accepted == after ? [] : new[] { $"{key} accepted\n{accepted}\nshould be\n{after}" },
            .. rejected == before ? [] : new[] { $"{key} rejected\n{rejected}\nshould be\n{before}" }];
    }

    private static string Line(string[] lines) => string.Join(" # ", lines);
}
