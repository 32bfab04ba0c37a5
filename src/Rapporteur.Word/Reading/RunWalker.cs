using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>What one paragraph holds; text boxes are read after it.</summary>
internal sealed record ReadParagraph(IReadOnlyList<Piece> Pieces, IReadOnlyList<ReadBox> TextBoxes, bool Hidden);

/// <summary>A text box with what tracked changes say about the drawing it belongs to.</summary>
internal readonly record struct ReadBox(OpenXmlElement Content, Revisions Revisions, string? Author);

/// <summary>
/// Reads what stands inside a paragraph. Decided here: of a field its result is text, its instruction is not, however
/// the field nests or runs over paragraphs; hyperlinks, smart tags and direction wrappers are read through; hidden text
/// is not read; a soft hyphen is nothing, a non-breaking hyphen is U+2011; breaks and tabs are white space; symbols are
/// the characters printed; the marks of notes are no text; of ruby text the base is read; a formula gives its characters.
/// Of bookmarks only those that name passages of a circulated draft are read.
/// </summary>
internal sealed class RunWalker(StyleSheet styles)
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private readonly Stack<bool> fieldsInInstruction = [];
    private int instructions;
    private List<Piece> pieces = [];
    private readonly MoveRanges movedFrom = new();
    private readonly MoveRanges movedTo = new();
    private List<ReadBox> boxes = [];
    private IReadOnlyList<Style> chain = [];
    private bool sawHidden;
    private string? author;

    public ReadParagraph Read(Paragraph paragraph, Revisions revisions, string? by)
    {
        (pieces, boxes, sawHidden, author) = ([], [], false, by);
        chain = styles.ChainOf(paragraph.ParagraphProperties);
        Inline(paragraph, revisions);
        var empty = pieces.TrueForAll(p => p.Kind != PieceKind.Text);
        var hidden = empty && sawHidden && styles.Hides(paragraph.ParagraphProperties?.ParagraphMarkRunProperties, chain);
        return new ReadParagraph(pieces, boxes, hidden);
    }

    private void Inline(OpenXmlElement parent, Revisions revisions)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    Run(run, revisions);
                    break;
                case InsertedRun or DeletedRun or MoveToRun or MoveFromRun:
                    Tracked((RunTrackChangeType)child, revisions, Inline);
                    break;
                case SdtRun control when !Shown.IsPlaceholder(control.SdtProperties) && control.SdtContentRun is { } content:
                    Inline(content, revisions);
                    break;
                case Hyperlink or SimpleField or CustomXmlRun or BidirectionalOverride or BidirectionalEmbedding:
                    Inline(child, revisions);
                    break;
                case AlternateContent alternate when Shown.Branch(alternate) is { } branch:
                    Inline(branch, revisions);
                    break;
                case CommentRangeStart start:
                    pieces.Add(new Piece(PieceKind.CommentStart, start.Id?.Value ?? "", Revisions.None));
                    break;
                case CommentRangeEnd end:
                    pieces.Add(new Piece(PieceKind.CommentEnd, end.Id?.Value ?? "", Revisions.None));
                    break;
                case BookmarkStart start when PassageMark.Of(start.Name?.Value ?? "") is not null:
                    pieces.Add(new Piece(PieceKind.PassageMark, start.Name!.Value!, Revisions.None));
                    break;
                case OpenXmlUnknownElement { LocalName: "smartTag" }:
                    // Open XML SDK 3 does not know this wrapper of older Word versions, nor then what it wraps.
                    Inline(new Paragraph { InnerXml = child.InnerXml }, revisions);
                    break;
                case { NamespaceUri: Math }:
                    Formula(child, revisions);
                    break;
                default:
                    Range(child);
                    break;
            }
        }
    }

    /// <summary>Follows the marks that name a tracked move; they stand among runs and among paragraphs.</summary>
    public void Range(OpenXmlElement mark)
    {
        switch (mark)
        {
            case MoveFromRangeStart start:
                movedFrom.Open(start);
                break;
            case MoveToRangeStart start:
                movedTo.Open(start);
                break;
            case MoveFromRangeEnd end:
                movedFrom.Close(end);
                break;
            case MoveToRangeEnd end:
                movedTo.Close(end);
                break;
            default:
                break;
        }
    }

    private void Tracked(RunTrackChangeType change, Revisions around, Action<OpenXmlElement, Revisions> read)
    {
        var outer = author;
        author = change.Author?.Value ?? outer;
        read(change, around | change switch
        {
            InsertedRun => Revisions.Inserted,
            DeletedRun => Revisions.Deleted,
            MoveToRun => Revisions.Inserted | Revisions.Moved,
            _ => Revisions.Deleted | Revisions.Moved,
        });
        author = outer;
    }

    private void Formula(OpenXmlElement part, Revisions revisions)
    {
        foreach (var child in part.ChildElements)
        {
            switch (child)
            {
                case InsertedRun or DeletedRun or MoveToRun or MoveFromRun:
                    Tracked((RunTrackChangeType)child, revisions, Formula);
                    break;
                case DocumentFormat.OpenXml.Math.Text text:
                    Add(text.Text, revisions);
                    break;
                case Text or DeletedText:
                    Add(TextOf(child, null), revisions);
                    break;
                default:
                    Formula(child, revisions);
                    break;
            }
        }
    }

    private void Run(Run run, Revisions revisions)
    {
        if (styles.Hides(run.RunProperties, chain))
        {
            // Fields are followed even so: their marks may be hidden while their result is not.
            foreach (var mark in run.Elements<FieldChar>())
            {
                Field(mark);
            }

            sawHidden = true;
            return;
        }

        Content(run, run.RunProperties?.RunFonts, revisions);
    }

    private void Content(OpenXmlElement run, RunFonts? fonts, Revisions revisions)
    {
        var customMark = false;
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar mark:
                    Field(mark);
                    break;
                case FootnoteReference note when NotInInstruction:
                    Note(PieceKind.FootnoteMark, note.Id?.InnerText, revisions);
                    customMark |= note.CustomMarkFollows.IsOn();
                    break;
                case EndnoteReference note when NotInInstruction:
                    Note(PieceKind.EndnoteMark, note.Id?.InnerText, revisions);
                    customMark |= note.CustomMarkFollows.IsOn();
                    break;
                case CommentReference comment:
                    pieces.Add(new Piece(PieceKind.CommentPoint, comment.Id?.Value ?? "", Revisions.None));
                    break;
                case Drawing or Picture or EmbeddedObject:
                    boxes.AddRange(Shown.TextBoxes(child).Select(box => new ReadBox(box, revisions, author)));
                    break;
                case AlternateContent alternate when Shown.Branch(alternate) is { } branch:
                    Content(branch, fonts, revisions);
                    break;
                case Ruby ruby when ruby.RubyBase is { } written:
                    Inline(written, revisions);
                    break;
                default:
                    if (!customMark)
                    {
                        Add(TextOf(child, fonts), revisions);
                    }

                    break;
            }
        }
    }

    private bool NotInInstruction => instructions == 0;

    private void Add(string text, Revisions revisions)
    {
        if (text.Length > 0 && NotInInstruction)
        {
            pieces.Add(new Piece(PieceKind.Text, text, revisions, revisions == Revisions.None ? null : author, MoveOf(revisions)));
        }
    }

    private void Note(PieceKind kind, string? id, Revisions revisions) =>
        pieces.Add(new Piece(kind, id ?? "", revisions, revisions == Revisions.None ? null : author));

    private string? MoveOf(Revisions revisions) => !revisions.HasFlag(Revisions.Moved) ? null
        : revisions.HasFlag(Revisions.Deleted) ? movedFrom.Name
        : movedTo.Name;

    private void Field(FieldChar mark)
    {
        switch (mark.FieldCharType?.InnerText)
        {
            case "begin":
                fieldsInInstruction.Push(true);
                instructions++;
                break;
            case "separate" when fieldsInInstruction.TryPop(out var instruction):
                fieldsInInstruction.Push(false);
                instructions -= instruction ? 1 : 0;
                break;
            case "end" when fieldsInInstruction.TryPop(out var instruction):
                instructions -= instruction ? 1 : 0;
                break;
            default:
                break;
        }
    }

    private static string TextOf(OpenXmlElement child, RunFonts? fonts) => child switch
    {
        Text text => SymbolFonts.Printed(Spaced(text.Text, text.Space), Font(fonts)),
        DeletedText text => SymbolFonts.Printed(Spaced(text.Text, text.Space), Font(fonts)),
        TabChar or PositionalTab => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        SymbolChar symbol => SymbolFonts.Map(symbol.Font?.Value, Code(symbol)),
        _ => "",
    };

    // Without xml:space="preserve" white space at the ends of a run is layout of the XML, not text.
    private static string Spaced(string text, EnumValue<SpaceProcessingModeValues>? space) =>
        space?.InnerText == "preserve" ? text : text.Trim(' ', '\t', '\r', '\n');

    private static string? Font(RunFonts? fonts) => fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;

    private static int Code(SymbolChar symbol) =>
        int.TryParse(symbol.Char?.InnerText, System.Globalization.NumberStyles.HexNumber, null, out var code) ? code : 0;
}
