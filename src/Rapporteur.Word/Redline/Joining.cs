using Rapporteur.Drafts.Matching;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Which paragraphs of the one file are put over which of the other. Only those count that stand in the same container; of
/// several that are one text those that stand beside each other, since nothing may stand in the way of what runs together.
/// </summary>
internal sealed class Joining
{
    private readonly Dictionary<int, List<int>> ofEarlier = [];
    private readonly Dictionary<int, List<int>> ofLater = [];
    private readonly Dictionary<int, int> movedTo = [];
    private readonly Dictionary<int, int> movedFrom = [];

    public Joining(
        Comparison comparison, Func<PassageLink, bool> together, Func<int, int, bool> joinEarlier, Func<int, int, bool> joinLater)
    {
        foreach (var change in comparison.Changes)
        {
            if (change.Links is [{ Moved: true } only])
            {
                (movedTo[only.Earlier], movedFrom[only.Later]) = (only.Later, only.Earlier);
                continue;
            }

            PassageLink? before = null;
            foreach (var link in change.Links.Where(l => !l.Moved && together(l)))
            {
                if (before is null || (joinEarlier(before.Earlier, link.Earlier) && joinLater(before.Later, link.Later)))
                {
                    Add(ofEarlier, link.Earlier, link.Later);
                    Add(ofLater, link.Later, link.Earlier);
                    before = link;
                }
            }
        }
    }

    /// <summary>The later paragraphs that go on from an earlier one, in their order.</summary>
    public IReadOnlyList<int> OfEarlier(int position) => ofEarlier.GetValueOrDefault(position) ?? [];

    /// <summary>Whether words of an earlier paragraph may be moved to a later one: not where one goes on as the other alone.</summary>
    public bool MayChangePlaces(int earlier, int later) =>
        OfEarlier(earlier) is not [var only] || only != later || OfLater(later).Count > 1;

    public IReadOnlyList<int> OfLater(int position) => ofLater.GetValueOrDefault(position) ?? [];

    /// <summary>Where a whole paragraph went; -1 for none.</summary>
    public int MovedTo(int earlier) => movedTo.GetValueOrDefault(earlier, -1);

    public int MovedFrom(int later) => movedFrom.GetValueOrDefault(later, -1);

    private static void Add(Dictionary<int, List<int>> lists, int key, int value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }
}
