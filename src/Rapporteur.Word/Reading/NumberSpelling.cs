using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Numbers in the words of a language, as the list formats "ordinal", "ordinalText" and "cardinalText" print them (ISO/IEC
/// 29500-1, 17.18.59: in the language of the run): English, French, Russian and Spanish, words up to 999, masculine, the first
/// letter a capital. Null for what is not known; no language at all is English.
/// </summary>
internal static class NumberSpelling
{
    private const int Most = 999;

    private static readonly string[] WithAnd = ["EN-GB", "EN-AU", "EN-IE", "EN-NZ"];

    private static readonly string[] French =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
        "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] FrenchTens =
        ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

    private static readonly string[] Russian =
    [
        "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать",
        "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
    ];

    private static readonly string[] RussianTens =
        ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];

    private static readonly string[] RussianOrdinals =
    [
        "нулевой", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый", "одиннадцатый",
        "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый", "восемнадцатый", "девятнадцатый",
    ];

    private static readonly string[] RussianTenth =
        ["", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый", "девяностый"];

    private static readonly string[] Spanish =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
        "quince",
        "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro",
        "veinticinco",
        "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] SpanishTens =
        ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] SpanishOrdinals =
        ["", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo"];

    private static readonly string[] SpanishTenth =
    [
        "", "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo",
    ];

    private static readonly string[] RussianHundreds =
        ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];

    private static readonly string[] RussianHundredth =
    [
        "", "сотый", "двухсотый", "трёхсотый", "четырёхсотый", "пятисотый", "шестисотый", "семисотый", "восьмисотый", "девятисотый",
    ];

    private static readonly string[] SpanishHundreds =
    [
        "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
        "novecientos",
    ];

    private static readonly string[] SpanishHundredth =
    [
        "", "centésimo", "ducentésimo", "tricentésimo", "cuadringentésimo", "quingentésimo", "sexcentésimo", "septingentésimo",
        "octingentésimo", "noningentésimo",
    ];

    private static readonly string[] KoreanOnes = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];

    private static readonly string[] KoreanTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];

    /// <summary>"1st", "1er", "1-й", "1.º".</summary>
    public static string? Short(int n, string? language) => Of(language) switch
    {
        "en" => Ordinals.Short(n),
        "fr" => Digits(n) + (n == 1 ? "er" : "e"),
        "ru" => $"{Digits(n)}-й",
        "es" => $"{Digits(n)}.º",
        _ => null,
    };

    public static string? Ordinal(int n, string? language) => n is < 1 or > Most ? null : Capital((Of(language), n % 100) switch
    {
        ("en", 0) => $"{Ordinals.Cardinal(n / 100)} hundredth",
        ("en", var rest) => English(n, language) + Ordinals.Ordinal(rest),
        ("fr", var rest) => FrenchOrdinal(n / 100, rest),
        ("ru", 0) => RussianHundredth[n / 100],
        ("ru", var rest) => (n < 100 ? "" : $"{RussianHundreds[n / 100]} ") + (rest < 20 ? RussianOrdinals[rest]
            : rest % 10 == 0 ? RussianTenth[rest / 10]
            : $"{RussianTens[rest / 10]} {RussianOrdinals[rest % 10]}"),
        ("es", 0) => SpanishHundredth[n / 100],
        ("es", var rest) => (n < 100 ? "" : $"{SpanishHundredth[n / 100]} ") + SpanishOrdinal(rest),
        _ => null,
    });

    public static string? Cardinal(int n, string? language) => n is < 1 or > Most ? null : Capital((Of(language), n % 100) switch
    {
        ("en", 0) => $"{Ordinals.Cardinal(n / 100)} hundred",
        ("en", var rest) => English(n, language) + Ordinals.Cardinal(rest),
        ("fr", 0) => n == 100 ? "cent" : $"{French[n / 100]}-cents",
        ("fr", var rest) => FrenchHundred(n / 100) + FrenchCardinal(rest),
        ("ru", 0) => RussianHundreds[n / 100],
        ("ru", var rest) => (n < 100 ? "" : $"{RussianHundreds[n / 100]} ")
            + (rest < 20 ? Russian[rest] : RussianTens[rest / 10] + (rest % 10 == 0 ? "" : $" {Russian[rest % 10]}")),
        ("es", 0) => n == 100 ? "cien" : SpanishHundreds[n / 100],
        ("es", var rest) => (n < 100 ? "" : $"{SpanishHundreds[n / 100]} ")
            + (rest < 30 ? Spanish[rest] : SpanishTens[rest / 10] + (rest % 10 == 0 ? "" : $" y {Spanish[rest % 10]}")),
        _ => null,
    });

    /// <summary>The native Korean numerals below a hundred.</summary>
    public static string Korean(int n) => KoreanTens[n / 10] + KoreanOnes[n % 10];

    private static string Of(string? language) => language is null ? "en" : language.Split('-', '_')[0].ToLowerInvariant();

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string? Capital(string? words) => words is null ? null : char.ToUpperInvariant(words[0]) + words[1..];

    // British and its kin put an "and" behind the hundred, American does not.
    private static string English(int n, string? language) => n < 100 ? ""
        : $"{Ordinals.Cardinal(n / 100)} hundred {(language is not null && WithAnd.Contains(language.ToUpperInvariant()) ? "and " : "")}";

    private static string FrenchHundred(int hundreds) =>
        hundreds switch { 0 => "", 1 => "cent-", _ => $"{French[hundreds]}-cent-" };

    private static string FrenchCardinal(int n)
    {
        if (n < 20)
        {
            return French[n];
        }

        // 70 and 90 count on from 60 and 80: soixante-et-onze, quatre-vingt-onze.
        var rest = n / 10 is 7 or 9 ? (n % 10) + 10 : n % 10;
        return rest switch
        {
            0 => n == 80 ? "quatre-vingts" : FrenchTens[n / 10],
            1 or 11 when n < 80 => $"{FrenchTens[n / 10]}-et-{French[rest]}",
            _ => $"{FrenchTens[n / 10]}-{French[rest]}",
        };
    }

    private static string FrenchOrdinal(int hundreds, int n)
    {
        if (hundreds == 0 && n == 1)
        {
            return "premier";
        }

        if (n == 0)
        {
            return FrenchHundred(hundreds)[..^1] + "ième";
        }

        var words = FrenchHundred(hundreds) + (n == 80 ? FrenchTens[8] : FrenchCardinal(n));
        return words switch
        {
            _ when words.EndsWith("cinq", StringComparison.Ordinal) => words + "uième",
            _ when words.EndsWith("neuf", StringComparison.Ordinal) => words[..^1] + "vième",
            _ when words.EndsWith('e') => words[..^1] + "ième",
            _ => words + "ième",
        };
    }

    private static string SpanishOrdinal(int n) => n switch
    {
        <= 10 => SpanishOrdinals[n],
        18 => "decimoctavo",
        28 => "vigesimoctavo",
        < 20 => "decimo" + SpanishOrdinals[n % 10],
        > 20 and < 30 => "vigesimo" + SpanishOrdinals[n % 10],
        _ => SpanishTenth[n / 10] + (n % 10 == 0 ? "" : $" {SpanishOrdinals[n % 10]}"),
    };
}
