using System.Collections.Immutable;

namespace Rapporteur.Words;

/// <summary>
/// The sentences of a <see cref="Phrasebook"/> in one language. A key that does not exist, or a hole that nothing fills, is a
/// fault of the code and throws; a test asks for every key in every language.
/// </summary>
public sealed class Phrases
{
    private readonly Dictionary<string, Sentence> sentences;

    private Phrases(Language language, Dictionary<string, Sentence> sentences) => (Language, this.sentences) = (language, sentences);

    public Language Language { get; }

    /// <summary>
    /// Reads sentences as they are written in a table, by their keys; in the pseudo-language they are given in English.
    /// Throws <see cref="FormatException"/> where a hole is never closed.
    /// </summary>
    public static Phrases Of(Language language, IEnumerable<KeyValuePair<string, string>> written)
    {
        // Not frozen: laying out a thousand keys for that costs a process that writes one paper more than it ever looks up.
        var sentences = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var (key, said) in written)
        {
            var sentence = Sentence.Of(said);
            sentences.Add(key, language == Language.Pseudo ? PseudoText.Of(sentence) : sentence);
        }

        return new Phrases(language, sentences);
    }

    public string this[string key] => Find(key).Fill(key, [], Language);

    /// <summary>
    /// The sentence with its holes filled; a hole called <c>count</c> with a number chooses the plural form, of a key that
    /// ends in <c>_ordinal</c> the form that counts in order.
    /// </summary>
    public string Say(string key, params ReadOnlySpan<Hole> holes) => Find(Counted(key, holes)).Fill(key, holes, Language);

    /// <summary>The pieces of a sentence in their order, where a page puts more than text into a hole.</summary>
    public ImmutableArray<Piece> Pieces(string key, params ReadOnlySpan<Hole> holes) => Find(Counted(key, holes)).Pieces;

    /// <summary>The sentences whose keys begin so, as they are written in a table: for who fills their holes elsewhere.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string begins) =>
        from key in sentences.Keys
        where key.StartsWith(begins, StringComparison.Ordinal)
        orderby key
        select KeyValuePair.Create(key, sentences[key].Written);

    public bool Has(string key) => sentences.ContainsKey(key);

    private string Counted(string key, ReadOnlySpan<Hole> holes)
    {
        foreach (var hole in holes)
        {
            if (hole is { Name: "count", Number: { } count } && sentences.ContainsKey($"{key}_other"))
            {
                return $"{key}_{Suffix(key.EndsWith("_ordinal", StringComparison.Ordinal) ? Language.OrdinalClassOf(count) : Language.ClassOf(count))}";
            }
        }

        return key;
    }

    internal static string Suffix(PluralClass of) => of switch
    {
        PluralClass.Zero => "zero",
        PluralClass.One => "one",
        PluralClass.Two => "two",
        PluralClass.Few => "few",
        PluralClass.Many => "many",
        _ => "other",
    };

    private Sentence Find(string key) =>
        sentences.TryGetValue(key, out var sentence) ? sentence
        : throw new KeyNotFoundException($"There is no sentence \"{key}\" in \"{Language.Tag}\".");
}
