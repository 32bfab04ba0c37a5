using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>What somebody wrote beside a comment, by the comment's reference.</summary>
public sealed record WrittenRemark(string Reference, string Text);

/// <summary>What was written beside comments; and how many Word comments stand beside none, or paragraphs of the paper's own were changed
/// with the changes tracked: a person must be told of these, since nothing is made of them.</summary>
public sealed record WrittenRemarks(IReadOnlyList<WrittenRemark> Remarks, int Elsewhere);

/// <summary>
/// Reads the remarks in a paper of own comments: what stands in the last column, and Word comments anywhere in the row, with who wrote
/// them. The row says which comment is meant, by its reference: so it is found whatever program wrote the file again. Tracked changes
/// of the column are read as accepted.
/// </summary>
public static partial class PaperRemarks
{
    private const int Columns = 4;

    /// <summary>Without any where nobody wrote one; null for a file that is no such paper, a damaged one included.</summary>
    public static WrittenRemarks? Read(Stream docx, FileLimits? limits = null)
    {
        docx.Position = 0;
        var (found, _) = DraftReader.OpenDocument<WrittenRemarks>(docx, limits ?? FileLimits.Default, Read);
        docx.Position = 0;
        return found;
    }

    private static WrittenRemarks? Read(WordFile file)
    {
        var rows = file.Document.Descendants().Where(e => e.Is(W.tr)).Select(row => new Row(row, Cells(row)))
            .Where(row => row.Cells.Count == Columns && Reference().IsMatch(row.Reference)).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var threads = new CommentThreads(new StyleSheet(file.Styles, file.SymbolFonts())).Read(file).Where(t => t.Text.Length > 0).ToList();
        var byId = threads.ToLookup(t => t.Id, StringComparer.Ordinal);
        var (remarks, beside) = (new List<WrittenRemark>(), new HashSet<CommentThread>(ReferenceEqualityComparer.Instance));
        foreach (var same in rows.GroupBy(row => row.Reference, StringComparer.Ordinal))
        {
            var here = same.SelectMany(row => row.CommentIds).SelectMany(id => byId[id]).Where(beside.Add).Select(Said);
            var text = string.Join('\n', same.SelectMany(row => Lines(row.Remarks)).Concat(here)).Trim();
            remarks.AddRange(text.Length == 0 ? [] : [new WrittenRemark(same.Key, text)]);
        }

        return new WrittenRemarks(remarks, threads.Count - beside.Count + ChangedElsewhere(file, rows));
    }

    private static string Said(CommentThread thread) => thread.Author is { } author ? $"{thread.Text} ({author})" : thread.Text;

    private static int ChangedElsewhere(WordFile file, List<Row> rows)
    {
        var remarks = rows.Select(row => row.Remarks).ToHashSet();
        return file.Document.Descendants()
            .Where(e => (e.Is(W.t) || e.Is(W.delText)) && e.Ancestors().Any(a => a.Word() is W.ins or W.del or W.moveFrom or W.moveTo))
            .Select(e => e.Ancestors().FirstOrDefault(a => a.Is(W.p))).Distinct()
            .Count(p => p is not null && !p.Ancestors().Any(remarks.Contains));
    }

    private static List<XElement> Cells(XElement row) =>
        [.. row.Descendants().Where(c => c.Is(W.tc) && c.Ancestors().First(a => a.Is(W.tr)) == row)];

    private static IEnumerable<string> Lines(XElement cell) =>
        cell.Descendants().Where(e => e.Is(W.p)).Select(p => Text(p).Trim());

    // Deleted text has an element of its own; what was moved away has not.
    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var part in paragraph.Descendants().Where(e => !e.Ancestors().Any(a => a.Is(W.moveFrom))))
        {
            text.Append(part.Is(W.t) ? part.Value : part.Is(W.br) || part.Is(W.cr) ? "\n" : part.Is(W.tab) ? " " : "");
        }

        return text.ToString();
    }

    [GeneratedRegex("^C-[0-9A-Z]{6}$")]
    private static partial Regex Reference();

    private sealed record Row(XElement Element, List<XElement> Cells)
    {
        public string Reference => Cells.Count == 0 ? "" : Lines(Cells[0]).FirstOrDefault("");

        public XElement Remarks => Cells[^1];

        public IEnumerable<string> CommentIds =>
            Element.Descendants().Where(e => e.Is(W.commentReference)).Select(e => e.Attr(W.id)).OfType<string>();
    }
}
