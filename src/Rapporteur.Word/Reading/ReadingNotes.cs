using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>What was decided while a document was read, for the person who brings it, each with its passage where one is known.</summary>
internal static class ReadingNotes
{
    public static ImmutableArray<ReadingNote> Of(
        Story story, IEnumerable<Remark> ofFile, ImmutableArray<Passage> passages, IReadOnlyList<int> begins) =>
    [
        .. OfText(story).Select(t => new ReadingNote(t)),
        .. story.Unread.Found.Select(f => new ReadingNote(f.What, NearestTo(f.Paragraph, passages, begins))),
        .. ofFile.Select(f => new ReadingNote(f)),
    ];

    private static IEnumerable<Remark> OfText(Story story)
    {
        var (inserted, deleted) = (0, 0);
        foreach (var piece in story.Paragraphs.SelectMany(p => p.Changed).Where(t => t.Kind == PieceKind.Text))
        {
            inserted += (piece.Revisions & (Revisions.Inserted | Revisions.Deleted)) == Revisions.Inserted ? 1 : 0;
            deleted += (piece.Revisions & Revisions.Deleted) != 0 ? 1 : 0;
        }

        if (inserted > 0)
        {
            yield return new Remark("files.note.insertions", ("count", inserted));
        }

        if (deleted > 0)
        {
            yield return new Remark("files.note.deletions", ("count", deleted));
        }

        if (story.Paragraphs.Count(p => story.Styles.ChainOf(p.Properties).IsContents) is > 0 and var contents)
        {
            yield return new Remark("files.note.contents", ("count", contents));
        }
    }

    // The passage the paragraph is in, or the one before it: pictures mostly stand in paragraphs of their own.
    private static PassageId? NearestTo(int paragraph, ImmutableArray<Passage> passages, IReadOnlyList<int> begins)
    {
        var nearest = -1;
        for (var i = 0; paragraph >= 0 && i < begins.Count && begins[i] <= paragraph; i++)
        {
            nearest = i;
        }

        return nearest < 0 ? null : passages[nearest].Id;
    }
}
