using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Brings what text of the earlier file needs along: footnotes and endnotes, each as a note of its own, what its links lead to, and
/// pictures.
/// </summary>
internal sealed class Brought(Origin from, Origin to, CirculatedPackage package)
{
    private const string TypeOf = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly Dictionary<XElement, XElement> links = [];
    private readonly Dictionary<string, (XElement Part, Brought Inside, int Last)> notes = new(StringComparer.Ordinal);

    public Atom Along(Atom atom) => atom.IsText && atom.Link is null ? atom : atom with
    {
        Content = [.. atom.Content.Select(Copied)],
        Link = atom.Link is { } link ? Around(link) : null,
    };

    /// <summary>The notes of a file that had none of its own; null where none came along.</summary>
    public XElement? Notes(string kind) => notes.TryGetValue(kind, out var known) ? known.Part : null;

    private XElement Copied(XElement content)
    {
        var copy = new XElement(content);
        Link(copy);
        foreach (var mark in copy.DescendantsAndSelf().Where(NoteMarks.IsMark).ToList())
        {
            Note(mark);
        }

        return copy;
    }

    // The link itself without what it holds; one link stays one.
    private XElement Around(XElement link)
    {
        if (!links.TryGetValue(link, out var around))
        {
            links[link] = around = new XElement(link.Name, link.Attributes());
            Link(around);
        }

        return around;
    }

    private void Link(XElement copy)
    {
        foreach (var attribute in Origin.LinksIn(copy))
        {
            attribute.Value = from.Link(attribute.Value) is { } link ? package.Bring(to.Part, link, from.File) : attribute.Value;
        }
    }

    private void Note(XElement mark)
    {
        if (NoteMarks.NoteOf(from.File, mark) is not { } note)
        {
            return;
        }

        var kind = mark.Is(W.footnoteReference) ? W.footnotes : W.endnotes;
        var (part, inside, last) = notes.GetValueOrDefault(kind) is { Part: not null } known ? known : Notes(mark, note.Parent!, kind);
        var copy = inside.Copied(note);
        copy.SetAttributeValue(Marking.Name(W.id), (last + 1).ToString(CultureInfo.InvariantCulture));
        part.Add(copy);
        mark.SetAttributeValue(Marking.Name(W.id), copy.Attr(W.id));
        notes[kind] = (part, inside, last + 1);
    }

    private (XElement Part, Brought Inside, int Last) Notes(XElement mark, XElement were, string kind)
    {
        var (part, name) = (NoteMarks.PartOf(to.File, mark), "");
        if (part is not null)
        {
            name = NoteMarks.NameOfPart(to.File, part);
        }
        else
        {
            // The lines between text and notes come along, as Word wants them.
            part = new XElement(were.Name, were.Attributes(), were.Elements().Where(n => n.Attr(W.type) is not null and not "normal"));
            name = package.Put(null, part, to.File.Main, "rapporteurNotes", kind, $"word/{kind}.xml", $"{TypeOf}{kind}+xml");
        }

        var origin = new Origin(from.File, NoteMarks.NameOfPart(from.File, were));
        return (part, new Brought(origin, new Origin(to.File, name), package), part.Elements().Max(n => n.Number(W.id)) ?? 0);
    }
}
