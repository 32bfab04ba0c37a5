namespace Rapporteur.Drafts;

/// <summary>Whether a run of words stands in both wordings, only in the existing, or only in the proposed.</summary>
public enum ChangeKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>A run of text and what becomes of it; white space travels with the word before it.</summary>
public readonly record struct Change(ChangeKind Kind, string Text);

/// <summary>
/// The word-level difference of two wordings: the fewest words removed and added that lead from one to the other.
/// Joining kept and removed runs gives the existing wording exactly, kept and added the proposed one. The pane's local
/// preview follows the same vectors (<c>word-change.json</c>).
/// </summary>
public static class WordChange
{
    // Beyond this many word pairs the table would not fit a request; the whole is then shown as replaced.
    private const long MostPairs = 4_000_000;

    public static IReadOnlyList<Change> Between(string existing, string proposed)
    {
        var (a, b) = (Words(existing), Words(proposed));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var changes = new List<Change>();
        Append(changes, ChangeKind.Kept, a, 0, start);
        Middle(changes, a.GetRange(start, a.Count - end - start), b.GetRange(start, b.Count - end - start));
        Append(changes, ChangeKind.Kept, a, a.Count - end, a.Count);
        return changes;
    }

    private static void Middle(List<Change> changes, List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > MostPairs)
        {
            Append(changes, ChangeKind.Removed, a, 0, a.Count);
            Append(changes, ChangeKind.Added, b, 0, b.Count);
            return;
        }

        var common = CommonLengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count && j < b.Count)
        {
            if (a[i] == b[j])
            {
                Append(changes, ChangeKind.Kept, a, i, ++i);
                j++;
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                Append(changes, ChangeKind.Removed, a, i, ++i);
            }
            else
            {
                Append(changes, ChangeKind.Added, b, j, ++j);
            }
        }

        Append(changes, ChangeKind.Removed, a, i, a.Count);
        Append(changes, ChangeKind.Added, b, j, b.Count);
    }

    private static int[,] CommonLengths(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Append(List<Change> changes, ChangeKind kind, List<string> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (changes.Count > 0 && changes[^1].Kind == kind)
            {
                changes[^1] = changes[^1] with { Text = changes[^1].Text + words[i] };
            }
            else
            {
                changes.Add(new Change(kind, words[i]));
            }
        }
    }

    // A word is its letters and digits, or one other character, each with the white space after it.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            while (i < text.Length && IsWordPart(text, i))
            {
                i++;
            }

            if (i == from)
            {
                i++;
            }

            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            words.Add(text[from..i]);
        }

        return words;
    }

    private static bool IsWordPart(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
