using System.Collections.Immutable;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Makes plain text of what fields of the text showed when it was frozen: programs renew dates, names and numbers when they
/// open a file, and the text would then be another one. In the margins of a page its numbers and references stay alive. A field
/// that showed nothing is taken out, one that never ends is undone; a button and the numbers programs count stay, a symbol is a letter.
/// </summary>
internal static class UnlinkedFields
{
    private static readonly ImmutableHashSet<string> OfAPage =
        Names("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ");

    // What they show is worked out from their instruction, whatever a program has left as a result.
    private static readonly ImmutableHashSet<string> Resultless =
        Names("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "MACROBUTTON", "EQ", "ADVANCE", "XE", "TC", "TA",
            "RD", "PRIVATE", "FORMCHECKBOX", "FORMDROPDOWN", "BARCODE", "DISPLAYBARCODE");

    public static void In(WordFile file)
    {
        var signs = new SymbolFonts(file.SymbolFonts());
        foreach (var (_, root, isMargin) in file.Stories)
        {
            var kept = isMargin ? Resultless.Union(OfAPage) : Resultless;
            foreach (var scope in Scopes(root).ToList())
            {
                Marked(scope, kept, signs);
            }

            Simple(root, kept, signs);

            // A control that shows what is kept elsewhere in the file, a property for instance, is filled anew on opening.
            root.Descendants().Where(e => e.Name.LocalName == "dataBinding").Remove();
        }

        file.Settings.Children("updateFields").Remove();
    }

    private static void Simple(XElement root, ImmutableHashSet<string> kept, SymbolFonts signs)
    {
        foreach (var field in root.Within(W.fldSimple).ToList())
        {
            var code = field.Attr(W.instr) ?? "";
            if ((field.Within(W.t).Any() ? null : Shown(code, signs)) is { Length: > 0 } shown)
            {
                ReplaceBy(shown, field, of => new XElement(XName.Get(W.r, W.Main), of));
            }
            else if (!kept.Contains(NameOf(code)))
            {
                field.Children(W.fldData).Remove();
                HiddenText.Without(field);
            }
        }
    }

    // A sign without a letter of its own stays a field.
    private static bool ReplaceBy(string shown, XElement field, Func<XElement, XElement>? within = null)
    {
        if (shown.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return false;
        }

        var text = new XElement(XName.Get(W.t, W.Main), shown);
        field.ReplaceWith(within is null ? text : within(text));
        return true;
    }

    // Each note and each text box is a story of its own, in which no field of the one around it is open.
    private static IEnumerable<XElement> Scopes(XElement root) =>
        (root.Word() is W.footnotes or W.endnotes ? root.Elements() : [root]).Concat(root.Within(W.txbxContent));

    private static IEnumerable<XElement> InRuns(XElement scope)
    {
        foreach (var child in scope.Elements().Where(c => !c.Is(W.txbxContent)))
        {
            if (scope.Is(W.r) && !child.Is(W.rPr))
            {
                yield return child;
            }

            foreach (var deeper in child.HasElements ? InRuns(child) : [])
            {
                yield return deeper;
            }
        }
    }

    private static void Marked(XElement scope, ImmutableHashSet<string> kept, SymbolFonts signs)
    {
        var (open, whole, astray) = (new Stack<Field>(), new List<Field>(), new List<XElement>());
        Field? hiding = null;
        foreach (var element in InRuns(scope))
        {
            switch (element.Is(W.fldChar) ? element.Attr(W.fldCharType) : null)
            {
                case "begin":
                    hiding?.Instruction.Add(element);
                    open.Push(new Field(element, hiding is not null));
                    hiding ??= open.Peek();
                    break;
                case "separate" when open.TryPeek(out var field) && field.Separate is null:
                    field.Separate = element;
                    hiding = field == hiding ? null : hiding;
                    hiding?.Instruction.Add(element);
                    break;
                case "end" when open.TryPop(out var field):
                    field.End = element;
                    whole.Add(field);
                    hiding = field == hiding ? null : hiding;
                    hiding?.Instruction.Add(element);
                    break;
                default:
                    hiding?.Instruction.Add(element);
                    astray.AddRange(open.Count == 0 && element.Is(W.instrText) ? [element] : []);
                    break;
            }
        }

        // What stands after a field that never ends was read as if the field had never begun, and so may all within it.
        if (open.Count > 0)
        {
            foreach (var field in open)
            {
                field.Begin.Remove();
                field.Separate?.Remove();
            }

            Marked(scope, kept, signs);
            return;
        }

        astray.ForEach(a => a.Remove());
        foreach (var field in whole.Where(f => !f.Within && !kept.Contains(f.Name)))
        {
            if (!field.HasResult && Shown(field.Code, signs) is { Length: > 0 } shown && !ReplaceBy(shown, field.Begin))
            {
                continue;
            }

            foreach (var gone in field.Instruction.Append(field.Begin).Append(field.Separate).Append(field.End).OfType<XElement>()
                .Where(e => e.Parent is not null))
            {
                gone.Remove();
            }
        }
    }

    // The words of a button and a symbol are in the instruction; a program's own idea of them may stand as a result.
    private static string? Shown(string code, SymbolFonts signs) => NameOf(code) switch
    {
        "SYMBOL" => new FieldInstruction(code).Symbol(signs),
        "GOTOBUTTON" or "MACROBUTTON" => new FieldInstruction(code).Rest,
        _ => null,
    };

    private static string NameOf(string instruction) =>
        instruction.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var name, ..] ? name.ToUpperInvariant() : "";

    private static ImmutableHashSet<string> Names(params string[] names) => [.. names];

    // A field by its marks; whatever stands before its result is its instruction, fields in it included.
    private sealed class Field(XElement begin, bool within)
    {
        public XElement Begin { get; } = begin;

        public bool Within { get; } = within;

        public List<XElement> Instruction { get; } = [];

        public XElement? Separate { get; set; }

        public XElement? End { get; set; }

        /// <summary>Whether anything stands between its last two marks.</summary>
        public bool HasResult => Separate is not null && Separate.ElementsAfterSelf().Concat(
            Separate.Parent!.ElementsAfterSelf()).TakeWhile(e => e != End && e != End!.Parent)
            .Any(e => e.DescendantsAndSelf().Any(t => t.Is(W.t)));

        public string Code => string.Concat(Instruction.Where(c => c.Is(W.instrText)).Select(c => c.Value));

        public string Name => NameOf(Code);
    }
}
