using System.Buffers;
using System.Collections.Frozen;

namespace Rapporteur.Mail;

/// <summary>
/// In which language a text is, by its letters and its commonest small words; null where that does not tell. Only a first
/// choice for a person: nothing is decided by it.
/// </summary>
internal static class LanguageGuess
{
    private const int Most = 800;
    private const int FewestWords = 2;

    private static readonly SearchValues<char> Between = SearchValues.Create(" \n\u00A0.,;:!?()\"’'«»");

    private static readonly Vocabulary Latin = Vocabulary.Of(
        ("en", "the of and to in is that for we as it be with on are not this by our should which paragraph"),
        ("fr", "le la les de des du et à est que pour nous dans en un une sur pas avec ce qui au paragraphe notre"),
        ("es", "el la los las de del y en es que para nosotros un una por con no se su al párrafo lo como nuestra"),
        ("de", "der die das und zu in ist nicht wir den dem ein eine für mit auf von im sich des absatz"),
        ("pt", "o a os as de do da dos das e em é que para nós um uma por com não se ao parágrafo nossa"),
        ("it", "il lo la i gli le di del della e in è che per noi un una con non si al paragrafo nostra"));

    private static readonly Vocabulary Cyrillic = Vocabulary.Of(
        ("ru", "и в не на что с по мы как это к из у за от для пункт пункте просим ы э"),
        ("uk", "і в не на що з по ми як це до із у за від для пункт та є ї"),
        ("bg", "и в не на че с по ние как това към от за да се са е параграф"));

    public static string? Of(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Most));
        Span<int> letters = stackalloc int[(int)Letters.Kana + 1];
        foreach (var c in start)
        {
            if (char.IsLetter(c))
            {
                letters[(int)Of(c)]++;
            }
        }

        letters[(int)Letters.Other] = 0;
        var (most, which) = (0, Letters.Other);
        for (var i = 0; i < letters.Length; i++)
        {
            (most, which) = letters[i] > most ? (letters[i], (Letters)i) : (most, which);
        }

        return which switch
        {
            Letters.Latin => Commonest(start, Latin),
            Letters.Cyrillic => Commonest(start, Cyrillic) ?? "ru",
            Letters.Arabic => start.ContainsAny("پچژگ") ? "fa" : "ar",
            Letters.Han => letters[(int)Letters.Kana] > 0 ? "ja" : "zh",
            Letters.Kana => "ja",
            Letters.Hangul => "ko",
            Letters.Hebrew => "he",
            Letters.Greek => "el",
            _ => null,
        };
    }

    private static string? Commonest(ReadOnlySpan<char> text, Vocabulary small)
    {
        Span<char> lower = stackalloc char[text.Length];
        Span<int> found = stackalloc int[small.Tags.Length];
        text.ToLowerInvariant(lower);
        while (!lower.IsEmpty)
        {
            var end = lower.IndexOfAny(Between);
            var word = end < 0 ? lower : lower[..end];
            lower = end < 0 ? [] : lower[(end + 1)..];
            for (var of = word.IsEmpty ? 0 : small.Of(word); of != 0; of &= of - 1)
            {
                found[int.TrailingZeroCount(of)]++;
            }
        }

        var (best, most, second) = (0, 0, 0);
        for (var tag = 0; tag < found.Length; tag++)
        {
            (best, most, second) = found[tag] > most ? (tag, found[tag], most) : (best, most, Math.Max(second, found[tag]));
        }

        return most >= FewestWords && most > second ? small.Tags[best] : null;
    }

    private static Letters Of(char c) => (int)c switch
    {
        < 0x0250 or (>= 0x1E00 and <= 0x1EFF) => Letters.Latin,
        >= 0x0370 and <= 0x03FF => Letters.Greek,
        >= 0x0400 and <= 0x052F => Letters.Cyrillic,
        >= 0x0590 and <= 0x05FF => Letters.Hebrew,
        (>= 0x0600 and <= 0x077F) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) => Letters.Arabic,
        >= 0x3040 and <= 0x30FF => Letters.Kana,
        >= 0x3400 and <= 0x9FFF => Letters.Han,
        >= 0xAC00 and <= 0xD7AF => Letters.Hangul,
        _ => Letters.Other,
    };

    private enum Letters
    {
        Other,
        Latin,
        Greek,
        Cyrillic,
        Hebrew,
        Arabic,
        Han,
        Hangul,
        Kana,
    }

    // Of each word the languages that have it, a bit for each.
    private sealed class Vocabulary
    {
        private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> languages;

        private Vocabulary(string[] tags, FrozenDictionary<string, int> words) =>
            (Tags, languages) = (tags, words.GetAlternateLookup<ReadOnlySpan<char>>());

        public string[] Tags { get; }

        public static Vocabulary Of(params (string Tag, string Words)[] languages) => new(
            [.. languages.Select(l => l.Tag)],
            languages.SelectMany((l, at) => l.Words.Split(' ').Distinct().Select(word => (Word: word, Bit: 1 << at)))
                .GroupBy(w => w.Word, StringComparer.Ordinal)
                .ToFrozenDictionary(w => w.Key, w => w.Sum(one => one.Bit), StringComparer.Ordinal));

        public int Of(ReadOnlySpan<char> word) => languages.TryGetValue(word, out var of) ? of : 0;
    }
}
