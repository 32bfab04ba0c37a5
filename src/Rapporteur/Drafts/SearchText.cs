using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapporteur.Drafts;

/// <summary>Where a text holds what is sought, in UTF-16 units; <paramref name="Together"/> when the words follow each other.</summary>
internal sealed record SearchMatch(bool Together, ImmutableArray<QuotationRange> At);

/// <summary>
/// A text as it is searched, folded once: small letters, without accents and what nobody sees, letters written as one sign or as
/// several alike (<see cref="Canonical"/>), е for ё. "й" stays a letter of its own.
/// </summary>
internal sealed class SearchText
{
    private const char Breve = '\u0306';
    private readonly string folded;
    private readonly int[] starts;

    private SearchText(string folded, int[] starts) => (this.folded, this.starts) = (folded, starts);

    public static SearchText Of(string text)
    {
        var (folded, starts) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsAscii(text[at]) && (end == text.Length || char.IsAscii(text[end])))
            {
                Add(char.ToLowerInvariant(text[at]), at);
            }
            else
            {
                end = Canonical.EndOfLetter(text, at);
                foreach (var part in Decomposed(text[at..end]))
                {
                    // Turkish writes ı where others write i.
                    if (part == Breve ? folded.Length > 0 && folded[^1] == 'и' : IsSeen(part))
                    {
                        Add(part == 'ı' ? 'i' : char.ToLowerInvariant(part), at);
                    }
                }
            }

            at = end;
        }

        return new(folded.ToString(), [.. starts, text.Length]);

        void Add(char letter, int at)
        {
            folded.Append(letter);
            starts.Add(at);
        }
    }

    /// <summary>The words of what somebody looks for.</summary>
    public static ImmutableArray<string> Words(string sought)
    {
        var (folded, words) = (Of(sought).folded, ImmutableArray.CreateBuilder<string>());
        for (var at = 0; at < folded.Length;)
        {
            var end = WordEnd(folded, at);
            if (end > at)
            {
                words.Add(folded[at..end]);
            }

            at = Math.Max(end, at + 1);
        }

        return words.ToImmutable();
    }

    /// <summary>Where all the words stand, the last of them perhaps only begun; null where one does not.</summary>
    public SearchMatch? Find(ImmutableArray<string> words)
    {
        if (words.IsEmpty)
        {
            return null;
        }

        if (Runs(words.AsSpan(), true) is { Count: > 0 } together)
        {
            return new(true, [.. together]);
        }

        var each = new List<QuotationRange>();
        for (var nth = 0; nth < words.Length; nth++)
        {
            var found = Runs(words.AsSpan(nth, 1), nth == words.Length - 1);
            if (found.Count == 0 || words.Length == 1)
            {
                return null;
            }

            each.AddRange(found);
        }

        return new(false, [.. each.Distinct().OrderBy(r => r.Start)]);
    }

    private List<QuotationRange> Runs(ReadOnlySpan<string> words, bool lastOpen)
    {
        var found = new List<QuotationRange>();
        for (var at = folded.IndexOf(words[0], StringComparison.Ordinal); at >= 0;)
        {
            var end = Starts(at) ? RunEnd(words, at, lastOpen) : -1;
            if (end > 0)
            {
                found.Add(new(starts[at], starts[end] - starts[at]));
            }

            var next = Math.Max(at + 1, end);
            at = next >= folded.Length ? -1 : folded.IndexOf(words[0], next, StringComparison.Ordinal);
        }

        return found;
    }

    // Where the words end that begin there and have nothing but spaces and signs between them; -1 where they do not stand there.
    private int RunEnd(ReadOnlySpan<string> words, int at, bool lastOpen)
    {
        for (var nth = 0; nth < words.Length; nth++)
        {
            while (nth > 0 && at < folded.Length && !WordEnds.Within(folded[at]))
            {
                at++;
            }

            if (!folded.AsSpan(at).StartsWith(words[nth], StringComparison.Ordinal))
            {
                return -1;
            }

            at += words[nth].Length;
            var whole = at == folded.Length || !WordEnds.Within(folded[at]) || IsUnspaced(folded[at]);
            if (!whole && !(lastOpen && nth == words.Length - 1))
            {
                return -1;
            }

            at = whole ? at : WordEnd(folded, at);
        }

        return at;
    }

    private bool Starts(int at) => at == 0 || !WordEnds.Within(folded[at - 1]) || IsUnspaced(folded[at]);

    private static int WordEnd(string folded, int at)
    {
        while (at < folded.Length && WordEnds.Within(folded[at]))
        {
            at++;
        }

        return at;
    }

    // Thai, Lao, Khmer, Chinese and Japanese set no spaces between words.
    private static bool IsUnspaced(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u9FFF');

    private static bool IsSeen(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    private static string Decomposed(string letter)
    {
        try
        {
            return letter.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return letter;
        }
    }
}
