namespace Rapporteur.Words;

/// <summary>Things named one after another, parted as each language parts them: French sets a space before a semicolon.</summary>
public static class Lists
{
    private static readonly Phrasebook Book = new(typeof(Lists).Assembly, "languages");

    public static string Listed(this Language language, IEnumerable<string> items) => string.Join(language.BetweenListed(), items);

    /// <summary>What stands between two of them.</summary>
    public static string BetweenListed(this Language language) =>
        Book.In(language).Pieces("languages.listed").SkipWhile(p => p.Hole is null).First(p => p.Hole is null).Text;
}
