using System.Text.RegularExpressions;
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
        var within = limits ?? FileLimits.Default;
        docx.Position = 0;
        var (found, _) = ReferenceLook.Finds(docx, within) ? Whole(docx, within) : default;
        docx.Position = 0;
        return found;
    }

    private static (WrittenRemarks? Found, FileFault? Fault) Whole(Stream docx, FileLimits limits)
    {
        docx.Position = 0;
        return DraftReader.OpenDocument<WrittenRemarks>(docx, limits, Read);
    }

    private static WrittenRemarks? Read(WordFile file)
    {
        var paper = new PaperRows(file.Document, row => row.Cells.Count == Columns && Reference().IsMatch(row.Reference));
        if (paper.All.Count == 0)
        {
            return null;
        }

        var threads = new CommentThreads(new StyleSheet(file.Styles, file.SymbolFonts())).Read(file).Where(t => t.Text.Length > 0).ToList();
        var byId = threads.ToLookup(t => t.Id, StringComparer.Ordinal);
        var (remarks, beside) = (new List<WrittenRemark>(), new HashSet<CommentThread>(ReferenceEqualityComparer.Instance));
        foreach (var same in paper.All.GroupBy(row => row.Reference, StringComparer.Ordinal))
        {
            var here = same.SelectMany(row => row.CommentIds).SelectMany(id => byId[id]).Where(beside.Add).Select(Said);
            var text = string.Join('\n', same.SelectMany(row => row.Remarks).Concat(here)).Trim();
            remarks.AddRange(text.Length == 0 ? [] : [new WrittenRemark(same.Key, text)]);
        }

        return new WrittenRemarks(remarks, threads.Count - beside.Count + paper.ChangedBeside);
    }

    private static string Said(CommentThread thread) => thread.Author is { } author ? $"{thread.Text} ({author})" : thread.Text;

    [GeneratedRegex("^C-[0-9A-Z]{6}$")]
    private static partial Regex Reference();
}
