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
    private const char Begins = '\uE000';
    private const char Ends = '\uE001';
    private const char OfProperty = '\uE002';

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

    public static Unit In(Unit unit, IEnumerable<StoryParagraph> sources, string drafted)
    {
        if (unit.Text == drafted)
        {
            return unit;
        }

        var paragraphs =
            sources.Where(p => p.Pieces.TrueForAll(t => t.Kind != PieceKind.Text || t.Revisions == Revisions.None)).Select(p => p.Source)
                .ToList();
        if (!paragraphs.Exists(p => p.Descendants().Any(e => e.Is(W.fldChar) || e.Is(W.fldSimple))))
        {
            return unit;
        }

        var fields = Fields(paragraphs, unit.Text);
        return fields.Count == 0 ? unit : unit with { Text = Wording.Tidy(Drafted(unit.Text, drafted, fields)) };
    }

    // What only one of both texts has, where a field stands, becomes what the draft has.
    private static string Drafted(string text, string drafted, List<Result> fields)
    {
        var (told, at, gone) = (new StringBuilder(), 0, "");
        foreach (var (kind, words) in WordChange.Between(drafted, text))
        {
            if (kind == ChangeKind.Removed)
            {
                gone = words;
                continue;
            }

            var renewed = kind == ChangeKind.Added && Within(fields, at + Blank(words), at + words.TrimEnd().Length, gone.Length > 0);
            told.Append(gone.Length > 0 && (renewed || (kind == ChangeKind.Kept && Touches(fields, at))) ? gone : "");
            told.Append(renewed ? "" : words);
            (at, gone) = (at + words.Length, "");
        }

        return told.Append(gone.Length > 0 && Touches(fields, at) ? gone : "").ToString();
    }

    private static int Blank(string words) => words.Length - words.TrimStart().Length;

    private static bool Within(List<Result> fields, int from, int to, bool instead) =>
        fields.Exists(f => f.Property ? !instead && f.From == from && f.To == to : f.From <= from && to <= f.To);

    // A space may stand between a field without a result and where its words went missing.
    private static bool Touches(List<Result> fields, int at) =>
        fields.Exists(f => (!f.Property || f.From == f.To) && f.From - 1 <= at && at <= f.To + 1);

    // Where the results stand in the text, looked up one after the other with the text between them.
    private static List<Result> Fields(List<XElement> paragraphs, string text)
    {
        var marked = new StringBuilder();
        paragraphs.ForEach(p => new Walk(marked).Read(p));
        var found = new List<Result>();
        var at = 0;
        foreach (var part in marked.ToString().Split(Begins).Skip(1).Select(p => p.Split(Ends))
            .Prepend([marked.ToString().Split(Begins)[0]]))
        {
            var property = part[0].StartsWith(OfProperty);
            var (result, after) =
                part.Length > 1 ? (Wording.Tidy(part[0].AsSpan(property ? 1 : 0)), Wording.Tidy(part[^1])) : (null, Wording.Tidy(part[0]));
            if (result is not null)
            {
                var from = result.Length == 0 ? at : text.IndexOf(result, at, StringComparison.Ordinal);
                if (from < 0)
                {
                    return [];
                }

                at = from + result.Length;
                found.Add(new Result(from, at, property));
            }

            var next = after.Length == 0 ? at : text.IndexOf(after, at, StringComparison.Ordinal);
            at = next < 0 ? at : next + after.Length;
        }

        return found;
    }

    private readonly record struct Result(int From, int To, bool Property);

    // The text of a paragraph with a mark before and behind each result that programs renew.
    private sealed class Walk(StringBuilder text)
    {
        private readonly Stack<(StringBuilder Instruction, bool InResult)> open = [];

        public void Read(XElement parent)
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
                        Mark(Begins, child.Attr(W.instr) ?? "");
                        Read(child);
                        Mark(Ends, child.Attr(W.instr) ?? "");
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
                        Read(child);
                        break;
                }
            }
        }

        private void Mark(string? kind)
        {
            if (kind == "begin")
            {
                open.Push((new StringBuilder(), false));
            }
            else if (kind == "separate" && open.TryPop(out var field))
            {
                open.Push((field.Instruction, true));
                Mark(Begins, field.Instruction.ToString());
            }
            else if (kind == "end" && open.TryPop(out field))
            {
                Mark(field.InResult ? "" : $"{Begins}", field.Instruction.ToString());
                Mark(Ends, field.Instruction.ToString());
            }
        }

        private void Mark(char mark, string instruction) => Mark($"{mark}", instruction);

        private void Mark(string mark, string instruction)
        {
            var property = Properties.Contains(NameOf(instruction));

            // Of fields in fields the outer one's marks are enough.
            if (IsMarked(instruction)
                && !open.Any(f => f.InResult && f.Instruction.ToString() != instruction && IsMarked(f.Instruction.ToString())))
            {
                text.Append(property ? mark.Replace($"{Begins}", $"{Begins}{OfProperty}", StringComparison.Ordinal) : mark);
            }
        }

        private static bool IsMarked(string instruction) =>
            NameOf(instruction) is var name && (Renewed.Contains(name) || Properties.Contains(name));

        private static string NameOf(string instruction) => new FieldInstruction(instruction).Name;
    }
}
