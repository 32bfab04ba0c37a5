namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Joins a list to the one passage that says all of it in running text, or that was made the list: each of its items says too little to be
/// known elsewhere, what they say together is known wherever it went. Bounded: a list is compared with the few that share its rarest stems.
/// </summary>
internal sealed class ListsRunOn
{
    // How like the list as a whole must be to the passage, in how many stems that tell, and how much of an item that passage must say.
    private const float Least = 0.5f;
    private const int FewestTelling = 3;
    private const float HeldOfItem = 0.5f;
    private const int FewestMembers = 2;
    private readonly Stems stems;
    private readonly List<(int[] Members, int Whole, bool IsSplit, float Like)> found = [];

    private ListsRunOn(Stems stems) => this.stems = stems;

    public static void Join(WordSequence earlier, WordSequence later, Stems stems, Joined joined)
    {
        var lists = new ListsRunOn(stems);
        var here = new Side(earlier, stems.OfEarlier, joined.OfEarlier, joined.IsOpenEarlier);
        var there = new Side(later, stems.OfLater, joined.OfLater, joined.IsOpenLater);
        lists.Find(here, there, isSplit: false);
        lists.Find(there, here, isSplit: true);
        foreach (var (members, whole, isSplit, _) in lists.found.OrderByDescending(f => f.Like).ThenBy(f => f.Members[0]))
        {
            foreach (var member in members)
            {
                joined.JoinPart(member, whole, isSplit);
            }
        }
    }

    private void Find(Side lists, Side wholes, bool isSplit)
    {
        Holders<int>? holders = null;
        for (var line = 0; line < lists.Words.Count; line++)
        {
            if (!Introductions.Introduces(lists.Words, line))
            {
                continue;
            }

            List<int> members = [line, .. Introductions.Items(lists.Words, line)];
            List<int> open = members.FindAll(m => lists.IsOpen(m));
            if (open.Count < FewestMembers)
            {
                continue;
            }

            // Most texts have no such list.
            holders ??= stems.Holding(wholes.Stems, Enumerable.Range(0, wholes.Words.Count).Where(w => MayBeWhole(wholes.Words, w)),
                wholes.Words.Count);
            var together = Stems.Together(open, lists.Stems);
            foreach (var whole in holders.Sharing(together))
            {
                var said = wholes.Stems(whole);
                if (wholes.Counterparts(whole).All(members.Contains) && stems.Common(together, said).Telling >= FewestTelling
                    && stems.Like(together, said) is >= Least and var like
                    && Held(line, open, Introductions.IsShort(lists.Words, line), lists.Stems, said) is { Length: >= FewestMembers } held)
                {
                    found.Add((held, whole, isSplit, like));
                }
            }
        }
    }

    private static bool MayBeWhole(WordSequence side, int at) => side.Kind(at) == LineKind.Text
        && side.Passages[at].Kind != PassageKind.Heading && !Introductions.Introduces(side, at);

    // The items of which the passage says enough, and with them the line that introduces them.
    private int[] Held(int line, List<int> open, bool isShort, StemsOf of, ReadOnlySpan<int> said)
    {
        var held = new List<int>(open.Count);
        foreach (var member in open.Where(m => m != line || !isShort))
        {
            var says = stems.Weight(of(member));
            if (says > 0 && stems.Common(of(member), said).Weight >= HeldOfItem * says)
            {
                held.Add(member);
            }
        }

        return held.Count < FewestMembers || held[0] == line || open[0] != line ? [.. held] : [line, .. held];
    }

    private sealed record Side(WordSequence Words, StemsOf Stems, Func<int, IReadOnlyList<int>> Counterparts, Func<int, bool> IsOpen);
}
