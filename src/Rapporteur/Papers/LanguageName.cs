using System.Collections.Frozen;

namespace Rapporteur.Papers;

/// <summary>
/// English names of the languages delegations write in, by the first subtag of an IETF tag. Kept here and not asked of
/// the machine, so that the same board gives the same paper everywhere.
/// </summary>
internal static class LanguageName
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["az"] = "Azerbaijani",
        ["be"] = "Belarusian",
        ["bg"] = "Bulgarian",
        ["bn"] = "Bengali",
        ["bs"] = "Bosnian",
        ["cs"] = "Czech",
        ["da"] = "Danish",
        ["de"] = "German",
        ["el"] = "Greek",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["et"] = "Estonian",
        ["fa"] = "Persian",
        ["fi"] = "Finnish",
        ["fr"] = "French",
        ["he"] = "Hebrew",
        ["hr"] = "Croatian",
        ["hu"] = "Hungarian",
        ["hy"] = "Armenian",
        ["it"] = "Italian",
        ["ka"] = "Georgian",
        ["kk"] = "Kazakh",
        ["ku"] = "Kurdish",
        ["ky"] = "Kyrgyz",
        ["lt"] = "Lithuanian",
        ["lv"] = "Latvian",
        ["mk"] = "Macedonian",
        ["mt"] = "Maltese",
        ["nb"] = "Norwegian",
        ["nl"] = "Dutch",
        ["nn"] = "Norwegian",
        ["no"] = "Norwegian",
        ["pl"] = "Polish",
        ["prs"] = "Dari",
        ["ps"] = "Pashto",
        ["pt"] = "Portuguese",
        ["ro"] = "Romanian",
        ["ru"] = "Russian",
        ["sk"] = "Slovak",
        ["sl"] = "Slovenian",
        ["sq"] = "Albanian",
        ["sr"] = "Serbian",
        ["sv"] = "Swedish",
        ["tg"] = "Tajik",
        ["tk"] = "Turkmen",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["ur"] = "Urdu",
        ["uz"] = "Uzbek",
        ["zh"] = "Chinese",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The English name; null for a tag not known here, which then goes unsaid.</summary>
    public static string? Of(string tag) => Names.GetValueOrDefault(Primary(tag));

    public static bool Same(string tag, string other) => Primary(tag).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    private static string Primary(string tag) => tag.Split('-', 2)[0].Trim();
}
