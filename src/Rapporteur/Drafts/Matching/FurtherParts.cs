namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Joins to a whole the parts that say little of it: of what the whole says only what its other parts do not. The nearer a part stands to
/// another the less it takes.
/// </summary>
internal sealed class FurtherParts
{
    // How much of a part its whole must have left over: beside another part, near one, and elsewhere; and in how many stems.
    private const float LeftBeside = 0.25f;
    private const float LeftNear = 0.42f;
    private const float LeftElsewhere = 0.6f;
    private const float LeftBetween = 0.15f;
    private const int Near = 4;
    private const int MostRounds = 4;

    // A few words that went elsewhere are deleted and new.
    private const int FewestWords = 6;
    private const int FewestNear = 2;
    private const int FewestElsewhere = 3;

    // What has so many in common that hardly a passage holds is known elsewhere as well as near.
    private const int ManyRare = 3;

    // And in all; less beside another part, where words that part has lost come again.
    private const float Held = 0.4f;
    private const float HeldBeside = 0.3f;
    private const int FewestBeside = 2;

    // The words a sentence begins with.
    private const int Beginning = 3;
    private readonly Stems stems;
    private readonly List<(int Part, int Whole, bool IsSplit, float Left)> found = [];

    private FurtherParts(Stems stems) => this.stems = stems;

    public static void Join(WordSequence earlier, WordSequence later, Stems stems, Joined joined)
    {
        var there = new Side(later, stems.OfLater, stems.WholeOfLater, joined.OfLater, joined.IsOpenLater);
        var here = new Side(earlier, stems.OfEarlier, stems.WholeOfEarlier, joined.OfEarlier, joined.IsOpenEarlier);

        // What was found a part speaks for the next that stands beside it.
        for (var (round, more) = (0, true); round < MostRounds && more; round++)
        {
            var further = new FurtherParts(stems);
            further.Find(there, here, isSplit: true);
            further.Find(here, there, isSplit: false);
            more = further.Join(joined);
        }
    }

    // Whether there was one.
    private bool Join(Joined joined)
    {
        var any = false;
        foreach (var (part, whole, isSplit, _) in found.OrderByDescending(f => f.Left).ThenBy(f => f.Part + f.Whole).ThenBy(f => f.Part))
        {
            any |= joined.JoinPart(part, whole, isSplit);
        }

        return any;
    }

    private void Find(Side parts, Side wholes, bool isSplit)
    {
        var holders = stems.Holding(
            wholes.Stems, Enumerable.Range(0, wholes.Words.Count).Where(w => HasMore(w, parts, wholes)), wholes.Words.Count);
        for (var part = 0; part < parts.Words.Count; part++)
        {
            if (parts.IsOpen(part) && Rewordings.MayBe(parts.Words, part))
            {
                foreach (var whole in holders.Sharing(parts.Stems(part)).Union(Beside(parts, part)))
                {
                    if (parts.Words.Kind(part) == wholes.Words.Kind(whole) && Left(part, whole, parts, wholes) is > 0 and var left)
                    {
                        found.Add((part, whole, isSplit, left));
                    }
                }
            }
        }
    }

    // Of a text that is another's there is nothing left over.
    private static bool HasMore(int whole, Side parts, Side wholes) => Rewordings.MayBe(wholes.Words, whole)
        && wholes.Counterparts(whole) is { Count: > 0 } counterparts
        && (counterparts.Count > 1 || wholes.Words.Texts[whole] != parts.Words.Texts[counterparts[0]]);

    // What the passages beside one have become.
    private static IEnumerable<int> Beside(Side parts, int at) =>
        (at > 0 ? parts.Counterparts(at - 1) : []).Concat(at + 1 < parts.Words.Count ? parts.Counterparts(at + 1) : []);

    // How much of a part its whole has left over; nought when that is not enough.
    private float Left(int part, int whole, Side parts, Side wholes)
    {
        var wanted = parts.Stems(part);
        var (says, others) = (stems.Weight(wanted), wholes.Counterparts(whole));
        var apart = says == 0 || !HasMore(whole, parts, wholes) ? int.MaxValue : others.Min(o => Math.Abs(o - part));
        if (apart == int.MaxValue || (apart > 1 && parts.Words.Length(part) < FewestWords))
        {
            return 0;
        }

        var free = wholes.Stems(whole).ToArray();
        foreach (var other in others)
        {
            free = Stems.Without(free, parts.Stems(other));
        }

        var (left, telling) = stems.Common(free, wanted);
        var (least, fewest) = apart switch
        {
            1 => (LeftBeside, 1),
            <= Near => (LeftNear, FewestNear),
            _ => (stems.Rare(free, wanted) >= ManyRare ? LeftNear : LeftElsewhere, FewestElsewhere),
        };
        var held = stems.Common(wholes.Stems(whole), wanted).Weight;
        if (apart == 1 && GoesOn(part, whole, parts, wholes))
        {
            return Math.Max(left / says, LeftBeside);
        }

        // With a part of it before and behind, it stands where the whole said the same in its own words.
        if (others.Contains(part - 1) && others.Contains(part + 1) && left >= LeftBetween * says && telling > 0)
        {
            return left / says;
        }

        return left >= least * says && telling >= fewest && held >= (apart == 1 && telling >= FewestBeside ? HeldBeside : Held) * says
            && (fewest < FewestElsewhere || left >= Held * parts.Whole(part)) ? left / says : 0;
    }

    // A sentence within the whole begins as the part does, and none of the other parts says so.
    private static bool GoesOn(int part, int whole, Side parts, Side wholes)
    {
        var words = parts.Words.Of(part);
        var all = wholes.Words.Of(whole);
        if (words.Length < Beginning)
        {
            return false;
        }

        var beginning = words[..Beginning];
        foreach (var other in wholes.Counterparts(whole))
        {
            if (parts.Words.Of(other).IndexOf(beginning) >= 0)
            {
                return false;
            }
        }

        for (var at = 1; at + Beginning <= all.Length; at++)
        {
            if (all.Slice(at, Beginning).SequenceEqual(beginning) && wholes.Words.Word(wholes.Words.First(whole) + at - 1) is ".")
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Side(
        WordSequence Words, StemsOf Stems, Func<int, float> Whole, Func<int, IReadOnlyList<int>> Counterparts, Func<int, bool> IsOpen);
}
