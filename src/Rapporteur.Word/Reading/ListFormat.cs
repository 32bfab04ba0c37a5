using System.Globalization;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// How a level or the notes of a section print their numbers (ISO/IEC 29500-1, 17.9.17 and 17.11.17): a format of 17.18.59, or
/// "custom" with a pattern such as "001, 002, 003, ..." that is padded with zeros or written as one of those formats begins
/// ([MS-DOCX] 2.4).
/// </summary>
internal readonly record struct ListFormat(string Name, int Digits = 0)
{
    private const int MostDigits = 10;

    // In the order in which a pattern is compared with what they print first.
    private static readonly string[] ByExample =
    [
        "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimalZero", "ordinal", "ordinalText", "cardinalText", "chicago",
        "russianLower", "russianUpper", "arabicAlpha", "arabicAbjad", "hebrew2", "thaiLetters", "thaiNumbers", "hindiNumbers",
        "hindiVowels",
        "hindiConsonants", "decimalEnclosedCircle", "decimalFullWidth", "aiueo", "aiueoFullWidth", "iroha", "irohaFullWidth", "ganada",
        "chosung",
        "ideographTraditional", "ideographZodiac", "ideographEnclosedCircle", "chineseCounting", "ideographLegalTraditional",
        "chineseLegalSimplified",
        "koreanDigital", "koreanLegal",
    ];

    public static ListFormat Decimal { get; } = new("decimal");

    /// <summary>Whether it is written in words or letters of a language.</summary>
    public bool IsWorded => Name is "ordinal" or "ordinalText" or "cardinalText";

    public static ListFormat Of(XElement level) => OfNotes(level) ?? Decimal;

    /// <summary>The format of notes; null when the properties do not say.</summary>
    public static ListFormat? OfNotes(XElement? properties) =>
        properties.Child(W.numFmt) is { } format ? Named(format)
        : properties.Child(WordXml.Compatibility, "AlternateContent") is { } either ? OneOf(either)
        : null;

    /// <summary>The number as printed, worded in the language where it <see cref="IsWorded"/>; digits when that is not known here,
    /// which is noted then.</summary>
    public string Print(int number, Func<string?> language, Unread unread)
    {
        if (Digits > 0)
        {
            return number.ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        var worded = IsWorded ? language() : null;
        if (NumberFormat.Of(number, Name, worded) is { } printed)
        {
            return printed;
        }

        unread.NumberFormat(Name, worded);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    // Formats newer than the standard's first edition are wrapped in alternate content whose fallback is one of that edition.
    private static ListFormat OneOf(XElement either) =>
        (Shown.Branch(either).Child(W.numFmt) ?? Shown.Fallback(either).Child(W.numFmt)) is { } format ? Named(format) : Decimal;

    private static ListFormat Named(XElement format) => format.Val() switch
    {
        null => Decimal,
        "custom" => Custom(format.Attr(W.format) ?? ""),
        var name => new ListFormat(name),
    };

    private static ListFormat Custom(string pattern)
    {
        var examples =
            pattern.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(e => e is not ("..." or "…"))
                .Take(3).ToArray();
        if (examples is [{ Length: <= MostDigits } first, ..] && first[^1] == '1'
            && first.AsSpan(0, first.Length - 1).IndexOfAnyExcept('0') < 0)
        {
            return new ListFormat("decimal", first.Length);
        }

        var known =
            examples.Length == 0
                ? null
                : ByExample.FirstOrDefault(name => examples.Select((e, i) => NumberFormat.Of(i + 1, name, "en") == e).All(same => same));
        return new ListFormat(known ?? $"custom: {(pattern.Length <= 40 ? pattern : pattern[..40] + "…")}");
    }
}
