using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Words;

namespace Rapporteur.Tests.Drafts.Matching;

/// <summary>Changes as they are counted, said and read.</summary>
[TestClass]
public class NumberedChangeTests
{
    private const string Ministers = "We, the Ministers, reaffirm our commitment to cooperation on return and reintegration.";
    private const string Skills = "Training and technical skills are offered to migrant workers before they leave, and again when they return.";
    private const string Borders = "Border management agencies exchange statistics each quarter and publish a joint report in spring.";
    private const string Prices = "The price of sending money to one's family abroad falls to three per cent by the year 2030.";

    private static readonly Draft Earlier =
        Draft(Title("A Call"), Line("1", Ministers), Line("2", Skills), Line("3", Borders), Line("4", Prices));

    [TestMethod]
    public void Another_label_is_no_change_and_changes_are_counted_in_the_order_of_the_later_draft()
    {
        var later = Draft(
            Title("A Call"),
            Line("1", "Health care is open to every child whatever papers its parents hold."),
            Line("2", Ministers),
            Line("3", "Training and technical skills are offered:"),
            Line("3 (i)", "to migrant workers before they leave,"),
            Line("3 (ii)", "and again when they return."),
            Line("4", Borders.Replace("quarter", "month", StringComparison.Ordinal)));
        Assert.AreEqual(
            """
            1 1: new
            2 2: split into 3; 3 (i); 3 (ii)
            3 3, now 4: reworded
            4 4: deleted
            """.ReplaceLineEndings("\n"),
            Said(later));
    }

    [TestMethod]
    public void A_draft_with_a_second_title_is_two_documents_and_what_went_there_says_so()
    {
        var later = Draft(
            Title("A Call"), Line("1", Ministers), Line("2", Borders), Title("Plan of Action"), Line("1", Skills), Line("2", Prices));
        Assert.HasCount(2, DraftDocuments.Of(later));
        Assert.AreEqual(
            """
            1 title (second): new
            2 2, now 1 (second): moved to “Plan of Action”, not reworded
            3 4, now 2 (second): moved to “Plan of Action”, not reworded
            """.ReplaceLineEndings("\n"),
            Said(later).Replace("Title (second)", "title (second)", StringComparison.Ordinal));
    }

    [TestMethod]
    public void The_words_of_a_split_stand_in_a_line_for_each_part_and_none_of_them_is_painted()
    {
        var later = Draft(
            Title("A Call"), Line("1", Ministers), Line("2", "Training and technical skills are offered"),
            Line("2 (i)", "to migrant workers before they leave,"), Line("2 (ii)", "and again when they return."),
            Line("3", Borders), Line("4", Prices));
        var comparison = Comparison.OfVersions(Earlier, later);
        var split = NumberedChange.Of(comparison).Single().Change;
        Assert.AreEqual(
            """
            Training and technical skills are offered
            to migrant workers before they leave,
            and again when they return.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', ChangedLines.Of(comparison, split).Select(l =>
                string.Concat(l.Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select(Marked)))));
    }

    [TestMethod]
    public void Every_change_is_said_in_every_language()
    {
        var later = Draft(
            Title("A Call"), Line("1", Borders), Line("2", Ministers + " Prices."), Line("3", Skills), Line("5", "Quite another text."));
        var comparison = Comparison.OfVersions(Earlier, later);
        foreach (var language in Language.Spoken.Add(Language.Pseudo))
        {
            var words = new ChangeWords(comparison, Earlier, later, language);
            foreach (var change in comparison.Changes)
            {
                Assert.DoesNotContain("{{", words.Sentence(change));
                Assert.IsGreaterThan(3, words.Sentence(change).Length);
            }
        }
    }

    private static string Said(Draft later)
    {
        var comparison = Comparison.OfVersions(Earlier, later);
        var words = new ChangeWords(comparison, Earlier, later, Language.English);
        return string.Join('\n', NumberedChange.Of(comparison).Select(n => $"{n.Number} {words.Sentence(n.Change)}"));
    }

    private static string Marked(Change run) =>
        run.Kind switch { ChangeKind.Added => $"+{run.Text}+", ChangeKind.Removed => $"-{run.Text}-", _ => run.Text };

    private static (string Label, PassageKind Kind, string Text) Title(string text) => ("Title", PassageKind.Title, text);

    private static (string Label, PassageKind Kind, string Text) Line(string label, string text) => (label, PassageKind.Paragraph, text);

    private static Draft Draft(params (string Label, PassageKind Kind, string Text)[] lines) => DraftJson.Freeze(
        [.. lines.Select((l, at) => new Passage(PassageId.Nth(at + 1), PassagePaths.Of(l.Label), "", 0, l.Kind, l.Text, null))]);
}
