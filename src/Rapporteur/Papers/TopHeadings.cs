using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>The sections papers are divided by: those of a draft's topmost headings.</summary>
internal static class TopHeadings
{
    /// <summary>The heading each passage stands under, itself under itself; null before the first and from a title on.</summary>
    public static Dictionary<PassageId, Passage?> Of(Draft draft)
    {
        var level = draft.Passages.Where(p => p.Kind == PassageKind.Heading).Select(p => p.Level).DefaultIfEmpty(1).Min();
        var over = new Dictionary<PassageId, Passage?>(draft.Passages.Length);
        Passage? top = null;
        foreach (var passage in draft.Passages)
        {
            top = passage.Kind == PassageKind.Heading && passage.Level == level ? passage : passage.Kind == PassageKind.Title ? null : top;
            over[passage.Id] = top;
        }

        return over;
    }
}
