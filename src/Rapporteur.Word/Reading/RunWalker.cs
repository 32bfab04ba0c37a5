using System.Xml.Linq;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>What one paragraph holds; text boxes are read after it.</summary>
internal sealed record ReadParagraph(XElement? Properties, List<Piece> Pieces, IReadOnlyList<ReadBox> TextBoxes, bool Hidden);

/// <summary>A text box with what tracked changes say about the drawing it belongs to.</summary>
internal readonly record struct ReadBox(XElement Content, Revisions Revisions, string? Author);

/// <summary>
/// Reads what stands inside a paragraph. Decided here: of a field its result is text, its instruction is not, however
/// the field nests or runs over paragraphs; what a field prints without a stored result <see cref="FieldText"/> says, and a
/// field that never ends is none; hyperlinks, smart tags and direction wrappers are read through; hidden text
/// is not read; a soft hyphen is nothing, a non-breaking hyphen is U+2011; breaks and tabs are white space; symbols are
/// the characters printed; the marks of notes are no text; of ruby text the base is read and the reading noted; a formula is read on one
/// line, "(a+b)/2". Of bookmarks only those that name passages of a circulated draft are read.
/// </summary>
internal sealed class RunWalker
{
    private readonly StyleSheet styles;
    private readonly Unread unread;
    private readonly IReadOnlySet<XElement> neverEnded;
    private readonly Prompts prompts;
    private readonly FieldText words;
    private readonly FormulaLine formula;
    private OpenFields fields = new();
    private readonly PieceRow pieces = new();
    private readonly MoveRanges movedFrom = new();
    private readonly MoveRanges movedTo = new();
    private List<ReadBox> boxes = [];
    private StyleChain chain = StyleChain.None;
    private XElement? properties;
    private StoryKind story;
    private bool sawHidden;
    private string? author;

    public RunWalker(StyleSheet styles, Unread unread, IReadOnlySet<XElement> neverEnded)
    {
        (this.styles, this.unread, this.neverEnded) = (styles, unread, neverEnded);
        (prompts, words) = (new Prompts(styles, unread), new FieldText(unread, styles.Signs));
        formula = new FormulaLine(
            (sign, revisions) => Add(sign, revisions), (part, revisions) => Add(TextOf(part, default), revisions), By);
    }

    /// <summary>Whether a content control only shows its prompt.</summary>
    public bool IsPrompt(XElement? control, XElement? content) => prompts.IsPrompt(control, content);

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

    public ReadParagraph Read(XElement paragraph, Spot spot, Revisions revisions, string? by)
    {
        (properties, story) = (paragraph.Child(W.pPr), spot.Story);
        (boxes, sawHidden, author) = ([], false, by);
        chain = styles.ChainOf(properties);
        Inline(paragraph, revisions);
        var read = pieces.Take();
        var hidden = sawHidden && read.TrueForAll(p => p.Kind != PieceKind.Text) && styles.Hides(properties.Child(W.rPr), chain);
        return new ReadParagraph(properties, read, boxes, hidden);
    }

    private void Inline(XElement parent, Revisions revisions)
    {
        foreach (var child in parent.Children())
        {
            switch (child.Word())
            {
                case W.r:
                    Run(child, revisions);
                    break;
                case W.ins or W.del or W.moveTo or W.moveFrom:
                    Tracked(child, revisions);
                    break;
                case W.sdt:
                    if (child.Child(W.sdtContent) is { } content && !IsPrompt(child.Child(W.sdtPr), content))
                    {
                        Inline(content, revisions);
                    }

                    break;
                case W.fldSimple:
                    Simple(child, revisions);
                    break;
                case W.hyperlink or W.customXml or W.smartTag or W.bdo or W.dir:
                    Inline(child, revisions);
                    break;
                case W.AlternateContent when Shown.Branch(child) is { } branch:
                    Inline(branch, revisions);
                    break;
                case W.commentRangeStart:
                    pieces.Add(new Piece(PieceKind.CommentStart, child.Attr(W.id) ?? "", Revisions.None));
                    break;
                case W.commentRangeEnd:
                    pieces.Add(new Piece(PieceKind.CommentEnd, child.Attr(W.id) ?? "", Revisions.None));
                    break;
                case W.bookmarkStart when child.Attr(W.name) is { } name && PassageMark.Of(name) is not null:
                    pieces.Add(new Piece(PieceKind.PassageMark, name, Revisions.None));
                    break;
                case "" when child.Name.NamespaceName == WordXml.Math:
                    formula.Read(child, revisions);
                    break;
                default:
                    Range(child);
                    unread.PassedOver(child, revisions);
                    break;
            }
        }
    }

    /// <summary>Follows the marks that name a tracked move; they stand among runs and among paragraphs.</summary>
    public void Range(XElement mark)
    {
        switch (mark.Word())
        {
            case W.moveFromRangeStart:
                movedFrom.Open(mark);
                break;
            case W.moveToRangeStart:
                movedTo.Open(mark);
                break;
            case W.moveFromRangeEnd:
                movedFrom.Close(mark);
                break;
            case W.moveToRangeEnd:
                movedTo.Close(mark);
                break;
            default:
                break;
        }
    }

    /// <summary>What a tracked change says about all it stands around.</summary>
    public static Revisions RevisionsOf(XElement change) => change.Word() switch
    {
        W.ins => Revisions.Inserted,
        W.del => Revisions.Deleted,
        W.moveTo => Revisions.Inserted | Revisions.Moved,
        _ => Revisions.Deleted | Revisions.Moved,
    };

    private void Tracked(XElement change, Revisions around) => By(change, () => Inline(change, around | RevisionsOf(change)));

    private void By(XElement change, Action read)
    {
        var outer = author;
        author = change.Attr(W.author) ?? outer;
        read();
        author = outer;
    }

    private void Run(XElement run, Revisions revisions)
    {
        var look = run.Child(W.rPr);
        if (styles.Hides(look, chain))
        {
            // Fields are followed even so: their marks may be hidden while their result is not.
            foreach (var mark in run.Children(W.fldChar))
            {
                Field(mark, revisions, hidden: true);
            }

            sawHidden = true;
            return;
        }

        // A run of another direction or script is not written in the font for Latin letters.
        var latin = !look.Child(W.rtl).IsOn() && !look.Child(W.cs).IsOn();
        Content(run, latin ? styles.FontsOf(look, chain) : default, revisions);
    }

    private void Content(XElement run, FontNames font, Revisions revisions)
    {
        var customMark = false;
        foreach (var child in run.Children())
        {
            switch (child.Word())
            {
                case W.fldChar:
                    Field(child, revisions, hidden: false);
                    break;
                case W.instrText or W.delInstrText:
                    fields.Instructed?.Take(child.Value);
                    break;
                case W.footnoteReference or W.endnoteReference when NotInInstruction:
                    customMark |= child.IsOn(W.customMarkFollows);
                    Note(child, revisions, new NoteMark(customMark ? OwnMark(child, font) : null, LanguageOf(child)));
                    break;
                case W.commentReference:
                    pieces.Add(new Piece(PieceKind.CommentPoint, child.Attr(W.id) ?? "", Revisions.None));
                    break;
                case W.drawing or W.pict or W.@object:
                    Drawn(child, revisions);
                    break;
                case W.AlternateContent when Shown.Branch(child) is { } branch:
                    Content(branch, font, revisions);
                    break;
                case W.ruby when child.Child(W.rubyBase) is { } written:
                    Inline(written, revisions);
                    Reading(child, revisions);
                    break;
                default:
                    var text = customMark ? "" : TextOf(child, font);
                    Add(text, revisions);
                    if (text.Length == 0)
                    {
                        Unwritten(child, revisions);
                    }

                    break;
            }
        }
    }

    // 17.3.3.2 to 17.3.3.35: numbers of pages and parts of today's date, which only a layout knows.
    private void Unwritten(XElement child, Revisions revisions)
    {
        if (child.Word() is W.pgNum or W.dayShort or W.dayLong or W.monthShort or W.monthLong or W.yearShort or W.yearLong)
        {
            if (!revisions.HasFlag(Revisions.Deleted) && NotInInstruction)
            {
                unread.Field(child.Is(W.pgNum) ? "PAGE" : "DATE");
            }
        }
        else if (child.HasElements)
        {
            unread.PassedOver(child, revisions);
        }
    }

    private void Reading(XElement ruby, Revisions revisions)
    {
        if (!revisions.HasFlag(Revisions.Deleted) && NotInInstruction && !string.IsNullOrWhiteSpace(ruby.Child(W.rt)?.Value))
        {
            unread.Thing("files.note.thing.ruby");
        }
    }

    private bool NotInInstruction => !fields.InInstruction;

    private void Drawn(XElement drawing, Revisions revisions)
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
            instructed.TakeText(text);
            return;
        }

        fields.Print();
        pieces.Add(new Piece(kind, text, revisions, revisions == Revisions.None ? null : author, MoveOf(revisions)));
    }

    private void Note(XElement note, Revisions revisions, NoteMark mark) => pieces.Add(new Piece(
        note.Is(W.footnoteReference) ? PieceKind.FootnoteMark : PieceKind.EndnoteMark,
        note.Attr(W.id) ?? "",
        revisions,
        revisions == Revisions.None ? null : author,
        Note: mark));

    // 17.11.7, 17.11.14: the rest of the run is the mark; without any the note is numbered after all.
    private string? OwnMark(XElement note, FontNames font) =>
        Wording.Tidy(string.Concat(note.ElementsAfterSelf().Select(e => TextOf(e, font)))) is { Length: > 0 } mark ? mark : null;

    private string? MoveOf(Revisions revisions) => !revisions.HasFlag(Revisions.Moved) ? null
        : revisions.HasFlag(Revisions.Deleted) ? movedFrom.Name
        : movedTo.Name;

    private void Field(XElement mark, Revisions revisions, bool hidden)
    {
        switch (mark.Attr(W.fldCharType))
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

    private void Simple(XElement simple, Revisions revisions)
    {
        var field = new OpenField(null, hidden: false);
        field.Take(simple.Attr(W.instr) ?? "");
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
            var place = new FieldPlace(story, () => StyleSheet.HeadingRank(properties, chain),
                () => properties.Child(W.numPr) is not null || chain.NumId is not null, () => LanguageOf(field.Begin));
            var (text, kind) = words.Of(field, revisions.HasFlag(Revisions.Deleted), place);
            Add(text, revisions, kind);
        }
    }

    private string? LanguageOf(XElement? mark) => styles.LanguageOf(mark?.Ancestors().FirstOrDefault(a => a.Is(W.r)), chain);

    private string TextOf(XElement child, FontNames font)
    {
        switch (child.Word())
        {
            case W.t or W.delText:
                return InFont(child.Value, font);
            case W.tab or W.ptab:
                return "\t";
            case W.br or W.cr:
                return "\n";
            case W.noBreakHyphen:
                return "\u2011";
            case W.sym:
                var named = child.Attr(W.font) ?? font.Other;
                var printed = styles.Signs.Map(named, Code(child));
                unread.Symbols("", printed, named);
                return printed;
            default:
                return "";
        }
    }

    private string InFont(string text, FontNames fonts)
    {
        var printed = styles.Signs.Printed(text, fonts);
        if (!ReferenceEquals(printed, text))
        {
            unread.Symbols(text, printed, styles.Signs.Holds(fonts.Other) ? fonts.Other : fonts.Latin);
        }

        return printed;
    }

    private static int Code(XElement symbol) =>
        int.TryParse(symbol.Attr(W.@char), System.Globalization.NumberStyles.HexNumber, null, out var code) ? code : 0;
}
