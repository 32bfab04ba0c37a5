using System.Text;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Cuts a text where its direction turns, as Word wants its runs. What has no direction of its own (spaces, digits,
/// signs) goes with the letters around it when they agree, else with the paragraph; digits with the letters from left to right
/// before them ("Part 2"), as the Unicode bidirectional algorithm has it (UAX 9, W7), and, which it leaves to whoever marks a text up,
/// a number with the letters from left to right that it stands before ("22 December 2017, 18:00"): else the hour would come before the
/// day.
/// </summary>
internal static class Directions
{
    /// <summary>False for almost every text: nothing in it runs from right to left.</summary>
    public static bool Turn(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0
        || text.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFEFE') >= 0
        || text.AsSpan().IndexOfAnyInRange('\uD802', '\uD83B') >= 0;

    public static IEnumerable<(int From, int Length, bool RightToLeft)> Runs(string text, TextDirection paragraph)
    {
        var whole = paragraph == TextDirection.RightToLeft;
        var (from, current, neutral) = (0, (bool?)null, -1);
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) == System.Buffers.OperationStatus.Done ? used : 1;
            var counts = current == false && Rune.IsDigit(rune) && rune.IsAscii;
            if (!Rune.IsLetter(rune) && !counts)
            {
                neutral = neutral < 0 ? i : neutral;
            }
            else
            {
                var rightToLeft = Script.IsRightToLeft(rune);
                var begins = neutral >= 0 && !rightToLeft ? NumberBefore(text, neutral, i) : i;
                if (current is null && neutral >= 0 && rightToLeft != whole)
                {
                    if (begins > 0)
                    {
                        yield return (0, begins, whole);
                    }

                    from = begins;
                }
                else if (current is { } before && before != rightToLeft)
                {
                    var turn = neutral >= 0 && before != whole ? neutral : begins;
                    yield return (from, turn - from, before);
                    from = turn;
                }

                (current, neutral) = (rightToLeft, -1);
            }

            i += length;
        }

        if (neutral > from && current is { } last && last != whole)
        {
            yield return (from, neutral - from, last);
            (from, current) = (neutral, whole);
        }

        yield return (from, text.Length - from, current ?? whole);
    }

    // Where the number begins that ends there, or before the one space there; there itself when none does.
    private static int NumberBefore(string text, int from, int at)
    {
        var end = char.IsWhiteSpace(text[at - 1]) ? at - 1 : at;
        var begins = end;
        while (begins > from && (char.IsAsciiDigit(text[begins - 1]) || Joins(begins - 1)))
        {
            begins--;
        }

        return begins < end ? begins : at;

        bool Joins(int sign) => sign > from && sign + 1 < end && text[sign] is '.' or ',' or ':' && char.IsAsciiDigit(text[sign - 1]);
    }
}
