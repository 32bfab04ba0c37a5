using System.Globalization;

namespace Rapporteur.Drafts;

/// <summary>What a word can be in a citation.</summary>
internal enum CitationPart
{
    /// <summary>Not a word of citations; it may still be part of a heading.</summary>
    Other,

    /// <summary>"14", "iii", "b".</summary>
    Number,

    /// <summary>"second", "3rd", "last".</summary>
    Ordinal,

    /// <summary>"indent", "bullet", "sub-paragraph".</summary>
    Indent,

    /// <summary>"paragraph", "para".</summary>
    Paragraph,

    /// <summary>"title", "heading".</summary>
    Heading,

    Preamble,
    Footnote,

    /// <summary>"part", "section", "annex": the name of a heading begins.</summary>
    Section,

    /// <summary>Says only that a heading follows.</summary>
    Under,

    /// <summary>"the", "of", "in".</summary>
    Filler,

    /// <summary>"and": another citation follows.</summary>
    And,

    Everywhere,

    /// <summary>"general", "whole text".</summary>
    Whole,
}

/// <summary>
/// A word of a text with what it can be in a citation; <see cref="Value"/> is a number's or ordinal's, -1 for "last".
/// <see cref="Compared"/> is one for all languages and endings: "части" and "Part" are one word, so are "first" and "1".
/// </summary>
internal readonly record struct CitationToken(string Text, int Start, int End, CitationPart Part, int Value = 0)
{
    public string Compared { get; init; } = Text;
}

/// <summary>
/// Takes a text apart into the words citations are made of, whatever the language and the ending: <see cref="CitationTable"/>
/// has them.
/// </summary>
internal static class CitationTokens
{
    public static List<CitationToken> Of(string text, int most = int.MaxValue)
    {
        var words = new List<CitationToken>();
        for (var at = 0; at < text.Length && words.Count < most;)
        {
            var from = at;
            if (char.IsDigit(text[at]))
            {
                while (at < text.Length && char.IsDigit(text[at]))
                {
                    at++;
                }

                // "3rd" is an ordinal, "14bis" the number 14 and a letter of its own.
                var end = OrdinalEnd(text, at);
                var value = int.TryParse(text[from..at], CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
                words.Add(new(text[from..at], from, end, DayOfMonth.EndsAt(text, end) ? CitationPart.Other
                    : end > at ? CitationPart.Ordinal : CitationPart.Number, value));
                at = end;
            }
            else if (WordEnds.Within(text[at]))
            {
                at = WordEnd(text, at);
                // "l'annexe", "d'un": no word of its own.
                if (at - from > 1 || at + 1 >= text.Length || text[at] is not ('\'' or '’') || !char.IsLetter(text[at + 1]))
                {
                    words.Add(Word(Folded(text.AsSpan(from, at - from)), from, at, at < text.Length && text[at] == ')'));
                }
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    /// <summary>A marker as it is compared: "(iii)" and "iii." are "iii"; a bullet is empty.</summary>
    public static string Marker(string marker) => Folded(string.Concat(marker.Where(char.IsLetterOrDigit)));

    /// <summary>Lower case, and е for ё, which print leaves to the writer.</summary>
    public static string Folded(ReadOnlySpan<char> text)
    {
        var folded = text.ToString().ToLowerInvariant();
        return folded.Replace('ё', 'е');
    }

    // A bracket after it makes a letter a number: "в)" is no preposition.
    private static CitationToken Word(string word, int from, int to, bool bracketed)
    {
        if (!(bracketed && word.Length == 1) && CitationTable.Find(word) is { } known)
        {
            return new(word, from, to, known.Part, known.Value) { Compared = known.Compared ?? word };
        }

        return new(word, from, to, word.Length == 1 || IsRoman(word) ? CitationPart.Number : CitationPart.Other);
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && WordEnds.Within(text[at]) && !char.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // "2e" may be a number and its letter, so a single letter needs what is counted behind it: "2e alinéa", "3-й абзац".
    private static int OrdinalEnd(string text, int at)
    {
        var from = at < text.Length && text[at] == '-' ? at + 1 : at;
        var end = WordEnd(text, from);
        if (end == from || !CitationTable.EndsOrdinals(Folded(text.AsSpan(from, end - from))))
        {
            return at;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var counted = next > end && CitationTable.Find(Folded(text.AsSpan(next, WordEnd(text, next) - next)))?.Part
            is CitationPart.Indent or CitationPart.Paragraph or CitationPart.Footnote or CitationPart.Filler or CitationPart.Under;
        return counted || (from == at && end - from > 1) ? end : at;
    }

    private static bool IsRoman(string word) => word.Length <= 6 && word.All(c => c is 'i' or 'v' or 'x');
}
