using System.Collections.Frozen;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>What a word means in a citation. <paramref name="Heading"/> is set for words that name a kind of heading.</summary>
internal sealed record CitationMeaning(CitationPart Part, int Value = 0, string? Compared = null, PathStepKind? Heading = null);

/// <summary>
/// The words of citations in all languages, from the room <c>labels</c> that also words labels: there a word is written as it
/// is, or with a star for any ending ("част*"); of ordinals and counts each word is one further, variants with a stroke.
/// </summary>
internal static class CitationTable
{
    // Endings of Russian and French are no longer.
    private const int LongestEnding = 3;

    private static readonly (string Key, CitationMeaning Meaning)[] Keys =
    [
        ("labels.cited.part", new(CitationPart.Section, Compared: "part", Heading: PathStepKind.Part)),
        // Delegates mix these up.
        ("labels.cited.chapter", new(CitationPart.Section, Compared: "part", Heading: PathStepKind.Chapter)),
        ("labels.cited.section", new(CitationPart.Section, Compared: "part", Heading: PathStepKind.Section)),
        ("labels.cited.annex", new(CitationPart.Section, Compared: "annex", Heading: PathStepKind.Annex)),
        ("labels.cited.article", new(CitationPart.Paragraph, Compared: "article", Heading: PathStepKind.Article)),
        ("labels.cited.preamble", new(CitationPart.Preamble, Compared: "preamble", Heading: PathStepKind.Preamble)),
        ("labels.cited.title", new(CitationPart.Heading)),
        ("labels.cited.paragraph", new(CitationPart.Paragraph)),
        ("labels.cited.indent", new(CitationPart.Indent)),
        ("labels.cited.footnote", new(CitationPart.Footnote)),
        ("labels.cited.under", new(CitationPart.Under)),
        ("labels.cited.filler", new(CitationPart.Filler)),
        ("labels.cited.and", new(CitationPart.And)),
        ("labels.cited.everywhere", new(CitationPart.Everywhere)),
        ("labels.cited.whole", new(CitationPart.Whole)),
        ("labels.cited.last", new(CitationPart.Ordinal, -1)),
    ];

    private static readonly FrozenDictionary<string, Table> ByLanguage =
        Language.Spoken.ToFrozenDictionary(l => l.Tag, l => new Table(LabelWords.Book.In(l)), StringComparer.Ordinal);

    private static readonly Table[] All = [.. Language.Spoken.Select(l => ByLanguage[l.Tag])];

    private static readonly FrozenSet<string> Ends =
        Language.Spoken.SelectMany(l => LabelWords.Book.In(l)["labels.cited.nth-ends"].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a folded word means in the first language that has it; null where none has.</summary>
    public static CitationMeaning? Find(string word)
    {
        foreach (var table in All)
        {
            if (table.Exact.TryGetValue(word, out var meaning))
            {
                return meaning;
            }
        }

        foreach (var table in All)
        {
            if (table.WithEnding(word) is { } meaning)
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>The same in one language alone.</summary>
    public static CitationMeaning? Find(string word, Language language) =>
        ByLanguage.TryGetValue(language.Tag, out var table) ? table.Exact.GetValueOrDefault(word) ?? table.WithEnding(word) : null;

    /// <summary>Whether digits before it are an ordinal: "3rd", "2e".</summary>
    public static bool EndsOrdinals(string letters) => Ends.Contains(letters);

    private sealed class Table
    {
        private readonly (string Stem, CitationMeaning Meaning)[] stems;

        public Table(Phrases words)
        {
            var (exact, open) = (new Dictionary<string, CitationMeaning>(StringComparer.Ordinal), new List<(string, CitationMeaning)>());
            foreach (var (key, meaning) in Keys)
            {
                Add(words[key].Split(' '), meaning);
            }

            foreach (var (nth, word) in words["labels.cited.nth"].Split(' ').Index())
            {
                Add(word.Split('/'), new(CitationPart.Ordinal, nth + 1, $"{nth + 1}"));
            }

            // "Part One": a number only in a heading's name.
            foreach (var (n, word) in words["labels.cited.count"].Split(' ').Index())
            {
                Add([word], new(CitationPart.Other, n + 1, $"{n + 1}"));
            }

            (Exact, stems) = (exact.ToFrozenDictionary(StringComparer.Ordinal), [.. open]);

            void Add(string[] written, CitationMeaning meaning)
            {
                foreach (var word in written)
                {
                    if (word.EndsWith('*'))
                    {
                        open.Add((word[..^1], meaning));
                    }
                    else
                    {
                        exact.TryAdd(CitationTokens.Folded(word), meaning);
                    }
                }
            }
        }

        public FrozenDictionary<string, CitationMeaning> Exact { get; }

        public CitationMeaning? WithEnding(string word) =>
            Array.Find(stems, s => word.Length <= s.Stem.Length + LongestEnding && word.StartsWith(s.Stem, StringComparison.Ordinal))
                .Meaning;
    }
}
