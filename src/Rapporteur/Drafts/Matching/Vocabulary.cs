using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// The words of the drafts that are compared, each a number once and for all, and how much it says: a word in every passage
/// says little, a word in two of them nearly which they are. Canonically equal words are one; a word that only begins a
/// sentence now is the same word, though not the same letters.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<(LineKind Kind, ReadOnlyMemory<int> Letters), int> texts = new(new SameLetters());
    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> wordOf = [];
    private readonly List<(int Last, int Holders)> held = [];
    private int passages;
    private int textCount;

    public Vocabulary() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of these letters, and of the word they are, in the passage that is being read.</summary>
    public (int Letters, int Word) Number(ReadOnlySpan<char> letters)
    {
        if (!Ascii.IsValid(letters))
        {
            letters = Canonical.Of(letters.ToString());
        }

        if (!lookup.TryGetValue(letters, out var number))
        {
            lookup[letters] = number = numbers.Count;
            wordOf.Add(WordNumber(letters.ToString()));
        }

        var word = wordOf[number];
        if (held[word] is var (last, holders) && last != passages)
        {
            held[word] = (passages, holders + 1);
        }

        return (number, word);
    }

    /// <summary>The number of a whole text of that kind; ends the passage that is being read.</summary>
    public int Text(ReadOnlyMemory<int> letters, LineKind kind)
    {
        passages++;
        ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, (kind, letters), out var known);
        return known ? text : text = textCount++;
    }

    /// <summary>The words by their numbers, as one of them is spelt.</summary>
    public string[] Words()
    {
        var spelt = new string[held.Count];
        foreach (var (letters, number) in words)
        {
            spelt[number] = letters;
        }

        return spelt;
    }

    /// <summary>What each word says, by its number.</summary>
    public float[] Weights() => [.. held.Select(h => MathF.Log(1 + ((float)passages / h.Holders)))];

    private int WordNumber(string letters)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(words, letters, out var known);
        if (!known)
        {
            number = held.Count;
            held.Add((-1, 0));
        }

        return number;
    }

    private sealed class SameLetters : IEqualityComparer<(LineKind Kind, ReadOnlyMemory<int> Letters)>
    {
        public bool Equals((LineKind Kind, ReadOnlyMemory<int> Letters) x, (LineKind Kind, ReadOnlyMemory<int> Letters) y) =>
            x.Kind == y.Kind && x.Letters.Span.SequenceEqual(y.Letters.Span);

        public int GetHashCode((LineKind Kind, ReadOnlyMemory<int> Letters) text)
        {
            var hash = new HashCode();
            hash.Add(text.Kind);
            hash.AddBytes(MemoryMarshal.AsBytes(text.Letters.Span));
            return hash.ToHashCode();
        }
    }
}
