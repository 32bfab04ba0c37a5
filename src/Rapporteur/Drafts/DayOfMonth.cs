using System.Globalization;

namespace Rapporteur.Drafts;

/// <summary>
/// Whether a number is the day of a month, as in "22 December", "le 22 déc." or "2 января": then it is no paragraph's, however the
/// sentence begins. Months as the languages of the pages name them, whole or short.
/// </summary>
internal static class DayOfMonth
{
    private static readonly string[] Links = ["of", "de"];

    private static readonly HashSet<string> Months = new(
        new[] { "en", "fr", "ru" }.Select(CultureInfo.GetCultureInfo).Select(c => c.DateTimeFormat).SelectMany(f => (string[])
            [.. f.MonthNames, .. f.MonthGenitiveNames, .. f.AbbreviatedMonthNames, .. f.AbbreviatedMonthGenitiveNames, "Sept"])
            .Select(m => m.TrimEnd('.')).Where(m => m.Length > 0),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a month follows a number that ends there.</summary>
    public static bool EndsAt(string text, int at)
    {
        var word = WordFrom(text, ref at);
        return IsMonth(Links.Contains(word, StringComparer.OrdinalIgnoreCase) ? WordFrom(text, ref at) : word);
    }

    // "14 may be deleted" is of no month.
    private static bool IsMonth(string word) =>
        Months.Contains(word) && (word == "May" || !word.Equals("may", StringComparison.OrdinalIgnoreCase));

    private static string WordFrom(string text, ref int at)
    {
        while (at < text.Length && text[at] is (' ' or '\u00A0' or '\u202F'))
        {
            at++;
        }

        var from = at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return text[from..at];
    }
}
