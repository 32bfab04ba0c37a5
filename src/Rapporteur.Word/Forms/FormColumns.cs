using Rapporteur.Drafts;

namespace Rapporteur.Word.Forms;

/// <summary>Where the form's columns stand on a sheet, found by their headings in any language: columns may have been moved or
/// added.</summary>
internal sealed record FormColumns(FormWords Words, int HeaderRow, int Passage, int Existing, int Proposed, int Explanation, int? Hint)
{
    // Further down there is no form's heading.
    private const int MostRowsAbove = 200;

    // And no heading is longer; a text that many cells share costs its length only where it is looked at.
    private const int LongestHeading = 100;

    /// <summary>The columns of a comment form; null for any other sheet.</summary>
    public static FormColumns? Of(SheetGrid sheet)
    {
        foreach (var row in sheet.Rows.TakeWhile(r => r <= MostRowsAbove))
        {
            var headings =
                sheet.ColumnsOf(row).Order().Where(c => sheet.Own(row, c).Text.Length <= LongestHeading)
                    .GroupBy(c => Fold(sheet.Own(row, c).Text)).ToDictionary(g => g.Key, g => g.First());
            if (FormWords.All.Select(words => Of(words, row, headings)).FirstOrDefault(c => c is not null) is { } columns)
            {
                return columns;
            }
        }

        return null;
    }

    private static FormColumns? Of(FormWords words, int row, Dictionary<string, int> headings) =>
        headings.TryGetValue(Fold(words.Passage), out var passage) && headings.TryGetValue(Fold(words.Existing), out var existing)
        && headings.TryGetValue(Fold(words.Proposed), out var proposed)
        && headings.TryGetValue(Fold(words.Explanation), out var explanation)
            ? new FormColumns(words, row, passage, existing, proposed, explanation,
                headings.TryGetValue(Fold(words.Hint), out var hint) ? hint : null)
            : null;

    public bool IsOurs(int column) =>
        column == Passage || column == Existing || column == Proposed || column == Explanation || column == Hint;

    /// <summary>As labels and headings are compared: letters' case and spaces do not count.</summary>
    public static string Fold(string text) => QuotationMatch.FoldText(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
