using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>One of the two files as it is compared: every paragraph of the body and of its cells a passage, empty ones too.</summary>
internal sealed class RedlineSide
{
    private readonly Dictionary<XElement, int> positions = [];

    /// <summary><paramref name="body"/> is the text itself, or one note.</summary>
    public RedlineSide(XElement body, Origin origin, Signs signs)
    {
        Flatten(body);
        Body = body;
        foreach (var paragraph in body.Within(W.p).Where(p => !p.Ancestors().Any(a => a.Is(W.txbxContent))))
        {
            positions[paragraph] = Paragraphs.Count;
            Paragraphs.Add(new RedlineParagraph(paragraph, signs, origin));
        }

        Draft = new Draft("", [.. Paragraphs.Select((p, at) => new Passage(
            PassageId.Nth(at + 1), PassagePath.Of(), "", 0, Kind(p.Source), p.Text, null))]);
    }

    public XElement Body { get; }

    public List<RedlineParagraph> Paragraphs { get; } = [];

    public Draft Draft { get; }

    /// <summary>The first paragraph of each passage, by the bookmarks a circulated file has.</summary>
    public Dictionary<PassageId, int> Passages()
    {
        var passages = new Dictionary<PassageId, int>();
        foreach (var (at, paragraph) in Paragraphs.Index())
        {
            foreach (var mark in paragraph.Source.Within(W.bookmarkStart).Select(b => PassageMark.Of(b.Attr(W.name) ?? "")))
            {
                if (mark is not null)
                {
                    passages.TryAdd(mark.Passage, at);
                }
            }
        }

        return passages;
    }

    /// <summary>The number of a paragraph; -1 for what is none.</summary>
    public int PositionOf(XElement element) => positions.GetValueOrDefault(element, -1);

    private static PassageKind Kind(XElement paragraph) =>
        paragraph.Ancestors().Any(a => a.Is(W.tc)) ? PassageKind.TableCell : PassageKind.Paragraph;

    // A control around whole paragraphs says nothing that a reader sees.
    private static void Flatten(XElement body)
    {
        var controls = body.Descendants().Where(e => e.Word() is W.sdt or W.customXml && e.Parent is { } p && Holds(p));
        foreach (var control in controls.Reverse().ToList())
        {
            control.ReplaceWith((control.Child(W.sdtContent) ?? control).Elements().Where(e => !e.Is("customXmlPr")));
        }
    }

    private static bool Holds(XElement parent) => parent.Word() is W.body or W.tc or W.tbl or W.tr or W.sdtContent or W.customXml
        && !parent.Ancestors().Any(a => a.Is(W.p));
}
