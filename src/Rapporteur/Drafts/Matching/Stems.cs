using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Drafts.Matching;

/// <summary>The stems of a passage of one side.</summary>
internal delegate ReadOnlySpan<int> StemsOf(int passage);

/// <summary>
/// What passages say, whatever the endings of their words and however these are ordered: of each word the letters it begins with, in
/// rising order, and how much each says. A beginning that every passage holds says hardly anything, one that few hold nearly which they
/// are. Signs say nothing.
/// </summary>
internal sealed class Stems
{
    /// <summary>What a stem must say for one passage to be told from most.</summary>
    public const float Telling = 1;

    // And for it to be held by one in thirty.
    private const float HardlyHeld = 3.5f;

    // Endings are longer where words are inflected: of Cyrillic words less is kept.
    private const int KeptOfCyrillic = 5;
    private const int Kept = 6;
    private const int Shortest = 4;
    private const int ShortestOfCyrillic = 3;
    private const string CyrillicEndings = "аеёиоуыэюяйь";

    // A passage is never one of so many.
    private const int MostSharing = 8;

    private const float LesserSays = 0.65f;
    private static readonly string[] Endings = ["s", "ing", "ed"];

    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly Formulae formulae;
    private readonly int[] stemOf;
    private readonly float[] says;
    private readonly int[]?[] ofEarlier;
    private readonly int[]?[] ofLater;

    public Stems(WordSequence earlier, WordSequence later, Vocabulary vocabulary)
    {
        (this.earlier, this.later, formulae) = (earlier, later, new Formulae(earlier, later));
        (stemOf, var count) = Numbered(vocabulary.Words());
        (ofEarlier, ofLater) = (new int[earlier.Count][], new int[later.Count][]);
        says = Weights(count);
    }

    public ReadOnlySpan<int> OfEarlier(int passage) => ofEarlier[passage] ??= Of(earlier, passage);

    public ReadOnlySpan<int> OfLater(int passage) => ofLater[passage] ??= Of(later, passage);

    /// <summary>What a passage says in all, what it says in formulae counted too.</summary>
    public float WholeOfEarlier(int passage) => Whole(earlier, passage);

    public float WholeOfLater(int passage) => Whole(later, passage);

    /// <summary>What two passages have in common, what they say in formulae too.</summary>
    public float CommonOfAll(int a, int b) => Common(Of(earlier, a, withFormulae: true), Of(later, b, withFormulae: true)).Weight;

    /// <summary>Those of some passages of a side that share most with one of the other.</summary>
    public Holders<int> Holding(StemsOf of, IEnumerable<int> passages, int count)
    {
        // A stem that every passage holds says nothing, and is shared all the same.
        var holders = new Holders<int>(count, MostSharing, (stem, _) => says[stem] + float.Epsilon);
        foreach (var passage in passages)
        {
            holders.Add(passage, of(passage));
        }

        return holders;
    }

    public float Weight(ReadOnlySpan<int> stems)
    {
        var sum = 0f;
        foreach (var stem in stems)
        {
            sum += says[stem];
        }

        return sum;
    }

    /// <summary>What two passages have in common, and in how many stems that tell one passage from most.</summary>
    public (float Weight, int Telling) Common(int a, int b) => Common(OfEarlier(a), OfLater(b));

    public (float Weight, int Telling) Common(ReadOnlySpan<int> left, ReadOnlySpan<int> right) => Bags.Common(left, right, says, Telling);

    /// <summary>How many stems two have in common that hardly a passage holds.</summary>
    public int Rare(ReadOnlySpan<int> left, ReadOnlySpan<int> right) => Bags.Common(left, right, says, HardlyHeld).Telling;

    public float Like(int a, int b) => Like(OfEarlier(a), OfLater(b));

    /// <summary>
    /// How much of what two say they have in common, from 0 to 1, the lesser counting for more: the longer may say much more, but then it
    /// is the less like.
    /// </summary>
    public float Like(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var (weight, weightThere) = (Weight(one), Weight(other));
        var (lesser, greater) = (Math.Min(weight, weightThere), Math.Max(weight, weightThere));
        return lesser == 0 ? 0 : Common(one, other).Weight / ((LesserSays * lesser) + ((1 - LesserSays) * greater));
    }

    /// <summary>What several passages say as if they were one.</summary>
    public static int[] Together(IEnumerable<int> passages, StemsOf of)
    {
        var together = new List<int>();
        foreach (var passage in passages)
        {
            together.AddRange(of(passage));
        }

        together.Sort();
        return [.. together];
    }

    /// <summary>What is left of the first when the stems of the second are taken away.</summary>
    public static int[] Without(ReadOnlySpan<int> stems, ReadOnlySpan<int> taken)
    {
        var (left, j) = (new List<int>(stems.Length), 0);
        foreach (var stem in stems)
        {
            while (j < taken.Length && taken[j] < stem)
            {
                j++;
            }

            if (j < taken.Length && taken[j] == stem)
            {
                j++;
            }
            else
            {
                left.Add(stem);
            }
        }

        return [.. left];
    }

    private float[] Weights(int count)
    {
        var (holders, last) = (new int[count], new int[count]);
        var passages = 0;
        foreach (var side in new[] { earlier, later })
        {
            for (var passage = 0; passage < side.Count; passage++)
            {
                passages++;
                foreach (var word in side.Of(passage))
                {
                    if (stemOf[word] is >= 0 and var stem && last[stem] != passages)
                    {
                        (last[stem], holders[stem]) = (passages, holders[stem] + 1);
                    }
                }
            }
        }

        return Array.ConvertAll(holders, h => h == 0 ? 0 : MathF.Log((passages + 1f) / h));
    }

    private float Whole(WordSequence side, int passage)
    {
        var sum = 0f;
        foreach (var word in side.Of(passage)[side.NumberOf(passage)..])
        {
            sum += stemOf[word] >= 0 ? says[stemOf[word]] : 0;
        }

        return sum;
    }

    private int[] Of(WordSequence side, int passage, bool withFormulae = false)
    {
        var words = side.Of(passage);
        var (kept, marked) = (new List<int>(words.Length), new bool[words.Length]);
        if (!withFormulae)
        {
            formulae.Mark(side, passage, marked);
        }

        for (var i = side.NumberOf(passage); i < words.Length; i++)
        {
            if (stemOf[words[i]] >= 0 && !marked[i])
            {
                kept.Add(stemOf[words[i]]);
            }
        }

        kept.Sort();
        return [.. kept];
    }

    // For each word the number of its stem; -1 for a sign.
    private static (int[] Stems, int Count) Numbered(string[] words)
    {
        var (numbers, stems) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), new int[words.Length]);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = 0; word < stems.Length; word++)
        {
            if (words[word].Length == 0 || !char.IsLetterOrDigit(words[word][0]))
            {
                stems[word] = -1;
                continue;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, StemOf(Plain(words[word])), out var known);
            stems[word] = number = known ? number : numbers.Count - 1;
        }

        return (stems, numbers.Count);
    }

    // "révisé" and "réviser" begin alike without their accents; a Cyrillic letter is another with its mark.
    private static string Plain(string word) => Ascii.IsValid(word) || IsCyrillic(word) ? word
        : new string(
        [
            .. word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark),
        ]);

    private static bool IsCyrillic(string word) => word[0] is >= '\u0400' and < '\u0530';

    private static ReadOnlySpan<char> StemOf(string word)
    {
        var stem = word.AsSpan();
        if (char.IsLetter(word[0]) && IsCyrillic(word))
        {
            return OfCyrillic(stem);
        }

        if (!char.IsLetter(word[0]) || word.Length <= Shortest)
        {
            return stem;
        }

        foreach (var ending in Endings)
        {
            if (stem.Length >= Shortest + ending.Length && stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                stem = stem[..^ending.Length];
            }
        }

        return stem[..Math.Min(stem.Length, Kept)];
    }

    // "поле", "поля" and "полей", "земли" and "землях": of a short noun nearly all that follows the third letter is its ending.
    private static ReadOnlySpan<char> OfCyrillic(ReadOnlySpan<char> word)
    {
        var stem = word.Length <= Shortest ? word : word[..Math.Clamp(word.Length - 1, Shortest, KeptOfCyrillic)];
        while (stem.Length > ShortestOfCyrillic && CyrillicEndings.Contains(char.ToLowerInvariant(stem[^1]), StringComparison.Ordinal))
        {
            stem = stem[..^1];
        }

        return stem;
    }
}
