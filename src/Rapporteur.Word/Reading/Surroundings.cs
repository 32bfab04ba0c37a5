using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>What the page shows around the text: headers and footers that say anything but a page number, and comments.</summary>
internal static class Surroundings
{
    public static void Of(MainDocumentPart main, Unread unread)
    {
        foreach (var margin in main.HeaderParts.Select(p => (OpenXmlElement?)p.Header).Concat(main.FooterParts.Select(p => p.Footer))
            .OfType<OpenXmlElement>())
        {
            var words = Wording.Tidy(string.Join(' ', margin.Descendants<Text>().Select(t => t.Text)));
            if (words.Any(char.IsLetter))
            {
                unread.Margins(words);
            }
        }

        foreach (var _ in main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            unread.Thing("files.note.thing.comment");
        }
    }
}
