using System.Buffers;
using System.Collections.Immutable;

namespace Rapporteur.Drafts;

/// <summary>One citation taken apart: numbers, ordinals and headings, in whatever order they came.</summary>
internal sealed record Named(int Next, int End)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(":;!?\n");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“\"«");

    public ImmutableArray<string> Numbers { get; init; } = [];

    public int Indent { get; init; }

    public int Paragraph { get; init; }

    public int Footnote { get; init; }

    /// <summary>Sets of headings the passage stands under, each to be met by one of the set.</summary>
    public ImmutableArray<int[]> Under { get; init; } = [];

    public bool Preamble { get; init; }

    public bool HeadingItself { get; init; }

    /// <summary>"Everywhere" or "general", which name no passage.</summary>
    public CitationPart? Special { get; init; }

    private bool IsEmpty =>
        Numbers.IsEmpty && Indent == 0 && Paragraph == 0 && Footnote == 0 && Under.IsEmpty && !Preamble && !HeadingItself;

    /// <summary>The citation beginning at that word; null when there is none. A second one takes over what <paramref name="before"/> says
    /// above its own first number.</summary>
    public static Named? Read(Draft draft, List<CitationToken> words, int from, string text, Named? before)
    {
        var (named, unit, ordinal) = (new Named(from, 0), CitationPart.Other, 0);
        for (var at = from; at < words.Count;)
        {
            var word = words[at];
            if (named.IsEmpty && ordinal == 0 && word.Part is CitationPart.Everywhere or CitationPart.Whole)
            {
                return named with { Special = word.Part, Next = at + 1, End = word.End };
            }

            // A sentence or clause that ended is not part of the citation.
            if (named.End > 0 && text.AsSpan(named.End, word.Start - named.End).ContainsAny(Ends))
            {
                break;
            }

            var heading = char.IsDigit(word.Text[0]) ? default : draft.Citations.HeadingAt(words, at);
            if (heading.Length == 0 && named.End > 0 && text.AsSpan(named.End, word.Start - named.End).ContainsAny(Quotes))
            {
                break;
            }

            if (heading.Length > 0
                && (word.Part is CitationPart.Section or CitationPart.Preamble || IsSetApart(words, at, heading.Length, text)))
            {
                at += heading.Length;
                named = named with { Under = named.Under.Add(heading.At), Next = at, End = words[at - 1].End };
            }
            else if (word.Part == CitationPart.Section && at + 1 < words.Count && words[at + 1] is { Part: CitationPart.Number } missing
                && char.IsDigit(missing.Text[0]))
            {
                // No such heading, and no passage has a number like this one either.
                named = named with { Numbers = named.Numbers.Add($"{word.Text} {missing.Text}"), Next = at += 2, End = missing.End };
            }
            else if (word.Part is CitationPart.Filler or CitationPart.Section or CitationPart.Under)
            {
                at++;
            }
            else if (word.Part == CitationPart.Preamble)
            {
                named = named with { Preamble = true, Next = ++at, End = word.End };
            }
            else if (word.Part == CitationPart.Ordinal)
            {
                (ordinal, at) = (word.Value, at + 1);
            }
            else if (word.Part is CitationPart.Indent or CitationPart.Paragraph or CitationPart.Heading or CitationPart.Footnote)
            {
                named = word.Part switch
                {
                    CitationPart.Heading => named with { HeadingItself = true },
                    CitationPart.Indent when ordinal != 0 => named with { Indent = ordinal },
                    CitationPart.Paragraph when ordinal != 0 => named with { Paragraph = ordinal },
                    CitationPart.Footnote when ordinal != 0 => named with { Footnote = ordinal },
                    _ => named,
                };
                at++;
                named = named.IsEmpty ? named : named with { Next = at, End = word.End };
                (unit, ordinal) = (ordinal == 0 ? word.Part : CitationPart.Other, 0);
            }
            else if (word.Part == CitationPart.Number && IsNumber(word, text, named, unit))
            {
                named = (unit, word.Value) switch
                {
                    (CitationPart.Indent, > 0) => named with { Indent = word.Value },
                    (CitationPart.Footnote, > 0) => named with { Footnote = word.Value },
                    _ => named with { Numbers = named.Numbers.Add(word.Text) },
                };
                (named, unit) =
                    (named with { Next = ++at, End = word.End < text.Length && text[word.End] == ')' ? word.End + 1 : word.End },
                        CitationPart.Other);
            }
            else
            {
                break;
            }
        }

        return named.IsEmpty ? null : before is null ? named : named.After(before);
    }

    /// <summary>The places of the draft this names.</summary>
    public List<Place> Find(Draft draft)
    {
        var all =
            draft.Citations.Passages.Where(
                p => Under.All(u => u.Contains(p.At) || u.Any(p.Headings.Contains)) && (!Preamble || p.Headings.Length == 0)).ToList();
        if (Footnote > 0)
        {
            return Passages(draft, draft.Citations.Passages.Where(p => p.Footnote == Footnote));
        }

        if (Numbers.IsEmpty && Indent == 0 && Paragraph == 0)
        {
            return Headings(draft);
        }

        return Passages(draft, Indent != 0 ? WithIndent(all) : Paragraph != 0 ? WithParagraph(all, Paragraph) : WithNumbers(all));
    }

    private List<Place> Headings(Draft draft)
    {
        var headings = Under.IsEmpty ? [] : draft.Citations.Headings.Select(h => h.At).Distinct()
            .Where(h => Under[^1].Contains(h) && Under.All(u => u.Contains(h) || u.Any(draft.Citations.Passages[h].Headings.Contains)));
        return Under.IsEmpty && HeadingItself
            ? Passages(draft, draft.Citations.Passages.Where(p => draft.Passages[p.At].Kind == PassageKind.Title).Take(1))
            : [.. headings.Select(h => draft.Passages[h])
                .Select(p => HeadingItself || p.Kind == PassageKind.Title ? Place.At(p.Id) : Place.Section(p.Id))];
    }

    private List<CitedPassage> WithIndent(List<CitedPassage> all)
    {
        var fitting =
            all.Where(p => p.Indent > 0 && (Indent < 0 ? p.Indent == p.Indents : p.Indent == Indent) && EndsWith(p.ParentPath)).ToList();
        return Best(fitting, p => p.ParentPath.Length == Numbers.Length);
    }

    private List<CitedPassage> WithNumbers(List<CitedPassage> all)
    {
        var fitting = all.Where(p => p.Path.Length > p.ParentPath.Length && EndsWith(p.Path)).ToList();
        return fitting.Count > 0 || Numbers.Length > 1 || !int.TryParse(Numbers[0], out var nth)
            ? Best(fitting, p => p.Path.Length == Numbers.Length)
            : WithParagraph(all, nth);
    }

    // "Third paragraph under X" counts under X itself; without a heading, under each.
    private List<CitedPassage> WithParagraph(List<CitedPassage> all, int nth)
    {
        var fitting = all.Where(p => p.Paragraph > 0 && (nth < 0 ? p.Paragraph == p.Paragraphs : p.Paragraph == nth)).ToList();
        return Best(fitting, p => Under.IsEmpty || (p.Headings is [var nearest, ..] && Under[^1].Contains(nearest)));
    }

    private static List<CitedPassage> Best(List<CitedPassage> fitting, Func<CitedPassage, bool> best) =>
        fitting.Exists(p => best(p)) ? fitting.FindAll(p => best(p)) : fitting;

    private bool EndsWith(string[] path) => path.AsSpan().EndsWith(Numbers.AsSpan());

    private static List<Place> Passages(Draft draft, IEnumerable<CitedPassage> found) =>
        [.. found.Select(p => Place.At(draft.Passages[p.At].Id))];

    // "14 (i) and (iii)": the second has the first's number above it and stands under the same heading.
    private Named After(Named before) => this with
    {
        Under = Under.IsEmpty ? before.Under : Under,
        Preamble = Preamble || (Under.IsEmpty && before.Preamble),
        Numbers = Numbers is [var first, ..] && !char.IsDigit(first[0]) && before.Numbers.Length > 1 ? [.. before.Numbers[..^1], .. Numbers]
            : Numbers.IsEmpty && Indent != 0 ? before.Numbers : Numbers,
    };

    // "Border control should be called border management" speaks of words; "under border control" and "Border control: ..." cite.
    private static bool IsSetApart(List<CitationToken> words, int at, int length, string text) =>
        (at > 0 && words[at - 1].Part is CitationPart.Section or CitationPart.Under or CitationPart.Filler)
        || text.AsSpan(words[at + length - 1].End).TrimStart() is []
            or [',' or ':' or ';' or '.' or ')' or '”' or '"' or '»' or (>= '0' and <= '9'), ..];

    // A letter is a number only where one can stand: after another, in brackets, after "indent"; "I propose" cites nothing,
    // and "14 a reference" no letter a.
    private static bool IsNumber(CitationToken word, string text, Named named, CitationPart unit) =>
        char.IsDigit(word.Text[0])
        || (word.End < text.Length && text[word.End] == ')')
        || (unit is CitationPart.Indent or CitationPart.Paragraph && !named.HeadingItself)
        || (named.Numbers.IsEmpty
            ? word.Start == 0 && word.End < text.Length && text[word.End] == ':'
            : word.Text.Trim('i', 'v', 'x').Length == 0 || text[word.Start - 1] != ' ');
}
