using System.Globalization;
using System.Text;

namespace Rapporteur.Drafts.Matching;

/// <summary>A word of a text in UTF-16 units: where it begins, where its letters end, where the white space after it ends.</summary>
internal readonly record struct WordSpan(int Start, int End, int Next);

/// <summary>
/// Where the words of a text are: letters and digits with their marks and joiners, or one other character; then the white
/// space after it.
/// </summary>
internal static class WordSpans
{
    public static void Of(string text, List<WordSpan> into)
    {
        var blank = Blank(text);
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            while (i < text.Length && !IsBlank(i) && (IsWordPart(text[i]) || Canonical.IsDirection(text[i])))
            {
                i++;
            }

            for (i += i == from && !IsBlank(i) ? 1 : 0; i < text.Length && !IsBlank(i) && Canonical.IsDirection(text[i]);)
            {
                i++;
            }

            var end = i;
            while (i < text.Length && IsBlank(i))
            {
                i++;
            }

            into.Add(new WordSpan(from, end, i));
        }

        bool IsBlank(int at) => blank?[at] ?? char.IsWhiteSpace(text[at]);
    }

    // White space, and the direction marks before it; null when there are no such marks.
    private static bool[]? Blank(string text)
    {
        if (Ascii.IsValid(text))
        {
            return null;
        }

        var blank = new bool[text.Length];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            blank[i] = char.IsWhiteSpace(text[i]) || (Canonical.IsDirection(text[i]) && (i + 1 == text.Length || blank[i + 1]));
        }

        return blank;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
