using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>
/// What is for the Chair's eye: a comment that names a delegation other than its own, or a person of the roster. It stays out of what is
/// done in bulk and out of circulation until the Chair has cleared an outcome of it, looking at it alone.
/// </summary>
public static class ChairsEye
{
    private static readonly ConditionalWeakTable<Roster, Names> Known = [];

    /// <summary>The names that stand in it, as written there; empty where it is like any other.</summary>
    public static ImmutableArray<string> NamedIn(Roster roster, CommentContent content, DelegationId? own)
    {
        var names = Known.GetValue(roster, r => new Names(r));
        return [.. new[] { content.Text, content.ProposedWording, content.Condition }.Concat(content.Alternatives)
            .SelectMany(text => names.In(text, own)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The delegations and persons a text names, of the whole roster.</summary>
    public static ImmutableArray<string> NamedIn(Roster roster, string text) =>
        [.. Known.GetValue(roster, r => new Names(r)).In(text, null).Distinct(StringComparer.Ordinal)];

    private sealed class Names
    {
        private readonly SearchValues<string> all;
        private readonly ILookup<string, DelegationId?> owners;
        private readonly ImmutableArray<string> longestFirst;

        public Names(Roster roster)
        {
            owners = roster.Delegations
                .SelectMany(d => new[] { d.ShortName, d.OfficialName }, (d, name) => (name, Owner: (DelegationId?)d.Id))
                .Concat(roster.People.Where(p => p.Function is null).Select(p => (name: p.Name, Owner: p.Delegation)))
                .Where(n => n.name.Length > 1).ToLookup(n => n.name, n => n.Owner, StringComparer.Ordinal);
            longestFirst = [.. owners.Select(o => o.Key).OrderByDescending(n => n.Length)];
            all = SearchValues.Create([.. longestFirst], StringComparison.Ordinal);
        }

        public IEnumerable<string> In(string? text, DelegationId? own)
        {
            for (var at = 0; text is not null && at < text.Length;)
            {
                var next = text.AsSpan(at).IndexOfAny(all);
                if (next < 0)
                {
                    yield break;
                }

                at += next;
                var name = longestFirst.FirstOrDefault(n => StandsAt(text, at, n));
                if (name is not null && (own is null || !owners[name].Contains(own)))
                {
                    yield return name;
                }

                at += name?.Length ?? 1;
            }
        }

        private static bool StandsAt(string text, int at, string name) =>
            string.CompareOrdinal(text, at, name, 0, name.Length) == 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
    }
}
