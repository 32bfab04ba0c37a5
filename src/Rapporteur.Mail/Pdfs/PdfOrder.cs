using System.Globalization;
using System.Text;

namespace Rapporteur.Mail.Pdfs;

/// <summary>Which way a letter is read.</summary>
internal enum Turn
{
    Neutral,
    Left,
    Right,
    Number,
}

/// <summary>
/// From the order letters stand in on a line, left to right, to the order they are read in (UAX 9 the other way round, as far as one line
/// allows): what is read from right to left is turned, numbers and foreign words within it are not.
/// </summary>
internal static class PdfOrder
{
    public static Turn KindOf(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsRight(rune.Value))
            {
                return Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? Turn.Number : Turn.Right;
            }

            if (Rune.IsDigit(rune))
            {
                return Turn.Number;
            }

            if (Rune.IsLetter(rune))
            {
                return Turn.Left;
            }
        }

        return Turn.Neutral;
    }

    public static List<PdfGlyph> Read(List<PdfGlyph> placed, bool isRightToLeft)
    {
        if (isRightToLeft)
        {
            return Turned(placed);
        }

        // Within a line of the other kind, from the first such letter to the last with nothing foreign between them.
        var read = new List<PdfGlyph>(placed.Count);
        for (var at = 0; at < placed.Count; at++)
        {
            if (KindOf(placed[at].Value) != Turn.Right)
            {
                read.Add(placed[at]);
                continue;
            }

            var end = at;
            for (var next = at; next < placed.Count && KindOf(placed[next].Value) != Turn.Left; next++)
            {
                end = KindOf(placed[next].Value) == Turn.Right ? next : end;
            }

            read.AddRange(Turned(placed.GetRange(at, end - at + 1)));
            at = end;
        }

        return read;
    }

    private static List<PdfGlyph> Turned(List<PdfGlyph> placed)
    {
        var read = new List<PdfGlyph>(placed.Count);
        for (var end = placed.Count; end > 0;)
        {
            var from = RunUpTo(placed, end);
            read.AddRange(placed.GetRange(from, end - from));
            end = from;
        }

        return read;
    }

    // Where the run that ends there begins: one letter, or a number or foreign words that are read from left to right.
    private static int RunUpTo(List<PdfGlyph> placed, int end)
    {
        var from = end - 1;
        if (KindOf(placed[from].Value) is not (Turn.Left or Turn.Number))
        {
            // A foreign word that the end of the line broke has its hyphen behind it.
            return from > 0 && placed[from].Value is "-" or "\u2010" && KindOf(placed[from - 1].Value) == Turn.Left
                && RunUpTo(placed, from) == 0 ? 0 : from;
        }

        for (var hasWords = false; from > 0;)
        {
            hasWords |= placed.GetRange(from, end - from).Exists(g => KindOf(g.Value) == Turn.Left);
            var before = from - 1;
            while (before > 0 && KindOf(placed[before].Value) == Turn.Neutral && Joins(placed, before, from, hasWords))
            {
                before--;
            }

            if (KindOf(placed[before].Value) is not (Turn.Left or Turn.Number)
                || (before < from - 1 && !hasWords && KindOf(placed[before].Value) != Turn.Number && from - before > 2))
            {
                break;
            }

            from = before;
        }

        return from;
    }

    // Between figures one sign joins (1/2, 3.5, 10:30); between words also blanks.
    private static bool Joins(List<PdfGlyph> placed, int at, int from, bool hasWords) =>
        hasWords || (at == from - 1 && placed[at].Value is "." or "," or "/" or ":" or "-" or "+" or "\u2011");

    private static bool IsRight(int c) =>
        c is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
            and not 0x060C;
}
