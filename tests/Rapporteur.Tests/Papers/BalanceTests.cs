using Rapporteur.Comments;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>The account of every paper: received = printed + left out, each one left out with its reason.</summary>
[TestClass]
public sealed class BalanceTests
{
    [TestMethod]
    public void Everything_received_is_printed_or_left_out_for_a_reason()
    {
        var given = CompilationStory.Told();
        var (circulated, all) = (CompilationTests.Of(given).Balance, CompilationTests.Of(given, PaperUse.SecretariatOnly).Balance);

        Assert.IsTrue(circulated.Holds && all.Holds);
        Assert.AreEqual(given.Board.Received.Count, circulated.Received);
        Assert.HasCount(1, circulated.For(LeftOutReason.Withdrawn));
        Assert.HasCount(1, circulated.For(LeftOutReason.NotForCirculation));
        Assert.AreEqual("WITHDRAWN WORDS", Said(given, circulated.For(LeftOutReason.Withdrawn).Single().Comment));
        Assert.AreEqual("CONFIDENTIAL WORDS", Said(given, circulated.For(LeftOutReason.NotForCirculation).Single().Comment));
        CollectionAssert.AreEqual(new[] { LeftOutReason.Withdrawn }, all.LeftOut.Select(l => l.Reason).ToArray());
    }

    [TestMethod]
    public void Of_a_comment_every_place_is_told_at_which_it_stands()
    {
        var given = Given.AConsultation();
        var moved = given.Sends("Ardenia", given.Saying("Move it up.", given.On("Part 2, 5"), given.On("Preamble, 2")));
        given.At("2017-12-28 12:00").Replaces("Ardenia", moved, given.Saying("Leave it.", given.On("Part 2, 5")));

        CollectionAssert.AreEqual(
            new[]
            {
                "Comments by passage: Preamble, 2",
                "Comments by passage: Part 2, 5",
                "Addendum: received after 22 December 2017: Part 2, 5",
            },
            CompilationTests.Of(given).Balance.Printed.Single().At.Select(a => $"{a.Part}: {a.Place}").ToArray());
    }

    [TestMethod]
    public void A_comment_lost_on_the_way_into_the_paper_breaks_the_balance()
    {
        var given = CompilationStory.Told();
        var received = given.Board.Received.Select(given.Comment).ToList();
        var printable = new Printable(given.Board, PaperUse.Circulation, PaperWords.In(Language.English));
        var printed = CompilationTests.Of(given).Balance.Printed.SelectMany(p => p.At.Select(a => (p.Reference, a))).ToList();
        Assert.IsTrue(Accounting.Of(received, printable.Why, printed).Holds);

        foreach (var one in printed.Select(p => p.Reference).Distinct())
        {
            var without = Accounting.Of(received, printable.Why, printed.Where(p => p.Reference != one));
            Assert.IsFalse(without.Holds);
            CollectionAssert.AreEqual(new[] { one }, without.Wrong);
        }
    }

    [TestMethod]
    public void A_comment_that_must_not_stand_in_the_paper_breaks_the_balance_when_it_does()
    {
        var given = CompilationStory.Told();
        var received = given.Board.Received.Select(given.Comment).ToList();
        var printable = new Printable(given.Board, PaperUse.Circulation, PaperWords.In(Language.English));
        var all = received.Select(c => (c.Reference, new PrintedAt("", "")));
        CollectionAssert.AreEquivalent(
            received.Where(c => printable.Why(c) is not null).Select(c => c.Reference).ToArray(),
            Accounting.Of(received, printable.Why, all).Wrong);
        Assert.IsFalse(Accounting.Of([], printable.Why, [("C-STRANG", new PrintedAt("", ""))]).Holds);
    }

    [TestMethod]
    public void What_circulates_tells_nothing_of_how_much_does_not()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Quietly."), notForCirculation: true);
        given.Withdraws("Belmora", given.Sends("Belmora", given.Saying("Not any more.")));
        given.Sends("Corvania", given.Saying("Aloud."));

        Assert.AreEqual("Received for circulation 1 = printed 1 + left out 0.", CompilationTests.Of(given).Account.Lines.Single());
        CollectionAssert.AreEqual(
            new[]
            {
                "Received 3 = printed 2 + left out 1.",
                $"Left out, withdrawn: {given.Board.Received.Select(given.Comment).Single(c => c.State == CommentState.Withdrawn).Reference}.",
            },
            CompilationTests.Of(given, PaperUse.SecretariatOnly).Account.Lines.ToArray());
    }

    [TestMethod]
    public void A_paper_about_a_part_leaves_the_rest_out_by_name()
    {
        var given = CompilationStory.Told();
        var reader = given.SeenBy(Given.Secretary);
        var protection = given.On("Part 1, A").Passage!.Value;
        var part = Compilation.For(reader, given.Now, filter: new PaperFilter(Section: protection))!;
        Assert.IsTrue(part.Balance.Holds);
        CollectionAssert.AreEqual(new[] { "Part 1, 3", "Part 1, 3 (i)", "Part 1, 3 (i)", "Part 1, 3 (ii)", "Part 1, 3 (i)" },
            CompilationTests.Rows(part).Select(r => r.Place).ToArray());

        var deletions = Compilation.For(reader, given.Now, filter: new PaperFilter(Kind: CommentKind.Delete))!;
        Assert.AreEqual("Part 1, 4", CompilationTests.Rows(deletions).Single().Place);

        var dorvale = Compilation.For(reader, given.Now, filter: new PaperFilter(Given.Delegation("Dorvale")))!;
        Assert.IsTrue(CompilationTests.Rows(dorvale).All(r => r.From.Name == "Dorvale"));
        Assert.IsTrue(dorvale.Balance.Holds && deletions.Balance.Holds);
    }

    [TestMethod]
    public void Delegation_by_delegation_the_same_comments_stand_each_under_its_delegation()
    {
        var given = CompilationStory.Told();
        var mirror = Compilation.For(given.SeenBy(Given.Secretary), given.Now, order: CompilationOrder.ByDelegation)!;
        CollectionAssert.AreEqual(
            new[]
            {
                "Republic of Ardenia", "Kingdom of Belmora", "Corvania", "Dorvale", "Commission of the Lakes", "Comments made at the meeting",
                "Addendum: received after 22 December 2017",
            },
            mirror.Parts.Select(p => p.Title).ToArray());
        CollectionAssert.AreEquivalent(CompilationTests.Rows(CompilationTests.Of(given)).Select(r => (r.Reference, r.Said.Text)).ToArray(),
            CompilationTests.Rows(mirror).Select(r => (r.Reference, r.Said.Text)).ToArray());
        Assert.IsTrue(mirror.Balance.Holds);
    }

    [TestMethod]
    public void Where_names_are_hidden_asking_for_a_delegation_by_name_finds_nothing_of_it()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { NamesShown = false } });
        given.Sends("Ardenia", given.Saying("Whose is it?"));
        var asked = Compilation.For(given.SeenBy(Given.Secretary), given.Now, filter: new PaperFilter(Given.Delegation("Ardenia")))!;
        Assert.IsEmpty(asked.Parts);
        Assert.AreEqual(LeftOutReason.NotAskedFor, asked.Balance.LeftOut.Single().Reason);
    }

    private static string Said(Given given, CommentId id) => given.Comment(id).Sent!.Content.Text;
}
