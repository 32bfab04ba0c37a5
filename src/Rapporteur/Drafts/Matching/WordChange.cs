using System.Globalization;
using System.Text;

namespace Rapporteur.Drafts.Matching;

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
/// The word-level difference of two wordings: the fewest words removed and added that lead from one to the other, words
/// being compared without the white space after them; letters written as one sign or as several and direction marks are no
/// difference. Joining kept and removed runs gives the existing wording exactly, kept and added the proposed one up to what
/// is no difference; between two kept runs the removed stands before the added. The pane's local preview follows the same
/// vectors (<c>word-change.json</c>).
/// </summary>
public static class WordChange
{
    // Beyond this many word pairs the table would not fit a request; the whole is then shown as replaced.
    private const long MostPairs = 4_000_000;

    public static IReadOnlyList<Change> Between(string existing, string proposed)
    {
        var (a, b) = (Words(existing), Words(proposed));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start].Key == b[start].Key)
        {
            start++;
        }

        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)].Key == b[^(end + 1)].Key)
        {
            end++;
        }

        var runs = new Runs();
        for (var i = 0; i < start; i++)
        {
            runs.Keep(a[i], b[i]);
        }

        Middle(runs, a.GetRange(start, a.Count - end - start), b.GetRange(start, b.Count - end - start));
        for (var i = end; i > 0; i--)
        {
            runs.Keep(a[^i], b[^i]);
        }

        return runs.Finish();
    }

    private static void Middle(Runs runs, List<Word> a, List<Word> b)
    {
        var (i, j) = (0, 0);
        if ((long)a.Count * b.Count <= MostPairs)
        {
            var common = CommonLengths(a, b);
            while (i < a.Count && j < b.Count)
            {
                if (a[i].Key == b[j].Key)
                {
                    runs.Keep(a[i++], b[j++]);
                }
                else if (common[i + 1, j] >= common[i, j + 1])
                {
                    runs.Remove(a[i++]);
                }
                else
                {
                    runs.Add(b[j++]);
                }
            }
        }

        a.Skip(i).ToList().ForEach(runs.Remove);
        b.Skip(j).ToList().ForEach(runs.Add);
    }

    private static int[,] CommonLengths(List<Word> a, List<Word> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i].Key == b[j].Key
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    // Letters and digits with their marks and joiners, or one other character; then the white space after it.
    private static List<Word> Words(string text)
    {
        var (words, blank) = (new List<Word>(), Blank(text));
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            while (i < text.Length && !blank[i] && (IsWordPart(text[i]) || Canonical.IsDirection(text[i])))
            {
                i++;
            }

            for (i += i == from && !blank[i] ? 1 : 0; i < text.Length && !blank[i] && Canonical.IsDirection(text[i]);)
            {
                i++;
            }

            var space = i;
            while (i < text.Length && blank[i])
            {
                i++;
            }

            words.Add(new Word(text[from..space], text[space..i]));
        }

        return words;
    }

    // White space, and the direction marks before it.
    private static bool[] Blank(string text)
    {
        var blank = new bool[text.Length];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            blank[i] = char.IsWhiteSpace(text[i]) || (Canonical.IsDirection(text[i]) && (i + 1 == text.Length || blank[i + 1]));
        }

        return blank;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly record struct Word(string Letters, string Space)
    {
        public string Key { get; } = Canonical.Of(Letters);
    }

    private sealed class Runs
    {
        private readonly List<Change> changes = [];
        private readonly StringBuilder kept = new();
        private readonly StringBuilder removed = new();
        private readonly StringBuilder added = new();

        public void Keep(Word existing, Word proposed)
        {
            WriteChange();
            kept.Append(existing.Letters);
            if (existing.Space == proposed.Space || Canonical.Of(existing.Space) == Canonical.Of(proposed.Space))
            {
                kept.Append(existing.Space);
            }
            else
            {
                removed.Append(existing.Space);
                added.Append(proposed.Space);
            }
        }

        public void Remove(Word word) => removed.Append(word.Letters).Append(word.Space);

        public void Add(Word word) => added.Append(word.Letters).Append(word.Space);

        public List<Change> Finish()
        {
            WriteChange();
            Write(ChangeKind.Kept, kept);
            return changes;
        }

        // The space after a word that only gained or lost words behind it stays: nobody sees a struck-out space.
        private void WriteChange()
        {
            var space = SpaceThatStays(removed.ToString(), added.ToString());
            removed.Length -= space.Length;
            added.Length -= space.Length;
            Write(ChangeKind.Removed, removed);
            Write(ChangeKind.Added, added);
            kept.Append(space);
        }

        private static string SpaceThatStays(string removed, string added) =>
            string.IsNullOrWhiteSpace(removed) == string.IsNullOrWhiteSpace(added) ? ""
            : string.IsNullOrWhiteSpace(removed) && added.EndsWith(removed, StringComparison.Ordinal) ? removed
            : string.IsNullOrWhiteSpace(added) && removed.EndsWith(added, StringComparison.Ordinal) ? added
            : "";

        private void Write(ChangeKind kind, StringBuilder run)
        {
            if (run.Length == 0)
            {
                return;
            }

            if (kind != ChangeKind.Kept)
            {
                Write(ChangeKind.Kept, kept);
            }

            changes.Add(new Change(kind, run.ToString()));
            run.Clear();
        }
    }
}
