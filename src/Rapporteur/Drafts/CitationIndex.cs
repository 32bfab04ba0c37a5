using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// A passage as citations name it: its own number and those above it, its place among its like, the headings above it.
/// Ordinals count from one; zero where the passage is not of that kind.
/// </summary>
internal sealed record CitedPassage
{
    public required int At { get; init; }

    public required string[] Path { get; init; }

    public required string[] ParentPath { get; init; }

    public required int Indent { get; init; }

    public required int Indents { get; init; }

    public required int Paragraph { get; init; }

    public required int Paragraphs { get; init; }

    public required int[] Headings { get; init; }

    public required int Footnote { get; init; }
}

/// <summary>A draft's passages by what citations say of them.</summary>
internal sealed class CitationIndex
{
    public CitationIndex(Draft draft)
    {
        var (siblings, paragraphs, footnotes) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<int, int>(), 0);
        var above = new List<(int Level, string Number, int At)>();
        var under = new List<int>();
        var found = new List<(CitedPassage Passage, string Parent, int Heading)>();
        for (var at = 0; at < draft.Passages.Length; at++)
        {
            var passage = draft.Passages[at];
            under.RemoveAll(h => passage.Kind switch
            {
                PassageKind.Heading or PassageKind.Title => draft.Passages[h].Level >= passage.Level,
                PassageKind.Footnote => true,
                _ => false,
            });
            int[] headings = [.. Enumerable.Reverse(under)];
            var heading = headings is [var nearest, ..] ? nearest : -1;
            if (passage.Kind is PassageKind.Heading or PassageKind.Title)
            {
                above.Clear();
                under.Add(at);
                Headings.Add((at, Compared(passage.Text)));
                // "Part 1" also where the page prints "Première partie".
                if (passage.Path.Steps is [.., { Kind: not PathStepKind.Heading, Number: not null } named]
                    && Compared(LabelWords.In(Language.English).Of(PassagePath.Of(named with { Name = null }))) is var name
                    && !Headings[^1].Words.AsSpan().StartsWith(name))
                {
                    Headings.Add((at, name));
                }
            }

            var counted = passage.Kind is PassageKind.Paragraph or PassageKind.Indent;
            above.RemoveAll(a => !counted || a.Level >= passage.Level);
            string[] parentPath = [.. above.Select(a => a.Number).Where(n => n.Length > 0)];
            var own = counted ? CitationTokens.Marker(passage.Marker) : "";
            var parent = above.Count == 0 ? $"h{heading}" : $"p{above[^1].At}";
            var indent = passage.Kind == PassageKind.Indent ? siblings[parent] = siblings.GetValueOrDefault(parent) + 1 : 0;
            var paragraph =
                passage.Kind == PassageKind.Paragraph && passage.Level == 0
                    ? paragraphs[heading] = paragraphs.GetValueOrDefault(heading) + 1
                    : 0;
            found.Add(
                (new()
                {
                    At = at,
                    Path = own.Length > 0 ? [.. parentPath, own] : parentPath,
                    ParentPath = parentPath,
                    Indent = indent,
                    Indents = 0,
                    Paragraph = paragraph,
                    Paragraphs = 0,
                    Headings = headings,
                    Footnote = passage.Kind == PassageKind.Footnote ? ++footnotes : 0,
                }, parent, heading));
            if (counted)
            {
                above.Add((passage.Level, own, at));
            }
        }

        Passages =
            [.. found.Select(
                f => f.Passage
                    with { Indents = siblings.GetValueOrDefault(f.Parent), Paragraphs = paragraphs.GetValueOrDefault(f.Heading) })];
    }

    public IReadOnlyList<CitedPassage> Passages { get; }

    /// <summary>Title and headings with the words of their text, as citations are compared.</summary>
    public List<(int At, string[] Words)> Headings { get; } = [];

    /// <summary>
    /// The headings whose text begins with the words from <paramref name="from"/> on, by most words; a single word must be
    /// the whole heading. <c>Length</c> is how many words they have in common.
    /// </summary>
    public (int[] At, int Length) HeadingAt(IReadOnlyList<CitationToken> words, int from)
    {
        var common = Headings
            .Select(h => (h.At, h.Words, Length: h.Words.Zip(words.Skip(from)).TakeWhile(p => p.First == p.Second.Compared).Count()))
            .Where(h => h.Length >= 2 || (h.Length == 1 && h.Words.Length == 1 && h.Words[0].Length > 2))
            .ToList();
        var longest = common.Count == 0 ? 0 : common.Max(h => h.Length);
        return ([.. common.Where(h => h.Length == longest).Select(h => h.At).Distinct()], longest);
    }

    private static string[] Compared(string text) => [.. CitationTokens.Of(text).Select(w => w.Compared)];
}
