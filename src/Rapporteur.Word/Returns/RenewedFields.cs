using System.Text;
using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// The text of a returned paragraph with the draft's words for the results of fields that programs write anew by themselves
/// when they open, save or print a file: dates, counts, names of the file and of its author, running numbers. Nobody meant
/// them. A property of the file is filled in where the draft showed none, or emptied. The result of any other field, a reference for
/// instance, is text like all text.
/// </summary>
internal static class RenewedFields
{
    // ISO/IEC 29500-1, 17.16.5; what Word and LibreOffice do unasked. What is renewed only on demand is not among them.
    private static readonly HashSet<string> Renewed = new(StringComparer.Ordinal)
    {
        "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM",
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "NOTEREF", "SEQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
        "NUMCHARS", "NUMWORDS",
        "FILENAME", "FILESIZE", "TEMPLATE", "AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "TOC", "TOA", "INDEX",
    };

    // Words that people choose: what was there is never written over unasked.
    private static readonly HashSet<string> Properties =
        new(StringComparer.Ordinal) { "TITLE", "SUBJECT", "KEYWORDS", "COMMENTS", "DOCPROPERTY", "INFO" };

    /// <summary>
    /// The unit with the draft's words, and the results that are not the draft's: what stands there now, and whether a program can
    /// have written it.
    /// </summary>
    public static (Unit Unit, IReadOnlyList<Renewal> Renewals) In(Unit unit, IEnumerable<StoryParagraph> sources, string drafted)
    {
        if (unit.Text == drafted)
        {
            return (unit, []);
        }

        var paragraphs =
            sources.Where(p => p.Pieces.TrueForAll(t => t.Kind != PieceKind.Text || t.Revisions == Revisions.None)).Select(p => p.Source)
                .ToList();
        if (!paragraphs.Exists(p => p.Descendants().Any(e => e.Is(W.fldChar) || e.Is(W.fldSimple))))
        {
            return (unit, []);
        }

        var fields = Fields(paragraphs, unit.Text);
        if (fields.Count == 0)
        {
            return (unit, []);
        }

        var renewed = new HashSet<Result>();
        var text = Wording.Tidy(Drafted(unit.Text, drafted, fields, renewed));
        return (unit with { Text = text }, [.. fields.Where(renewed.Contains).Select(f => RenewalOf(f, unit.Text))]);
    }

    private static Renewal RenewalOf(Result field, string text)
    {
        var words = text[field.From..field.To].Trim();
        return new Renewal(
            new FieldInstruction(field.Instruction).Name, words, field.Property || Rendering.IsOf(field.Instruction, words));
    }

    // What only one of both texts has, where a field stands, becomes what the draft has.
    private static string Drafted(string text, string drafted, List<Result> fields, HashSet<Result> changed)
    {
        var (told, at, gone) = (new StringBuilder(), 0, "");
        foreach (var (kind, words) in WordChange.Between(drafted, text))
        {
            if (kind == ChangeKind.Removed)
            {
                gone = words;
                continue;
            }

            var within = kind == ChangeKind.Added
                ? Within(fields, at + Blank(words), at + words.TrimEnd().Length, gone.Length > 0)
                : null;
            var renewed = within is not null;
            changed.UnionWith(within is { } field ? [field] : []);
            told.Append(gone.Length > 0 && (renewed || (kind == ChangeKind.Kept && Touches(fields, at))) ? gone : "");
            told.Append(renewed ? "" : words);
            (at, gone) = (at + words.Length, "");
        }

        return told.Append(gone.Length > 0 && Touches(fields, at) ? gone : "").ToString();
    }

    private static int Blank(string words) => words.Length - words.TrimStart().Length;

    private static Result? Within(List<Result> fields, int from, int to, bool instead) =>
        fields.Find(f => f.Property ? !instead && f.From == from && f.To == to : f.From <= from && to <= f.To);

    // A space may stand between a field without a result and where its words went missing.
    private static bool Touches(List<Result> fields, int at) =>
        fields.Exists(f => (!f.Property || f.From == f.To) && f.From - 1 <= at && at <= f.To + 1);

    // Where the results stand in the text, looked up one after the other with the text between them.
    private static List<Result> Fields(List<XElement> paragraphs, string text)
    {
        var found = new List<Result>();
        var at = 0;
        foreach (var (raw, kind, instruction) in paragraphs.SelectMany(p => new Walk().Read(p)))
        {
            var words = Wording.Tidy(raw);
            var from = words.Length == 0 ? at : text.IndexOf(words, at, StringComparison.Ordinal);
            if (from < 0 && kind != StretchKind.Text)
            {
                return [];
            }

            at = from < 0 ? at : from + words.Length;
            if (kind != StretchKind.Text)
            {
                found.Add(new Result(from, at, kind == StretchKind.Property, instruction));
            }
        }

        return found;
    }

    private sealed record Result(int From, int To, bool Property, string Instruction);

    private enum StretchKind
    {
        Text,
        Renewed,
        Property,
    }

    // The text of a paragraph, cut where a result that programs renew begins and ends; of fields in fields the outer one counts.
    private sealed class Walk
    {
        private readonly Stack<(StringBuilder Instruction, bool InResult)> open = [];
        private readonly List<(string Text, StretchKind Kind, string Instruction)> stretches = [];
        private readonly StringBuilder text = new();
        private StretchKind kind;
        private int depth;

        public List<(string Text, StretchKind Kind, string Instruction)> Read(XElement paragraph)
        {
            Inside(paragraph);

            // What begins here and ends in no or another paragraph is text.
            Cut(StretchKind.Text, "");
            return stretches;
        }

        private void Inside(XElement parent)
        {
            foreach (var child in parent.Children())
            {
                switch (child.Word())
                {
                    case W.fldChar:
                        Mark(child.Attr(W.fldCharType));
                        break;
                    case W.instrText:
                        if (open.TryPeek(out var field) && !field.InResult)
                        {
                            field.Instruction.Append(child.Value);
                        }

                        break;
                    case W.fldSimple:
                        Begin(child.Attr(W.instr) ?? "");
                        Inside(child);
                        End(child.Attr(W.instr) ?? "");
                        break;
                    case W.t:
                        text.Append(open.All(f => f.InResult) ? child.Value : "");
                        break;
                    case W.tab or W.br:
                        text.Append(' ');
                        break;
                    case W.pPr or W.rPr:
                        break;
                    default:
                        Inside(child);
                        break;
                }
            }
        }

        private void Mark(string? type)
        {
            if (type == "begin")
            {
                open.Push((new StringBuilder(), false));
            }
            else if (type == "separate" && open.TryPop(out var field))
            {
                open.Push((field.Instruction, true));
                Begin(field.Instruction.ToString());
            }
            else if (type == "end" && open.TryPop(out field))
            {
                if (!field.InResult)
                {
                    Begin(field.Instruction.ToString());
                }

                End(field.Instruction.ToString());
            }
        }

        private void Begin(string instruction)
        {
            var (renewed, property) = KindOf(instruction);
            if ((renewed || property) && depth++ == 0)
            {
                Cut(StretchKind.Text, "");
                kind = property ? StretchKind.Property : StretchKind.Renewed;
            }
        }

        private void End(string instruction)
        {
            if (KindOf(instruction) is not (false, false) && --depth == 0)
            {
                Cut(kind, instruction);
            }
        }

        private void Cut(StretchKind ended, string instruction)
        {
            stretches.Add((text.ToString(), ended, instruction));
            text.Clear();
        }

        private static (bool Renewed, bool Property) KindOf(string instruction) =>
            new FieldInstruction(instruction).Name is var name ? (Renewed.Contains(name), Properties.Contains(name)) : default;
    }
}
