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
    public void The_account_that_brings_the_code_acts_as_the_person_beside_the_accounts_before()
    {
        var round = new Round();
        var hash = Invited(round);
        round.Done("avaria-focal", new BindIdentity(hash, Phone));
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
        round.Done("avaria-focal", new NoteConversation(new("other-tenant", "https://smba.trafficmanager.net/emea/", new("a:1"))));
        round.Done("secretariat", new UnbindIdentity(Focal, Phone));
        Assert.IsNull(round.Board.Consultation!.Roster.Find(Phone));
        Assert.IsEmpty(round.Board.Conversations);
        Assert.IsEmpty(round.Board.BoundAt);
        round.Done("brona-focal", new BindIdentity(Invited(round, "again", "brona-focal"), Phone));
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

    private static string Invited(Round round, string code = "first", string person = "avaria-focal")
    {
        round.Done("secretariat", new InvitePerson(new(person), $"hash of {code}"));
        return $"hash of {code}";
    }
}
