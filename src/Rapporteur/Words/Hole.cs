namespace Rapporteur.Words;

/// <summary>
/// What fills a named hole of a sentence. A number chooses the sentence's plural form when its hole is called
/// <c>count</c>, and is written with the language's digits, from 10,000 on in its groups of three.
/// </summary>
public readonly record struct Hole(string Name, string? Text, long? Number)
{
    public static implicit operator Hole((string Name, string? Text) filled) => new(filled.Name, filled.Text ?? "", null);

    public static implicit operator Hole((string Name, int Number) filled) => new(filled.Name, null, filled.Number);

    public static implicit operator Hole((string Name, long Number) filled) => new(filled.Name, null, filled.Number);

    /// <summary>As it is written in that language.</summary>
    public string In(Language language) => Text ?? Number!.Value.ToString(Number is >= 10_000 or <= -10_000 ? "N0" : "D", language.Culture);
}
