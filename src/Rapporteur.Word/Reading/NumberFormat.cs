using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>A list number as printed in one of the formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat).</summary>
internal static class NumberFormat
{
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";
    private const string Abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string Alpha = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string Hebrew = "אבגדהוזחטיכלמנסעפצקרשת";
    private static readonly ImmutableArray<(int Value, string Letters)> Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
        (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number in that format, or null for a format that is not known here; the caller then prints digits and says so.</summary>
    public static string? Of(int n, string format) => format switch
    {
        "none" => "",
        "decimalZero" => n.ToString("00", CultureInfo.InvariantCulture),
        _ when n < 1 => n.ToString(CultureInfo.InvariantCulture),
        "decimal" or "decimalHalfWidth" => n.ToString(CultureInfo.InvariantCulture),
        "lowerRoman" => ToRoman(n),
        "upperRoman" => ToRoman(n).ToUpperInvariant(),
        "lowerLetter" => Letters(n, "abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => Letters(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "russianLower" => Letters(n, Russian),
        "russianUpper" => Letters(n, Russian.ToUpperInvariant()),
        "arabicAbjad" => Letters(n, Abjad),
        "arabicAlpha" => Letters(n, Alpha),
        "hebrew2" => Letters(n, Hebrew),
        "ordinal" => Ordinals.Short(n),
        "ordinalText" => Capital(Ordinals.Ordinal(n)),
        "cardinalText" => Capital(Ordinals.Cardinal(n)),
        "numberInDash" => $"- {n.ToString(CultureInfo.InvariantCulture)} -",
        "hex" => n.ToString("X", CultureInfo.InvariantCulture),
        "chicago" => Letters(n, "*†‡§"),
        "decimalEnclosedParen" => $"({n.ToString(CultureInfo.InvariantCulture)})",
        "decimalEnclosedFullstop" => $"{n.ToString(CultureInfo.InvariantCulture)}.",
        "decimalEnclosedCircle" when n <= 20 => ((char)('①' + n - 1)).ToString(),
        "decimalFullWidth" => string.Concat(n.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + '０'))),
        "hindiNumbers" => string.Concat(n.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + '०'))),
        _ => null,
    };

    // Word repeats the letter after the alphabet's end: z, aa, bb.
    private static string Letters(int n, string alphabet) => new(alphabet[(n - 1) % alphabet.Length], Math.Min(((n - 1) / alphabet.Length) + 1, 40));

    private static string ToRoman(int n)
    {
        if (n > 32_767)
        {
            return n.ToString(CultureInfo.InvariantCulture);
        }

        var letters = "";
        foreach (var (value, text) in Roman)
        {
            for (; n >= value; n -= value)
            {
                letters += text;
            }
        }

        return letters;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
