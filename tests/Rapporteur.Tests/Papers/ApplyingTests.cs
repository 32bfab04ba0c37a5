using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;

namespace Rapporteur.Tests.Papers;

/// <summary>Wordings that were taken up, applied to a draft: what they make of it, what is left to a person, and why.</summary>
[TestClass]
public sealed class ApplyingTests
{
    private static readonly Draft Small = DraftJson.Freeze(Given.SmallDraft);

    private int count;

    [TestMethod]
    public void Words_are_replaced_deleted_and_inserted_and_nothing_else_changes()
    {
        var applied = Applied(
            Says("Part 1, 3", CommentKind.Replace, existing: "in a fair manner", proposed: "in an equitable manner"),
            Says("Part 1, 3 (ii)", CommentKind.Delete, existing: "and to micro-credits"),
            With(Says("Part 2, 5", CommentKind.Add, proposed: "at the latest"),
                Place.Words(Id("Part 2, 5"), new Quotation("every two years"))));
        CollectionAssert.AreEqual(
            new[]
            {
                "We commit to support host communities and to share responsibility in an equitable manner.",
                "to provide access to the labour market;",
                "We ask the Secretariat to report on implementation every two years at the latest.",
            },
            Changed(applied).ToArray());
        Assert.HasCount(3, applied.Applied);
        Assert.IsEmpty(applied.Left);
    }

    [TestMethod]
    public void A_passage_is_added_deleted_and_moved_and_a_section_moves_whole()
    {
        var applied = Applied(
            With(Says("Part 1, 3 (i)", CommentKind.Add, proposed: "to provide access to health care;\nto provide shelter;"),
                Place.Between(Id("Part 1, 3 (i)"))),
            Says("Preamble, 2", CommentKind.Delete),
            With(Says("Part 1, B", CommentKind.Move), Place.Section(Id("Part 1, B")), Place.Between(Id("Part 2, 5"))));
        CollectionAssert.AreEqual(
            new[]
            {
                "We commit to support host communities and to share responsibility in a fair manner.",
                "to provide access to education for all children;",
                "to provide access to health care;",
                "to provide shelter;",
                "to provide access to the labour market and to micro-credits;",
                "Follow-up",
                "We ask the Secretariat to report on implementation every two years.",
                "Return",
                "We agree that return should be voluntary wherever possible.",
            },
            applied.Texts().SkipWhile(t => !t.StartsWith("We commit", StringComparison.Ordinal)).ToArray());
        Assert.IsFalse(applied.Texts().Any(t => t.StartsWith("Recognising", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_term_is_reworded_throughout_as_a_whole_word_with_its_capital()
    {
        var applied = Applied(Throughout(CommentKind.Replace, "we commit", "we pledge"));
        Assert.AreEqual("We pledge to support host communities and to share responsibility in a fair manner.", Changed(applied).Single());
        var removed = Applied(Throughout(CommentKind.Delete, "access"));
        CollectionAssert.AreEqual(
            new[] { "to provide to education for all children;", "to provide to the labour market and to micro-credits;" },
            Changed(removed).ToArray());
        Assert.AreEqual(NotAppliedReason.NotThere, Applied(Throughout(CommentKind.Replace, "hos", "b")).Left.Single().Reason);
    }

    [TestMethod]
    public void A_passage_splits_where_the_proposed_wording_has_lines()
    {
        var applied = Applied(Says("Part 1, 4", CommentKind.Replace, existing: "should be voluntary wherever possible.",
            proposed: "should be voluntary.\nIt should be safe and dignified."));
        var texts = applied.Texts().ToList();
        var at = texts.IndexOf("We agree that return should be voluntary.");
        Assert.AreEqual("It should be safe and dignified.", texts[at + 1]);
    }

    [TestMethod]
    public void Those_that_say_the_same_are_applied_once_and_both_are_applied()
    {
        var applied = Applied(
            Says("Part 1, 3", CommentKind.Replace, existing: "fair", proposed: "equitable"),
            Says("Part 1, 3", CommentKind.Replace, existing: "fair", proposed: "equitable"));
        Assert.HasCount(2, applied.Applied);
        Assert.Contains("in a equitable manner", Changed(applied).Single());
    }

    [TestMethod]
    public void Of_those_that_collide_none_is_applied_and_each_names_the_others()
    {
        var applied = Applied(
            Says("Part 1, 3", CommentKind.Replace, existing: "in a fair manner", proposed: "in an equitable manner"),
            Says("Part 1, 3", CommentKind.Delete, existing: "fair"),
            Says("Part 1, 3", CommentKind.Replace, existing: "support", proposed: "assist"),
            Says("Part 1, 4", CommentKind.Delete),
            Says("Part 1, 4", CommentKind.Replace, existing: "voluntary", proposed: "safe"));
        CollectionAssert.AreEqual(
            new[] { "C-1 Collides C-2", "C-2 Collides C-1", "C-4 Collides C-5", "C-5 Collides C-4" },
            applied.Left.Select(l => $"{l.Reference} {l.Reason} {string.Join(' ', l.With)}").ToArray());
        Assert.AreEqual("C-3", applied.Applied.Single().Reference);
    }

    [TestMethod]
    public void What_does_not_say_all_that_is_needed_is_left_to_a_person_with_the_reason()
    {
        var applied = Applied(
            Says("Part 1, 3", CommentKind.Replace),
            Says("Part 1, 3", CommentKind.Replace, proposed: "Whose place is this?"),
            Says("Part 1, 3", CommentKind.Replace, existing: "words that are not there", proposed: "others"),
            Says("Part 1, 3", CommentKind.Move),
            With(Says("Part 1, 3", CommentKind.Replace, proposed: "The whole text."), Place.Document),
            With(Says("Part 1, 3", CommentKind.Replace, existing: "fair", proposed: "just")),
            Says("Part 1, 3", CommentKind.Replace, existing: "fair", proposed: "just") with { Barred = NotAppliedReason.InPart });
        CollectionAssert.AreEqual(
            new[] { "NoWording", "NotSaidWhere", "NotThere", "NotSaidWhere", "NotSaidWhere", "NoPlace", "InPart" },
            applied.Left.Select(l => l.Reason.ToString()).ToArray());
        Assert.IsTrue(applied.IsUnchanged);
    }

    [TestMethod]
    public void Taken_up_is_what_the_Chair_cleared_as_reflected_since_the_draft_on_the_table_and_stays_open_until_then()
    {
        var given = Given.AConsultation();
        var taken = given.Sends("Dorvale", Fair());
        var prepared = given.Sends("Ardenia", given.Saying("", given.On("Part 1, 4")) with
        {
            Kinds = [CommentKind.Delete],
        });
        var part = given.Sends("Ardenia", Fair());
        Prepare(taken, OutcomeKind.Reflected);
        Prepare(prepared, OutcomeKind.Reflected);
        Prepare(part, OutcomeKind.ReflectedInPart);
        given.Ask(Given.Chair, new ClearOutcome(new(taken), 1));
        given.Ask(Given.Chair, new ClearOutcome(new(part), 1));
        var wordings = TakenUp.Of(given.SeenBy(Given.Secretary));
        CollectionAssert.AreEqual(new[] { taken, part }, wordings.Select(w => w.Of.Comment).ToArray());
        var applied = Applying.To(given.Board.CurrentDraft!.Draft, wordings);
        Assert.AreEqual((taken, NotAppliedReason.InPart), (applied.Applied.Single().Of.Comment, applied.Left.Single().Reason));
        Assert.IsEmpty(TakenUp.Of(given.SeenBy(Given.FocalPoint("Dorvale"))));

        // The agreed part is in the next draft, the rest stays open at its places there.
        given.At("2018-02-01 10:00").Circulate("Rev.1",
            [.. Given.SmallDraft.Select(p => p with { Text = p.Text.Replace("a fair", "an equitable", StringComparison.Ordinal) })]);
        Assert.IsEmpty(TakenUp.Of(given.SeenBy(Given.Secretary)));
        given.Ask(Given.Chair, new ClearOutcome(new(prepared), 1));
        Assert.AreEqual(
            given.On("Part 1, 4"), TakenUp.Of(given.SeenBy(Given.Chair)).Single().Places.Single(), "it need not be sent again");
        given.Ask(Given.Secretary, new CirculateOutcome(new(prepared), 1));
        Assert.IsEmpty(TakenUp.Of(given.SeenBy(Given.Chair)), "all were told that it is in the draft they have");

        CommentContent Fair() => given.Saying("", given.On("Part 1, 3")) with
        {
            Kinds = [CommentKind.Replace],
            ExistingWording = "in a fair manner",
            ProposedWording = "in an equitable manner",
        };

        void Prepare(CommentId comment, OutcomeKind kind) =>
            given.Ask(Given.Secretary, new PrepareOutcome(new(comment), new OutcomeText(kind, "As proposed.")));
    }

    [TestMethod]
    public void What_would_leave_no_word_of_the_text_is_left_to_a_person()
    {
        ImmutableArray<TakenUpWording> all = [.. Small.Passages.Select((p, at) =>
            With(Says("Part 1, 3", CommentKind.Delete), at % 2 == 0 ? Place.At(p.Id) : Place.Words(p.Id, new Quotation(p.Text))))];
        var applied = Applied(all);
        Assert.IsTrue(applied.IsUnchanged);
        CollectionAssert.AreEqual(
            all.Select(w => (w.Reference, NotAppliedReason.NothingLeft)).ToArray(),
            applied.Left.Select(l => (l.Reference, l.Reason)).ToArray());

        Assert.IsEmpty(Applied(all[1..]).Left, "a single passage is a text");
        var begun = Applied([.. all, With(Says("Part 1, 3", CommentKind.Add, proposed: "We begin anew."), Place.Between(null))]);
        CollectionAssert.AreEqual(new[] { "We begin anew." }, begun.Texts().ToArray());
    }

    private static AppliedDraft Applied(params ImmutableArray<TakenUpWording> wordings) => Applying.To(Small, wordings);

    private static PassageId Id(string label) => Small.Labelled(label, Rapporteur.Words.Language.English)!.Id;

    private TakenUpWording Says(string label, CommentKind kind, string? existing = null, string? proposed = null)
    {
        var reference = $"C-{++count}";
        return new(new(new(reference)), reference,
            new CommentContent
            {
                Draft = 0,
                Places = [Place.At(Id(label))],
                Text = "",
                Kinds = [kind],
                ExistingWording = existing,
                ProposedWording = proposed,
            },
            [Place.At(Id(label))]);
    }

    private TakenUpWording Throughout(CommentKind kind, string term, string? proposed = null) =>
        With(Says("Part 1, 3", kind, proposed: proposed), new Place(PlaceScope.Term, Term: term));

    private static TakenUpWording With(TakenUpWording wording, params ImmutableArray<Place> places) => wording with { Places = places };

    private static IEnumerable<string> Changed(AppliedDraft applied) => applied.Texts().Except(Small.Passages.Select(p => p.Text));
}
