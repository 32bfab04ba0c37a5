using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Rolls;

/// <summary>A delegation that goes by another name from a day on.</summary>
public sealed record Renaming(DelegationId Delegation, DelegationName Name);

/// <summary>
/// What a list would make of the roster, to be looked at before it is done: delegations and people that are new, later names of those that
/// are on it; and what is on it already and stays. Nobody is ever taken off by a list.
/// </summary>
public sealed record RosterPlan(ImmutableArray<Delegation> Delegations, ImmutableArray<Person> People, ImmutableArray<Renaming> Names)
{
    /// <summary>People of the list that are on the roster already, by their names.</summary>
    public ImmutableArray<string> Known { get; init; } = [];

    public bool IsEmpty => Delegations.IsEmpty && People.IsEmpty && Names.IsEmpty;

    /// <summary>A delegation whose zone the list does not say has the forum's, a person without a language the given one.</summary>
    public static RosterPlan Of(RollCheck check, Roster roster, ZoneId zone, string language)
    {
        var (delegations, people, known) = (new Dictionary<string, Delegation>(), new List<Person>(), new List<string>());
        var ids = new Ids([.. roster.Delegations.Select(d => d.Id.Value), .. roster.People.Select(p => p.Id.Value)]);
        var there = roster.People.SelectMany(p => Marks(p.Delegation, p.Name, p.Address)).ToHashSet();
        foreach (var (line, on) in check.Lines.Select(l => (l.Line, l.Delegation)))
        {
            var key = RollName.Key(line.Written);
            var of = on ?? (delegations.TryGetValue(key, out var before) ? before : delegations[key] = New(line, zone, ids));
            if (line.Person is not { } person)
            {
                continue;
            }

            var marks = Marks(of.Id, person.Name, person.Address).ToList();
            if (marks.Exists(there.Contains))
            {
                known.Add(person.Name);
                continue;
            }

            there.UnionWith(marks);
            people.Add(new Person(
                new(ids.Free($"{of.Id}-{Slug(person.Name)}")), person.Name, of.Id, person.Role ?? DelegationRole.Contributor,
                person.Language ?? language, [])
            { Address = person.Address });
        }

        return new([.. delegations.Values], [.. people], [.. Renamings(check)]) { Known = [.. known] };
    }

    private static IEnumerable<Renaming> Renamings(RollCheck check) =>
        check.Lines.Select(l => l is { Delegation: { } on, Line: { From: { } from } line } ? Later(line, on, from) : null)
            .OfType<Renaming>();

    private static Renaming? Later(RollLine line, Delegation on, LocalDate from)
    {
        var full = line.OfficialName ?? RollName.Parts(line.Written).Full;
        var brief = line.ShortName ?? RollName.Bare(line.Written);
        var now = on.On(from);
        return now.OfficialName == full && now.ShortName == brief ? null
            : new Renaming(on.Id, new(full, brief, line.SortKey ?? SortKey(brief), from));
    }

    private static Delegation New(RollLine line, ZoneId zone, Ids ids)
    {
        var (full, abbreviation) = RollName.Parts(line.Written);
        var brief = line.ShortName ?? abbreviation ?? RollName.Bare(full);
        return new Delegation(new(ids.Free(Slug(brief))), line.Category, line.OfficialName ?? RollName.Bare(full), brief,
            line.SortKey ?? SortKey(brief), line.Zone is { } own ? new(own) : zone)
        {
            Footnote = line.Footnote,
            ValidFrom = line.From,
            ValidTo = line.To,
        };
    }

    // Who has one of them in common with somebody of the same delegation is that person.
    private static IEnumerable<(DelegationId? Of, string By)> Marks(DelegationId? of, string name, string? address)
    {
        yield return (of, $"name {RollName.Key(name)}");
        if (address is not null)
        {
            yield return (of, $"address {address.ToUpperInvariant()}");
        }
    }

    /// <summary>What a delegation of that short name is ordered by, where nobody says otherwise.</summary>
    public static string SortKey(string name) => RollName.Key(name);

    // Letters of other scripts are no part of an address; what is left of them is told apart by a number.
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in RollName.Key(name).Normalize(NormalizationForm.FormD))
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : c == ' ' && slug.Length > 0 && slug[^1] != '-' ? '-' : "");
        }

        return slug.ToString().Trim('-') is { Length: > 0 } said ? said[..Math.Min(40, said.Length)].Trim('-') : "p";
    }

    /// <summary>Ids that are taken, and the next that is not: many may be wanted alike.</summary>
    private sealed class Ids(HashSet<string> taken)
    {
        private readonly Dictionary<string, int> last = [];

        public string Free(string wanted)
        {
            for (var n = last.GetValueOrDefault(wanted) + 1; ; n++)
            {
                var id = n == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
                if (taken.Add(id))
                {
                    last[wanted] = n;
                    return id;
                }
            }
        }
    }
}
