using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>The delegations and people of a forum as one value; ids are unique, every person's delegation is on it.</summary>
public sealed class Roster
{
    private readonly Lazy<Index> index;
    private readonly Lazy<bool> renamed;
    private readonly ConcurrentDictionary<(DelegationId?, PersonId), Roster> known = new();
    private readonly ConcurrentDictionary<LocalDate, Roster> named = new();

    /// <summary>Throws <see cref="ArgumentException"/> when an id stands twice or a person's delegation is missing.</summary>
    public Roster(ImmutableArray<Delegation> delegations, ImmutableArray<Person> people)
        : this([.. delegations.OrderBy(d => d.SortKey, StringComparer.Ordinal)], people, Checked.Later) => _ = index.Value;

    // A large roster is listed in hundreds of entries: it is indexed once, when it is first looked into.
    private Roster(ImmutableArray<Delegation> sorted, ImmutableArray<Person> people, Checked _)
    {
        (Delegations, People) = (sorted, people);
        index = new Lazy<Index>(() => new Index(sorted, people));
        renamed = new Lazy<bool>(() => sorted.Any(d => !d.Renamed.IsEmpty));
    }

    public static Roster Empty { get; } = new([], []);

    /// <summary>In the order papers print them.</summary>
    public ImmutableArray<Delegation> Delegations { get; }

    public ImmutableArray<Person> People { get; }

    /// <summary>This roster with more on it, checked when somebody is first looked up.</summary>
    public Roster With(ImmutableArray<Delegation> delegations, ImmutableArray<Person> people) => new(
        delegations.IsEmpty ? Delegations : [.. Delegations.Concat(delegations).OrderBy(d => d.SortKey, StringComparer.Ordinal)],
        People.AddRange(people),
        Checked.Later);

    /// <summary>This roster with other accounts bound to that person; the same roster when there is no such person.</summary>
    public Roster Bound(PersonId person, Func<IReadOnlyList<Identity>, IEnumerable<Identity>> accounts) => Find(person) is { } one
        ? new(Delegations, People.Replace(one, one with { Identities = [.. accounts(one.Identities)] }), Checked.Later)
        : this;

    /// <summary>
    /// The roster as somebody who is not to know the others' people has it: every delegation, of the people those of the
    /// asker's own delegation and the asker.
    /// </summary>
    public Roster KnownTo(Person asker) => known.GetOrAdd((asker.Delegation, asker.Delegation is null ? asker.Id : default),
        _ => new(Delegations, [.. People.Where(p => p.Id == asker.Id || p.Delegation is { } d && d == asker.Delegation)], Checked.Later));

    /// <summary>This roster with another role of that person in its delegation; the same when it has none there.</summary>
    public Roster WithRole(PersonId person, DelegationRole role) => Find(person) is { Delegation: not null } one
        ? new(Delegations, People.Replace(one, one with { Role = role }), Checked.Later)
        : this;

    /// <summary>This roster with another delegation under that id; the same when there is none.</summary>
    public Roster With(DelegationId id, Func<Delegation, Delegation> other) => Find(id) is { } one
        ? new([.. Delegations.Replace(one, other(one)).OrderBy(d => d.SortKey, StringComparer.Ordinal)], People, Checked.Later)
        : this;

    /// <summary>The roster with the names in force on that day; the same where no name ever changed.</summary>
    public Roster On(LocalDate day) => !renamed.Value ? this : named.GetOrAdd(day, _ => new(
        [.. Delegations.Select(d => d.On(day)).OrderBy(d => d.SortKey, StringComparer.Ordinal)], People, Checked.Later));

    public Delegation? Find(DelegationId id) => index.Value.Delegations.GetValueOrDefault(id);

    public Person? Find(PersonId id) => index.Value.People.GetValueOrDefault(id);

    /// <summary>The person an account is bound to; null when nobody is.</summary>
    public Person? Find(Identity identity) => index.Value.Identities.GetValueOrDefault(identity);

    /// <summary>The delegation a person acts for; null for a function.</summary>
    public Delegation? DelegationOf(Person person) => person.Delegation is { } id ? index.Value.Delegations[id] : null;

    private enum Checked
    {
        Later,
    }

    private sealed class Index
    {
        public Index(ImmutableArray<Delegation> delegations, ImmutableArray<Person> people)
        {
            Delegations = delegations.ToDictionary(d => d.Id);
            People = people.ToDictionary(p => p.Id);
            Identities =
                people.SelectMany(p => p.Identities.Select(i => (Identity: i, Person: p))).ToDictionary(p => p.Identity, p => p.Person);
            if (people.FirstOrDefault(p => p.Delegation is { } d && !Delegations.ContainsKey(d)) is { } stray)
            {
                throw new ArgumentException(
                    $"Person \"{stray.Id}\" belongs to delegation \"{stray.Delegation}\", which is not on the roster.", nameof(people));
            }
        }

        public Dictionary<DelegationId, Delegation> Delegations { get; }

        public Dictionary<PersonId, Person> People { get; }

        public Dictionary<Identity, Person> Identities { get; }
    }
}
