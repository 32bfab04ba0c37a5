using Rapporteur.Consultations;

namespace Rapporteur.Tests.Consultations;

[TestClass]
public class RosterTests
{
    private static readonly Person Twin =
        new(new("twin"), "Twin", Given.Avaria, DelegationRole.Contributor, "en", [new("avaria", "focal")]);

    [TestMethod]
    public void An_id_or_an_account_that_stands_twice_is_refused()
    {
        var roster = Given.Roster();
        Assert.Throws<ArgumentException>(() => new Roster([roster.Delegations[0], roster.Delegations[0]], []));
        Assert.Throws<ArgumentException>(() => new Roster(roster.Delegations, [roster.People[0], roster.People[0]]));
        Assert.Throws<ArgumentException>(() => new Roster(roster.Delegations, [.. roster.People, Twin]));
        Assert.Throws<ArgumentException>(() => new Roster([], [roster.People[0]]));
    }

    [TestMethod]
    public void People_and_delegations_are_found_by_id_and_by_account_and_a_function_has_no_delegation()
    {
        var roster = Given.Roster();
        Assert.AreEqual("avaria-focal", roster.Find(new Identity("avaria", "focal"))!.Id.Value);
        Assert.IsNull(roster.Find(new Identity("avaria", "secretariat")));
        Assert.IsNull(roster.Find(new PersonId("nobody")));
        Assert.IsNull(roster.Find(new DelegationId("atlantis")));
        Assert.AreEqual("Avaria", roster.DelegationOf(roster.Find(new PersonId("avaria-focal"))!)!.ShortName);
        Assert.IsNull(roster.DelegationOf(roster.Find(new PersonId("chair"))!));
    }

    [TestMethod]
    public void More_on_the_roster_is_in_the_order_of_the_papers()
    {
        var more =
            Given.Roster()
                .With([new(new("aaa"), DelegationCategory.State, "A", "A", "aaa", new("Europe/Vienna")),
                    new(new("bzz"), DelegationCategory.State, "B", "B", "bzz", new("Europe/Vienna"))], []);

        CollectionAssert.AreEqual(new[] { "aaa", "avaria", "brona", "bzz", "cerva", "dalmora", "obs" },
            more.Delegations.Select(d => d.Id.Value).ToArray());
        Assert.AreEqual("B", more.Find(new DelegationId("bzz"))!.ShortName);
    }
}
