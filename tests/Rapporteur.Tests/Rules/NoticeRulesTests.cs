using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class NoticeRulesTests
{
    private static readonly NoticeKey Key = Given.Key("reminder/v0/days-7");

    private static readonly NoticeKey Inside = Given.Key("unsent/v0/days-7/avaria");

    private static readonly ImmutableArray<PersonId> Two = [new("avaria-focal"), new("avaria-alternate")];

    [TestMethod]
    public void Nobody_is_claimed_twice_and_what_is_claimed_is_due_no_more()
    {
        var round = new Round();
        Assert.AreEqual("1/1", round.DoneByHost("secretariat", Claim("one", Two), Given.Start));
        Assert.AreEqual("claim-held", round.Ask("secretariat", Claim("two", Two), Given.Start, Door.Host).Refusal?.Code);
        Assert.AreEqual("2/1", round.DoneByHost("secretariat", Claim("two", [.. Two, new("brona-focal")]), Given.Start));
        CollectionAssert.AreEqual(new[] { "brona-focal" }, round.Board.Notices[Key].Claims[1].People.Select(p => p.Value).ToArray());
    }

    [TestMethod]
    public void A_claim_is_taken_over_when_its_lease_has_ended_and_its_first_holder_tells_nothing_any_more()
    {
        var round = new Round();
        round.DoneByHost("secretariat", Claim("one", Two), Given.Start);
        var lease = round.Board.Notices[Key].Claims[0].LeaseEnds;
        Assert.AreEqual("claim-held",
            round.Ask("secretariat", Claim("two", [], lease - Duration.Epsilon) with { TakeOver = new(1, 1) }, Given.Start,
                Door.Host).Refusal?.Code);
        Assert.IsEmpty(Reminders.Abandoned(round.Board, lease - Duration.Epsilon));
        Assert.AreEqual(new ClaimId(1, 1), Reminders.Abandoned(round.Board, lease).Single().Claim.Id);
        Assert.AreEqual("1/2", round.DoneByHost("secretariat", Claim("two", [], lease) with { TakeOver = new(1, 1) }, Given.Start));
        Assert.AreEqual("claim-held", round.Ask("secretariat", Tell(1, 1), Given.Start, Door.Host).Refusal?.Code);
        round.DoneByHost("secretariat", Tell(1, 2), Given.Start);
        Assert.IsEmpty(round.Board.Notices[Key].Claims);
        Assert.HasCount(2, round.Board.Notices[Key].Outcomes);
    }

    [TestMethod]
    public void Whom_a_partial_outcome_leaves_out_is_free_to_be_claimed_again()
    {
        var round = new Round();
        round.DoneByHost("secretariat", Claim("one", Two), Given.Start);
        round.DoneByHost("secretariat", new TellNotices(Key, new(1, 1), [new(Two[0], NoticeChannel.Teams, NoticeState.Accepted)]),
            Given.Start);
        Assert.AreEqual("2/1", round.DoneByHost("secretariat", Claim("one", Two), Given.Start));
        Assert.AreEqual(Two[1], round.Board.Notices[Key].Claims.Single().People.Single());
    }

    [TestMethod]
    public void Only_the_host_itself_keeps_these_books_and_what_lies_inside_a_delegation_only_in_its_own_name()
    {
        var round = new Round();
        Assert.IsNotNull(round.Ask("secretariat", Claim("one", Two), Given.Start, Door.Api).Refusal);
        Assert.IsNotNull(round.Ask("secretariat", Claim("one", Two) with { Key = Inside }, Given.Start, Door.Host).Refusal);
        Assert.IsNotNull(round.Ask("brona-focal", Claim("one", Two) with { Key = Inside }, Given.Start, Door.Host).Refusal);
        round.DoneByHost("avaria-focal", Claim("one", Two) with { Key = Inside }, Given.Start);
        Assert.AreEqual(new Owner("avaria"), round.Acts[^1].Inside);
        Assert.IsNotNull(round.Ask("secretariat", Tell(1, 1) with { Key = Inside }, Given.Start, Door.Host).Refusal);
        round.DoneByHost("avaria-focal", Tell(1, 1) with { Key = Inside }, Given.Start);
        Assert.AreEqual(new Owner("avaria"), round.Acts[^1].Inside);
    }

    [TestMethod]
    public void A_bounce_is_noted_once_and_only_of_who_was_told_of()
    {
        var round = new Round();
        round.DoneByHost("secretariat", Claim("one", Two), Given.Start);
        round.DoneByHost("secretariat", new NoteBounce(Key, Two[0], "550"), Given.Start);
        Assert.IsEmpty(round.Board.Notices[Key].Bounced);
        round.DoneByHost("secretariat", Tell(1, 1), Given.Start);
        round.DoneByHost("secretariat", new NoteBounce(Key, Two[0], "550"), Given.Start);
        var sequence = round.Board.Sequence;
        round.DoneByHost("secretariat", new NoteBounce(Key, Two[0], "550"), Given.Start);
        Assert.AreEqual(sequence, round.Board.Sequence);
        Assert.AreEqual("550", round.Board.Notices[Key].Bounced[Two[0]]);
    }

    private static ClaimNotices Claim(string sender, ImmutableArray<PersonId> people, Instant? now = null) =>
        new(Key, people, sender, now ?? Given.Start, (now ?? Given.Start) + Duration.FromMinutes(2));

    private static TellNotices Tell(int chunk, int take) =>
        new(Key, new(chunk, take), [.. Two.Select(p => new NoticeOutcome(p, NoticeChannel.Mail, NoticeState.Accepted))]);
}
