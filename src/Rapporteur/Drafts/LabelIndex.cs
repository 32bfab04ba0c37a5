using System.Globalization;
using System.Text;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>Passages by their labels in every language, as people type or copy them.</summary>
internal sealed class LabelIndex
{
    // What is shorter is too easily a word of what somebody says of the place.
    private const int ShortestBefore = 3;
    private readonly List<InLanguage> all;

    public LabelIndex(Draft draft) => all = [.. Language.Spoken.Append(Language.Pseudo).Select(l => new InLanguage(l, draft.In(l)))];

    /// <summary>
    /// The position of the passage that is called so in that language, else in any; null where none is, or languages call
    /// several so.
    /// </summary>
    public int? Find(string label, Language? first)
    {
        var folded = FoldedText.Of(label).Text;
        int? found = null;
        foreach (var language in all)
        {
            if (language.Positions.TryGetValue(folded, out var position))
            {
                if (language.Language == first)
                {
                    return position;
                }

                found = found is null || found == position ? position : -1;
            }
        }

        return found == -1 ? null : found;
    }

    /// <summary>
    /// The longest label that a text begins with and sets apart from what follows, and where it ends; null where it begins with
    /// none.
    /// </summary>
    public (int Position, int End)? Beginning(string text, Language? first)
    {
        var folded = FoldedText.Of(text);
        var longest = all.Max(l => l.Longest(folded.Text));
        return longest > 0 && Find(folded.Text[..longest], first) is { } position ? (position, folded.EndOf(longest)) : null;
    }

    private static bool IsSetApart(ReadOnlySpan<char> rest) =>
        rest.TrimStart() is [] or [',' or ':' or ';' or '.' or ')' or '”' or '"' or '»', ..];

    private sealed class InLanguage
    {
        private readonly string[] sorted;

        public InLanguage(Language language, Labels labels)
        {
            Language = language;
            Positions = new Dictionary<string, int>(labels.InOrder.Length, StringComparer.Ordinal);
            foreach (var (position, label) in labels.InOrder.Index())
            {
                Positions.TryAdd(FoldedText.Of(label).Text, position);
            }

            sorted = [.. Positions.Keys.Order(StringComparer.Ordinal)];
        }

        public Language Language { get; }

        public Dictionary<string, int> Positions { get; }

        // Whatever a text begins with comes before it in order; what lies between shares less and less of it.
        public int Longest(string text)
        {
            for (var part = text; part.Length >= ShortestBefore;)
            {
                var at = Array.BinarySearch(sorted, part, StringComparer.Ordinal);
                at = at >= 0 ? at : ~at - 1;
                if (at < 0)
                {
                    return 0;
                }

                var common = part.AsSpan().CommonPrefixLength(sorted[at]);
                if (common == sorted[at].Length && common >= ShortestBefore && IsSetApart(text.AsSpan(common)))
                {
                    return common;
                }

                part = text[..Math.Min(common, part.Length - 1)];
            }

            return 0;
        }
    }

    /// <summary>Lower case with single spaces, and where each character stood.</summary>
    private readonly record struct FoldedText(string Text, List<int> Ends)
    {
        private const int MostRead = 600;

        public static FoldedText Of(string text)
        {
            var (folded, ends) = (new StringBuilder(), new List<int>());
            for (var at = 0; at < text.Length && folded.Length < MostRead; at++)
            {
                if (!char.IsWhiteSpace(text[at]))
                {
                    Add(text[at], at);
                }
                else if (folded.Length > 0 && folded[^1] != ' ')
                {
                    Add(' ', at);
                }
            }

            return new(folded.ToString().TrimEnd(), ends);

            void Add(char letter, int at)
            {
                folded.Append(char.ToLower(letter, CultureInfo.InvariantCulture) is var lower and not 'ё' ? lower : 'е');
                ends.Add(at + 1);
            }
        }

        public int EndOf(int length) => Ends[length - 1];
    }
}
