namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Joins what only its place can tell: beside a pair a text that is beside it too, or a heading of which a word is left; such a heading
/// also over a section most of which goes on under the other; and headings and cells that stand as many between the same neighbours,
/// reworded beyond likeness.
/// </summary>
internal sealed class StandIns
{
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly TellingHeadings headings;
    private readonly Joined joined;

    private StandIns(WordSequence earlier, WordSequence later, TellingHeadings headings, Joined joined) =>
        (this.earlier, this.later, this.headings, this.joined) = (earlier, later, headings, joined);

    public static void Join(WordSequence earlier, WordSequence later, TellingHeadings headings, Joined joined) =>
        new StandIns(earlier, later, headings, joined).Join();

    private void Join()
    {
        for (var a = 0; a + 1 < earlier.Count; a++)
        {
            Beside(a, a + 1, 1);
        }

        for (var a = earlier.Count - 1; a > 0; a--)
        {
            Beside(a, a - 1, -1);
        }

        Sections();
        for (var a = 0; a < earlier.Count; a++)
        {
            Between(a);
        }
    }

    private void Beside(int a, int next, int step)
    {
        if (To(a) is >= 0 and var b && b + step is var there && there >= 0 && there < later.Count && AreOpen(next, there)
            && (earlier.Texts[next] == later.Texts[there] || AreHeadings(next, there)))
        {
            joined.Join(next, there);
        }
    }

    private bool AreOpen(int a, int b) => joined.IsOpenEarlier(a) && joined.IsOpenLater(b);

    private int To(int a) => joined.OfEarlier(a) is [.., var last] ? last : -1;

    private bool AreHeadings(int a, int b) => headings.AreHeadings(a, b) && headings.Share(a, b);

    // Whatever became of the passage behind the heading.
    private void Sections()
    {
        for (var a = 0; a < earlier.Count; a++)
        {
            if (IsHeading(earlier, a) && joined.IsOpenEarlier(a))
            {
                List<int> goesOn = [.. Enumerable.Range(a + 1, earlier.Count - a - 1).TakeWhile(p => !IsHeading(earlier, p))
                    .Where(p => To(p) >= 0).Select(p => later.Headings[To(p)])];
                var (there, most) = goesOn.CountBy(h => h).Append(new(-1, 0)).MaxBy(h => h.Value);
                if (most * 2 > goesOn.Count && there >= 0 && joined.IsOpenLater(there) && AreHeadings(a, there))
                {
                    joined.Join(a, there);
                }
            }
        }
    }

    private static bool IsHeading(WordSequence side, int at) => side.Passages[at].Kind == PassageKind.Heading;

    // As many that may stand in for each other behind a pair and before the next one, or at the end of both.
    private void Between(int a)
    {
        var (b, count) = (To(a), 0);
        while (b >= 0 && MayStandIn(a + count + 1, b + count + 1))
        {
            count++;
        }

        var (end, endThere) = (a + count + 1, b + count + 1);
        if (count > 0 && (end < earlier.Count ? To(end) == endThere : endThere == later.Count))
        {
            for (var i = 1; i <= count; i++)
            {
                joined.Join(a + i, b + i);
            }
        }
    }

    private bool MayStandIn(int a, int b) => a < earlier.Count && b < later.Count && AreOpen(a, b)
        && earlier.Passages[a].Kind == later.Passages[b].Kind && later.Passages[b].Kind is PassageKind.Heading or PassageKind.TableCell;
}
