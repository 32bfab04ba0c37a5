namespace Rapporteur.Word.Reading;

/// <summary>Sentences on what was decided while a document was read, for the person who brings it.</summary>
internal static class ReadingNotes
{
    public static IEnumerable<string> Of(Story story)
    {
        var changed = story.Paragraphs.SelectMany(p => p.Pieces.Where(t => t.Kind == PieceKind.Text).Select(t => t.Revisions)).ToList();
        if (changed.Count(r => r.HasFlag(Revisions.Inserted) && !r.HasFlag(Revisions.Deleted)) is > 0 and var inserted)
        {
            yield return $"{Counted(inserted, "tracked insertion is", "tracked insertions are")} shown as accepted.";
        }

        if (changed.Count(r => r.HasFlag(Revisions.Deleted)) is > 0 and var deleted)
        {
            yield return $"{Counted(deleted, "tracked deletion is", "tracked deletions are")} left out as accepted.";
        }

        if (story.Paragraphs.Count(p => StyleSheet.IsTableOfContents(story.Styles.ChainOf(p.Properties))) is > 0 and var contents)
        {
            yield return $"{Counted(contents, "line of a table of contents is", "lines of a table of contents are")} left out.";
        }

        foreach (var sentence in story.Unread.Sentences)
        {
            yield return sentence;
        }
    }

    private static string Counted(int n, string one, string many) =>
        n == 1 ? $"1 {one}" : $"{n.ToString(System.Globalization.CultureInfo.InvariantCulture)} {many}";
}
