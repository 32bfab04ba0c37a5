using System.Globalization;
using System.Xml.Linq;
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
    public static void Set(WordFile file, Draft draft, int number)
    {
        var parts = file.Stories.Select(s => s.Root).ToList();
        parts.ForEach(Remove);
        if (Story.Of(file) is not { } story)
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

            Around(
                story.Paragraphs[units[u].Source.Sources[0]], story.Paragraphs[units[u].Source.Sources[^1]],
                id.ToString(CultureInfo.InvariantCulture), new PassageMark(number, draft.Passages[passages[u]].Id).Name);
        }
    }

    private static void Around(StoryParagraph first, StoryParagraph last, string id, string name)
    {
        var start = new XElement(In(W.bookmarkStart), new XAttribute(In(W.id), id), new XAttribute(In(W.name), name));
        if (first.Properties is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            first.Source.AddFirst(start);
        }

        last.Source.Add(new XElement(In(W.bookmarkEnd), new XAttribute(In(W.id), id)));
    }

    private static XName In(string word) => XName.Get(word, W.Main);

    private static void Remove(XElement story)
    {
        var ours = story.Within(W.bookmarkStart).Where(b => PassageMark.Of(b.Attr(W.name) ?? "") is not null).ToList();
        var ids = ours.Select(b => b.Attr(W.id)).ToHashSet();
        var kept = story.Within(W.bookmarkStart).Except(ours).Select(b => b.Attr(W.id)).ToHashSet();
        ours.Remove();
        story.Within(W.bookmarkEnd).Where(e => ids.Contains(e.Attr(W.id)) && !kept.Contains(e.Attr(W.id))).Remove();
    }

    // Whatever the mark is of: Word wants the ids of all marks in a text to differ.
    private static int? IdOf(XElement element) =>
        element.Word() is W.bookmarkStart or W.bookmarkEnd or W.permStart or W.permEnd or W.commentRangeStart
        && int.TryParse(element.Attr(W.id), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
