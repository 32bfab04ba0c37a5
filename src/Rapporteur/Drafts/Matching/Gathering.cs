namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Says which passages that are not equal are one text: the two that have most in common first, and each word says so only
/// once. What an earlier passage has left over may thus be found in a second later one (it was split), and likewise the
/// other way round (they were merged), wherever the parts stand.
/// </summary>
internal sealed class Gathering
{
    // Of the lesser passage, how much the other must hold: where it stood, elsewhere, and to be a further part.
    private const float HeldInPlace = 0.3f;
    private const float HeldElsewhere = 0.5f;

    // Of what the lesser passage says beyond formulae, how much the other must say too.
    private const float BesidesFormula = 0.2f;

    // Unless it says nearly all of it, formulae too.
    private const float HeldOfFormula = 0.8f;

    // What a passage must hold to be known elsewhere.
    private const int EnoughWords = 5;

    // Where it stood a passage is rather looked for than elsewhere, unless formulae are all that it says.
    private const float InPlaceSays = 2;

    // How many words a text may have to be known by one of them.
    private const int LongestOfWord = 8;

    // Words in a row, so that no article or comma is taken from the passage it belongs to.
    private const int Run = 2;
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly WordLinks words;
    private readonly PriorityQueue<Pair, float> queue = new();
    private readonly Rivals rivals;
    private readonly TellingHeadings headings;
    private readonly Stems stems;
    private readonly int[] takenOfEarlier;
    private readonly int[] takenOfLater;
    private readonly List<int>?[] partsOfEarlier;
    private readonly List<int>?[] partsOfLater;
    private readonly float[] weightEarlier;
    private readonly float[] weightLater;
    private readonly List<(int A, int B)> found = [];

    public Gathering(
        WordSequence earlier, WordSequence later, EqualPassages equal, WordLinks words, TellingHeadings headings, Stems stems)
    {
        (this.earlier, this.later, this.words, this.headings, this.stems) = (earlier, later, words, headings, stems);
        (takenOfEarlier, takenOfLater) = (new int[earlier.Count], new int[later.Count]);
        (partsOfEarlier, partsOfLater) = (new List<int>[earlier.Count], new List<int>[later.Count]);
        rivals = new Rivals(earlier.Count, later.Count);
        (weightEarlier, weightLater) = (Weights(earlier), Weights(later));
        var bags = words.Unordered();
        foreach (var (a, b, inPlace) in new Resembling(earlier, later, equal).Pairs())
        {
            var most = bags.Common(a, b);
            rivals.Add(a, b, most / Math.Min(weightEarlier[a], weightLater[b]));
            var pair = new Pair(a, b, inPlace, -1);
            if (Holds(pair, new Common(most, most, int.MaxValue)) && !IsFormula(a, b))
            {
                queue.Enqueue(pair, -most * PlaceSays(pair));
            }
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            Consider(pair);
        }

        BesideParts(equal);
    }

    /// <summary>The passages that are one, or of which one is a part of the other; several are never parts of several.</summary>
    public IReadOnlyList<(int A, int B)> Found => found;

    /// <summary>Whether no other passage is about as like, on either side.</summary>
    public bool IsClear(int a, int b) => rivals.IsClear(a, b, partsOfEarlier[a] ?? [], partsOfLater[b] ?? []);

    private float[] Weights(WordSequence side) =>
        [.. Enumerable.Range(0, side.Count).Select(p => words.Weight(side.Of(p)[side.NumberOf(p)..]))];

    // What a pair has in common only grows less as others take their words: the first whose measure is of now is the likest.
    private void Consider(Pair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (pair.Measured != Taken(a, b))
        {
            var common = words.Compare(a, b);
            if (Holds(pair, common))
            {
                queue.Enqueue(pair with { Measured = Taken(a, b) }, pair.InPlace ? -common.Weight * PlaceSays(pair) : -common.InRuns);
            }

            return;
        }

        Join(a, b);
    }

    private void Join(int a, int b)
    {
        words.Link(a, b, Run);
        (takenOfEarlier[a], takenOfLater[b]) = (takenOfEarlier[a] + 1, takenOfLater[b] + 1);
        if (MayBeOne(a, b))
        {
            (partsOfEarlier[a] ??= []).Add(b);
            (partsOfLater[b] ??= []).Add(a);
            found.Add((a, b));
        }
    }

    // What stands beside a part of a whole, and is nothing else, needs to hold less of what is left over of it.
    private void BesideParts(EqualPassages equal)
    {
        Beside(equal.IsOpenLater, partsOfLater, (whole, b) => BesidePart(whole, b));
        Beside(equal.IsOpenEarlier, partsOfEarlier, (whole, a) => BesidePart(a, whole));

        static void Beside(Func<int, bool> isOpen, List<int>?[] parts, Action<int, int> consider)
        {
            for (var at = 0; at < parts.Length; at++)
            {
                var open = isOpen(at) && parts[at] is null;
                foreach (var near in open ? [at - 1, at + 1] : Array.Empty<int>())
                {
                    if (near >= 0 && near < parts.Length && parts[near] is [var whole])
                    {
                        consider(whole, at);
                    }
                }
            }
        }
    }

    private void BesidePart(int a, int b)
    {
        if (earlier.Kind(a) == later.Kind(b) && MayBeOne(a, b) && !headings.AreHeadings(a, b) && words.Compare(a, b) is var common
            && common.InRuns / Math.Min(weightEarlier[a], weightLater[b]) >= HeldInPlace
            && common.Words - Math.Min(earlier.NumberOf(a), later.NumberOf(b)) > Run)
        {
            Join(a, b);
        }
    }

    // Either is alone so far, and the other is alone or whole: several are never parts of several.
    private bool MayBeOne(int a, int b) => (partsOfEarlier[a], partsOfLater[b]) switch
    {
        (null, null) => true,
        (null, { } others) => others.TrueForAll(other => partsOfEarlier[other]!.Count == 1),
        ({ } others, null) => others.TrueForAll(other => partsOfLater[other]!.Count == 1),
        _ => false,
    };

    // A word alone is one of many in a long text; beside another part it is no part.
    private bool IsMore(int a, int b, int common) => common > Run
        || ((Taken(a, b) == 0 || common == Run) && common * LongestOfWord >= Math.Max(earlier.Length(a), later.Length(b)));

    // What is common is said in many passages, and either says something else besides.
    private bool IsFormula(int a, int b)
    {
        var one = stems.OfEarlier(a);
        var other = stems.OfLater(b);
        var saysOther = one.IsEmpty || other.IsEmpty
            || stems.Common(one, other).Weight < BesidesFormula * Math.Min(stems.Weight(one), stems.Weight(other));
        return saysOther && stems.CommonOfAll(a, b) < HeldOfFormula * Math.Min(stems.WholeOfEarlier(a), stems.WholeOfLater(b));
    }

    private float PlaceSays(Pair pair) => stems.OfEarlier(pair.A).IsEmpty || stems.OfLater(pair.B).IsEmpty ? 1 : InPlaceSays;

    private int Taken(int a, int b) => takenOfEarlier[a] + takenOfLater[b];

    // Elsewhere, words that are common one by one are so by chance.
    private bool Holds(Pair pair, Common common)
    {
        var (a, b, inPlace, _) = pair;
        var whole = Math.Min(weightEarlier[a], weightLater[b]);
        if (headings.AreHeadings(a, b) && !headings.Share(a, b))
        {
            return false;
        }

        return inPlace
            ? common.Weight / whole >= (Taken(a, b) == 0 ? HeldInPlace : HeldElsewhere) && IsMore(a, b, common.Words)
            : common.InRuns / whole >= HeldElsewhere && common.Words >= EnoughWords;
    }

    private readonly record struct Pair(int A, int B, bool InPlace, int Measured);
}
