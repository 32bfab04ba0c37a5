using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// A hidden bookmark around the text of each passage. The frozen passages are laid over the file's paragraphs as a return's
/// are; a passage that is not found there, which only an older reader could have made, goes without.
/// </summary>
internal static class PassageBookmarks
{
    public static void Set(MainDocumentPart main, Draft draft, int number)
    {
        var parts = StoryRoots.Of(main).Select(s => s.Root).ToList();
        parts.ForEach(Remove);
        if (Story.Of(main) is not { } story)
        {
            return;
        }

        var units = Unit.Of(TextView.Accepted(story.Paragraphs), story.Styles, story.Numbering).ToList();
        var passages = Placement.Of(units, draft);
        var taken = parts.SelectMany(p => p.Descendants()).Select(IdOf).OfType<int>().ToHashSet();
        var id = 0;
        for (var u = 0; u < units.Count; u++)
        {
            if (passages[u] < 0)
            {
                continue;
            }

            while (!taken.Add(++id))
            {
            }

            var (first, last) = (story.Paragraphs[units[u].Source.Sources[0]].Source, story.Paragraphs[units[u].Source.Sources[^1]].Source);
            Around(first, last, id.ToString(CultureInfo.InvariantCulture), new PassageMark(number, draft.Passages[passages[u]].Id).Name);
        }
    }

    private static void Around(Paragraph first, Paragraph last, string id, string name)
    {
        var start = new BookmarkStart { Id = id, Name = name };
        if (first.ParagraphProperties is { } properties)
        {
            first.InsertAfter(start, properties);
        }
        else
        {
            first.PrependChild(start);
        }

        last.AppendChild(new BookmarkEnd { Id = id });
    }

    private static void Remove(OpenXmlElement story)
    {
        var ours = story.Descendants<BookmarkStart>().Where(b => PassageMark.Of(b.Name?.Value ?? "") is not null).ToList();
        var ids = ours.Select(b => b.Id?.Value).ToHashSet();
        var kept = story.Descendants<BookmarkStart>().Except(ours).Select(b => b.Id?.Value).ToHashSet();
        ours.ForEach(b => b.Remove());
        foreach (var end in story.Descendants<BookmarkEnd>().Where(e => ids.Contains(e.Id?.Value) && !kept.Contains(e.Id?.Value)).ToList())
        {
            end.Remove();
        }
    }

    // Whatever the mark is of: Word wants the ids of all marks in a text to differ.
    private static int? IdOf(OpenXmlElement element) =>
        element is BookmarkStart or BookmarkEnd or PermStart or PermEnd or CommentRangeStart
        && element.GetAttributes().FirstOrDefault(a => a.LocalName == "id").Value is { } id
        && int.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
