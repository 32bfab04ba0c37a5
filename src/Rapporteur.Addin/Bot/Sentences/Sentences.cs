using Rapporteur.Drafts;

namespace Rapporteur.Addin.Bot.Sentences;

/// <summary>Words and sentences of a passage as a chat message names them.</summary>
internal static class Sentences
{
    private const string Ends = ".!?;";

    /// <summary>
    /// The range of the words in the text; words that end in an ellipsis name the sentence they begin. When they occur more
    /// than once the first stands for the passage: no surroundings are known that could tell them apart.
    /// </summary>
    public static QuotationRange? Find(string text, string words)
    {
        var begun = words.TrimEnd('.', '…', ' ');
        var whole = words.EndsWith('…') || words.EndsWith("...", StringComparison.Ordinal);
        var (folded, wanted) = (text, whole ? begun : words);
        if (QuotationMatch.Find(folded, new Quotation(wanted)) is { } found)
        {
            return whole ? Whole(text, found) : found;
        }

        var at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        return at < 0 || wanted.Length == 0 ? null : whole ? Whole(text, new(at, wanted.Length)) : new QuotationRange(at, wanted.Length);
    }

    /// <summary>The n-th sentence, from one; -1 is the last. Null when there are not so many.</summary>
    public static Quotation? Nth(string text, int nth)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (Ends.Contains(text[i], StringComparison.Ordinal) && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
            {
                starts.Add(i + 2);
            }
        }

        var index = nth < 0 ? starts.Count - 1 : nth - 1;
        return index < 0 || index >= starts.Count
            ? null
            : Quotation.Of(text, new(starts[index], (index + 1 < starts.Count ? starts[index + 1] - 1 : text.Length) - starts[index]));
    }

    private static QuotationRange Whole(string text, QuotationRange begun)
    {
        var end = text.AsSpan(begun.Start + begun.Length).IndexOfAny(Ends);
        return begun with { Length = (end < 0 ? text.Length : begun.Start + begun.Length + end + 1) - begun.Start };
    }
}
