using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Notices;

[TestClass]
public class NextTextTests
{
    [TestMethod]
    public void It_says_of_each_place_whether_its_text_stands_has_changed_or_has_the_wording_that_was_proposed()
    {
        var round = new Round();
        var asItWas = round.Sent("avaria-focal", Given.Content("Keep it.", Place.At(new("p004"))));
        var changed = round.Sent("avaria-focal", Given.Content("Clearer, please.", Place.At(new("p007"))));
        var taken =
            round.Sent("avaria-focal",
                Given.Content("Wider.", Place.At(new("p003"))) with { ProposedWording = "We will improve border management" });
        round.Sent("brona-focal", Given.Content("Not ours.", Place.At(new("p007"))));
        var board = Redrafted(round);
        CollectionAssert.AreEqual(
            new[]
            {
                new NextText(round[asItWas].Reference, Given.Draft, Given.Draft.Find(new("p004"))!, NextTextState.AsItWas),
                new NextText(round[changed].Reference, Given.Draft, Given.Draft.Find(new("p007"))!, NextTextState.Changed),
                new NextText(round[taken].Reference, Given.Draft, Given.Draft.Find(new("p003"))!, NextTextState.WordingStands),
            },
            NextText.Of(board, Given.Avaria).ToArray());
    }

    [TestMethod]
    public void What_was_not_sent_or_was_withdrawn_is_left_out()
    {
        var round = new Round();
        round.Saved("avaria-focal");
        round.Done("avaria-focal", new WithdrawComment(round.Sent("avaria-focal")));
        Assert.IsEmpty(NextText.Of(Redrafted(round), Given.Avaria));
    }

    [TestMethod]
    public void Words_that_stood_before_are_no_wording_taken_up()
    {
        var round = new Round();
        round.Sent("avaria-focal", Given.Content("Keep.", Place.At(new("p004"))) with { ProposedWording = "engage the diaspora" });
        Assert.AreEqual(NextTextState.AsItWas, NextText.Of(Redrafted(round), Given.Avaria).Single().State);
    }

    [TestMethod]
    public void The_notice_of_the_redraft_says_it_by_reference_and_place_and_never_in_the_words_of_a_comment()
    {
        var round = new Round();
        var comment = round.Sent("avaria-focal", Given.Content("Hidden reasons.", Place.At(new("p007"))));
        var board = Redrafted(round);
        var notice =
            NoticeText.For(board, new Occasion(new NoticeKey.Revised(1), Given.Start),
                board.Consultation!.Roster.Find(new Rapporteur.Consultations.PersonId("avaria-contributor"))!, "https://forum.example");
        StringAssert.Contains(notice.Text, $"{round[comment].Reference}, Part 1, 2: the passage has changed", StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", notice.Text);
        var other =
            NoticeText.For(board, new Occasion(new NoticeKey.Revised(1), Given.Start),
                board.Consultation.Roster.Find(new Rapporteur.Consultations.PersonId("brona-focal"))!, "https://forum.example");
        Assert.DoesNotContain(round[comment].Reference, other.Text);
    }

    private static Board Redrafted(Round round)
    {
        ImmutableArray<Passage> passages =
        [
            .. Given.Draft.Passages.Select(p => p.Id.Value switch
            {
                "p003" => p with { Text = "We will improve border management in the region." },
                "p007" => p with { Text = "We will cooperate on travel documents." },
                _ => p,
            }),
        ];
        return round.Board
            with
        {
            Drafts =
                round.Board.Drafts.Add(
                    new CirculatedDraft(1, "Rev.1", "en", Given.Start + Duration.FromDays(40), Given.File("rev1.docx"),
                        DraftJson.Freeze(passages)))
        };
    }
}
