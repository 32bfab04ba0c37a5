using System.Text;

namespace Rapporteur.Words;

/// <summary>Which way a text runs.</summary>
public enum TextDirection
{
    LeftToRight,
    RightToLeft,
}

/// <summary>
/// The direction of people's text, read from its letters as <c>dir="auto"</c> does: the first letter that has one
/// decides. Hebrew, Arabic and the other right-to-left scripts lie in the blocks the Unicode roadmap keeps for them.
/// </summary>
public static class Script
{
    /// <summary>A text without such a letter runs as what it stands in.</summary>
    public static TextDirection DirectionOf(string text, TextDirection around = TextDirection.LeftToRight)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune))
            {
                return TextDirection.RightToLeft;
            }

            if (Rune.IsLetter(rune))
            {
                return TextDirection.LeftToRight;
            }
        }

        return around;
    }

    /// <summary>The direction more than half of these texts have.</summary>
    public static TextDirection DirectionOfMost(IEnumerable<string> texts)
    {
        var (all, fromRight) = (0, 0);
        foreach (var text in texts)
        {
            all++;
            fromRight += DirectionOf(text) == TextDirection.RightToLeft ? 1 : 0;
        }

        return fromRight * 2 > all ? TextDirection.RightToLeft : TextDirection.LeftToRight;
    }

    /// <summary>True for letters (not digits, marks and signs) of a script written from right to left.</summary>
    public static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && Rune.IsLetter(rune);
}
