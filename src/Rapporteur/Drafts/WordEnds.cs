using System.Globalization;

namespace Rapporteur.Drafts;

/// <summary>Where words begin and end: half a word is never meant by a person who chooses with a mouse.</summary>
internal static class WordEnds
{
    public static bool Within(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    /// <summary>Where those words stand in a text in any case, not as a part of longer ones. They are never empty.</summary>
    public static IEnumerable<int> Whole(string text, string words)
    {
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += words.Length)
        {
            if (!IsWithin(text, at - 1, words[0]) && !IsWithin(text, at + words.Length, words[^1]))
            {
                yield return at;
            }
        }
    }

    /// <summary>The range widened to whole words, without white space at its ends.</summary>
    public static QuotationRange Widen(string text, QuotationRange range)
    {
        var (start, end) = (range.Start, range.Start + range.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start > 0 && start < text.Length && Within(text[start - 1]) && Within(text[start]))
        {
            start--;
        }

        while (end > 0 && end < text.Length && Within(text[end - 1]) && Within(text[end]))
        {
            end++;
        }

        return new QuotationRange(start, end - start);
    }

    private static bool IsWithin(string text, int at, char edge) =>
        at >= 0 && at < text.Length && Within(text[at]) && Within(edge);
}
