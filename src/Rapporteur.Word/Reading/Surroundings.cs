namespace Rapporteur.Word.Reading;

/// <summary>What the page shows around the text: headers and footers that say anything but a page number, and comments.</summary>
internal static class Surroundings
{
    public static void Of(WordFile file, Unread unread)
    {
        foreach (var margin in file.Margins)
        {
            var words = Wording.Tidy(string.Join(' ', margin.Within(W.t).Select(t => t.Value)));
            if (words.Any(char.IsLetter))
            {
                unread.Margins(words);
            }
        }

        foreach (var _ in file.Comments.Children(W.comment))
        {
            unread.Thing("files.note.thing.comment");
        }
    }
}
