using Rapporteur.Drafts;

namespace Rapporteur.Word.Returns;

/// <summary>A stretch of a reported paragraph, and the change that put it in or takes it out; null where it stood and stays.</summary>
internal sealed record ReportedPart(string Text, ReportedChange? By, bool Goes)
{
    /// <summary>
    /// The paragraph as its changes make it; null where they do not lead from its text before to its text after, since Word tells of
    /// changes within changes in ways that cannot be taken apart.
    /// </summary>
    public static List<ReportedPart>? Of(ReportedParagraph paragraph)
    {
        var (parts, at) = (new List<ReportedPart>(), 0);
        foreach (var change in paragraph.Changes)
        {
            var (goes, comes) = (change.Goes ? change.Deleted : "", change.Comes ? change.Inserted : "");
            if (goes.Length + comes.Length == 0)
            {
                continue;
            }

            if (change.At < at || change.At + goes.Length > paragraph.Original.Length
                || string.CompareOrdinal(paragraph.Original, change.At, goes, 0, goes.Length) != 0)
            {
                return null;
            }

            Add(paragraph.Original[at..change.At], null, false);
            Add(goes, change, true);
            Add(comes, change, false);
            at = change.At + goes.Length;
        }

        Add(paragraph.Original[at..], null, false);
        var current = string.Concat(parts.Where(p => !p.Goes).Select(p => p.Text));
        return QuotationMatch.FoldText(current) == QuotationMatch.FoldText(paragraph.Current) ? parts : null;

        void Add(string text, ReportedChange? by, bool goes)
        {
            if (text.Length > 0)
            {
                parts.Add(new(text, by, goes));
            }
        }
    }

    /// <summary>The text with the changes of others made and no more; as it was where that cannot be told.</summary>
    public static string WithThoseOfOthers(ReportedParagraph paragraph) => Of(paragraph) is { } parts
        ? string.Concat(parts.Where(p => p.By is null || (p.By.Author is null) != p.Goes).Select(p => p.Text))
        : paragraph.Original;
}
