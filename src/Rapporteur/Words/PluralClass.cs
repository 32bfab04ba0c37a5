namespace Rapporteur.Words;

/// <summary>The plural classes of Unicode's CLDR; which of them a language has is the language's own affair.</summary>
public enum PluralClass
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>
/// The rules of CLDR for whole numbers (https://cldr.unicode.org, plural rules, cardinals and ordinals). <see cref="PluralClass.Other"/>
/// of Russian is for fractions alone and is still asked of every sentence, so that a table is never short of a form.
/// </summary>
internal static class PluralClasses
{
    public static PluralClass English(long count) => count == 1 ? PluralClass.One : PluralClass.Other;

    // "Un million de commentaires": a whole number of millions has a form of its own.
    public static PluralClass French(long count) => Math.Abs(count) switch
    {
        0 or 1 => PluralClass.One,
        >= 1_000_000 and var large when large % 1_000_000 == 0 => PluralClass.Many,
        _ => PluralClass.Other,
    };

    public static PluralClass Russian(long count) => (Math.Abs(count) % 10, Math.Abs(count) % 100) switch
    {
        (1, not 11) => PluralClass.One,
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => PluralClass.Few,
        _ => PluralClass.Many,
    };

    // "1st", "22nd", "13th".
    public static PluralClass EnglishOrdinal(long count) => (count % 10, count % 100) switch
    {
        (1, not 11) => PluralClass.One,
        (2, not 12) => PluralClass.Two,
        (3, not 13) => PluralClass.Few,
        _ => PluralClass.Other,
    };

    // "1er", "21e".
    public static PluralClass FrenchOrdinal(long count) => count == 1 ? PluralClass.One : PluralClass.Other;
}
