using System.Text.RegularExpressions;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A number or dash somebody typed before a text instead of using a list: "14.", "14.1", "14 bis.", "(iii)", "b)", "PP3", "–".
/// Direction marks before it are passed over. Only taken for one when white space follows and text after it; a number above 999 is a year,
/// a roman one above 50 a word.
/// </summary>
internal static partial class TypedMarker
{
    private const int LongestMarker = 60;

    /// <summary>How many characters the marker and the space after it take in the raw text; zero when there is none.</summary>
    public static (string Marker, int Length) Of(string raw)
    {
        var start = 0;
        while (start < raw.Length && (char.IsWhiteSpace(raw[start]) || Canonical.IsDirection(raw[start])))
        {
            start++;
        }

        var begins = raw.AsSpan(start, Math.Min(LongestMarker, raw.Length - start));
        if (!Pattern().IsMatch(begins))
        {
            return ("", 0);
        }

        var match = Pattern().Match(begins.ToString());
        var length = start + match.Length;
        if (!match.Success || raw.AsSpan(length).IsWhiteSpace())
        {
            return ("", 0);
        }

        return match.Groups["roman"] is { Success: true } roman && !IsSmallRoman(roman.Value)
            ? ("", 0)
            : (Wording.Tidy(match.Groups["marker"].Value), length);
    }

    private static bool IsSmallRoman(string letters) =>
        letters.Length == 1
            || Enumerable.Range(1, 50)
                .Any(n => string.Equals(NumberFormat.Of(n, "lowerRoman"), letters, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""
        ^(?<marker>
            \d{1,3}(\.\d{1,3})*[ ]?(bis|ter|quater|quinquies|sexies)?[.)]
          | \(\d{1,3}([ ]?(bis|ter|quater|quinquies|sexies))?\)
          | \d{1,3}(\.\d{1,3})+(?=\t)
          | \d{1,3}(?=\t)
          | (PP|OP)[ ]?\d{1,3}([ ]?(bis|ter|quater|quinquies|sexies))?[.:)]?
          | \(?(?<roman>[ivxl]{2,7}|[IVXL]{2,7})\)
          | (?<roman>[ivxl]{2,7}|[IVXL]{2,7})\.
          | \(?(?<letter>\p{L})\k<letter>{0,2}\)
          | [\p{IsBasicLatin}\p{IsCyrillic}-[^\p{L}]]\.
          | [-–—•·▪■●○◦‣➢❖✓\u2011\u2212\uF0B7\uF0A7]
          | [o*](?=\t)
        )\s+
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
