using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// The text of a returned paragraph with the draft's words for the results of its fields: dates, page counts, names of files
/// and references are written anew by whichever program saves the file, and nobody meant them.
/// </summary>
internal static class RenewedFields
{
    private const char Begins = '\uE000';
    private const char Ends = '\uE001';

    // Their results are people's own words: links, boxes to fill in, prompts.
    private static readonly HashSet<string> Written = new(StringComparer.OrdinalIgnoreCase) { "HYPERLINK", "FORMTEXT", "FORMDROPDOWN", "FORMCHECKBOX", "QUOTE", "ADDIN" };

    public static Unit In(Unit unit, IEnumerable<StoryParagraph> sources, string drafted)
    {
        var paragraphs = sources.Where(p => p.Pieces.All(t => t.Kind != PieceKind.Text || t.Revisions == Revisions.None)).Select(p => p.Source).ToList();
        if (unit.Text == drafted || !paragraphs.Exists(p => p.Descendants().Any(e => e is FieldChar or SimpleField)))
        {
            return unit;
        }

        var fields = Fields(paragraphs, unit.Text);
        return fields.Count == 0 ? unit : unit with { Text = Wording.Tidy(Drafted(unit.Text, drafted, fields)) };
    }

    // What only one of both texts has, where a field stands, becomes what the draft has.
    private static string Drafted(string text, string drafted, List<(int From, int To)> fields)
    {
        var (told, at, gone) = (new StringBuilder(), 0, "");
        foreach (var (kind, words) in WordChange.Between(drafted, text))
        {
            if (kind == ChangeKind.Removed)
            {
                gone = words;
                continue;
            }

            var renewed = kind == ChangeKind.Added && Within(fields, at + Blank(words), at + words.TrimEnd().Length);
            told.Append(gone.Length > 0 && (renewed || (kind == ChangeKind.Kept && Touches(fields, at))) ? gone : "");
            told.Append(renewed ? "" : words);
            (at, gone) = (at + words.Length, "");
        }

        return told.Append(gone.Length > 0 && Touches(fields, at) ? gone : "").ToString();
    }

    private static int Blank(string words) => words.Length - words.TrimStart().Length;

    private static bool Within(List<(int From, int To)> fields, int from, int to) => fields.Exists(f => f.From <= from && to <= f.To);

    // A space may stand between a field without a result and where its words went missing.
    private static bool Touches(List<(int From, int To)> fields, int at) => fields.Exists(f => f.From - 1 <= at && at <= f.To + 1);

    // Where the results stand in the text, looked up one after the other with the text between them.
    private static List<(int From, int To)> Fields(List<Paragraph> paragraphs, string text)
    {
        var marked = new StringBuilder();
        paragraphs.ForEach(p => new Walk(marked).Read(p));
        var found = new List<(int From, int To)>();
        var at = 0;
        foreach (var part in marked.ToString().Split(Begins).Skip(1).Select(p => p.Split(Ends)).Prepend([marked.ToString().Split(Begins)[0]]))
        {
            var (result, after) = part.Length > 1 ? (Wording.Tidy(part[0]), Wording.Tidy(part[^1])) : (null, Wording.Tidy(part[0]));
            if (result is not null)
            {
                var from = result.Length == 0 ? at : text.IndexOf(result, at, StringComparison.Ordinal);
                if (from < 0)
                {
                    return [];
                }

                at = from + result.Length;
                found.Add((from, at));
            }

            var next = after.Length == 0 ? at : text.IndexOf(after, at, StringComparison.Ordinal);
            at = next < 0 ? at : next + after.Length;
        }

        return found;
    }

    // The text of a paragraph with a mark before and behind each result that programs renew.
    private sealed class Walk(StringBuilder text)
    {
        private readonly Stack<(StringBuilder Instruction, bool InResult)> open = [];

        public void Read(OpenXmlElement parent)
        {
            foreach (var child in parent.ChildElements)
            {
                switch (child)
                {
                    case FieldChar { FieldCharType.InnerText: "begin" }:
                        open.Push((new StringBuilder(), false));
                        break;
                    case FieldChar { FieldCharType.InnerText: "separate" } when open.TryPop(out var field):
                        open.Push((field.Instruction, true));
                        Mark(Begins, field.Instruction.ToString());
                        break;
                    case FieldChar { FieldCharType.InnerText: "end" } when open.TryPop(out var field):
                        Mark(field.InResult ? "" : $"{Begins}", field.Instruction.ToString());
                        Mark(Ends, field.Instruction.ToString());
                        break;
                    case FieldCode code when open.TryPeek(out var field) && !field.InResult:
                        field.Instruction.Append(code.Text);
                        break;
                    case SimpleField simple:
                        Mark(Begins, simple.Instruction?.Value ?? "");
                        Read(simple);
                        Mark(Ends, simple.Instruction?.Value ?? "");
                        break;
                    case Text words when open.All(f => f.InResult):
                        text.Append(words.Text);
                        break;
                    case TabChar or Break:
                        text.Append(' ');
                        break;
                    default:
                        Read(child);
                        break;
                }
            }
        }

        private void Mark(char mark, string instruction) => Mark($"{mark}", instruction);

        private void Mark(string mark, string instruction)
        {
            var name = instruction.TrimStart().Split(' ', 2)[0];
            // Of fields in fields the outer one's marks are enough.
            text.Append(Written.Contains(name) || open.Any(f => f.InResult && f.Instruction.ToString() != instruction) ? "" : mark);
        }
    }
}
