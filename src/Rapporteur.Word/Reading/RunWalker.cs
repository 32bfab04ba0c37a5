using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;
using M = DocumentFormat.OpenXml.Math;

namespace Rapporteur.Word.Reading;

/// <summary>What one paragraph holds; text boxes are read after it.</summary>
internal sealed record ReadParagraph(IReadOnlyList<Piece> Pieces, IReadOnlyList<ReadBox> TextBoxes, bool Hidden);

/// <summary>A text box with what tracked changes say about the drawing it belongs to.</summary>
internal readonly record struct ReadBox(OpenXmlElement Content, Revisions Revisions, string? Author);

/// <summary>
/// Reads what stands inside a paragraph. Decided here: of a field its result is text, its instruction is not, however
/// the field nests or runs over paragraphs; what a field prints without a stored result <see cref="FieldWords"/> says, and a
/// field that never ends is none; hyperlinks, smart tags and direction wrappers are read through; hidden text
/// is not read; a soft hyphen is nothing, a non-breaking hyphen is U+2011; breaks and tabs are white space; symbols are
/// the characters printed; the marks of notes are no text; of ruby text the base is read and the reading noted; a formula is read on one
/// line, "(a+b)/2". Of bookmarks only those that name passages of a circulated draft are read.
/// </summary>
internal sealed class RunWalker(StyleSheet styles, Unread unread, IReadOnlySet<FieldChar> neverEnded)
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private readonly Prompts prompts = new(styles, unread);
    private readonly FieldWords words = new(unread);
    private OpenFields fields = new();
    private List<Piece> pieces = [];
    private readonly MoveRanges movedFrom = new();
    private readonly MoveRanges movedTo = new();
    private List<ReadBox> boxes = [];
    private IReadOnlyList<Style> chain = [];
    private ParagraphProperties? properties;
    private StoryKind story;
    private bool sawHidden;
    private string? author;

    /// <summary>Whether a content control only shows its prompt.</summary>
    public bool IsPrompt(SdtProperties? control, OpenXmlElement? content) => prompts.IsPrompt(control, content);

    /// <summary>Begins a story of its own, where no field of the one around it is open; gives back what goes on afterwards.</summary>
    public OpenFields Enter()
    {
        var around = fields;
        fields = new OpenFields();
        return around;
    }

    /// <summary>Ends the story; its fields that never did are left.</summary>
    public IReadOnlyList<OpenField> Leave(OpenFields around)
    {
        var open = fields.Open;
        fields = around;
        return open;
    }

    public ReadParagraph Read(Paragraph paragraph, Spot spot, Revisions revisions, string? by)
    {
        (properties, story) = (paragraph.ParagraphProperties, spot.Story);
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
                case SdtRun control:
                    if (control.SdtContentRun is { } content && !IsPrompt(control.SdtProperties, content))
                    {
                        Inline(content, revisions);
                    }

                    break;
                case SimpleField field:
                    Simple(field, revisions);
                    break;
                case Hyperlink or CustomXmlRun or BidirectionalOverride or BidirectionalEmbedding:
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
                case M.Text text:
                    Add(text.Text, revisions);
                    break;
                case Text or DeletedText:
                    Add(TextOf(child, null), revisions);
                    break;
                case M.Fraction fraction:
                    Operand(fraction.Numerator, revisions);
                    Add("/", revisions);
                    Operand(fraction.Denominator, revisions);
                    break;
                case M.Superscript power:
                    Formula(power.Base ?? new M.Base(), revisions);
                    Add("^", revisions);
                    Operand(power.SuperArgument, revisions);
                    break;
                case M.Subscript index:
                    Formula(index.Base ?? new M.Base(), revisions);
                    Add("_", revisions);
                    Operand(index.SubArgument, revisions);
                    break;
                case M.Radical root:
                    Add("√", revisions);
                    Operand(root.Base, revisions);
                    break;
                default:
                    Formula(child, revisions);
                    break;
            }
        }
    }

    // On one line as people type it: what belongs together stands in brackets, so that a half is never read as twelve.
    private void Operand(OpenXmlElement? part, Revisions revisions)
    {
        if (part is null)
        {
            return;
        }

        var brackets = part.InnerText.Length > 1;
        Add(brackets ? "(" : "", revisions);
        Formula(part, revisions);
        Add(brackets ? ")" : "", revisions);
    }

    private void Run(Run run, Revisions revisions)
    {
        if (styles.Hides(run.RunProperties, chain))
        {
            // Fields are followed even so: their marks may be hidden while their result is not.
            foreach (var mark in run.Elements<FieldChar>())
            {
                Field(mark, revisions, hidden: true);
            }

            sawHidden = true;
            return;
        }

        // A run of another direction or script is not written in the font for Latin letters.
        var latin =
            run.RunProperties is not { } own || !(own.GetFirstChild<RightToLeftText>().IsOn() || own.GetFirstChild<ComplexScript>().IsOn());
        Content(run, latin ? run.RunProperties?.RunFonts : null, revisions);
    }

    private void Content(OpenXmlElement run, RunFonts? fonts, Revisions revisions)
    {
        var customMark = false;
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar mark:
                    Field(mark, revisions, hidden: false);
                    break;
                case FieldCode or DeletedFieldCode:
                    fields.Instructed?.Take(child.InnerText);
                    break;
                case FootnoteEndnoteReferenceType note when NotInInstruction:
                    customMark |= note.CustomMarkFollows.IsOn();
                    Note(note, revisions, customMark ? OwnMark(note, fonts) : null);
                    break;
                case CommentReference comment:
                    pieces.Add(new Piece(PieceKind.CommentPoint, comment.Id?.Value ?? "", Revisions.None));
                    break;
                case Drawing or Picture or EmbeddedObject:
                    Drawn(child, revisions);
                    break;
                case AlternateContent alternate when Shown.Branch(alternate) is { } branch:
                    Content(branch, fonts, revisions);
                    break;
                case Ruby ruby when ruby.RubyBase is { } written:
                    Inline(written, revisions);
                    Reading(ruby, revisions);
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

    private void Reading(Ruby ruby, Revisions revisions)
    {
        if (!revisions.HasFlag(Revisions.Deleted) && NotInInstruction && !string.IsNullOrWhiteSpace(ruby.RubyContent?.InnerText))
        {
            unread.Thing("files.note.thing.ruby");
        }
    }

    private bool NotInInstruction => !fields.InInstruction;

    private void Drawn(OpenXmlElement drawing, Revisions revisions)
    {
        var before = boxes.Count;
        boxes.AddRange(Shown.TextBoxes(drawing).Select(box => new ReadBox(box, revisions, author)));
        fields.Print();
        if (boxes.Count == before && !revisions.HasFlag(Revisions.Deleted) && NotInInstruction)
        {
            if (Shown.WordArt(drawing) is { } words)
            {
                unread.WordArt(words);
            }
            else
            {
                unread.Thing(Shown.KindOf(drawing));
            }
        }
    }

    private void Add(string text, Revisions revisions, PieceKind kind = PieceKind.Text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (fields.Instructed is { } instructed)
        {
            instructed.Take(text);
            return;
        }

        fields.Print();
        pieces.Add(new Piece(kind, text, revisions, revisions == Revisions.None ? null : author, MoveOf(revisions)));
    }

    private void Note(FootnoteEndnoteReferenceType note, Revisions revisions, string? own) => pieces.Add(new Piece(
        note is FootnoteReference ? PieceKind.FootnoteMark : PieceKind.EndnoteMark,
        note.Id?.InnerText ?? "",
        revisions,
        revisions == Revisions.None ? null : author,
        Own: own));

    // 17.11.11: the rest of the run is the mark; without any the note is numbered after all.
    private string? OwnMark(FootnoteEndnoteReferenceType note, RunFonts? fonts) =>
        Wording.Tidy(string.Concat(note.ElementsAfter().Select(e => TextOf(e, fonts)))) is { Length: > 0 } mark ? mark : null;

    private string? MoveOf(Revisions revisions) => !revisions.HasFlag(Revisions.Moved) ? null
        : revisions.HasFlag(Revisions.Deleted) ? movedFrom.Name
        : movedTo.Name;

    private void Field(FieldChar mark, Revisions revisions, bool hidden)
    {
        switch (mark.FieldCharType?.InnerText)
        {
            case "begin" when !neverEnded.Contains(mark):
                fields.Begin(new OpenField(mark, hidden));
                break;
            case "separate":
                fields.Separate();
                break;
            case "end" when fields.End() is { } ended:
                Ended(ended, revisions);
                break;
            default:
                break;
        }
    }

    private void Simple(SimpleField simple, Revisions revisions)
    {
        var field = new OpenField(null, hidden: false);
        field.Take(simple.Instruction?.Value ?? "");
        fields.Begin(field);
        fields.Separate();
        Inline(simple, revisions);
        if (fields.End() is { } ended)
        {
            Ended(ended, revisions);
        }
    }

    // What the page shows although the file keeps no result of the field.
    private void Ended(OpenField field, Revisions revisions)
    {
        if (!field.Printed && !field.Hidden)
        {
            var gone = revisions.HasFlag(Revisions.Deleted);
            var (text, kind) = words.Of(field, gone, story, () => StyleSheet.HeadingRank(properties, chain));
            Add(text, revisions, kind);
        }
    }

    private string TextOf(OpenXmlElement child, RunFonts? fonts)
    {
        switch (child)
        {
            case Text text:
                return InFont(Spaced(text.Text, text.Space), Font(fonts));
            case DeletedText text:
                return InFont(Spaced(text.Text, text.Space), Font(fonts));
            case TabChar or PositionalTab:
                return "\t";
            case Break or CarriageReturn:
                return "\n";
            case NoBreakHyphen:
                return "\u2011";
            case SymbolChar symbol:
                var printed = SymbolFonts.Map(symbol.Font?.Value, Code(symbol));
                unread.Symbols("", printed, symbol.Font?.Value);
                return printed;
            default:
                return "";
        }
    }

    private string InFont(string text, string? font)
    {
        var printed = SymbolFonts.Printed(text, font);
        if (!ReferenceEquals(printed, text))
        {
            unread.Symbols(text, printed, font);
        }

        return printed;
    }

    // Without xml:space="preserve" white space at the ends of a run is layout of the XML, not text.
    private static string Spaced(string text, EnumValue<SpaceProcessingModeValues>? space) =>
        space?.InnerText == "preserve" ? text : text.Trim(' ', '\t', '\r', '\n');

    private static string? Font(RunFonts? fonts) => fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;

    private static int Code(SymbolChar symbol) =>
        int.TryParse(symbol.Char?.InnerText, System.Globalization.NumberStyles.HexNumber, null, out var code) ? code : 0;
}
