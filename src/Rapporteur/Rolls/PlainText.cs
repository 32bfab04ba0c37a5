using System.Globalization;
using System.Text;

namespace Rapporteur.Rolls;

/// <summary>A pasted text without what nobody sees: marks of direction, byte order and width, spaces that do not break, line ends of every
/// kind, signs of emphasis.</summary>
internal static class PlainText
{
    public static string Of(string pasted)
    {
        var plain = new StringBuilder(pasted.Length);
        foreach (var rune in pasted.ReplaceLineEndings("\n").Replace("**", "", StringComparison.Ordinal).EnumerateRunes())
        {
            // Joiners shape letters in Persian and Indian scripts and belong to the name.
            if (rune.Value is '\n' or '\t' or '\u200C' or '\u200D')
            {
                plain.Append((char)rune.Value);
            }
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            {
                plain.Append(' ');
            }
            else if (IsText(rune))
            {
                plain.Append(rune);
            }
        }

        return plain.ToString();
    }

    /// <summary>One cell or item of it: no line ends, no space at its ends, none twice.</summary>
    public static string Line(string text) =>
        string.Join(' ', Of(text).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    // Half a pair comes out of the enumeration as the replacement character.
    private static bool IsText(Rune rune) => rune.Value is not 0xFFFD and not 0xFFFE and not 0xFFFF
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
