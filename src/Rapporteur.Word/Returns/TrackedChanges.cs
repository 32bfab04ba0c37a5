using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;
using Piece = Rapporteur.Word.Reading.Piece;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Every tracked change of a returned file and where it went. What no proposal shows because it is no text that is read
/// (pictures, hidden text, lines of contents, rows without text) gets a line of its own, one for each kind and place.
/// </summary>
internal sealed class TrackedChanges
{
    private readonly ReturnedFile file;
    private readonly HashSet<int> proposed;
    private readonly HashSet<int> listed;
    private readonly Dictionary<XElement, int> positions = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<int, int> notesAt;
    private readonly HashSet<int> asDrafted;
    private readonly List<(Remark What, Remark Where)> lines = [];
    private readonly StringBuilder gathered = new();
    private (int Around, List<int> List) alone = (-1, []);

    public TrackedChanges(ReturnedFile file, WordFile opened, IEnumerable<int> proposed, HashSet<int> listed)
    {
        (this.file, this.proposed, this.listed) = (file, [.. proposed], listed);
        foreach (var (at, paragraph) in file.Story.Paragraphs.Index())
        {
            positions.TryAdd(paragraph.Source, at);
        }

        asDrafted = [.. file.Groups.Where(g => g.AsDrafted).SelectMany(g => g.Results)];
        notesAt = file.Story.Paragraphs.Index().Where(p => p.Item.Spot.Anchor >= 0).ToLookup(p => p.Item.Spot.Anchor, p => p.Index);
        foreach (var part in new[] { opened.Document, opened.Footnotes, opened.Endnotes }.OfType<XElement>())
        {
            Walk(part, -1);
        }
    }

    /// <summary>Tracked changes that leave the words what they were.</summary>
    public int Formatting { get; private set; }

    public int InProposals { get; private set; }

    public int Listed { get; private set; }

    public int Unchanged { get; private set; }

    public IEnumerable<NotUnderstood> Lines =>
        lines.CountBy(l => l).Select(l => new NotUnderstood(l.Key.What.With(("count", l.Value)), l.Key.Where));

    // Once through the file, knowing the paragraph around: looking up and down from each change costs more than reading it.
    private void Walk(XElement parent, int around)
    {
        foreach (var child in parent.Children())
        {
            var kind = TrackedCount.KindOf(child);
            if (kind == TrackedKind.OfText)
            {
                Settle(child, around);
            }

            Formatting += kind == TrackedKind.Formatting ? 1 : 0;
            if (child.HasElements)
            {
                Walk(child, child.Is(W.p) ? positions.GetValueOrDefault(child, -1) : around);
            }
        }
    }

    private void Settle(XElement change, int around)
    {
        var paragraphs = ParagraphsOf(change, around);
        var spoken = Spoken(change, paragraphs);
        if (NotRead(change, paragraphs) is var (kind, words))
        {
            var key = $"returned.change.{kind}.{(IsGone(change) ? "deleted" : "inserted")}";
            lines.Add((words is null ? new Remark(key) : new Remark(key, ("words", words)), Where(paragraphs)));
            Listed++;
        }
        else if (proposed.Overlaps(spoken))
        {
            InProposals++;
            if (!OfTable(change) && HoldsObject(change))
            {
                lines.Add((new Remark($"returned.change.object.{(IsGone(change) ? "deleted" : "inserted")}"), Where(paragraphs)));
            }
        }
        else if (listed.Overlaps(spoken))
        {
            Listed++;
        }
        else if (IsOfLayout(change, paragraphs))
        {
            Formatting++;
        }
        else
        {
            Unchanged++;
        }
    }

    // The notes of a paragraph go with it. The mark of a paragraph parts it from the next: at the end of a text it is the one before
    // whose mark is new.
    private List<int> Spoken(XElement change, List<int> paragraphs)
    {
        var all = change.Parent.Is(W.rPr) && paragraphs is [var at] && at + 1 < file.Story.Paragraphs.Count ? [at, at + 1] : paragraphs;
        return notesAt.Count == 0 ? all : [.. all, .. all.SelectMany(p => notesAt[p])];
    }

    // Text boxes are read.
    private static bool HoldsObject(XElement change) =>
        change.Descendants().Any(e => e.Word() is W.drawing or W.pict or W.@object && !Shown.TextBoxes(e).Any());

    // White space between words, breaks, the marks of empty paragraphs and of lines of contents. What leads to the draft as it is
    // was in it from the beginning.
    private bool IsOfLayout(XElement change, List<int> paragraphs) =>
        paragraphs.Count > 0 && !paragraphs.Exists(p => asDrafted.Contains(file.ResultAt(p)))
        && (change.Parent.Is(W.rPr)
            ? !paragraphs.Exists(p => file.Story.Paragraphs[p].HasText() && !IsContents(p))
            : !OfTable(change) && string.IsNullOrWhiteSpace(TextIn(change)));

    private bool IsContents(int paragraph) => file.Story.Styles.ChainOf(file.Story.Paragraphs[paragraph].Properties).IsContents;

    private List<int> ParagraphsOf(XElement change, int around)
    {
        if (OfTable(change))
        {
            return [.. change.Parent!.Parent!.Within(W.p).Select(p => positions.GetValueOrDefault(p, -1)).Where(p => p >= 0)];
        }

        // One paragraph has many changes, and what changes seldom holds paragraphs of its own.
        if (alone.Around != around)
        {
            alone = (around, around < 0 ? [] : [around]);
        }

        var found = alone.List;
        Inside(change);
        return found;

        void Inside(XElement element)
        {
            foreach (var child in element.Children())
            {
                if (child.Is(W.p) && positions.TryGetValue(child, out var at))
                {
                    found = [.. found, at];
                }

                Inside(child);
            }
        }
    }

    private static bool OfTable(XElement change) => change.Parent.Is(W.trPr) || change.Parent.Is(W.tcPr);

    // What the change is about when it is nothing that the text shows; null for text that is read, for white space and marks.
    private (string Kind, string? Words)? NotRead(XElement change, List<int> paragraphs)
    {
        if (paragraphs.Count == 0 && change.Ancestors().Any(a => a.IsOf(WordXml.Compatibility, "Fallback")))
        {
            return null;
        }

        if (OfTable(change))
        {
            return paragraphs.Exists(p => file.Story.Paragraphs[p].HasText()) ? null
                : change.Parent.Is(W.trPr) ? ("row", null) : ("cell", null);
        }

        if (change.Parent.Is(W.rPr))
        {
            return null;
        }

        var text = TextIn(change);
        if (string.IsNullOrWhiteSpace(text))
        {
            return change.Descendants().Any(e => e.Word() is W.drawing or W.pict or W.@object) ? ("object", null)
                : change.Descendants().Any(e => e.Word() is W.instrText or W.delInstrText) ? ("field", null)
                : null;
        }

        if (paragraphs.Count == 0)
        {
            return ("outside", Wording.Shortened(Wording.Tidy(text)));
        }

        if (paragraphs.TrueForAll(IsContents))
        {
            return ("contents", null);
        }

        // Also where other words of the paragraph, or of the change itself, are seen.
        if (HoldsHidden(change, paragraphs[0]))
        {
            return ("hidden", null);
        }

        if (Shows(paragraphs, text))
        {
            return null;
        }

        return ("unseen", Wording.Shortened(Wording.Tidy(text)));
    }

    private string TextIn(XElement change)
    {
        gathered.Clear();
        Gather(change);
        return gathered.ToString();
    }

    private void Gather(XElement element)
    {
        if (element.Word() is W.t or W.delText || element.IsOf(WordXml.Math, "t"))
        {
            gathered.Append(element.Value);
            return;
        }

        foreach (var child in element.Children())
        {
            Gather(child);
        }
    }

    private bool Shows(List<int> paragraphs, string text)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var piece in file.Story.Paragraphs[paragraph].Pieces)
            {
                if (piece.Kind == PieceKind.Text && piece.Revisions != Revisions.None && !string.IsNullOrWhiteSpace(piece.Text)
                    && (piece.Text.Length <= 1 || text.Contains(piece.Text, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HoldsHidden(XElement change, int paragraph) =>
        change.Within(W.r)
            .Any(r => !string.IsNullOrWhiteSpace(TextIn(r))
                && file.Story.Styles.Hides(r.Child(W.rPr), file.Story.Styles.ChainOf(file.Story.Paragraphs[paragraph].Properties)));

    private static bool IsGone(XElement change) => change.Word() is W.del or W.moveFrom or W.cellDel;

    private Remark Where(List<int> paragraphs)
    {
        var at = paragraphs is [var first, ..] ? first : -1;
        var original = at < 0 ? -1 : file.OriginalAt(at);
        return original >= 0 && file.PassageOf(original) is >= 0 and var passage
            ? new Remark("returned.at.in", ("passage", file.Draft.Passages[passage].Id.Value))
            : at >= 0 && file.PassageBefore(at) is { } before ? new Remark("returned.at.after", ("passage", before.Value))
            : new Remark(at >= 0 ? "returned.at.beginning" : "returned.at.file");
    }
}
