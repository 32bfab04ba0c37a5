using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;

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
    private readonly Dictionary<Paragraph, int> positions = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<int, int> notesAt;
    private readonly List<(string What, string Where)> lines = [];

    public TrackedChanges(ReturnedFile file, MainDocumentPart main, IEnumerable<int> proposed, HashSet<int> listed)
    {
        (this.file, this.proposed, this.listed) = (file, [.. proposed], listed);
        foreach (var (at, paragraph) in file.Story.Paragraphs.Index())
        {
            positions.TryAdd(paragraph.Source, at);
        }

        notesAt = file.Story.Paragraphs.Index().Where(p => p.Item.Spot.Anchor >= 0).ToLookup(p => p.Item.Spot.Anchor, p => p.Index);
        foreach (var part in new OpenXmlPartRootElement?[] { main.Document, main.FootnotesPart?.Footnotes,
            main.EndnotesPart?.Endnotes }.OfType<OpenXmlPartRootElement>())
        {
            Walk(part, -1);
        }
    }

    /// <summary>Tracked changes that leave the words what they were.</summary>
    public int Formatting { get; private set; }

    public int InProposals { get; private set; }

    public int Listed { get; private set; }

    public int Unchanged { get; private set; }

    public IEnumerable<NotUnderstood> Lines => lines.CountBy(l => l).Select(l => new NotUnderstood(
        l.Value == 1
            ? $"A tracked change that is no text: {l.Key.What}."
            : $"{l.Value.ToString(CultureInfo.InvariantCulture)} tracked changes that are no text: {l.Key.What}.",
        l.Key.Where));

    /// <summary>Text, paragraph marks, rows and cells that came, went or moved; not how they look.</summary>
    public static bool IsChange(OpenXmlElement element) =>
        element is InsertedRun or DeletedRun or MoveToRun or MoveFromRun or Inserted or Deleted or MoveTo or MoveFrom or CellInsertion
            or CellDeletion
        && element.Parent is not NumberingProperties;

    // Properties changed, cells merged or split, numbering applied, mark-up put around text.
    private static bool IsFormatting(OpenXmlElement element) => element switch
    {
        RunPropertiesChange or ParagraphPropertiesChange or SectionPropertiesChange or TablePropertiesChange or TableGridChange => true,
        TablePropertyExceptionsChange or TableRowPropertiesChange or TableCellPropertiesChange or ParagraphMarkRunPropertiesChange => true,
        NumberingChange or CellMerge or CustomXmlInsRangeStart or CustomXmlDelRangeStart => true,
        Inserted or Deleted => element.Parent is NumberingProperties,
        _ => false,
    };

    // Once through the file, knowing the paragraph around: looking up and down from each change costs more than reading it.
    private void Walk(OpenXmlElement parent, int around)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            if (IsChange(child))
            {
                Settle(child, around);
            }
            else if (IsFormatting(child))
            {
                Formatting++;
            }

            if (child.HasChildren)
            {
                Walk(child, child is Paragraph paragraph ? positions.GetValueOrDefault(paragraph, -1) : around);
            }
        }
    }

    private void Settle(OpenXmlElement change, int around)
    {
        var paragraphs = ParagraphsOf(change, around);
        var spoken = notesAt.Count == 0 ? paragraphs : [.. paragraphs, .. paragraphs.SelectMany(p => notesAt[p])];
        var what = NotRead(change, paragraphs);
        if (what is not null)
        {
            lines.Add(($"{what} {(IsGone(change) ? "deleted" : "inserted")}", Where(paragraphs)));
            Listed++;
        }
        else if (spoken.Exists(proposed.Contains))
        {
            InProposals++;
        }
        else if (spoken.Exists(listed.Contains))
        {
            Listed++;
        }
        else
        {
            Unchanged++;
        }
    }

    private List<int> ParagraphsOf(OpenXmlElement change, int around)
    {
        if (change.Parent is TableRowProperties or TableCellProperties)
        {
            return [.. change.Parent.Parent!.Descendants<Paragraph>().Select(p => positions.GetValueOrDefault(p, -1)).Where(p => p >= 0)];
        }

        List<int> found = around < 0 ? [] : [around];
        Inside(change);
        return found;

        void Inside(OpenXmlElement element)
        {
            for (var child = element.FirstChild; child is not null; child = child.NextSibling())
            {
                if (child is Paragraph paragraph && positions.TryGetValue(paragraph, out var at))
                {
                    found.Add(at);
                }

                Inside(child);
            }
        }
    }

    // What the change is about when it is nothing that the text shows; null for text that is read, for white space and marks.
    private string? NotRead(OpenXmlElement change, List<int> paragraphs)
    {
        if (paragraphs.Count == 0 && change.Ancestors<AlternateContentFallback>().Any())
        {
            return null;
        }

        if (change.Parent is TableRowProperties or TableCellProperties)
        {
            return paragraphs.Exists(p => HasText(file.Story.Paragraphs[p])) ? null
                : change.Parent is TableRowProperties ? "a row of a table without text" : "a cell of a table without text";
        }

        if (change.Parent is ParagraphMarkRunProperties)
        {
            return null;
        }

        var text = TextIn(change);
        if (string.IsNullOrWhiteSpace(text))
        {
            return change.Descendants().Any(e => e is Drawing or Picture or EmbeddedObject) ? "a picture or another object"
                : change.Descendants().Any(e => e is FieldCode or DeletedFieldCode) ? "a field"
                : null;
        }

        return paragraphs.Count == 0 ? $"text that stands outside the paragraphs of the document (\"{Shortened(Wording.Tidy(text))}\")"
            : paragraphs.TrueForAll(p => StyleSheet.IsTableOfContents(file.Story.Styles.ChainOf(file.Story.Paragraphs[p].Properties)))
                ? "a line of a table of contents"
            : paragraphs.Exists(p => file.Story.Paragraphs[p].Pieces.Any(t => IsOf(t, text))) ? null
            : IsHidden(change, paragraphs[0]) ? "hidden text"
            : $"text that a reader of the page does not see (\"{Shortened(Wording.Tidy(text))}\")";
    }

    private static string TextIn(OpenXmlElement element)
    {
        if (element is Text or DeletedText or DocumentFormat.OpenXml.Math.Text)
        {
            return ((OpenXmlLeafTextElement)element).Text;
        }

        var text = "";
        for (var child = element.FirstChild; child is not null; child = child.NextSibling())
        {
            text += TextIn(child);
        }

        return text;
    }

    private static bool IsOf(Piece piece, string text) =>
        piece.Kind == PieceKind.Text && piece.Revisions != Revisions.None && !string.IsNullOrWhiteSpace(piece.Text)
            && (text.Contains(piece.Text, StringComparison.Ordinal) || piece.Text.Length <= 1);

    private bool IsHidden(OpenXmlElement change, int paragraph) =>
        change.Descendants<Run>()
            .Any(r => file.Story.Styles.Hides(r.RunProperties, file.Story.Styles.ChainOf(file.Story.Paragraphs[paragraph].Properties)));

    private static bool HasText(StoryParagraph paragraph) =>
        paragraph.Pieces.Any(p => p.Kind == PieceKind.Text && !string.IsNullOrWhiteSpace(p.Text));

    private static bool IsGone(OpenXmlElement change) => change is DeletedRun or MoveFromRun or Deleted or MoveFrom or CellDeletion;

    private string Where(List<int> paragraphs)
    {
        var at = paragraphs is [var first, ..] ? first : -1;
        var original = at < 0 ? -1 : file.OriginalAt(at);
        return original >= 0 && file.PassageOf(original) is >= 0 and var passage ? $"in {file.Draft.Passages[passage].Label}"
            : at >= 0 && file.PassageBefore(at) is { } before ? $"after {file.Draft.Find(before)!.Label}"
            : at >= 0 ? "at the beginning" : "in the whole file";
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
