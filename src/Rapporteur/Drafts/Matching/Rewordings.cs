namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Joins of what is left over the passages that are one text although hardly a row of their words is the same: words turned round, other
/// endings, other words between them. What they say in common counts for more the nearer they stand to what is joined. Bounded: a passage
/// is compared with the few that share its rarest stems and those that stand where it stood.
/// </summary>
internal sealed class Rewordings
{
    // How like two must be: first those that leave no doubt, then what lies between them.
    private static readonly float[] Rounds = [0.60f, 0.50f, Least];
    private const float Least = 0.43f;

    // What a place beside a pair, or near one, says beyond the words, and one far from all.
    private const float BesideSays = 0.12f;
    private const float NearSays = 0.06f;
    private const float AwayDenies = 0.1f;

    private const float RareSays = 0.06f;
    private const int ManyRare = 2;

    // And how much of all the lesser says, formulae too, the other must say where nothing else speaks for them.
    private const float HeldAway = 0.4f;

    // What is less like than this is no rival of what is enough so.
    private const float Clearly = 0.1f;
    private const int Near = 4;
    private const int FewestNear = 2;
    private const int FewestOfCell = 3;
    private const int FewestAway = 3;
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly Stems stems;
    private readonly Joined joined;

    private Rewordings(WordSequence earlier, WordSequence later, Stems stems, Joined joined) =>
        (this.earlier, this.later, this.stems, this.joined) = (earlier, later, stems, joined);

    private enum Distance
    {
        Beside,
        Near,
        Away,
    }

    public static void Join(WordSequence earlier, WordSequence later, Stems stems, Joined joined)
    {
        var rewordings = new Rewordings(earlier, later, stems, joined);
        foreach (var least in Rounds)
        {
            rewordings.Join(least);
        }

        FurtherParts.Join(earlier, later, stems, joined);
        rewordings.Join(Least);
    }

    /// <summary>Headings are known by their sections, lines that introduce others by these, few words of a cell by its row.</summary>
    public static bool MayBe(WordSequence side, int at) => side.Passages[at].Kind != PassageKind.Heading
        && !Introductions.IsShort(side, at) && (side.Kind(at) != LineKind.Cell || side.Length(at) >= FewestOfCell);

    private void Join(float least)
    {
        var holders = stems.Holding(stems.OfLater, Enumerable.Range(0, later.Count).Where(IsOpenLater), later.Count);
        var (pairs, rivals) = (new List<(int A, int B, float Like)>(), new Rivals(earlier.Count, later.Count));
        for (var a = 0; a < earlier.Count; a++)
        {
            foreach (var b in IsOpenEarlier(a) ? holders.Sharing(stems.OfEarlier(a)).Union(Around(a)) : [])
            {
                if (earlier.Kind(a) == later.Kind(b) && stems.Like(a, b) is var bare && bare >= least - BesideSays - RareSays - Clearly)
                {
                    var (like, isEnough) = Like(a, b, bare);
                    rivals.Add(a, b, like);
                    if (like >= least && isEnough)
                    {
                        pairs.Add((a, b, like));
                    }
                }
            }
        }

        foreach (var (a, b, _) in pairs.OrderByDescending(p => p.Like).ThenBy(p => p.A).ThenBy(p => p.B))
        {
            if (IsOpenEarlier(a) && IsOpenLater(b) && (DistanceOf(a, b) == Distance.Beside || rivals.IsClear(a, b, [], [])))
            {
                joined.JoinLoosely(a, b);
            }
        }
    }

    private (float Like, bool IsEnough) Like(int a, int b, float like)
    {
        var one = stems.OfEarlier(a);
        var other = stems.OfLater(b);
        var (weight, telling) = stems.Common(one, other);
        return DistanceOf(a, b) switch
        {
            Distance.Beside => (like + BesideSays + Rare(one, other), telling >= Fewest(one, other)),
            Distance.Near => (like + NearSays + Rare(one, other), telling >= Fewest(one, other)),
            _ => (like - AwayDenies, telling >= FewestAway
                && weight >= HeldAway * Math.Min(stems.WholeOfEarlier(a), stems.WholeOfLater(b))),
        };
    }

    // There, what hardly a passage holds speaks more for two than likeness tells, and without any of it less.
    private float Rare(ReadOnlySpan<int> one, ReadOnlySpan<int> other) => stems.Rare(one, other) switch
    {
        >= ManyRare => RareSays,
        0 => -RareSays,
        _ => 0,
    };

    private static int Fewest(ReadOnlySpan<int> one, ReadOnlySpan<int> other) =>
        Math.Clamp(Math.Min(one.Length, other.Length), 1, FewestNear);

    private bool IsOpenEarlier(int a) => joined.IsOpenEarlier(a) && MayBe(earlier, a);

    private bool IsOpenLater(int b) => joined.IsOpenLater(b) && MayBe(later, b);

    private IEnumerable<int> Around(int a)
    {
        for (var near = Math.Max(0, a - Near); near <= Math.Min(earlier.Count - 1, a + Near); near++)
        {
            foreach (var b in joined.OfEarlier(near))
            {
                for (var there = Math.Max(0, b - Near); there <= Math.Min(later.Count - 1, b + Near); there++)
                {
                    if (IsOpenLater(there))
                    {
                        yield return there;
                    }
                }
            }
        }
    }

    private Distance DistanceOf(int a, int b)
    {
        if (AreJoined(a - 1, b - 1) || AreJoined(a + 1, b + 1))
        {
            return Distance.Beside;
        }

        for (var near = Math.Max(0, a - Near); near <= Math.Min(earlier.Count - 1, a + Near); near++)
        {
            if (joined.OfEarlier(near).Any(there => Math.Abs(there - b) <= Near))
            {
                return Distance.Near;
            }
        }

        return Distance.Away;
    }

    // So are the two beginnings and the two ends.
    private bool AreJoined(int a, int b) => (a < 0 && b < 0) || (a == earlier.Count && b == later.Count)
        || (a >= 0 && a < earlier.Count && joined.OfEarlier(a).Contains(b));
}
