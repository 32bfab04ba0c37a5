using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>What somebody wrote beside a comment, by the comment's reference.</summary>
public sealed record WrittenRemark(string Reference, string Text);

/// <summary>
/// Reads the remarks in the last column of a paper of own comments. The row says which comment is meant, by its reference: so it is
/// found whatever program wrote the file again. Tracked changes are read as accepted.
/// </summary>
public static partial class PaperRemarks
{
    private const int Columns = 4;

    /// <summary>Empty where nobody wrote any; null for a file that is no such paper, a damaged one included.</summary>
    public static IReadOnlyList<WrittenRemark>? Read(Stream docx, FileLimits? limits = null)
    {
        docx.Position = 0;
        var (found, _) = DraftReader.OpenDocument<List<WrittenRemark>>(docx, limits ?? FileLimits.Default, Read);
        docx.Position = 0;
        return found;
    }

    private static List<WrittenRemark>? Read(WordFile file)
    {
        var rows = file.Document.Descendants().Where(e => e.Is(W.tr))
            .Select(row => row.Descendants().Where(c => c.Is(W.tc) && c.Ancestors().First(a => a.Is(W.tr)) == row).ToList())
            .Where(cells => cells.Count == Columns && Reference().IsMatch(Lines(cells[0]).FirstOrDefault("")))
            .Select(cells => new WrittenRemark(Lines(cells[0]).First(), string.Join('\n', Lines(cells[^1])).Trim()))
            .ToList();
        return rows.Count == 0 ? null : [.. rows.Where(r => r.Text.Length > 0)];
    }

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
}
