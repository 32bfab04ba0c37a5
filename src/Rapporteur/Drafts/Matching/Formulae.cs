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
    private readonly byte[] often;

    public Formulae(WordSequence earlier, WordSequence later)
    {
        often = new byte[BitOperations.RoundUpToPowerOf2((uint)(SlotsPerWord * Math.Max(earlier.All.Length, later.All.Length)) + 1)];
        foreach (var side in new[] { earlier, later })
        {
            Count(side);
        }
    }

    /// <summary>Marks which words of a passage stand in one.</summary>
    public void Mark(WordSequence side, int passage, Span<bool> marked)
    {
        var words = side.Of(passage);
        marked.Clear();
        for (var at = 0; at + Row <= words.Length; at++)
        {
            if (often[Slot(words, at)] >= Often)
            {
                marked.Slice(at, Row).Fill(true);
            }
        }
    }

    // How many passages of a side hold each row, up to as many as are called often; the greater of either side.
    private void Count(WordSequence side)
    {
        var (last, count) = (new int[often.Length], new byte[often.Length]);
        for (var passage = 0; passage < side.Count; passage++)
        {
            var words = side.Of(passage);
            for (var at = 0; at + Row <= words.Length; at++)
            {
                var slot = Slot(words, at);
                if (last[slot] != passage + 1)
                {
                    last[slot] = passage + 1;
                    count[slot] += (byte)(count[slot] < Often ? 1 : 0);
                    often[slot] = Math.Max(often[slot], count[slot]);
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
