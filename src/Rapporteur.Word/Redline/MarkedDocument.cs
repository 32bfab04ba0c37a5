using System.Xml.Linq;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Two bodies put into one with every difference marked.</summary>
internal sealed class MarkedDocument
{
    private const int FewestToTell = 20;
    private readonly Containers containers;
    private readonly Brought brought;
    private readonly Dictionary<int, string> moves = [];
    private readonly MovedSpans movedWords;
    private readonly HashSet<int> firstNotedEarlier;
    private readonly HashSet<int> firstNotedLater;

    public MarkedDocument(RedlineSide earlier, RedlineSide later, Marking marking, Brought brought)
    {
        (Earlier, Later, Marking, this.brought) = (earlier, later, marking, brought);
        (firstNotedEarlier, firstNotedLater) = (FirstNoted(earlier), FirstNoted(later));
        Comparison = Comparison.Of(earlier.Draft, later.Draft);
        containers = new Containers(earlier, later, Comparison);
        marking.Looks &= !LooksAnew();
        Joining = new Joining(
            Comparison,
            l => containers.Together(Earlier.Paragraphs[l.Earlier].Source, Later.Paragraphs[l.Later].Source),
            (a, b) => a == b || NoTableBetween(Earlier, a, b),
            (a, b) => a == b || NoTableBetween(Later, a, b));
        foreach (var change in Comparison.Changes)
        {
            if (change.Links is [{ Moved: true } only] && MayMove(only.Earlier, only.Later))
            {
                moves[only.Earlier] = marking.NextMove();
            }
        }

        // No move stands within another: words into or out of a paragraph that moved itself are inserted and deleted there.
        movedWords = new MovedSpans(
            Comparison,
            Joining,
            Staying(),
            (a, b) => Joining.MayChangePlaces(a, b) && !moves.ContainsKey(a) && !moves.ContainsKey(Joining.MovedFrom(b)) && MayMove(a, b),
            marking.NextMove);
    }

    public RedlineSide Earlier { get; }

    public RedlineSide Later { get; }

    public Marking Marking { get; }

    public Comparison Comparison { get; }

    public Joining Joining { get; }

    public IReadOnlyDictionary<XElement, XElement> Tables => containers.Tables;

    public int MovesMarked => moves.Count + movedWords.Count;

    /// <summary>Makes the later body the marked one.</summary>
    public void Write()
    {
        var marked = new MarkedContainer(this, Earlier.Body, Later.Body).Elements.ToList();
        var section = Later.Body.Child(W.sectPr);
        Later.Body.ReplaceNodes(marked.Append(section).OfType<XElement>());
    }

    public bool IsSame(int earlier, int later) =>
        Earlier.Paragraphs[earlier].Text == Later.Paragraphs[later].Text
        && (!Marking.Looks || Earlier.Paragraphs[earlier].Looks.SequenceEqual(Later.Paragraphs[later].Looks));

    public MarkedParagraph Kept(int earlier, int later) => new(Marking)
    {
        Written = new Written(earlier, later),
        Source = Later.Paragraphs[later].Source,
        Properties = Later.Paragraphs[later].Properties,
        PropertiesBefore = Earlier.Paragraphs[earlier].Properties,
    };

    /// <summary>Writes a stretch; words of it that went to or came from another paragraph as moved.</summary>
    public void Write(MarkedParagraph into, Stretch stretch)
    {
        var at = stretch.From;
        foreach (var span in stretch.Mark is Mark.Deleted or Mark.Inserted ? movedWords.Of(stretch.Mark, stretch.Paragraph) : [])
        {
            if (span.From >= at && span.To <= stretch.To)
            {
                Put(into, stretch with { From = at, To = span.From });
                var mark = stretch.Mark == Mark.Deleted ? Mark.MovedAway : Mark.MovedHere;
                var (start, end) = Marking.Range(mark, span.Name);
                into.Add(start);
                Put(into, stretch with { Mark = mark, From = span.From, To = span.To });
                into.Add(end);
                at = span.To;
            }
        }

        Put(into, stretch with { From = at });
    }

    private void Put(MarkedParagraph into, Stretch stretch)
    {
        if (stretch.From >= stretch.To && stretch.To > 0)
        {
            return;
        }

        var side = stretch.Mark is Mark.Deleted or Mark.MovedAway ? Earlier : Later;
        var atoms = side.Paragraphs[stretch.Paragraph].Between(stretch.From, stretch.To);
        if (stretch.WasFrom >= 0 && Marking.Looks)
        {
            var to = stretch.WasFrom + stretch.To - stretch.From;
            atoms = Looks.Remembering(atoms, Earlier.Paragraphs[stretch.Was].Between(stretch.WasFrom, to));
        }

        into.Add(stretch.Mark, side == Earlier ? atoms.Select(brought.Along) : atoms);
    }

    public MarkedParagraph WholeLater(int position)
    {
        var from = Joining.MovedFrom(position);
        var move = from >= 0 ? moves.GetValueOrDefault(from) : null;
        return Whole(Later.Paragraphs[position], move is null ? Mark.Inserted : Mark.MovedHere, move, from, position);
    }

    public MarkedParagraph WholeEarlier(int position)
    {
        var move = moves.GetValueOrDefault(position);
        return Whole(Earlier.Paragraphs[position], move is null ? Mark.Deleted : Mark.MovedAway, move, position, Joining.MovedTo(position));
    }

    public XElement WholeTable(XElement table, Mark mark)
    {
        var marked = new XElement(table);
        marked.ReplaceNodes(table.Elements().Select(e => e.Is(W.tr) ? WholeRow(e, mark) : new XElement(e)));
        return marked;
    }

    /// <summary>Rows are put over rows, cells over cells; a row that only one of the two has is marked as a whole, words and all.</summary>
    public XElement MarkedTable(XElement before, XElement table)
    {
        var (was, next) = (before.Children(W.tr).ToList(), 0);
        var places = was.Index().ToDictionary(r => r.Item, r => r.Index);
        var marked = new List<XElement>();
        foreach (var part in table.Elements())
        {
            var at = containers.Rows.GetValueOrDefault(part) is { } row ? places.GetValueOrDefault(row, -1) : -1;
            at = at < next ? -1 : at;
            for (; next < at; next++)
            {
                marked.Add(WholeRow(was[next], Mark.Deleted));
            }

            next = at >= 0 ? at + 1 : next;
            marked.Add(!part.Is(W.tr) ? new XElement(part) : at < 0 ? WholeRow(part, Mark.Inserted) : MarkedRow(was[at], part));
        }

        marked.AddRange(was.Skip(next).Select(r => WholeRow(r, Mark.Deleted)));
        return new XElement(table.Name, table.Attributes(), marked);
    }

    /// <summary>The blocks of a container between two paragraphs of it.</summary>
    public List<XElement> Between(int first, int last) =>
        [.. Later.Paragraphs[first].Source.ElementsAfterSelf().TakeWhile(e => e != Later.Paragraphs[last].Source)];

    /// <summary>Whether sub-items run into one before them that is of another level then.</summary>
    public bool RunsIntoLevel(IReadOnlyList<int> earlier, int later) => earlier.Skip(1)
        .Any(a => Marking.LosesLevel(Earlier.Paragraphs[a].Properties, Later.Paragraphs[later].Properties));

    /// <summary>Whether the first note of the marked text may stand in it: the first of either file.</summary>
    public bool MayHoldFirstNote(MarkedParagraph paragraph) => paragraph.HoldsNote
        && (firstNotedEarlier.Contains(paragraph.Written.Earlier) || firstNotedLater.Contains(paragraph.Written.Later));

    private static HashSet<int> FirstNoted(RedlineSide side) => [.. new[] { W.footnoteReference, W.endnoteReference }
        .Select(kind => side.Paragraphs.FindIndex(p => p.Source.Within(kind).Any())).Where(at => at >= 0)];

    private static bool NoTableBetween(RedlineSide side, int first, int last) => first < last
        && side.Paragraphs[first].Source.ElementsAfterSelf().TakeWhile(e => e != side.Paragraphs[last].Source).All(e => e.Is(W.p))
        && side.Paragraphs[first].Source.Parent == side.Paragraphs[last].Source.Parent;

    // Whether another program wrote the look of most paragraphs down otherwise.
    private bool LooksAnew()
    {
        List<bool> same = [.. Comparison.Changes.Select(c => c.Links).Where(l => l is [{ Moved: false }]).Select(l => l[0])
            .Where(l => Earlier.Paragraphs[l.Earlier].Text is { Length: > 0 } text && text == Later.Paragraphs[l.Later].Text)
            .Select(l => Earlier.Paragraphs[l.Earlier].Looks.SequenceEqual(Later.Paragraphs[l.Later].Looks))];
        return same.Count >= FewestToTell && same.Count(s => s) * 2 < same.Count;
    }

    private bool MayMove(int earlier, int later) =>
        Earlier.Paragraphs[earlier] is { MayMove: true, Text.Length: > 0, Source.Parent: { } from } && from == Earlier.Body
        && Later.Paragraphs[later] is { MayMove: true, Source.Parent: { } to } && to == Later.Body;

    // The words of every paragraph that was split or merged that stay in their order; others of it have changed places.
    private HashSet<(int Paragraph, int Word)> Staying()
    {
        var staying = new HashSet<(int Paragraph, int Word)>();
        for (var b = 0; b < Later.Paragraphs.Count; b++)
        {
            if (Joining.OfLater(b) is [var first, ..] was && Joining.OfEarlier(first) is var now
                && now[0] == b && was.Count + now.Count > 2)
            {
                staying.UnionWith(Scripts.Kept(Comparison, was, now));
            }
        }

        return staying;
    }

    private MarkedParagraph Whole(RedlineParagraph paragraph, Mark mark, string? move, int earlier, int later)
    {
        var whole = new MarkedParagraph(Marking)
        {
            Whole = mark,
            End = mark,
            Move = move,
            EndMoves = paragraph.EndMoves,
            Properties = WithoutSection(paragraph.Properties, mark),
            PropertiesBefore = paragraph.Properties,
        };
        var isGone = mark is Mark.Deleted or Mark.MovedAway;
        var position = (isGone ? Earlier : Later).PositionOf(paragraph.Source);
        whole.Written = isGone ? new Written(position, -1) : new Written(-1, position);
        if (move is null)
        {
            Write(whole, new Stretch(mark, position, 0, paragraph.Text.Length));
            return whole;
        }

        // What was edited on the way is deleted where it stood and inserted where it stands, and never within the move.
        foreach (var stretch in Scripts.Of(Comparison, [earlier], [later]))
        {
            if (isGone && stretch.Mark == Mark.Kept)
            {
                var (from, to) = Where(stretch, earlier);
                Write(whole, new Stretch(Mark.MovedAway, earlier, from, to));
            }
            else if (stretch.Mark == Mark.Kept || stretch.Mark == (isGone ? Mark.Deleted : Mark.Inserted))
            {
                Write(whole, stretch.Mark == Mark.Kept ? stretch with { Mark = Mark.MovedHere } : stretch);
            }
        }

        if (!paragraph.EndMoves || !whole.EndsAsMoved)
        {
            whole.End = isGone ? Mark.Deleted : Mark.Inserted;
        }

        return whole;
    }

    // The words of the earlier paragraph that a kept stretch of the later one is.
    private (int From, int To) Where(Stretch kept, int earlier)
    {
        var was = Comparison.WordsOfEarlier(earlier);
        List<LinkedWord> words = [.. Comparison.WordsOfLater(kept.Paragraph).Where(w => w.Next > kept.From && w.Start < kept.To)];
        var (first, last) = (was[words[0].Word], was[words[^1].Word]);
        return (first.Start, kept.To > words[^1].End ? last.Next : last.End);
    }

    private static XElement? WithoutSection(XElement? properties, Mark mark)
    {
        if (mark is Mark.Inserted or Mark.MovedHere || properties?.Child(W.sectPr) is null)
        {
            return properties;
        }

        var without = new XElement(properties);
        without.Child(W.sectPr)!.Remove();
        return without;
    }

    private XElement MarkedRow(XElement before, XElement row)
    {
        var was = before.Children(W.tc).ToList();
        var cells = row.Children(W.tc).ToList();
        return new XElement(
            row.Name,
            row.Attributes(),
            row.Elements().Select(e => e.Is(W.tc) ? MarkedCell(was[cells.IndexOf(e)], e) : new XElement(e)));
    }

    private XElement MarkedCell(XElement before, XElement cell) =>
        new(cell.Name, cell.Attributes(), cell.Child(W.tcPr), new MarkedContainer(this, before, cell).Elements);

    private XElement WholeRow(XElement row, Mark mark)
    {
        var marked = new XElement(
            row.Name, row.Attributes(), row.Elements().Select(e => e.Is(W.tc) ? WholeCell(e, mark) : new XElement(e)));
        if (marked.Child(W.trPr) is { } properties)
        {
            properties.Add(Marking.Of(mark));
        }
        else
        {
            var own = new XElement(Marking.Name(W.trPr), Marking.Of(mark));
            if (marked.Child("tblPrEx") is { } exceptions)
            {
                exceptions.AddAfterSelf(own);
            }
            else
            {
                marked.AddFirst(own);
            }
        }

        return marked;
    }

    private XElement WholeCell(XElement cell, Mark mark) => new(
        cell.Name,
        cell.Attributes(),
        cell.Elements().Select(e => e.Is(W.p) ? Words(e, mark) : e.Is(W.tbl) ? WholeTable(e, mark) : new XElement(e)));

    // The row's mark says nothing of what is in it.
    private XElement Words(XElement paragraph, Mark mark)
    {
        var side = mark == Mark.Deleted ? Earlier : Later;
        var position = side.PositionOf(paragraph);
        var properties = side.Paragraphs[position].Properties;
        var marked = new MarkedParagraph(Marking)
        {
            Written = side == Earlier ? new Written(position, -1) : new Written(-1, position),
            Properties = properties,
            PropertiesBefore = properties,
        };
        Write(marked, new Stretch(mark, position, 0, side.Paragraphs[position].Text.Length));
        return marked.Element();
    }
}
