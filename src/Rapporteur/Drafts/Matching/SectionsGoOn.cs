namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Joins headings by what stands under it: where most of either section is the other's, the headings are one whatever
/// they say now, and no other is it by a word.
/// </summary>
internal static class SectionsGoOn
{
    private const int Fewest = 2;

    // A heading that says so much of the other is rather that one than the one of what stands under it.
    private const float Alike = 0.5f;

    public static void Join(WordSequence earlier, WordSequence later, Stems stems, Joined joined)
    {
        var (over, overLater) = (earlier.Headings, later.Headings);
        var shared = Enumerable.Range(0, earlier.Count).Where(a => over[a] >= 0 && over[a] != a)
            .SelectMany(a => joined.OfEarlier(a).Where(b => overLater[b] >= 0 && overLater[b] != b).Select(b => (over[a], overLater[b])))
            .CountBy(s => s).ToList();
        var (all, allLater) = (new int[earlier.Count], new int[later.Count]);
        foreach (var ((a, b), count) in shared)
        {
            (all[a], allLater[b]) = (all[a] + count, allLater[b] + count);
        }

        foreach (var ((a, b), count) in shared.Where(s => s.Value * 2 > all[s.Key.Item1] && s.Value * 2 > allLater[s.Key.Item2])
            .OrderBy(s => s.Key))
        {
            if (joined.OfEarlier(a).Contains(b) || !(count >= Fewest || (all[a] == 1 && allLater[b] == 1)))
            {
                continue;
            }

            List<(int A, int B)> others = [.. joined.OfEarlier(a).Select(o => (a, o)), .. joined.OfLater(b).Select(o => (o, b))];
            if (others.TrueForAll(o => earlier.Texts[o.A] != later.Texts[o.B] && stems.Like(o.A, o.B) < Alike)
                && (stems.Common(a, b).Weight > 0 || (count * 3 >= all[a] * 2 && count * 3 >= allLater[b] * 2)))
            {
                others.ForEach(o => joined.Part(o.A, o.B));
                joined.JoinLoosely(a, b);
            }
        }
    }
}
