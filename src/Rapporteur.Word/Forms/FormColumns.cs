using Rapporteur.Drafts;

namespace Rapporteur.Word.Forms;

/// <summary>Where the form's columns stand on a sheet, found by their headings: columns may have been moved or added.</summary>
internal sealed record FormColumns(int HeaderRow, int Passage, int Existing, int Proposed, int Explanation, int? Hint)
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
            var headings = sheet.ColumnsOf(row).Order().Where(c => sheet.Own(row, c).Text.Length <= LongestHeading).GroupBy(c => Fold(sheet.Own(row, c).Text)).ToDictionary(g => g.Key, g => g.First());
            if (headings.TryGetValue(Fold(FormWords.Passage), out var passage) && headings.TryGetValue(Fold(FormWords.Existing), out var existing)
                && headings.TryGetValue(Fold(FormWords.Proposed), out var proposed) && headings.TryGetValue(Fold(FormWords.Explanation), out var explanation))
            {
                return new FormColumns(row, passage, existing, proposed, explanation, headings.TryGetValue(Fold(FormWords.Hint), out var hint) ? hint : null);
            }
        }

        return null;
    }

    public bool IsOurs(int column) => column == Passage || column == Existing || column == Proposed || column == Explanation || column == Hint;

    /// <summary>As labels and headings are compared: letters' case and spaces do not count.</summary>
    public static string Fold(string text) => QuotationMatch.FoldText(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
