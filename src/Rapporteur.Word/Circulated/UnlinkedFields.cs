using System.Collections.Immutable;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Makes plain text of what fields of the text showed when it was frozen: programs renew dates, names and numbers when they
/// open a file, and the text would then be another one. In the margins of a page its numbers and references stay alive. A
/// field without a result stays too: it shows its own instruction, which nothing renews.
/// </summary>
internal static class UnlinkedFields
{
    private static readonly ImmutableHashSet<string> OfAPage =
        Names("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ");

    // What they show is worked out from their instruction, whatever a program has left as a result.
    private static readonly ImmutableHashSet<string> Resultless =
        Names("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "MACROBUTTON", "GOTOBUTTON", "SYMBOL", "EQ", "ADVANCE", "XE", "TC", "TA",
            "RD", "PRIVATE", "FORMCHECKBOX", "FORMDROPDOWN");

    public static void In(WordFile file)
    {
        foreach (var (_, root, isMargin) in file.Stories)
        {
            var kept = isMargin ? Resultless.Union(OfAPage) : Resultless;
            Marked(root, kept);
            Simple(root, kept);

            // A control that shows what is kept elsewhere in the file, a property for instance, is filled anew on opening.
            root.Descendants().Where(e => e.Name.LocalName == "dataBinding").Remove();
        }

        file.Settings.Children("updateFields").Remove();
    }

    private static void Simple(XElement root, ImmutableHashSet<string> kept)
    {
        foreach (var field in root.Within(W.fldSimple).Where(f => !kept.Contains(NameOf(f.Attr(W.instr) ?? ""))).ToList())
        {
            field.Children(W.fldData).Remove();
            HiddenText.Without(field);
        }
    }

    private static void Marked(XElement root, ImmutableHashSet<string> kept)
    {
        var (open, whole) = (new Stack<Field>(), new List<Field>());
        Field? hiding = null;
        foreach (var element in root.Descendants().Where(e => e.Parent.Is(W.r) && !e.Is(W.rPr)))
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
                    break;
            }
        }

        foreach (var field in whole.Where(f => f is { Within: false, Separate: not null } && !kept.Contains(f.Name)))
        {
            foreach (var gone in field.Instruction.Append(field.Begin).Append(field.Separate!).Append(field.End!))
            {
                gone.Remove();
            }
        }
    }

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

        public string Name => NameOf(string.Concat(Instruction.Where(c => c.Is(W.instrText)).Select(c => c.Value)));
    }
}
