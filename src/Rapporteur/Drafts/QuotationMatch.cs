using System.Buffers;
using System.Text;

namespace Rapporteur.Drafts;

/// <summary>Where a quotation was found in a text: start and length in UTF-16 units of that text.</summary>
public readonly record struct QuotationRange(int Start, int Length);

/// <summary>
/// Finds quoted words again in a text. Characters are compared after the differences that retyping and clipboards make
/// are removed: kinds of space, of dash, of quotation mark, soft hyphens, direction marks, letters written as one sign or
/// as several (<see cref="Canonical"/>), case excepted. Words that occur more than once
/// are told apart by the text before and after: by more of its sides agreeing wholly, or by clearly more characters;
/// when that does not decide, the answer is nothing, never a guess.
/// </summary>
public static class QuotationMatch
{
    // Fewer agree by chance where the surroundings have nothing to do with each other.
    private const int Clearly = 4;

    private static readonly SearchValues<char> Folded =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => Fold(c) != c)]);

    /// <summary>The one range of the text the quotation names, or null when there is none or more than one as likely.</summary>
    public static QuotationRange? Find(string text, Quotation quotation)
    {
        var (folded, origin) = Fold(text);
        var exact = FoldText(quotation.Exact);
        if (exact.Length == 0)
        {
            return null;
        }

        var (prefix, suffix) = (FoldText(quotation.Prefix), FoldText(quotation.Suffix));
        var found = new List<Candidate>();
        for (var at = folded.IndexOf(exact, StringComparison.Ordinal); at >= 0; at =
            folded.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var before = CommonEnd(folded.AsSpan(0, at), prefix);
            var after = CommonStart(folded.AsSpan(at + exact.Length), suffix);
            var whole = (prefix.Length > 0 && before == prefix.Length ? 1 : 0) + (suffix.Length > 0 && after == suffix.Length ? 1 : 0);
            var (start, end) = (Origin(at), at + exact.Length < folded.Length ? Origin(at + exact.Length) : text.Length);
            if ((at > 0 && Origin(at - 1) == start) || end == Origin(at + exact.Length - 1))
            {
                // Begins or ends within what is written as one letter here: half of it is nothing a range can name.
                continue;
            }

            found.Add(new Candidate(new QuotationRange(start, end - start), before + after, whole));
        }

        return found.Count == 0 ? null : Best(found);

        int Origin(int at) => origin is null ? at : origin[at];
    }

    private static QuotationRange? Best(List<Candidate> found)
    {
        var best = found.MaxBy(c => c.Score);
        return found.TrueForAll(c => c == best || best.Score - c.Score >= Clearly || (best.Score > c.Score && best.Whole > c.Whole))
            ? best.Range
            : null;
    }

    private readonly record struct Candidate(QuotationRange Range, int Score, int Whole);

    /// <summary>The text as it is compared: one kind of space, dash and quotation mark, runs of space as one, trimmed.</summary>
    public static string FoldText(string text)
    {
        var composed = Canonical.Composed(text);
        if (composed is [] or [.., not ' '] && IsFolded(composed))
        {
            return composed;
        }

        var folded = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            var c = Fold(letter);
            if (c != '\0' && (c != ' ' || (folded.Length > 0 && folded[^1] != ' ')))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsFolded(string text) =>
        text is not [' ', ..] && !text.AsSpan().ContainsAny(Folded) && !text.Contains("  ", StringComparison.Ordinal);

    // Without origins where nothing is changed: each character comes from where it stands.
    private static (string Folded, int[]? Origin) Fold(string text)
    {
        var isComposed = Canonical.Composed(text) == text;
        if (isComposed && IsFolded(text))
        {
            return (text, null);
        }

        var folded = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length);
        if (isComposed)
        {
            for (var i = 0; i < text.Length; i++)
            {
                Put(text[i], i);
            }
        }
        else
        {
            for (var (i, end) = (0, 0); i < text.Length; i = end)
            {
                end = Canonical.EndOfLetter(text, i);
                var letter = text[i..end];
                var composed = Canonical.Composed(letter);
                for (var k = 0; k < composed.Length; k++)
                {
                    Put(composed[k], composed == letter ? i + k : i);
                }
            }
        }

        return (folded.ToString(), [.. origin]);

        void Put(char letter, int at)
        {
            var c = Fold(letter);
            if (c != '\0' && (c != ' ' || folded.Length == 0 || folded[^1] != ' '))
            {
                folded.Append(c);
                origin.Add(at);
            }
        }
    }

    private static char Fold(char c) => c switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => '\0',
        '\uFFFC' or '\uFFFD' => '\0', // what programs put in for something that is no text, or none they know
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u201A' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        _ when Canonical.IsDirection(c) => '\0',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    private static int CommonEnd(ReadOnlySpan<char> before, string prefix)
    {
        before = before.TrimEnd();
        var n = 0;
        while (n < before.Length && n < prefix.Length && before[^(n + 1)] == prefix[^(n + 1)])
        {
            n++;
        }

        return n;
    }

    private static int CommonStart(ReadOnlySpan<char> after, string suffix) => after.TrimStart().CommonPrefixLength(suffix);
}
