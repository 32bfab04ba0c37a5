using Rapporteur.Drafts.Matching;

namespace Rapporteur.Papers;

/// <summary>
/// In which section each paragraph of a record stands, so that the record's order is kept: as many as can be stand in the section of
/// their own place; one that would break the order (a remark on the preamble among the general ones, a term among those on one part)
/// stands where the paragraph before it does.
/// </summary>
internal static class RecordOrder
{
    /// <param name="own">The section of each paragraph's own place, in the order of the record; null for what no longer has one.</param>
    /// <param name="none">The section of what has none and nothing before it.</param>
    public static int[] Sections(IReadOnlyList<int?> own, int none)
    {
        // Those of one section rise with their paragraphs, so that what does not fall is what rises.
        var ranked = own.Select((section, at) => (Section: section, At: at)).Where(p => p.Section is not null)
            .OrderBy(p => p.Section).ThenBy(p => p.At).Select((p, rank) => new Candidate(p.At, rank, 1));
        var keeps = Chain.Heaviest(ranked, 0, own.Count).Select(c => c.A).ToHashSet();
        var sections = new int[own.Count];
        var last = keeps.Count > 0 ? own[keeps.Min()]!.Value : none;
        for (var i = 0; i < own.Count; i++)
        {
            sections[i] = last = keeps.Contains(i) ? own[i]!.Value : last;
        }

        return sections;
    }
}
