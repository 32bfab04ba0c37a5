using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Views;

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
                (asItWas, NextTextState.AsItWas, "p004"), (changed, NextTextState.Changed, "p007"), (taken, NextTextState.WordingStands, "p003"),
            },
            ReflectedSince.Of(board, Given.Avaria)
                .Select(r => (r.Text.Comment.Id, r.Text.State, r.Text.Now.Single().Passage?.Value ?? "")).ToArray());
    }

    [TestMethod]
    public void What_was_not_sent_or_was_withdrawn_is_left_out()
    {
        var round = new Round();
        round.Saved("avaria-focal");
        round.Done("avaria-focal", new WithdrawComment(round.Sent("avaria-focal")));
        Assert.IsEmpty(ReflectedSince.Of(Redrafted(round), Given.Avaria));
    }

    [TestMethod]
    public void Words_that_stood_before_are_no_wording_taken_up()
    {
        var round = new Round();
        round.Sent("avaria-focal", Given.Content("Keep.", Place.At(new("p004"))) with { ProposedWording = "engage the diaspora" });
        Assert.AreEqual(NextTextState.AsItWas, ReflectedSince.Of(Redrafted(round), Given.Avaria).Single().Text.State);
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
        StringAssert.Contains(notice.Text, $"{round[comment].Reference}, Part 1, 2: the text has changed", StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", notice.Text);
        var other =
            NoticeText.For(board, new Occasion(new NoticeKey.Revised(1), Given.Start),
                board.Consultation.Roster.Find(new Rapporteur.Consultations.PersonId("brona-focal"))!, "https://forum.example");
        Assert.DoesNotContain(round[comment].Reference, other.Text);
    }

    [TestMethod]
    public void What_moved_stands_as_it_was_at_its_new_place_what_went_is_gone_and_a_whole_document_is_not_compared()
    {
        var round = new Round();
        round.Sent("avaria-focal", Given.Content("Keep.", Place.At(new("p004"))));
        round.Sent("avaria-focal", Given.Content("Delete.", Place.At(new("p005"))));
        round.Sent("avaria-focal", Given.Content("Well done.", Place.Document));
        var board = With(round.Board,
        [
            .. Given.Draft.Passages.Where(p => p.Id.Value is not ("p004" or "p005")),
            Given.Draft.Find(new("p004"))! with { Id = new("p010"), Path = PassagePaths.Of("Part 2, 4") },
        ]);
        CollectionAssert.AreEqual(
            new[] { NextTextState.AsItWas, NextTextState.Gone, NextTextState.NothingToCompare },
            ReflectedSince.Of(board, Given.Avaria).Select(r => r.Text.State).ToArray());
        var notice = NoticeText.For(board, new Occasion(new NoticeKey.Revised(1), Given.Start),
            board.Consultation!.Roster.Find(new Rapporteur.Consultations.PersonId("avaria-focal"))!, "https://forum.example");
        StringAssert.Contains(notice.Text, "Part 1, 1 (i), now Part 2, 4: the text stands as it was", StringComparison.Ordinal);
        StringAssert.Contains(notice.Text, "https://forum.example/reader/call/reflected", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_notice_says_what_was_said_of_each_comment_as_far_as_it_was_circulated_and_not_the_response()
    {
        var round = new Round();
        var told = round.Sent("avaria-focal", Given.Content("Clearer.", Place.At(new("p007"))));
        var open = round.Sent("avaria-focal", Given.Content("Why?", Place.At(new("p004"))));
        round.Done("secretariat", new PrepareOutcome(new(told), new OutcomeText(OutcomeKind.ReflectedInPart, "As in the letter.")));
        round.Done("chair", new ClearOutcome(new(told)));
        round.Done("secretariat", new CirculateOutcome(new(told)));
        round.Done("secretariat", new PrepareOutcome(new(open), new OutcomeText(OutcomeKind.Noted, "")));
        var board = Redrafted(round);
        var notice = NoticeText.For(board, new Occasion(new NoticeKey.Revised(1), Given.Start),
            board.Consultation!.Roster.Find(new Rapporteur.Consultations.PersonId("avaria-focal"))!, "https://forum.example");
        StringAssert.Contains(
            notice.Text,
            $"{round[told].Reference}, Part 1, 2: the text has changed\nWhat was said of it: Reflected in part", StringComparison.Ordinal);
        Assert.DoesNotContain("Noted", notice.Text);
        Assert.DoesNotContain("letter", notice.Text);
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
        return With(round.Board, passages);
    }

    private static Board With(Board board, ImmutableArray<Passage> passages) => board with
    {
        Drafts = board.Drafts.Add(new CirculatedDraft(
            1, "Rev.1", "en", Given.Start + Duration.FromDays(40), Given.File("rev1.docx"), DraftJson.Freeze(passages))),
    };
}
