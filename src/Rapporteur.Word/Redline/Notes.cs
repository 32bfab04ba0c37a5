using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Brings the footnotes and endnotes of deleted text along, each as a note of its own.</summary>
internal sealed class Notes(WordFile earlier, WordFile later)
{
    /// <summary>The words of the note a mark in that file stands for; null for what marks none.</summary>
    public static string? WordsOf(WordFile file, XElement content) =>
        Marked(content) is { } mark ? $"{mark.Name.LocalName}:{Find(PartOf(file, mark), mark)?.Value}" : null;

    public Atom Brought(Atom atom)
    {
        if (!atom.Content.Any(c => Marked(c) is not null))
        {
            return atom;
        }

        List<XElement> content = [.. atom.Content.Select(c => new XElement(c))];
        foreach (var mark in content.Select(Marked).OfType<XElement>())
        {
            if (Find(PartOf(earlier, mark), mark) is { } note && PartOf(later, mark) is { } part)
            {
                var id = part.Elements().Max(n => n.Number(W.id) ?? 0) + 1;
                var copy = new XElement(note);
                copy.SetAttributeValue(Marking.Name(W.id), id.ToString(CultureInfo.InvariantCulture));
                part.Add(copy);
                mark.SetAttributeValue(Marking.Name(W.id), id.ToString(CultureInfo.InvariantCulture));
            }
        }

        return atom with { Content = content };
    }

    private static XElement? Marked(XElement content) =>
        content.DescendantsAndSelf().FirstOrDefault(e => e.Word() is W.footnoteReference or W.endnoteReference);

    private static XElement? PartOf(WordFile file, XElement mark) => mark.Is(W.footnoteReference) ? file.Footnotes : file.Endnotes;

    private static XElement? Find(XElement? part, XElement mark) => part?.Elements().FirstOrDefault(n => n.Attr(W.id) == mark.Attr(W.id));
}
