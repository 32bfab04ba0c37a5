using System.Collections.Immutable;

namespace Rapporteur.Drafts;

/// <summary>
/// The documents a draft is made of: each begins with its title. A draft whose text has one title, or none, is one document.
/// Footnotes, which come last in a draft, are counted with the first. Passages keep their ids, which are the draft's.
/// </summary>
public static class DraftDocuments
{
    public static ImmutableArray<Draft> Of(Draft draft)
    {
        var passages = draft.Passages;
        List<int> begins =
            [.. Enumerable.Range(1, Math.Max(0, passages.Length - 1)).Where(at => IsTitle(at) && !IsTitle(at - 1) && HasText(at))];
        if (begins.Count == 0)
        {
            return [draft];
        }

        var notes = passages.Where(p => p.Kind == PassageKind.Footnote);
        return
        [
            .. begins.Prepend(0).Zip(begins.Append(passages.Length), (from, to) => passages[from..to]).Select((part, nth) => new Draft(
                draft.Hash, [.. part.Where(p => p.Kind != PassageKind.Footnote), .. nth == 0 ? notes : []])),
        ];

        bool IsTitle(int at) => passages[at].Kind == PassageKind.Title;

        // What stands before the first title (a symbol, a date) belongs to the document it heads.
        bool HasText(int at) => passages.Take(at).Any(p => p.Kind == PassageKind.Title);
    }

    /// <summary>Which of the documents a passage stands in; the first for what stands in none.</summary>
    public static int Holding(this ImmutableArray<Draft> documents, PassageId? passage) =>
        passage is { } id ? Math.Max(0, documents.IndexOf(documents.FirstOrDefault(d => d.PositionOf(id) is not null)!)) : 0;

    /// <summary>What a document is called: its title, or the first thing it says.</summary>
    public static string TitleOf(Draft document) =>
        string.Join(' ', document.Passages.SkipWhile(p => p.Kind != PassageKind.Title).TakeWhile(p => p.Kind == PassageKind.Title)
            .Select(p => p.Text)) is { Length: > 0 } title ? title
        : document.Passages.IsEmpty ? "" : document.Passages[0].Text;
}
