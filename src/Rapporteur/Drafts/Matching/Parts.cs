namespace Rapporteur.Drafts.Matching;

/// <summary>Links the words of passages that are one with all their parts read together, in the order they have in the whole.</summary>
internal static class Parts
{
    public static void Link(IReadOnlyList<(int A, int B)> found, WordLinks words, WordSequence earlier, WordSequence later)
    {
        var wholes = found.GroupBy(f => f.A, f => f.B).ToDictionary(g => g.Key, g => g.ToList());
        var merged = found.GroupBy(f => f.B, f => f.A).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (a, parts) in wholes)
        {
            if (parts.Count > 1 || !merged.ContainsKey(parts[0]))
            {
                var order = InOrderOf(parts, words.From, later, b => words.Free(a, b), a, earlier);
                words.Link([a], order);
            }
        }

        foreach (var (b, parts) in merged)
        {
            var order = InOrderOf(parts, words.To, earlier, a => words.Free(a, b), b, later);
            words.Link(order, [b]);
        }
    }

    private static List<int> InOrderOf(List<int> parts, int[] links, WordSequence side, Action<int> free, int whole, WordSequence other)
    {
        var (places, before) = (new Dictionary<int, double>(), 0d);
        foreach (var part in parts.Order())
        {
            // One of which no word is linked yet stands behind the one before it.
            places[part] = before = Middle(part, links, side, whole, other) ?? before;
        }

        List<int> ordered = [.. parts.OrderBy(p => places[p]).ThenBy(p => p)];
        ordered.ForEach(free);
        return ordered;
    }

    // Where in the whole the words of a part stand on average; null where none is linked.
    private static double? Middle(int part, int[] links, WordSequence side, int whole, WordSequence other)
    {
        var (sum, count) = (0L, 0);
        for (var word = side.First(part); word < side.First(part + 1); word++)
        {
            if (links[word] >= 0 && other.Holders[links[word]] == whole)
            {
                (sum, count) = (sum + links[word], count + 1);
            }
        }

        return count == 0 ? null : (double)sum / count;
    }
}
