using System.Numerics;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Rows of words that come again and again ("Subject to the availability of funds,"): what several passages of a draft begin or are made
/// with tells none of them from another.
/// </summary>
internal sealed class Formulae
{
    private const int Row = 3;
    private const int Often = 3;
    private const int SlotsPerWord = 4;
    private const int CountBits = 2;
    private const int CountMask = (1 << CountBits) - 1;
    private readonly bool[] often;

    public Formulae(WordSequence earlier, WordSequence later)
    {
        often = new bool[BitOperations.RoundUpToPowerOf2((uint)(SlotsPerWord * Math.Max(earlier.All.Length, later.All.Length)) + 1)];
        var held = new int[often.Length];
        Count(earlier, 0, held);
        Count(later, earlier.Count, held);
    }

    /// <summary>Marks which words of a passage stand in one.</summary>
    public void Mark(WordSequence side, int passage, Span<bool> marked)
    {
        var words = side.Of(passage);
        marked.Clear();
        for (var at = 0; at + Row <= words.Length; at++)
        {
            if (often[Slot(words, at)])
            {
                marked.Slice(at, Row).Fill(true);
            }
        }
    }

    // Which rows so many passages of a side hold as are called often: for each row the last passage that held it and, in the lowest bits,
    // how many did. Passages are counted from a number beyond those of the other side, so that what was counted of that one is none.
    private void Count(WordSequence side, int before, int[] held)
    {
        for (var passage = 0; passage < side.Count; passage++)
        {
            var words = side.Of(passage);
            var number = before + passage + 1;
            for (var at = 0; at + Row <= words.Length; at++)
            {
                var slot = Slot(words, at);
                var last = held[slot] >> CountBits;
                if (last != number)
                {
                    var count = last <= before ? 1 : Math.Min(Often, (held[slot] & CountMask) + 1);
                    held[slot] = (number << CountBits) | count;
                    often[slot] |= count == Often;
                }
            }
        }
    }

    private uint Slot(ReadOnlySpan<int> words, int at)
    {
        var sign = 17u;
        for (var i = 0; i < Row; i++)
        {
            sign = (sign ^ (uint)words[at + i]) * 0x9E3779B1u;
            sign ^= sign >> 15;
        }

        return sign & (uint)(often.Length - 1);
    }
}
