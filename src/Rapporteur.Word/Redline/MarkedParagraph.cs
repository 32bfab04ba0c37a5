using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Which paragraph of the earlier and of the later file one of the marked version was made of; -1 for none.</summary>
internal sealed record Written(int Earlier, int Later);

/// <summary>A paragraph of the marked version while it is put together.</summary>
internal sealed class MarkedParagraph(Marking marking)
{
    private readonly List<XElement> content = [];
    private Mark open = Mark.Kept;
    private XElement? openLink;
    private XElement? revision;

    /// <summary>What it is to be after all changes are accepted, and what it was.</summary>
    public XElement? Properties { get; set; }

    public XElement? PropertiesBefore { get; set; }

    public Mark End { get; set; }

    /// <summary>The first paragraphs of either file it was made of; -1 for none.</summary>
    public Written Written { get; set; } = new(-1, -1);

    /// <summary>The paragraph as it stands in the later file, when nothing in it changed.</summary>
    public XElement? Source { get; init; }

    /// <summary>What happened to it as a whole, when only one of the two versions has it here; else kept.</summary>
    public Mark Whole { get; init; }

    /// <summary>The move it is one end of as a whole; null for none.</summary>
    public string? Move { get; init; }

    /// <summary>An empty one whose end is new: it ends what stands before it when the ends there are gone.</summary>
    public static MarkedParagraph NewEnd(XElement? properties, Marking marking) =>
        new(marking) { End = Mark.Inserted, Properties = properties, PropertiesBefore = properties };

    public bool HoldsNote => content.Exists(c => c.Descendants().Any(NoteMarks.IsMark));

    public bool HasWordsBehindNote => NoteMarks.HasWordsBehind(content);

    /// <summary>Whether its end may be said to have moved with its words.</summary>
    public bool EndMoves { get; init; }

    /// <summary>Whether words of it moved, and others, a note's mark or its end came or went where they stand.</summary>
    public bool IsMovedInPart => content.Exists(IsMoved)
        && (End is Mark.Deleted or Mark.Inserted || content.Exists(c => Change(c) is { } change && !IsMoved(change)));

    /// <summary>Whether the last of its words moved.</summary>
    public bool EndsAsMoved => content.FindLast(c => Change(c) is not null) is { } last && IsMoved(last);

    public void Add(Mark mark, IEnumerable<Atom> atoms)
    {
        foreach (var atom in atoms)
        {
            Add(mark, atom);
        }
    }

    /// <summary>Opens or closes a range of words that moved without their paragraph.</summary>
    public void Add(XElement range)
    {
        Close();
        content.Add(range);
    }

    public XElement Element()
    {
        if (Source is not null && End == Mark.Kept && marking.Alike(Properties, PropertiesBefore))
        {
            return Placed(Source);
        }

        var inside = Source?.Elements().Where(e => !e.Is(W.pPr)) ?? Content();
        return Placed(
            new XElement(Marking.Name(W.p), Source?.Attributes(), marking.Properties(Properties, PropertiesBefore, End), inside));
    }

    /// <summary>Goes on with what another paragraph holds, as one paragraph.</summary>
    public void Append(MarkedParagraph other)
    {
        Close();
        content.AddRange(other.Content());
    }

    /// <summary>All of it is said to have moved, what was changed on the way too; not so the marks of notes.</summary>
    public void MoveWhole()
    {
        foreach (var change in content.Select(Change).OfType<XElement>().Where(c => !IsMoved(c) && !c.Descendants().Any(NoteMarks.IsMark)))
        {
            change.Name = Marking.Name(change.Is(W.ins) ? W.moveTo : W.moveFrom);
            foreach (var text in change.Descendants().Where(e => e.Word() is W.delText or W.delInstrText).ToList())
            {
                text.Name = Marking.Name(text.Is(W.delText) ? W.t : W.instrText);
            }
        }

        End = EndMoves ? Whole : End;
    }

    /// <summary>
    /// Gives the next one what of its last words comes or goes while its end goes or comes: it stands on either side of that end alike.
    /// </summary>
    public void GiveWordsBehindNote(MarkedParagraph next)
    {
        Close();
        var from = content.FindLastIndex(c => c.DescendantsAndSelf().Any(NoteMarks.IsMark)) + 1;
        var given = content[from..];
        if (given.TrueForAll(c => c.Is(End == Mark.Inserted ? W.del : W.ins)))
        {
            content.RemoveRange(from, given.Count);
            next.content.AddRange(given);
        }
    }

    private static XElement? Change(XElement content) => content.Is(W.hyperlink) ? content.Elements().Select(Change).FirstOrDefault()
        : content.Word() is W.ins or W.del or W.moveFrom or W.moveTo ? content : null;

    private static bool IsMoved(XElement content) => Change(content)?.Word() is W.moveFrom or W.moveTo;

    private XElement Placed(XElement paragraph)
    {
        paragraph.AddAnnotation(Written);
        return paragraph;
    }

    private List<XElement> Content()
    {
        Close();
        if (Move is { } move && content.Count > 0)
        {
            var (start, end) = marking.Range(Whole, move);
            return [start, .. content, end];
        }

        return content;
    }

    private void Add(Mark mark, Atom atom)
    {
        if (atom.Text.Length == 0)
        {
            // Marks between words belong to the later version alone, and never stand in a change.
            if (mark is Mark.Kept or Mark.Inserted or Mark.MovedHere)
            {
                Close();
                content.AddRange(atom.Content.Select(c => new XElement(c)));
            }

            return;
        }

        // A note is one thing: the mark that moves is struck where it was and put where it is (17.11).
        mark = (atom.IsNote, mark) switch
        {
            (true, Mark.MovedAway) => Mark.Deleted,
            (true, Mark.MovedHere) => Mark.Inserted,
            _ => mark,
        };
        var link = atom.Link;
        if (mark != open || !ReferenceEquals(link, openLink))
        {
            Close();
            (open, openLink, revision) = (mark, link, marking.Of(mark));
            if (link is not null)
            {
                content.Add(new XElement(link.Name, link.Attributes(), revision));
            }
            else if (revision is not null)
            {
                content.Add(revision);
            }
        }

        var runs = atom.IsText ? [Run(atom)] : atom.Content.Select(c => new XElement(c)).ToList();
        if (mark is Mark.Deleted)
        {
            runs.ForEach(Struck);
        }

        if ((revision ?? (link is null ? null : content[^1])) is { } parent)
        {
            parent.Add(runs);
        }
        else
        {
            content.AddRange(runs);
        }
    }

    private void Close() => (open, openLink, revision) = (Mark.Kept, null, null);

    private XElement Run(Atom atom)
    {
        var run = new XElement(Marking.Name(W.r), atom.Properties);
        if (atom.Before is { } before)
        {
            if (run.Child(W.rPr) is not { } properties)
            {
                run.Add(properties = new XElement(Marking.Name(W.rPr)));
            }

            properties.Add(marking.Revision(W.rPrChange, before));
        }

        for (var (at, end) = (0, 0); at < atom.Text.Length; at = end)
        {
            end = at + 1;
            if (atom.Text[at] is '\t' or '\n')
            {
                run.Add(new XElement(Marking.Name(atom.Text[at] == '\t' ? W.tab : W.br)));
                continue;
            }

            while (end < atom.Text.Length && atom.Text[end] is not ('\t' or '\n'))
            {
                end++;
            }

            run.Add(new XElement(Marking.Name(W.t), new XAttribute(XNamespace.Xml + "space", "preserve"), atom.Text[at..end]));
        }

        return run;
    }

    // Deleted words and instructions have names of their own (17.4.20, 17.16.13).
    private static void Struck(XElement run)
    {
        foreach (var text in run.DescendantsAndSelf().Where(e => e.Word() is W.t or W.instrText).ToList())
        {
            text.Name = Marking.Name(text.Is(W.t) ? W.delText : W.delInstrText);
        }
    }
}
