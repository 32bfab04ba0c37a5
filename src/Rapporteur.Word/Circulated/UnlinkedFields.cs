using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

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

    public static void In(MainDocumentPart main)
    {
        foreach (var (part, root) in StoryRoots.Of(main))
        {
            var kept = part is HeaderPart or FooterPart ? Resultless.Union(OfAPage) : Resultless;
            Marked(root, kept);
            Simple(root, kept);

            // A control that shows what is kept elsewhere in the file, a property for instance, is filled anew on opening.
            root.Descendants().Where(e => e.LocalName == "dataBinding").ToList().ForEach(b => b.Remove());
        }

        main.DocumentSettingsPart?.Settings?.RemoveAllChildren<UpdateFieldsOnOpen>();
    }

    private static void Simple(OpenXmlElement root, ImmutableHashSet<string> kept)
    {
        foreach (var field in root.Descendants<SimpleField>().Where(f => !kept.Contains(NameOf(f.Instruction?.Value ?? ""))).ToList())
        {
            foreach (var child in field.ChildElements.Where(c => c is not FieldData).ToList())
            {
                child.Remove();
                field.InsertBeforeSelf(child);
            }

            field.Remove();
        }
    }

    private static void Marked(OpenXmlElement root, ImmutableHashSet<string> kept)
    {
        var (open, whole) = (new Stack<Field>(), new List<Field>());
        Field? hiding = null;
        foreach (var element in root.Descendants().Where(e => e.Parent is Run && e is not RunProperties))
        {
            switch ((element as FieldChar)?.FieldCharType?.InnerText)
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
    private sealed class Field(OpenXmlElement begin, bool within)
    {
        public OpenXmlElement Begin { get; } = begin;

        public bool Within { get; } = within;

        public List<OpenXmlElement> Instruction { get; } = [];

        public OpenXmlElement? Separate { get; set; }

        public OpenXmlElement? End { get; set; }

        public string Name => NameOf(string.Concat(Instruction.OfType<FieldCode>().Select(c => c.Text)));
    }
}
