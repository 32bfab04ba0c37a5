using System.Globalization;
using System.Text;

namespace Rapporteur.Drafts;

/// <summary>
/// Texts as Unicode holds them for the same: canonically equal letters (UAX 15, form C) and without the marks that only
/// turn the direction of writing (UAX 9). The pages' scripts compare alike.
/// </summary>
public static class Canonical
{
    /// <summary>U+061C, U+200E, U+200F and the embeddings, overrides and isolates: seen by nobody.</summary>
    public static bool IsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The letters composed; half a surrogate pair leaves the text as it is.</summary>
    public static string Composed(string text)
    {
        try
        {
            return Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>Composed and without direction marks.</summary>
    public static string Of(string text)
    {
        var composed = Composed(text);
        return Ascii.IsValid(composed) || !composed.Any(IsDirection) ? composed : string.Concat(composed.Where(c => !IsDirection(c)));
    }

    /// <summary>Where what begins at that position of a text ends: a letter with all that may compose with it.</summary>
    public static int EndOfLetter(string text, int start)
    {
        var end = start + Length(text, start);
        while (end < text.Length && ComposesBackwards(text, end))
        {
            end += Length(text, end);
        }

        return end;
    }

    private static int Length(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool ComposesBackwards(string text, int at) => text[at] is (>= '\u1160' and <= '\u11FF') or (>= '\uD7B0' and <= '\uD7FB')
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}
