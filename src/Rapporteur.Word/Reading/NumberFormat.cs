using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A list number as printed in one of the formats of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat), as far as the standard and
/// Word ([MS-OI29500] 2.1.540) agree on what follows the first letters.
/// </summary>
internal static class NumberFormat
{
    // 29 letters: й, ё, ъ and ь are left out, ы is not.
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private const string Abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string Alpha = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string Hebrew = "אבגדהוזחטיכלמנסעפצקרשת";
    private const string Thai = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    private const string Katakana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private const string HalfKatakana = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
    private const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private const string HalfIroha = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";

    // Word has hindiVowels and hindiConsonants the wrong way round, and files are written for Word; only the letters that all
    // readers agree on.
    private const string HindiConsonants = "कखगघङचछजझञटठडढणतथदधन";
    private const string HindiVowels = "अआइईउऊ";
    private static readonly ImmutableArray<(int Value, string Letters)> Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
        (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>
    /// The number in that format, number words in that language (English when none is given); null for what is not known here:
    /// the caller then prints digits and says so.
    /// </summary>
    public static string? Of(int n, string format, string? language = null) => format switch
    {
        "none" => "",
        "decimalZero" => n.ToString("00", CultureInfo.InvariantCulture),
        _ when n < 1 => Digits(n),
        "decimal" or "decimalHalfWidth" => Digits(n),
        "lowerRoman" => ToRoman(n),
        "upperRoman" => ToRoman(n).ToUpperInvariant(),
        "lowerLetter" => Repeated(n, "abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => Repeated(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "russianLower" => Repeated(n, Russian),
        "russianUpper" => Repeated(n, Russian.ToUpperInvariant()),
        "ordinal" => NumberSpelling.Short(n, language),
        "ordinalText" => NumberSpelling.Ordinal(n, language),
        "cardinalText" => NumberSpelling.Cardinal(n, language),
        "numberInDash" => $"- {Digits(n)} -",
        "hex" => n.ToString("X", CultureInfo.InvariantCulture),
        "chicago" => Repeated(n, "*†‡§"),
        "decimalEnclosedParen" => $"({Digits(n)})",
        "decimalEnclosedFullstop" => $"{Digits(n)}.",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when n <= 20 => ((char)('①' + n - 1)).ToString(),
        _ => OfOtherScripts(n, format),
    };

    private static string? OfOtherScripts(int n, string format) => format switch
    {
        "arabicAbjad" => Repeated(n, Abjad),
        "arabicAlpha" => Repeated(n, Alpha),
        "hebrew1" => HebrewNumeral(n),
        "hebrew2" => Once(n, Hebrew),
        "thaiLetters" => Repeated(n, Thai),
        "thaiNumbers" => Digits(n, '๐'),
        "hindiNumbers" => Digits(n, '०'),
        "hindiVowels" => Once(n, HindiConsonants),
        "hindiConsonants" => Once(n, HindiVowels),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(n, '０'),
        _ => OfEastAsia(n, format),
    };

    private static string? OfEastAsia(int n, string format) => format switch
    {
        "aiueo" => Again(n, HalfKatakana),
        "aiueoFullWidth" => Again(n, Katakana),
        "iroha" => Again(n, HalfIroha),
        "irohaFullWidth" => Again(n, Iroha),
        "ganada" => Again(n, "가나다라마바사아자차카타파하"),
        "chosung" => Again(n, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
        "ideographTraditional" => Once(n, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Once(n, "子丑寅卯辰巳午未申酉戌亥"),
        "ideographEnclosedCircle" => Once(n, "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
        "ideographDigital" => Digits(n, "〇一二三四五六七八九"),
        "taiwaneseDigital" => Digits(n, "○一二三四五六七八九"),
        "koreanDigital" => Digits(n, "영일이삼사오육칠팔구"),
        "koreanDigital2" => Digits(n, "零一二三四五六七八九"),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" =>
            Counted(n, "一二三四五六七八九十", oneTen: false),
        "koreanCounting" => Counted(n, "일이삼사오육칠팔구십", oneTen: false),
        "ideographLegalTraditional" => Counted(n, "壹貳參肆伍陸柒捌玖拾", oneTen: true),
        "chineseLegalSimplified" => Counted(n, "壹贰叁肆伍陆柒捌玖拾", oneTen: true),
        "koreanLegal" when n < 100 => NumberSpelling.Korean(n),
        _ => null,
    };

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Digits(int n, char zero) => string.Concat(Digits(n).Select(d => (char)(d - '0' + zero)));

    private static string Digits(int n, string digits) => string.Concat(Digits(n).Select(d => digits[d - '0']));

    // The letter repeated after the alphabet's end: z, aa, bb.
    private static string Repeated(int n, string letters) =>
        new(letters[(n - 1) % letters.Length], Math.Min(((n - 1) / letters.Length) + 1, 40));

    // From the beginning again, as Word does where the standard repeats the letter.
    private static string Again(int n, string letters) => letters[(n - 1) % letters.Length].ToString();

    private static string? Once(int n, string letters) => n <= letters.Length ? letters[n - 1].ToString() : null;

    private static string? Counted(int n, string signs, bool oneTen)
    {
        if (n >= 100)
        {
            return null;
        }

        var (tens, ones) = (n / 10, n % 10);
        return (tens > 1 || (tens == 1 && oneTen) ? signs[tens - 1].ToString() : "") + (tens > 0 ? signs[9].ToString() : "")
            + (ones > 0 ? signs[ones - 1].ToString() : "");
    }

    // Letters by value, the highest first; 15 and 16 are not written with the letters of the divine name.
    private static string? HebrewNumeral(int n)
    {
        if (n > 499)
        {
            return null;
        }

        var below = n % 100;
        var hundreds = n >= 100 ? Hebrew[18 + (n / 100) - 1].ToString() : "";
        return hundreds + below switch
        {
            15 => "טו",
            16 => "טז",
            _ => (below >= 10 ? Hebrew[9 + (below / 10) - 1].ToString() : "") + (below % 10 > 0 ? Hebrew[(below % 10) - 1].ToString() : ""),
        };
    }

    private static string ToRoman(int n)
    {
        if (n > 32_767)
        {
            return Digits(n);
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
}
