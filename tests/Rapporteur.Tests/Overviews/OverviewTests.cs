using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Overviews;

namespace Rapporteur.Tests.Overviews;

/// <summary>What the overview finds, for whom, in which order, and what each comment waits for.</summary>
[TestClass]
public class OverviewTests
{
    private readonly OverviewIndex index = new(new Endings());

    [TestMethod]
    public void Words_are_found_in_their_other_forms_and_the_last_when_it_is_only_begun()
    {
        var round = new Round();
        Say(round, "avaria-focal", "Lines of financing should open.");
        Say(round, "brona-focal", "Nobody is to be fined.");
        Assert.AreEqual("Lines of financing should open.", Found(round, new() { Words = "finances opened" }));
        Assert.AreEqual("Lines of financing should open.", Found(round, new() { Words = "the line" }), "\"the\" says nothing");
        Assert.AreEqual("Lines of financing should open. | Nobody is to be fined.", Found(round, new() { Words = "fin" }));
        Assert.AreEqual("", Found(round, new() { Words = "fin lines" }), "only the last may be begun");
        Assert.AreEqual("", Found(round, new() { Words = "secret" }));
        Assert.AreEqual("Lines of financing should open. | Nobody is to be fined.", Found(round, new() { Words = "  " }));
    }

    [TestMethod]
    public void A_reference_or_a_place_as_people_cite_it_is_found_too()
    {
        var round = new Round();
        var id = Say(round, "avaria-focal", "One", Place.At(new("p005")));
        Say(round, "brona-focal", "Two", Place.At(new("p009")));
        Assert.AreEqual("One", Found(round, new() { Words = round[id].Reference }));
        Assert.AreEqual("One", Found(round, new() { Words = "1 ii" }));
        Assert.AreEqual("One", Found(round, new() { At = new("p002") }), "a heading is everything under it");
        Assert.AreEqual("", Found(round, new() { At = new("p008"), Words = "One" }));
    }

    [TestMethod]
    public void Whoever_does_not_prepare_outcomes_sees_nothing_of_it()
    {
        var round = new Round(Given.OnceSent);
        Say(round, "avaria-focal", "One");
        foreach (var outside in new[] { "avaria-focal", "brona-focal", "co-chair" })
        {
            var reader = round.As(outside);
            Assert.AreEqual(0, index.Of(reader).Count, outside);
            Assert.IsEmpty(index.Of(reader).Lines(new() { InText = true }, reader), outside);
        }

        Assert.AreEqual(1, index.Of(round.As("chair")).Count);
    }

    [TestMethod]
    public void Each_comment_waits_for_the_next_step_of_whose_it_is_and_its_round_follows()
    {
        var round = new Round(Given.OnceSent);
        var id = Say(round, "avaria-focal", "One");
        var of = new PointId(id);
        Waits(round, NextStep.Prepare, null, RoundState.New);
        round.Done("secretariat", new PrepareOutcome(of, new OutcomeText(OutcomeKind.Noted, "")));
        Waits(round, null, NextStep.Clear, RoundState.New);
        round.Done("chair", new ClearOutcome(of));
        Waits(round, NextStep.Circulate, null, RoundState.New);
        round.Done("secretariat", new CirculateOutcome(of));
        Waits(round, null, null, RoundState.Settled);
        round.Done("avaria-focal", new AnswerOutcome(of, "Thank you."));
        Waits(round, NextStep.ReadAnswer, null, RoundState.Settled);
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Otherwise")));
        round.Done("avaria-focal", new Submit([id], Saved: true));
        Waits(round, NextStep.PrepareAgain, null, RoundState.Settled);
        Assert.AreEqual("Otherwise", Found(round, new() { NeedsMe = true }));
        Assert.AreEqual("Otherwise", Found(round, new() { Mine = true }));
        Assert.AreEqual("", Found(round, new() { Mine = true }, "secretariat-2"));
    }

    [TestMethod]
    public void A_comment_in_points_is_as_far_as_the_point_that_is_least_far()
    {
        var round = new Round(Given.OnceSent);
        var id = Say(round, "avaria-focal", "First. Second.");
        round.Done("secretariat", new SplitComment(id, [new("First.", []), new("Second.", [])]));
        round.Done("secretariat", new PrepareOutcome(new(id, 1), new OutcomeText(OutcomeKind.Noted, "")));
        Waits(round, NextStep.Prepare, NextStep.Clear, RoundState.New);
        round.Done("secretariat", new CodeComment(new(id, 2), [CodingKind.Heading]));
        Assert.AreEqual("First. Second.", Found(round, new() { Coding = CodingKind.Heading, Stage = OutcomeStage.Without }));
        Assert.AreEqual("", Found(round, new() { Coding = CodingKind.Scope }));
    }

    [TestMethod]
    public void What_names_somebody_waits_for_the_Chair_to_look_at_it_alone()
    {
        var round = new Round(Given.OnceSent);
        var id = Say(round, "avaria-focal", "As Brona said.");
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Noted, "")));
        Waits(round, null, NextStep.LookAlone, RoundState.New);
    }

    [TestMethod]
    public void In_the_text_each_comment_stands_under_its_first_place_once()
    {
        var round = new Round();
        Say(round, "avaria-focal", "Late", Place.At(new("p009")), Place.At(new("p003")));
        Say(round, "brona-focal", "Whole", Place.Document);
        Say(round, "cerva-focal", "Early", Place.At(new("p003")));
        Assert.AreEqual("Whole p001 p002 p003 Late Early p004 p005 p006 p007 p008 p009", Lines(round, new() { InText = true }));
        Assert.AreEqual("p003 Late", Lines(round, new() { InText = true, Words = "late" }), "filtered, only where something is");
    }

    [TestMethod]
    public void The_picture_is_darkest_where_most_comments_fall_and_empty_where_none_do()
    {
        var round = new Round();
        Say(round, "avaria-focal", "One", Place.At(new("p003")));
        Say(round, "brona-focal", "Two", Place.At(new("p003")), Place.At(new("p004")));
        var reader = round.As("secretariat");
        var overview = index.Of(reader);
        Assert.AreEqual("005100000", string.Concat(overview.Picture(overview.Rows(OverviewQuery.All, reader))!.Shades));
    }

    [TestMethod]
    public void Many_are_coded_in_one_act_and_what_cannot_be_is_left_out_with_why()
    {
        var round = new Round();
        var (kept, gone) = (Say(round, "avaria-focal", "One"), Say(round, "brona-focal", "Two"));
        round.Done("brona-focal", new WithdrawComment(gone));
        var code = new CodeInBulk([new(new(kept), [CodingKind.Scope]), new(new(gone), [CodingKind.Scope])]);
        Assert.AreEqual(gone, code.LeftOut(round.As("secretariat")).Single().Of.Comment);
        var acts = round.Acts.Count;
        Assert.IsNull(round.Ask("secretariat", code).Refusal);
        Assert.AreEqual(acts + 1, round.Acts.Count);
        Assert.AreEqual(CodingKind.Scope, round[kept].Coding.Single());
        Assert.IsEmpty(round[gone].Coding);
        round.Refused("already-withdrawn", "secretariat", new CodeInBulk([new(new(gone), [])]));
        round.Refused("for-secretariat", "chair", new CodeInBulk([new(new(kept), [])]));
        round.Refused("missing", "secretariat", new CodeInBulk([]));
    }

    private static CommentId Say(Round round, string by, string text, params Place[] places) =>
        round.Sent(by, Given.Content(text) with { Places = places.Length == 0 ? Given.Content(text).Places : [.. places] });

    private void Waits(Round round, NextStep? secretariat, NextStep? chair, RoundState state)
    {
        var row = index.Of(round.As("chair")).Rows(OverviewQuery.All, round.As("chair")).Single();
        Assert.AreEqual((secretariat, chair, state), (row.NextFor(Function.Secretariat),
            row.NextFor(Function.Chair), row.RoundIn(0)));
    }

    private string Found(Round round, OverviewQuery query, string by = "secretariat") => string.Join(" | ",
        index.Of(round.As(by)).Rows(query, round.As(by)).Select(r => r.Seen.Content.Text));

    private string Lines(Round round, OverviewQuery query) => string.Join(' ',
        index.Of(round.As("chair")).Lines(query, round.As("chair")).Select(l => l.Passage?.Id.Value ?? l.Row!.Seen.Content.Text));

    // Enough of English for these sentences.
    private sealed class Endings : IStemming
    {
        public string? Of(string word, string language) => word is "the" or "of" or "to" or "be" or "is" ? null
            : new[] { "ing", "es", "ed", "s" }.FirstOrDefault(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal))
                is { } ending ? word[..^ending.Length] : word;
    }
}
