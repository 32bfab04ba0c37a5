using System.Collections.Frozen;
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

    /// <summary>"part", "section", "under": says only that a heading follows.</summary>
    Section,

    /// <summary>"the", "of", "in".</summary>
    Filler,

    /// <summary>"and": another citation follows.</summary>
    And,

    Everywhere,

    /// <summary>"general", "whole text".</summary>
    Whole,
}

/// <summary>A word of a text with what it can be in a citation; <see cref="Value"/> is a number's or ordinal's, -1 for "last".</summary>
internal readonly record struct CitationWord(string Text, int Start, int End, CitationPart Part, int Value = 0);

/// <summary>The words citations are made of, in English and Russian, whatever their ending.</summary>
internal static class CitationWords
{
    private static readonly FrozenDictionary<string, CitationPart> Exact = new Dictionary<string, CitationPart>(StringComparer.Ordinal)
    {
        ["indent"] = CitationPart.Indent,
        ["indents"] = CitationPart.Indent,
        ["bullet"] = CitationPart.Indent,
        ["point"] = CitationPart.Paragraph,
        ["dash"] = CitationPart.Indent,
        ["subparagraph"] = CitationPart.Indent,
        ["subpara"] = CitationPart.Indent,
        ["item"] = CitationPart.Indent,
        ["paragraph"] = CitationPart.Paragraph,
        ["paragraphs"] = CitationPart.Paragraph,
        ["para"] = CitationPart.Paragraph,
        ["paras"] = CitationPart.Paragraph,
        ["par"] = CitationPart.Paragraph,
        ["pp"] = CitationPart.Paragraph,
        ["op"] = CitationPart.Paragraph,
        ["title"] = CitationPart.Heading,
        ["heading"] = CitationPart.Heading,
        ["preamble"] = CitationPart.Preamble,
        ["preambular"] = CitationPart.Preamble,
        ["footnote"] = CitationPart.Footnote,
        ["part"] = CitationPart.Section,
        ["section"] = CitationPart.Section,
        ["chapter"] = CitationPart.Section,
        ["under"] = CitationPart.Section,
        ["the"] = CitationPart.Filler,
        ["of"] = CitationPart.Filler,
        ["in"] = CitationPart.Filler,
        ["on"] = CitationPart.Filler,
        ["at"] = CitationPart.Filler,
        ["to"] = CitationPart.Filler,
        ["no"] = CitationPart.Filler,
        ["sub"] = CitationPart.Filler,
        ["number"] = CitationPart.Filler,
        ["and"] = CitationPart.And,
        ["everywhere"] = CitationPart.Everywhere,
        ["throughout"] = CitationPart.Everywhere,
        ["general"] = CitationPart.Whole,
        ["generally"] = CitationPart.Whole,
        ["overall"] = CitationPart.Whole,
        ["п"] = CitationPart.Paragraph,
        ["пп"] = CitationPart.Paragraph,
        ["пункт"] = CitationPart.Paragraph,
        ["и"] = CitationPart.And,
        ["в"] = CitationPart.Filler,
        ["во"] = CitationPart.Filler,
        ["к"] = CitationPart.Filler,
        ["по"] = CitationPart.Filler,
        ["под"] = CitationPart.Section,
        ["везде"] = CitationPart.Everywhere,
        ["повсюду"] = CitationPart.Everywhere,
        ["тире"] = CitationPart.Indent,
        ["общее"] = CitationPart.Whole,
        ["общие"] = CitationPart.Whole,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Stem, CitationPart Part)[] Stems =
    [
        ("подпункт", CitationPart.Indent), ("пункт", CitationPart.Paragraph), ("параграф", CitationPart.Paragraph),
        ("абзац", CitationPart.Paragraph),
        ("отступ", CitationPart.Indent), ("заголов", CitationPart.Heading), ("назван", CitationPart.Heading),
        ("преамбул", CitationPart.Preamble),
        ("сноск", CitationPart.Footnote), ("част", CitationPart.Section), ("раздел", CitationPart.Section), ("глав", CitationPart.Section),
    ];

    private static readonly string[] English =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    private static readonly string[] Russian =
        ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат"];

    public static List<CitationWord> Of(string text, int most = int.MaxValue)
    {
        var words = new List<CitationWord>();
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
                var end = at + 2 <= text.Length && text[at..(at + 2)].ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? at + 2 : at;
                var value = int.TryParse(text[from..at], CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
                words.Add(new(text[from..at], from, end, end > at ? CitationPart.Ordinal : CitationPart.Number, value));
                at = end;
            }
            else if (WordEnds.Within(text[at]))
            {
                while (at < text.Length && WordEnds.Within(text[at]) && !char.IsDigit(text[at]))
                {
                    at++;
                }

                words.Add(Word(text[from..at].ToLowerInvariant(), from, at));
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    /// <summary>A marker as it is compared: "(iii)" and "iii." are "iii"; a bullet is empty.</summary>
    public static string Marker(string marker) => string.Concat(marker.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static CitationWord Word(string word, int from, int to)
    {
        if (Exact.TryGetValue(word, out var part))
        {
            return new(word, from, to, part);
        }

        if (word == "last" || word.StartsWith("последн", StringComparison.Ordinal))
        {
            return new(word, from, to, CitationPart.Ordinal, -1);
        }

        var ordinal =
            Math.Max(Array.IndexOf(English, word),
                Array.FindIndex(Russian, stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 3));
        return ordinal >= 0 ? new(word, from, to, CitationPart.Ordinal, ordinal + 1)
            : Array.Find(Stems,
                s => word.StartsWith(s.Stem, StringComparison.Ordinal) && word.Length <= s.Stem.Length + 3) is { Stem: not null } known
                ? new(word, from, to, known.Part)
            : new(word, from, to, word.Length == 1 || IsRoman(word) ? CitationPart.Number : CitationPart.Other);
    }

    private static bool IsRoman(string word) => word.Length <= 6 && word.All(c => c is 'i' or 'v' or 'x');
}
