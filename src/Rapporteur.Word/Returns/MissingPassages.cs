using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Returns;

/// <summary>The passages that are nowhere in a returned file; in an extract none is missed.</summary>
internal sealed class MissingPassages
{
    private readonly SortedDictionary<int, string> lacking = [];
    private readonly HashSet<string> texts;
    private readonly Draft draft;

    public MissingPassages(ReturnedFile file)
    {
        draft = file.Draft;
        var present = file.Groups.SelectMany(g => g.Passages).ToHashSet();
        for (var at = 0; at < draft.Passages.Length && !file.IsExtract; at++)
        {
            if (!present.Contains(at))
            {
                lacking[at] = QuotationMatch.FoldText(draft.Passages[at].Text);
            }
        }

        texts = [.. lacking.Values];
    }

    /// <summary>Whether one of them is that text.</summary>
    public bool Hold(string text) => texts.Count > 0 && texts.Contains(QuotationMatch.FoldText(text));

    /// <summary>
    /// Takes out those whose text is among what was added. Notes follow the order of their marks: one that stands elsewhere
    /// among them did not change, and what was added for it goes too.
    /// </summary>
    public List<int> Moved(List<Located> found)
    {
        var added = found.Where(f => f.Comment.Kind == CommentKind.Add).ToLookup(f => QuotationMatch.FoldText(f.Text));
        var (moved, renumbered) = (new List<int>(), new HashSet<Located>(ReferenceEqualityComparer.Instance));
        foreach (var (at, text) in lacking.Where(l => added.Contains(l.Value)).ToList())
        {
            lacking.Remove(at);
            var note = draft.Passages[at].Kind == PassageKind.Footnote ? added[text].FirstOrDefault(f => f.NoteIn >= 0) : null;
            if (note is null)
            {
                moved.Add(at);
            }
            else
            {
                renumbered.Add(note);
            }
        }

        found.RemoveAll(renumbered.Contains);
        return moved;
    }

    /// <summary>The others, from the first of a stretch to before its end.</summary>
    public IEnumerable<(int From, int To)> Stretches()
    {
        var at = lacking.Keys.ToList();
        for (var i = 0; i < at.Count;)
        {
            var from = i++;
            while (i < at.Count && at[i] == at[i - 1] + 1)
            {
                i++;
            }

            yield return (at[from], at[i - 1] + 1);
        }
    }
}
