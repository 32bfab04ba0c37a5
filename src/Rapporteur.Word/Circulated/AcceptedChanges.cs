using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Accepts every tracked change of a document: what <see cref="TextView.Accepted"/> shows is then all there is, and nobody's
/// name stands at it. Notes that lose their mark go with it.
/// </summary>
internal static class AcceptedChanges
{
    public static void In(WordFile file)
    {
        if (file.Body is null)
        {
            return;
        }

        // Most files have nothing deleted in them, and need not be read for what runs together.
        if (file.Stories.Any(s => s.Root.Descendants().Any(e => e.Word() is W.del or W.moveFrom or W.cellDel)))
        {
            Join(file);
        }

        foreach (var (_, root, _) in file.Stories)
        {
            Accept(root);
        }

        Unreferenced(file.Footnotes.Children(W.footnote), file.Document.Within(W.footnoteReference));
        Unreferenced(file.Endnotes.Children(W.endnote), file.Document.Within(W.endnoteReference));
    }

    private static void Join(WordFile file)
    {
        var story = Story.Of(file)!;
        Join(story.Paragraphs);
        foreach (var margin in file.Margins)
        {
            Join(new StoryWalker(story.Styles).Walk(margin, new Spot(SpotKind.Body)));
        }
    }

    // A paragraph whose mark was deleted runs together with the next, which keeps its own properties.
    private static void Join(IReadOnlyList<StoryParagraph> paragraphs)
    {
        for (var i = 0; i + 1 < paragraphs.Count; i++)
        {
            var (gone, next) = (paragraphs[i], paragraphs[i + 1]);
            if (!gone.Mark.HasFlag(Revisions.Deleted) || !ReferenceEquals(gone.Spot, next.Spot)
                || gone.Source.Ancestors().Any(a => a.Word() is W.p or W.del or W.moveFrom))
            {
                continue;
            }

            var after = next.Properties;
            foreach (var child in gone.Source.Elements().Where(c => !c.Is(W.pPr)).ToList())
            {
                child.Remove();
                if (after is null)
                {
                    next.Source.AddFirst(child);
                }
                else
                {
                    after.AddAfterSelf(child);
                }

                after = child;
            }

            gone.Source.Remove();
        }
    }

    private static void Accept(XElement root)
    {
        root.Within(W.tr).Where(r => r.Child(W.trPr).Child(W.del) is not null).Remove();
        root.Within(W.tc).Where(c => c.Child(W.tcPr).Child(W.cellDel) is not null).Remove();
        root.Within(W.tr).Where(r => !r.Within(W.tc).Any()).Remove();
        root.Within(W.tbl).Where(t => !t.Within(W.tr).Any()).Remove();
        foreach (var element in root.Descendants().Where(e => e.Word().Length > 0).ToList())
        {
            Accept(element, element.Word());
        }
    }

    private static void Accept(XElement element, string word)
    {
        var ofProperties = element.Parent?.Word() is W.rPr or W.trPr or W.tcPr or W.numPr || element.Parent.IsOf(WordXml.Math, "ctrlPr");
        if (word.EndsWith("Change", StringComparison.Ordinal)
            || word is W.cellIns or W.cellDel or W.cellMerge
            || (ofProperties && word is W.ins or W.moveTo)
            || word is W.del or W.moveFrom
            || IsRange(word))
        {
            element.Remove();
        }
        else if (word is W.ins or W.moveTo && element.Parent is not null)
        {
            HiddenText.Without(element);
        }
    }

    private static bool IsRange(string word) =>
        (word.StartsWith("moveFromRange", StringComparison.Ordinal) || word.StartsWith("moveToRange", StringComparison.Ordinal)
            || word.StartsWith("customXml", StringComparison.Ordinal))
        && (word.EndsWith("RangeStart", StringComparison.Ordinal) || word.EndsWith("RangeEnd", StringComparison.Ordinal));

    private static void Unreferenced(IEnumerable<XElement> notes, IEnumerable<XElement> marks)
    {
        var used = marks.Select(m => m.Attr(W.id)).ToHashSet();
        notes.Where(n => n.Attr(W.type) is null or "normal" && !used.Contains(n.Attr(W.id))).Remove();
    }
}
