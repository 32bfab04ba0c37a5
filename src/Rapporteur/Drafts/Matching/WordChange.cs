using System.Runtime.InteropServices;
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
    public static IReadOnlyList<Change> Between(string existing, string proposed)
    {
        var (a, b) = (new CutText(existing), new CutText(proposed));
        var partner = Partners(a, b);
        var (runs, at) = (new Runs(existing.Length, proposed.Length), 0);
        for (var i = 0; i < a.Count; i++)
        {
            if (partner[i] < 0)
            {
                runs.Remove(a[i]);
                continue;
            }

            for (; at < partner[i]; at++)
            {
                runs.Add(b[at]);
            }

            runs.Keep(a[i], b[at++]);
        }

        for (; at < b.Count; at++)
        {
            runs.Add(b[at]);
        }

        return runs.Finish();
    }

    // For each word of the one the place of its counterpart in the other, or -1. What both begin and end with needs no numbers.
    private static int[] Partners(CutText a, CutText b)
    {
        var (partner, shorter, start, end) = (new int[a.Count], Math.Min(a.Count, b.Count), 0, 0);
        for (; start < shorter && CutText.Alike(a[start], b[start]); start++)
        {
            partner[start] = start;
        }

        for (; end < shorter - start && CutText.Alike(a[a.Count - end - 1], b[b.Count - end - 1]); end++)
        {
            partner[a.Count - end - 1] = b.Count - end - 1;
        }

        var numbers = new Dictionary<string, int>(a.Count + b.Count - (2 * (start + end)), StringComparer.Ordinal);
        var middle = partner.AsSpan(start..^end);
        CommonSubsequence.Pair(a.Numbered(start..(a.Count - end), numbers), b.Numbered(start..(b.Count - end), numbers), middle);
        foreach (ref var word in middle)
        {
            word += word < 0 ? 0 : start;
        }

        return partner;
    }

    private readonly ref struct Word(ReadOnlySpan<char> letters, ReadOnlySpan<char> space)
    {
        public ReadOnlySpan<char> Letters { get; } = letters;

        public ReadOnlySpan<char> Space { get; } = space;
    }

    private readonly struct CutText
    {
        private readonly string text;
        private readonly List<WordSpan> spans;

        public CutText(string text)
        {
            this.text = text;
            spans = new List<WordSpan>(text.Length / 4);
            WordSpans.Of(text, spans);
        }

        public int Count => spans.Count;

        public Word this[int at] => new(text.AsSpan(spans[at].Start..spans[at].End), text.AsSpan(spans[at].End..spans[at].Next));

        /// <summary>Whether two words are no different.</summary>
        public static bool Alike(Word one, Word other) => one.Letters.SequenceEqual(other.Letters)
            || (!(Ascii.IsValid(one.Letters) && Ascii.IsValid(other.Letters))
                && Canonical.Of(one.Letters.ToString()) == Canonical.Of(other.Letters.ToString()));

        /// <summary>A number for each of these words, the same for words that are no different.</summary>
        public int[] Numbered(Range words, Dictionary<string, int> numbers)
        {
            var (from, count) = words.GetOffsetAndLength(Count);
            var (numbered, known, plain) = (new int[count], numbers.GetAlternateLookup<ReadOnlySpan<char>>(), Ascii.IsValid(text));
            for (var i = 0; i < numbered.Length; i++)
            {
                var letters = this[from + i].Letters;
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    known, plain ? letters : Canonical.Of(letters.ToString()), out var seen);
                number = seen ? number : numbers.Count;
                numbered[i] = number;
            }

            return numbered;
        }
    }

    private sealed class Runs(int existing, int proposed)
    {
        private readonly List<Change> changes = [];
        private readonly StringBuilder kept = new(existing);
        private readonly StringBuilder removed = new(existing);
        private readonly StringBuilder added = new(proposed);

        public void Keep(Word existing, Word proposed)
        {
            WriteChange();
            kept.Append(existing.Letters);
            if (existing.Space.SequenceEqual(proposed.Space)
                || Canonical.Of(existing.Space.ToString()) == Canonical.Of(proposed.Space.ToString()))
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
            if (removed.Length + added.Length == 0)
            {
                return;
            }

            var space = IsBlank(removed) == IsBlank(added) ? "" : SpaceThatStays(removed.ToString(), added.ToString());
            removed.Length -= space.Length;
            added.Length -= space.Length;
            Write(ChangeKind.Removed, removed);
            Write(ChangeKind.Added, added);
            kept.Append(space);
        }

        private static string SpaceThatStays(string removed, string added) =>
            string.IsNullOrWhiteSpace(removed) && added.EndsWith(removed, StringComparison.Ordinal) ? removed
            : string.IsNullOrWhiteSpace(added) && removed.EndsWith(added, StringComparison.Ordinal) ? added
            : "";

        private static bool IsBlank(StringBuilder run)
        {
            foreach (var chunk in run.GetChunks())
            {
                if (!chunk.Span.IsWhiteSpace())
                {
                    return false;
                }
            }

            return true;
        }

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
