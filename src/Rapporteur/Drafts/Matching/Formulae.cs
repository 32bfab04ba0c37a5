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
    private const int SlotsPerWord = 2;

    // Of a row: the last passage that held it, whether it is called often, and how many passages of a side held it.
    private const int PassageShift = 3;
    private const int IsOften = 4;
    private const int CountMask = 3;

    // An open table whose slots name their row: one that only counts where a row falls calls of thirty rows one often by chance.
    private readonly uint[] rows;
    private readonly int[] held;

    public Formulae(WordSequence earlier, WordSequence later)
    {
        rows = new uint[BitOperations.RoundUpToPowerOf2((uint)(SlotsPerWord * (earlier.All.Length + later.All.Length)) + 1)];
        held = new int[rows.Length];
        Count(earlier, 0);
        Count(later, earlier.Count);
    }

    /// <summary>Marks which words of a passage stand in one.</summary>
    public void Mark(WordSequence side, int passage, Span<bool> marked)
    {
        var words = side.Of(passage);
        marked.Clear();
        for (var at = 0; at + Row <= words.Length; at++)
        {
            if ((held[Slot(words, at)] & IsOften) != 0)
            {
                marked.Slice(at, Row).Fill(true);
            }
        }
    }

    // Passages are counted from a number beyond those of the other side, so that what was counted of that one is none.
    private void Count(WordSequence side, int before)
    {
        for (var passage = 0; passage < side.Count; passage++)
        {
            var words = side.Of(passage);
            var number = before + passage + 1;
            for (var at = 0; at + Row <= words.Length; at++)
            {
                ref var row = ref held[Slot(words, at)];
                var last = row >> PassageShift;
                if (last != number)
                {
                    var count = last <= before ? 1 : Math.Min(Often, (row & CountMask) + 1);
                    row = (number << PassageShift) | (count == Often ? IsOften : row & IsOften) | count;
                }
            }
        }
    }

    // Where the row stands, or the free slot that is its own from now on.
    private int Slot(ReadOnlySpan<int> words, int at)
    {
        var sign = 17u;
        for (var i = 0; i < Row; i++)
        {
            sign = (sign ^ (uint)words[at + i]) * 0x9E3779B1u;
            sign ^= sign >> 15;
        }

        sign = Math.Max(1, sign);
        var mask = rows.Length - 1;
        var slot = (int)sign & mask;
        while (rows[slot] != sign && rows[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        rows[slot] = sign;
        return slot;
    }
}
