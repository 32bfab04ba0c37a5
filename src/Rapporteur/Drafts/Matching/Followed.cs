namespace Rapporteur.Drafts.Matching;

/// <summary>Follows words of the earlier draft into the later one; words count through all passages of their side.</summary>
internal sealed class Followed(WordSequence earlier, WordSequence later, WordLinks words)
{
    /// <summary>The words of a passage that a range of its text touches; the end is exclusive.</summary>
    public (int First, int End) WordsIn(int passage, QuotationRange range)
    {
        var (first, end) = (earlier.First(passage), earlier.First(passage + 1));
        while (first < end && earlier.Spans[first].End <= range.Start)
        {
            first++;
        }

        var last = first;
        while (last < end && earlier.Spans[last].Start < range.Start + range.Length)
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>The later passages that hold some of these words, and what share of what the words say.</summary>
    public List<(int Later, double Share)> Kept(int first, int end)
    {
        var (shares, all) = (new SortedDictionary<int, double>(), 0.0);
        for (var word = first; word < end; word++)
        {
            var says = words.WeightOf(word);
            all += says;
            if (words.To[word] >= 0)
            {
                var holder = later.Holders[words.To[word]];
                shares[holder] = shares.GetValueOrDefault(holder) + says;
            }
        }

        return [.. shares.Select(s => (s.Key, s.Value / all))];
    }

    /// <summary>From the first to the last of these words that stand in that later passage; null when none does.</summary>
    public QuotationRange? RangeIn(int first, int end, int passage)
    {
        var (start, stop) = (int.MaxValue, -1);
        for (var word = first; word < end; word++)
        {
            if (words.To[word] >= 0 && later.Holders[words.To[word]] == passage)
            {
                (start, stop) = (Math.Min(start, words.To[word]), Math.Max(stop, words.To[word]));
            }
        }

        return stop < 0 ? null : Between(start, stop);
    }

    /// <summary>Where a range of these words is, letter by letter, when all of them stand together unchanged; else null.</summary>
    public QuotationRange? Unchanged(int first, int end, QuotationRange range)
    {
        for (var word = first; word < end; word++)
        {
            var there = words.To[word];
            if (there < 0 || there != words.To[first] + word - first || later.Holders[there] != later.Holders[words.To[first]]
                || !earlier.SameLetters(word, later, there))
            {
                return null;
            }
        }

        var (begin, last) = (later.Spans[words.To[first]], later.Spans[words.To[end - 1]]);
        var start = Math.Clamp(begin.Start + range.Start - earlier.Spans[first].Start, begin.Start, begin.End);
        var stop = Math.Clamp(last.Start + range.Start + range.Length - earlier.Spans[end - 1].Start, last.Start, last.Next);
        return stop > start ? new QuotationRange(start, stop - start) : Between(words.To[first], words.To[end - 1]);
    }

    /// <summary>What stands in that later passage between the words before these and the words behind them; null for nothing.</summary>
    public QuotationRange? InStead(int passage, int first, int end, int there)
    {
        var (before, behind) = (first - 1, end);
        while (before >= earlier.First(passage) && !Stands(before))
        {
            before--;
        }

        while (behind < earlier.First(passage + 1) && !Stands(behind))
        {
            behind++;
        }

        var start = before < earlier.First(passage) ? later.First(there) : words.To[before] + 1;
        var stop = behind == earlier.First(passage + 1) ? later.First(there + 1) : words.To[behind];
        return stop > start ? Between(start, stop - 1) : null;

        bool Stands(int word) => words.To[word] >= 0 && later.Holders[words.To[word]] == there;
    }

    private QuotationRange Between(int first, int last) =>
        new(later.Spans[first].Start, later.Spans[last].End - later.Spans[first].Start);
}
