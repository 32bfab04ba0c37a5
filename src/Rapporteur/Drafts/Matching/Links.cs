namespace Rapporteur.Drafts.Matching;

/// <summary>The passages that are one as the comparison says them: how much was kept, what moved, what is sure.</summary>
internal static class Links
{
    // Of a passage that was edited in its place, how much must be left for nobody to have to look.
    private const double Plainly = 0.5;

    public static List<PassageLink> Of(
        WordSequence earlier, WordSequence later, EqualPassages equal, Joined joined, Gathering gathered, WordLinks words)
    {
        var pairs = joined.All;
        pairs.Sort();
        var kept = pairs.ConvertAll(p => words.Kept(p.A, p.B));
        var documents = new DocumentPairs(pairs.Select(p => (earlier.Documents[p.A], later.Documents[p.B])));
        var stays = pairs.ConvertAll(p => documents.GoesOn(earlier.Documents[p.A], later.Documents[p.B]));
        var still = Still(pairs, kept, stays);
        var links = new List<PassageLink>(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = pairs[i];
            var same = earlier.Texts[a] == later.Texts[b];
            var share = same ? 1 : kept[i].Weight / Math.Min(words.Weight(earlier.Of(a)), words.Weight(later.Of(b)));
            var sure = same ? !equal.Guessed.Contains(a)
                : still[i] ? share >= Plainly
                : !joined.Loose.Contains((a, b)) && gathered.IsClear(a, b);
            links.Add(new PassageLink(a, b, share, !still[i], sure));
        }

        return links;
    }

    // The pairs that cross no other, as many words as can be; parts of one whole cross nothing in its order. What went to another
    // document stands in nobody's way.
    private static bool[] Still(List<(int A, int B)> pairs, List<Common> kept, List<bool> stays)
    {
        var byLater = pairs.Index().OrderBy(p => p.Item.B).ThenBy(p => p.Item.A).Select(p => p.Index).ToArray();
        var rank = new int[pairs.Count];
        for (var i = 0; i < byLater.Length; i++)
        {
            rank[byLater[i]] = i;
        }

        var still = new bool[pairs.Count];
        foreach (var (a, _, _) in Chain.Heaviest(
            pairs.Index().Where(p => stays[p.Index]).Select(p => new Candidate(p.Index, rank[p.Index], kept[p.Index].Words + 1)),
            0,
            pairs.Count))
        {
            still[a] = true;
        }

        return still;
    }
}
