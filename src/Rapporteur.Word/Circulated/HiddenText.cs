using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Takes out what is formatted as hidden, by the rule the draft is read by: who reads the frozen text does not see it, so
/// it does not go round behind it. The runs stay, empty, since a hidden paragraph takes no number; a field whose result is
/// shown keeps its marks.
/// </summary>
internal static class HiddenText
{
    public static void Remove(MainDocumentPart main)
    {
        var styles = new StyleSheet(main.StyleDefinitionsPart?.Styles);
        foreach (var (_, root) in StoryRoots.Of(main))
        {
            Unwrap(root);
            var runs = root.Descendants<Run>().ToList();
            var hidden =
                runs.ConvertAll(
                    r => r.Ancestors<Paragraph>().FirstOrDefault() is { } around
                        && styles.Hides(r.RunProperties, styles.ChainOf(around.ParagraphProperties)));
            var whole = WhollyHidden(runs, hidden);
            for (var i = 0; i < runs.Count; i++)
            {
                foreach (var child in hidden[i]
                    ? runs[i].ChildElements.Where(c => c is not RunProperties && (whole[i] || c is not (FieldChar or FieldCode))).ToList()
                    : [])
                {
                    child.Remove();
                }
            }
        }
    }

    // A smart tag of older Word versions is unknown to Open XML SDK 3, and so is what it wraps; it may also name a person.
    private static void Unwrap(OpenXmlElement root)
    {
        while (root.Descendants<OpenXmlUnknownElement>()
            .FirstOrDefault(e => e.LocalName == "smartTag" && e.Parent is not OpenXmlUnknownElement) is { } tag)
        {
            var content = new Paragraph { InnerXml = tag.InnerXml };
            foreach (var child in content.ChildElements.Where(c => c.LocalName != "smartTagPr").ToList())
            {
                child.Remove();
                tag.InsertBeforeSelf(child);
            }

            tag.Remove();
        }
    }

    // Index entries and the like: a field of which nothing is shown goes with its marks.
    private static bool[] WhollyHidden(List<Run> runs, List<bool> hidden)
    {
        var (whole, begun, shownBefore) = (new bool[runs.Count], new Stack<int>(), new int[runs.Count + 1]);
        for (var i = 0; i < runs.Count; i++)
        {
            shownBefore[i + 1] = shownBefore[i] + (hidden[i] ? 0 : 1);
            foreach (var mark in runs[i].Elements<FieldChar>().Select(f => f.FieldCharType?.InnerText))
            {
                if (mark == "begin")
                {
                    begun.Push(i);
                }
                else if (mark == "end" && begun.TryPop(out var from) && begun.Count == 0 && shownBefore[i + 1] == shownBefore[from])
                {
                    Array.Fill(whole, true, from, i + 1 - from);
                }
            }
        }

        return whole;
    }
}
