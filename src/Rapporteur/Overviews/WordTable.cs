using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;

namespace Rapporteur.Overviews;

/// <summary>
/// Every word that stands in a comment, once a language, with its stem: ten thousand comments say a few thousand words. A text is the
/// numbers of its words; what is looked for is the numbers of the words it may be. For any thread.
/// </summary>
internal sealed class WordTable(IStemming stemming)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Word, string Language), int> numbers = [];
    private readonly List<(string Word, string Language, string? Stem)> words = [];

    /// <summary>The words of everything a comment says, each once.</summary>
    public int[] Of(CommentContent content)
    {
        var language = Primary(content.Language);
        var said = DeskRules.TextsOf(content).SelectMany(t => SearchText.Words(t)).Distinct(StringComparer.Ordinal).ToList();
        lock (gate)
        {
            return [.. said.Select(w => Number(w, language))];
        }
    }

    /// <summary>
    /// For each word looked for, those it may be: with the same stem in the language of the comment, or begun by it where it is the last.
    /// By the number of a word. Words that say nothing by themselves are left out, but not where there is no other.
    /// </summary>
    public ImmutableArray<bool[]> Meant(string sought)
    {
        var wanted = SearchText.Words(sought);
        lock (gate)
        {
            var languages = words.Select(w => w.Language).Distinct().ToList();
            var meant = wanted.Index().Select(w => (Silent: w.Index < wanted.Length - 1 && IsSilent(w.Item, languages),
                Words: Like(w.Item, w.Index == wanted.Length - 1, languages))).ToList();
            var telling = meant.Where(m => !m.Silent).Select(m => m.Words).ToImmutableArray();
            return telling.IsEmpty ? [.. meant.Select(m => m.Words)] : telling;
        }
    }

    private bool[] Like(string word, bool open, List<string> languages)
    {
        var stems = languages.ToDictionary(l => l, l => stemming.Of(word, l));
        var like = new bool[words.Count];
        for (var number = 0; number < words.Count; number++)
        {
            var (known, language, stem) = words[number];
            like[number] = known == word || (stem is not null && stem == stems[language])
                || (open && known.StartsWith(word, StringComparison.Ordinal));
        }

        return like;
    }

    private bool IsSilent(string word, List<string> languages) => languages.Exists(l => stemming.Of(word, l) is null);

    private int Number(string word, string language)
    {
        if (!numbers.TryGetValue((word, language), out var number))
        {
            numbers.Add((word, language), number = words.Count);
            words.Add((word, language, stemming.Of(word, language)));
        }

        return number;
    }

    private static string Primary(string tag) => tag.Split('-')[0];
}
