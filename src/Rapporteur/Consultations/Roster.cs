using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapporteur.Consultations;

/// <summary>The delegations and people of a forum as one value; ids are unique, every person's delegation is on it.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<DelegationId, Delegation> delegations;
    private readonly FrozenDictionary<PersonId, Person> people;
    private readonly FrozenDictionary<Identity, PersonId> identities;

    /// <summary>Throws <see cref="ArgumentException"/> when an id stands twice or a person's delegation is missing.</summary>
    public Roster(ImmutableArray<Delegation> delegations, ImmutableArray<Person> people)
    {
        Delegations = [.. delegations.OrderBy(d => d.SortKey, StringComparer.Ordinal)];
        People = people;
        this.delegations = Delegations.ToFrozenDictionary(d => d.Id);
        this.people = People.ToFrozenDictionary(p => p.Id);
        identities = People.SelectMany(p => p.Identities.Select(i => (i, p.Id))).ToFrozenDictionary(p => p.i, p => p.Id);
        if (People.FirstOrDefault(p => p.Delegation is { } d && !this.delegations.ContainsKey(d)) is { } stray)
        {
            throw new ArgumentException($"Person \"{stray.Id}\" belongs to delegation \"{stray.Delegation}\", which is not on the roster.", nameof(people));
        }
    }

    public static Roster Empty { get; } = new([], []);

    /// <summary>In the order papers print them.</summary>
    public ImmutableArray<Delegation> Delegations { get; }

    public ImmutableArray<Person> People { get; }

    /// <summary>This roster with more on it.</summary>
    public Roster With(ImmutableArray<Delegation> delegations, ImmutableArray<Person> people) =>
        new(Delegations.AddRange(delegations), People.AddRange(people));

    public Delegation? Find(DelegationId id) => delegations.GetValueOrDefault(id);

    public Person? Find(PersonId id) => people.GetValueOrDefault(id);

    /// <summary>The person an account is bound to; null when nobody is.</summary>
    public Person? Find(Identity identity) => identities.TryGetValue(identity, out var id) ? people[id] : null;

    /// <summary>The delegation a person acts for; null for a function.</summary>
    public Delegation? DelegationOf(Person person) => person.Delegation is { } id ? delegations[id] : null;
}
