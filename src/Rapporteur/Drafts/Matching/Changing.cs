using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>Makes of the links what became of every passage.</summary>
internal static class Changing
{
    public static ImmutableArray<PassageChange> Of(WordSequence earlier, WordSequence later, List<PassageLink> links)
    {
        var (ofEarlier, ofLater) = (links.ToLookup(l => l.Earlier), links.ToLookup(l => l.Later));
        var (changes, next) = (ImmutableArray.CreateBuilder<PassageChange>(), 0);
        for (var b = 0; b < later.Count; b++)
        {
            foreach (var stayed in ofLater[b].Where(l => !l.Moved && l.Earlier >= next))
            {
                Deleted(stayed.Earlier);
            }

            if (!ofLater[b].Any())
            {
                changes.Add(new PassageChange(PassageFate.New, [], [b], []));
            }
            else if (Whole(b) is var whole && whole.Min(l => l.Later) == b)
            {
                changes.Add(Change(whole));
            }
        }

        Deleted(earlier.Count);
        return changes.ToImmutable();

        void Deleted(int to)
        {
            for (; next < to; next++)
            {
                if (!ofEarlier[next].Any())
                {
                    changes.Add(new PassageChange(PassageFate.Deleted, [next], [], []));
                }
            }
        }

        List<PassageLink> Whole(int b) => [.. ofLater[b].SelectMany(l => ofEarlier[l.Earlier]).Distinct()];

        PassageChange Change(List<PassageLink> whole) => new(
            whole is [var only] ? IsSame(only) ? PassageFate.Same : PassageFate.Edited
                : whole.TrueForAll(l => l.Earlier == whole[0].Earlier) ? PassageFate.Split : PassageFate.Merged,
            [.. whole.Select(l => l.Earlier).Distinct().Order()],
            [.. whole.Select(l => l.Later).Distinct().Order()],
            [.. whole.OrderBy(l => l.Earlier).ThenBy(l => l.Later)]);

        bool IsSame(PassageLink link) => earlier.Texts[link.Earlier] == later.Texts[link.Later];
    }
}
