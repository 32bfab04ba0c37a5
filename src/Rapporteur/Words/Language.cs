using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Words;

/// <summary>
/// A language the product speaks: its IETF tag, its own name for itself, and whether it is written from right to left.
/// <see cref="Of"/> never fails: what is not spoken is answered in English.
/// </summary>
public sealed class Language
{
    private readonly Func<long, PluralClass> plural;
    private Func<long, PluralClass> ordinal = _ => PluralClass.Other;

    private Language(string tag, string name, string culture, bool rightToLeft, Func<long, PluralClass> plural,
        params ImmutableArray<PluralClass> classes)
    {
        (Tag, Name, RightToLeft, Classes, this.plural) = (tag, name, rightToLeft, classes, plural);
        Culture = CultureInfo.GetCultureInfo(culture);
    }

    public static Language English { get; } =
        new("en", "English", "en-GB", false, PluralClasses.English, PluralClass.One,
            PluralClass.Other)
        { ordinal = PluralClasses.EnglishOrdinal };

    public static Language French { get; } =
        new("fr", "Français", "fr-FR", false, PluralClasses.French, PluralClass.One, PluralClass.Many,
            PluralClass.Other)
        { ordinal = PluralClasses.FrenchOrdinal };

    public static Language Russian { get; } =
        new("ru", "Русский", "ru-RU", false, PluralClasses.Russian, PluralClass.One, PluralClass.Few, PluralClass.Many, PluralClass.Other);

    /// <summary>
    /// English with every sentence made longer, in accented letters, on pages that run from right to left: no person's
    /// language, but what shows a word that was nailed in and a page that does not hold. Its tag is of the private range.
    /// </summary>
    public static Language Pseudo { get; } =
        new("qps", "Ƥşḗŭḓǿ", "en-GB", true, PluralClasses.English, PluralClass.One,
            PluralClass.Other)
        { ordinal = PluralClasses.EnglishOrdinal };

    /// <summary>What people may choose from, in the order in which it is offered.</summary>
    public static ImmutableArray<Language> Spoken { get; } = [English, French, Russian];

    public string Tag { get; }

    /// <summary>The language's name in itself, as a switch shows it.</summary>
    public string Name { get; }

    public bool RightToLeft { get; }

    /// <summary>What <c>lang</c> of a page in this language says; English for the pseudo-language, which no reader aloud knows.</summary>
    public string PageTag => Tag == "qps" ? "en-x-qps" : Tag;

    /// <summary>Which way its text runs.</summary>
    public TextDirection Runs => RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    /// <summary>What <c>dir</c> of a page in this language says.</summary>
    public string Direction => RightToLeft ? "rtl" : "ltr";

    public CultureInfo Culture { get; }

    /// <summary>How days are shortened: the three letters of everybody's English, not the "Sept" of one country.</summary>
    internal CultureInfo Shortening => Culture.Name == "en-GB" ? CultureInfo.InvariantCulture : Culture;

    /// <summary>What another language is called: in English by its English name, else by its own name for itself.</summary>
    public string NameOf(string tag) =>
        CultureInfo.GetCultureInfo(tag) is var named && Shortening == CultureInfo.InvariantCulture ? named.EnglishName : named.NativeName;

    /// <summary>The classes of whole numbers that a sentence with a count has a form for.</summary>
    public ImmutableArray<PluralClass> Classes { get; }

    /// <summary>By an IETF tag such as <c>fr-CA</c>; English for null and for every language that is not spoken.</summary>
    public static Language Of(string? tag) => Find(tag) ?? English;

    /// <summary>The same, null where the language is not spoken.</summary>
    public static Language? Find(string? tag)
    {
        var primary = tag?.Split('-', '_')[0];
        return primary is null ? null
            : Spoken.FirstOrDefault(l => l.Tag.Equals(primary, StringComparison.OrdinalIgnoreCase))
                ?? (primary.Equals(Pseudo.Tag, StringComparison.OrdinalIgnoreCase) ? Pseudo : null);
    }

    /// <summary>
    /// The one rule for which language a person reads: what it chose on a page, else the language it has on the roster,
    /// else the first of what its browser asks for that is spoken, else the forum's first, else English.
    /// </summary>
    public static Language For(string? chosen, string? roster, IEnumerable<string> accepted, IEnumerable<string> forum) =>
        Find(chosen) ?? Find(roster)
        ?? accepted.Select(Find).FirstOrDefault(l => l is not null)
        ?? forum.Select(Find).FirstOrDefault(l => l is not null)
        ?? English;

    public PluralClass ClassOf(long count) => plural(count);

    /// <summary>The class of a number that says the place in an order: "1st", "2nd".</summary>
    public PluralClass OrdinalClassOf(long nth) => ordinal(nth);

    public override string ToString() => Tag;
}
