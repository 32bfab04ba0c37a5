using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class BindingRulesTests
{
    private static readonly Identity Phone = new("other-tenant", "phone");

    private static readonly PersonId Focal = new("avaria-focal");

    [TestMethod]
    public void The_first_account_that_brings_the_code_acts_as_the_person_at_once()
    {
        var round = Accountless(out var hash);
        round.Done("avaria-focal", new BindIdentity(hash, Phone));
        Assert.AreEqual(Focal, round.Board.Consultation!.Roster.Find(Phone)!.Id);
        Assert.AreEqual(round.Now, round.Board.BoundAt[Phone]);
        Assert.IsEmpty(round.Board.Claims);
    }

    [TestMethod]
    public void A_further_account_acts_as_nobody_until_one_of_the_person_s_own_confirms_it_and_then_beside_the_accounts_before()
    {
        var round = new Round();
        var hash = Invited(round);
        round.Done("avaria-focal", new BindIdentity(hash, Phone));
        Assert.IsNull(round.Board.Consultation!.Roster.Find(Phone));
        Assert.IsEmpty(round.Board.Invitations);
        round.Done("avaria-focal", new ConfirmIdentity(Focal, Phone));
        var roster = round.Board.Consultation!.Roster;
        Assert.AreEqual(Focal, roster.Find(Phone)!.Id);
        Assert.AreEqual(Focal, roster.Find(new Identity("avaria", "focal"))!.Id);
        Assert.AreEqual(Given.Avaria, roster.DelegationOf(roster.Find(Phone)!)!.Id);
        Assert.AreEqual(round.Now, round.Board.BoundAt[Phone]);
    }

    [TestMethod]
    public void An_unknown_a_used_a_replaced_and_an_expired_code_are_refused_alike()
    {
        var round = new Round();
        var first = Invited(round);
        var second = Invited(round, "second");
        var (asked, refusal) = (round.Now, Refusals.BadInvitation);
        foreach (var (hash, at) in new[] { ("unknown", asked), (first, asked),
            (second, asked + Invitation.GoodFor + Duration.FromNanoseconds(1)) })
        {
            Assert.AreEqual(refusal, round.Ask("avaria-focal", new BindIdentity(hash, Phone), at).Refusal);
        }

        round.Done("avaria-focal", new BindIdentity(second, Phone), asked + Invitation.GoodFor);
        Assert.AreEqual(refusal, round.Ask("avaria-focal", new BindIdentity(second, new("third", "account"))).Refusal);
        Assert.AreEqual(refusal, round.Ask("brona-focal", new BindIdentity(second, new("third", "account"))).Refusal);
        Assert.IsEmpty(round.Board.Invitations);
    }

    [TestMethod]
    public void A_code_binds_nobody_but_the_person_it_was_made_for()
    {
        var round = new Round();
        var hash = Invited(round);
        Assert.AreEqual(Refusals.BadInvitation, round.Ask("brona-focal", new BindIdentity(hash, Phone)).Refusal);
        round.Refused("account-taken", "avaria-focal", new BindIdentity(hash, new("brona", "focal")));
        round.Done("avaria-focal", new BindIdentity(hash, new("avaria", "focal")));
        Assert.HasCount(1, round.Board.Consultation!.Roster.Find(Focal)!.Identities);
    }

    [TestMethod]
    public void Only_the_Secretariat_invites_and_unbinds_and_no_officer_locks_himself_out()
    {
        var round = new Round();
        foreach (var other in new[] { "avaria-focal", "chair", "co-chair" })
        {
            round.Refused("for-secretariat", other, new InvitePerson(Focal, "hash"));
            round.Refused("for-secretariat", other, new UnbindIdentity(Focal, new("avaria", "focal")));
        }

        round.Refused("no-account", "secretariat", new InvitePerson(new("nobody"), "hash"));
        round.Refused("no-account", "secretariat", new UnbindIdentity(Focal, Phone));
        round.Refused("no-account", "secretariat", new UnbindIdentity(Focal, new("brona", "focal")));
        round.Refused("own-account", "secretariat", new UnbindIdentity(new("secretariat"), new("forum", "secretariat")));
        round.Done("secretariat-2", new UnbindIdentity(new("secretariat"), new("forum", "secretariat")));
    }

    [TestMethod]
    public void An_unbound_account_is_nobody_s_and_the_chat_is_not_written_to_any_more()
    {
        var round = new Round();
        round.Done("avaria-focal", new BindIdentity(Invited(round), Phone));
        round.Done("avaria-focal", new ConfirmIdentity(Focal, Phone));
        round.Done("avaria-focal", new NoteConversation(new("other-tenant", "https://smba.trafficmanager.net/emea/", new("a:1"))));
        round.Done("secretariat", new UnbindIdentity(Focal, Phone));
        Assert.IsNull(round.Board.Consultation!.Roster.Find(Phone));
        Assert.IsEmpty(round.Board.Conversations);
        Assert.IsEmpty(round.Board.BoundAt);
        round.Done("brona-focal", new BindIdentity(Invited(round, "again", "brona-focal"), Phone));
        round.Done("brona-focal", new ConfirmIdentity(new("brona-focal"), Phone));
        Assert.AreEqual("brona-focal", round.Board.Consultation!.Roster.Find(Phone)!.Id.Value);
    }

    [TestMethod]
    public void The_number_papers_name_does_not_move()
    {
        var round = new Round();
        var before = round.Board.Receivings;
        round.Done("avaria-focal", new BindIdentity(Invited(round), Phone));
        round.Done("secretariat", new UnbindIdentity(Focal, Phone));
        Assert.AreEqual(before, round.Board.Receivings);
    }

    [TestMethod]
    public void A_further_account_is_confirmed_by_who_speaks_for_the_delegation_and_by_nobody_else()
    {
        var round = new Round();
        round.Done("avaria-focal", new BindIdentity(Invited(round), Phone));
        foreach (var other in new[] { "avaria-contributor", "brona-focal", "secretariat", "chair", "co-chair" })
        {
            round.Refused("no-account", other, new ConfirmIdentity(Focal, Phone));
        }

        round.Refused("no-account", "avaria-alternate", new ConfirmIdentity(new("avaria-alternate"), Phone));
        round.Refused("no-account", "avaria-alternate", new ConfirmIdentity(Focal, new("other-tenant", "another")));
        round.Done("avaria-alternate", new ConfirmIdentity(Focal, Phone));
        Assert.AreEqual(Focal, round.Board.Consultation!.Roster.Find(Phone)!.Id);
    }

    [TestMethod]
    public void A_lost_account_is_unbound_and_the_next_invitation_binds_at_once()
    {
        var round = new Round();
        round.Done("secretariat", new UnbindIdentity(Focal, new("avaria", "focal")));
        Assert.AreEqual(round.Now, round.Board.Ended[new("avaria", "focal")]);
        round.Done("avaria-focal", new BindIdentity(Invited(round), Phone));
        Assert.AreEqual(Focal, round.Board.Consultation!.Roster.Find(Phone)!.Id);
    }

    [TestMethod]
    public void A_claim_the_Secretariat_does_not_trust_is_taken_away_before_anybody_confirmed_it()
    {
        var round = new Round();
        round.Done("avaria-focal", new BindIdentity(Invited(round), Phone));
        round.Done("secretariat", new UnbindIdentity(Focal, Phone));
        Assert.IsEmpty(round.Board.Claims);
        round.Refused("no-account", "avaria-alternate", new ConfirmIdentity(Focal, Phone));
    }

    [TestMethod]
    public void An_address_is_a_way_in_once_the_Secretariat_made_it_one_and_for_that_person_alone()
    {
        var round = new Round();
        var address = VerifiedAddress.Of("Focal@Avaria.example")!.Value;
        round.Refused("for-secretariat", "avaria-focal", new InviteAddress(Focal));
        round.Refused("bad-invitation", "avaria-focal", new BindAddress(address));
        var person = round.Board.Consultation!.Roster.Find(Focal)!;
        if (person.Address is null)
        {
            round.Refused("no-address-known", "secretariat", new InviteAddress(Focal));
            return;
        }

        round.Done("secretariat", new InviteAddress(Focal));
        round.Refused("bad-invitation", "brona-focal", new BindAddress(VerifiedAddress.Of(person.Address)!.Value));
    }

    [TestMethod]
    public void The_role_of_focal_point_moves_by_who_has_it_or_by_the_Secretariat_and_ends_what_both_were_signed_in_by()
    {
        var round = new Round();
        foreach (var other in new[] { "avaria-alternate", "avaria-contributor", "brona-focal", "chair" })
        {
            round.Refused("no-account", other, new MoveFocalPoint(new("avaria-contributor")));
        }

        round.Done("avaria-focal", new MoveFocalPoint(new("avaria-contributor")));
        var roster = round.Board.Consultation!.Roster;
        Assert.AreEqual(DelegationRole.FocalPoint, roster.Find(new PersonId("avaria-contributor"))!.Role);
        Assert.AreEqual(DelegationRole.Alternate, roster.Find(Focal)!.Role);
        foreach (var account in roster.Find(Focal)!.Identities.Concat(roster.Find(new PersonId("avaria-contributor"))!.Identities))
        {
            Assert.AreEqual(round.Now, round.Board.Ended[account]);
        }

        round.Done("secretariat", new MoveFocalPoint(Focal));
        Assert.AreEqual(DelegationRole.FocalPoint, round.Board.Consultation!.Roster.Find(Focal)!.Role);
    }

    [TestMethod]
    [DataRow(" Focal@Avaria.Example ", "focal@avaria.example")]
    [DataRow("focal", null)]
    [DataRow("@avaria.example", null)]
    [DataRow("focal@", null)]
    [DataRow("focal@avaria.example, other@avaria.example", null)]
    [DataRow("Focal <focal@avaria.example>", null)]
    [DataRow("focal@avaria.example\r\nBcc: other@avaria.example", null)]
    [DataRow(null, null)]
    public void An_address_is_one_address_in_lower_case(string? typed, string? address) =>
        Assert.AreEqual(address, VerifiedAddress.Of(typed)?.ObjectId);

    private static Round Accountless(out string hash)
    {
        var round = new Round();
        round.Done("secretariat", new UnbindIdentity(Focal, new("avaria", "focal")));
        hash = Invited(round);
        return round;
    }

    private static string Invited(Round round, string code = "first", string person = "avaria-focal")
    {
        round.Done("secretariat", new InvitePerson(new(person), $"hash of {code}"));
        return $"hash of {code}";
    }
}
