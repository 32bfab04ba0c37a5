using System.Collections.Frozen;
using System.Text;

namespace Rapporteur.Word.Papers;

/// <summary>
/// The language Word is told for a run, for proofing and for reading aloud: the tag the delegation gave where the script
/// of the text bears it out, else the likeliest language of that script. Only well-formed tags reach a document.
/// </summary>
internal static class LanguageTag
{
    private const int LongestTag = 35;

    // Word proofs by language and region; the bare language is completed by the region its proofing is named for.
    private static readonly FrozenDictionary<string, string> Complete = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "ar-SA",
        ["az"] = "az-Latn-AZ",
        ["bg"] = "bg-BG",
        ["bn"] = "bn-BD",
        ["cs"] = "cs-CZ",
        ["de"] = "de-DE",
        ["el"] = "el-GR",
        ["en"] = "en-GB",
        ["es"] = "es-ES",
        ["fa"] = "fa-IR",
        ["fr"] = "fr-FR",
        ["he"] = "he-IL",
        ["hr"] = "hr-HR",
        ["hu"] = "hu-HU",
        ["hy"] = "hy-AM",
        ["it"] = "it-IT",
        ["ka"] = "ka-GE",
        ["nl"] = "nl-NL",
        ["pl"] = "pl-PL",
        ["prs"] = "prs-AF",
        ["ps"] = "ps-AF",
        ["pt"] = "pt-PT",
        ["ro"] = "ro-RO",
        ["ru"] = "ru-RU",
        ["sr"] = "sr-Cyrl-RS",
        ["tr"] = "tr-TR",
        ["uk"] = "uk-UA",
        ["ur"] = "ur-PK",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RightToLeft =
        new[] { "ar", "fa", "prs", "ps", "ur", "ku", "ckb", "sd", "ug", "he", "yi" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Cyrillic =
        new[] { "ru", "uk", "be", "bg", "mk", "sr", "bs", "kk", "ky", "tg", "mn", "uz", "az", "tk" }.ToFrozenSet(
            StringComparer.OrdinalIgnoreCase);

    public static string Of(string tag, ReadOnlySpan<char> text) =>
        InCyrillic(text) && !Cyrillic.Contains(Primary(tag)) ? "ru-RU" : Full(tag) ?? "en-GB";

    public static string OfRightToLeft(string tag, ReadOnlySpan<char> text) =>
        RightToLeft.Contains(Primary(tag)) && Full(tag) is { } given ? given
        : text.IndexOfAnyInRange('\u0590', '\u05FF') >= 0 ? "he-IL"
        : "ar-SA";

    public static string? Full(string tag) =>
        Complete.GetValueOrDefault(tag) ?? (WellFormed(tag) ? tag : null);

    private static string Primary(string tag) => tag.Split('-', 2)[0];

    private static bool WellFormed(string tag) =>
        tag.Length is >= 2 and <= LongestTag
        && tag.Split('-') is var parts
        && parts[0].Length is 2 or 3
        && Array.TrueForAll(parts, p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit))
        && parts[0].All(char.IsAsciiLetter);

    private static bool InCyrillic(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\u0400', '\u052F') < 0)
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is >= 0x0400 and <= 0x052F;
            }
        }

        return false;
    }
}
