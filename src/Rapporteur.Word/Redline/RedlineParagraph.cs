using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// A paragraph of a file without tracked changes as it is compared: its signs one after the other, each known where it stands.
/// </summary>
internal sealed class RedlineParagraph
{
    private readonly List<Atom> atoms = [];
    private readonly Signs signs;
    private readonly Origin origin;

    public RedlineParagraph(XElement source, Signs signs, Origin origin)
    {
        (Source, this.signs, this.origin) = (source, signs, origin);
        var field = new List<XElement>();
        foreach (var child in source.Elements().Where(e => !e.Is(W.pPr)))
        {
            Take(child, null, field);
        }

        Close(field, null);
        Text = string.Concat(atoms.Select(a => a.Text));
    }

    public XElement Source { get; }

    public XElement? Properties => Source.Child(W.pPr);

    public string Text { get; }

    /// <summary>Whether it holds nothing but words, links, fields and notes' marks.</summary>
    public bool MayMove => atoms.TrueForAll(a => a.IsText || a.Text.Length == 0 || a.IsField || a.IsNote);

    /// <summary>
    /// Whether its end may be tracked as moved: other programs leave the end of one with a field or a link behind then, though they move
    /// one whose end is deleted and inserted.
    /// </summary>
    public bool EndMoves => atoms.TrueForAll(a => a.Link is null && (a.IsText || a.Text.Length == 0));

    /// <summary>The look of its words, stretch by stretch.</summary>
    public IEnumerable<(string Look, int Length)> Looks => Redline.Looks.In(atoms);

    /// <summary>
    /// The pieces from one sign to another; marks between signs come with the sign after them, those behind the last with it.
    /// </summary>
    public IEnumerable<Atom> Between(int from, int to)
    {
        var at = 0;
        foreach (var atom in atoms)
        {
            var (start, end) = (at, at + atom.Text.Length);
            at = end;
            if (atom.Text.Length == 0)
            {
                if ((start >= from && start < to) || (start == to && to == Text.Length))
                {
                    yield return atom;
                }
            }
            else if (start < to && end > from)
            {
                yield return start >= from && end <= to
                    ? atom
                    : atom with { Text = atom.Text[Math.Max(0, from - start)..(Math.Min(end, to) - start)] };
            }
        }
    }

    private void Take(XElement child, XElement? link, List<XElement> field)
    {
        if (field.Count > 0 || child.Within(W.fldChar).Any())
        {
            Field(child, link, field);
            return;
        }

        switch (child.Word())
        {
            case W.r:
                foreach (var part in child.Elements().Where(e => !e.Is(W.rPr)))
                {
                    Run(part, child.Child(W.rPr), link);
                }

                break;
            case W.hyperlink when link is null:
                foreach (var inside in child.Elements())
                {
                    Take(inside, child, field);
                }

                break;
            case W.bookmarkStart or W.bookmarkEnd or W.commentRangeStart or W.commentRangeEnd or W.permStart or W.permEnd or "proofErr":
                atoms.Add(new Atom("", [child], null, link));
                break;
            default:
                atoms.Add(new Atom(signs.Of([child], origin), [child], null, link));
                break;
        }
    }

    // From where a field begins to where the last of those that began ends is one piece (ISO/IEC 29500-1, 17.16.18).
    private void Field(XElement child, XElement? link, List<XElement> field)
    {
        field.Add(child);
        var marks = field.SelectMany(f => f.Within(W.fldChar)).Select(f => f.Attr(W.fldCharType)).ToList();
        if (marks.Count(m => m == "begin") <= marks.Count(m => m == "end"))
        {
            Close(field, link);
        }
    }

    private void Close(List<XElement> field, XElement? link)
    {
        if (field.Count > 0)
        {
            atoms.Add(new Atom(signs.Of(field, origin), [.. field], null, link));
            field.Clear();
        }
    }

    private void Run(XElement part, XElement? properties, XElement? link)
    {
        var text = part.Word() switch
        {
            W.t => part.Value,
            W.tab => "\t",
            W.br when !part.HasAttributes => "\n",
            _ => null,
        };
        if (part.Word() is "lastRenderedPageBreak" or W.commentReference)
        {
            atoms.Add(new Atom("", [Wrapped(part, properties)], null, link));
        }
        else if (text is null)
        {
            var run = Wrapped(part, properties);
            atoms.Add(new Atom(signs.Of([run], origin), [run], null, link));
        }
        else if (text.Length > 0)
        {
            atoms.Add(new Atom(text, [], properties, link));
        }
    }

    private static XElement Wrapped(XElement part, XElement? properties) => new(part.Parent!.Name, properties, part);
}
