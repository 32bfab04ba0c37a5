using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>A comment on some words of an invented draft.</summary>
internal sealed record InventedComment(int Passage, int First, int End, Place Place);

/// <summary>
/// How comments fared whose words are known one by one: right when the place given is in the passage that holds most of the
/// words and covers most of those; false when a place is given although none of the words is left.
/// </summary>
internal sealed class CarryFigures
{
    private const int MostWords = 12;
    private readonly InventedRedraft redraft;
    private readonly Dictionary<int, (int Passage, int At)> laterPlace;

    public CarryFigures(InventedRedraft redraft)
    {
        this.redraft = redraft;
        laterPlace = redraft.Later
            .SelectMany((p, passage) => p.Words.Select((w, at) => (w.Number, passage, at)))
            .ToDictionary(w => w.Number, w => (w.passage, w.at));
    }

    public int There { get; private set; }

    public int Given { get; private set; }

    public int Right { get; private set; }

    public int Gone { get; private set; }

    public int False { get; private set; }

    /// <summary>Of <see cref="False"/> those shown as certain.</summary>
    public int FalseAndSure { get; private set; }

    /// <summary>Wrong places shown as certain.</summary>
    public int WrongAndSure { get; private set; }

    public SortedDictionary<InventedEdit, (int There, int Right)> ByKind { get; } = [];

    public List<string> Faults { get; } = [];

    public static List<InventedComment> Comments(InventedRedraft redraft, Draft earlier, int seed, int count)
    {
        var (random, comments, spans) = (new Random(seed), new List<InventedComment>(), new List<WordSpan>());
        while (comments.Count < count)
        {
            var passage = random.Next(redraft.Earlier.Count);
            var words = redraft.Earlier[passage].Words;
            if (words.Count < 4)
            {
                continue;
            }

            var length = random.Next(1, Math.Min(MostWords, words.Count) + 1);
            var first = random.Next(words.Count - length + 1);
            spans.Clear();
            WordSpans.Of(earlier.Passages[passage].Text, spans);
            var range = new QuotationRange(spans[first].Start, spans[first + length - 1].End - spans[first].Start);
            var quotation = Quotation.Of(earlier.Passages[passage].Text, range);
            comments.Add(new(passage, first, first + length, Place.Words(earlier.Passages[passage].Id, quotation)));
        }

        return comments;
    }

    public void Add(InventedComment comment, Draft later, IReadOnlyList<Place> now, bool sure)
    {
        var alive = redraft.Earlier[comment.Passage].Words[comment.First..comment.End]
            .Where(w => laterPlace.ContainsKey(w.Number)).Select(w => laterPlace[w.Number]).ToList();
        if (alive.Count == 0)
        {
            Gone++;
            False += now.Count > 0 ? 1 : 0;
            FalseAndSure += now.Count > 0 && sure ? 1 : 0;
            return;
        }

        There++;
        Given += now.Count > 0 ? 1 : 0;
        var most = alive.GroupBy(w => w.Passage).OrderByDescending(g => g.Count()).First().ToList();
        var right = now.Any(place => Covers(later, place, most));
        Right += right ? 1 : 0;
        WrongAndSure += !right && now.Count > 0 && sure ? 1 : 0;
        var kind = redraft.Later[most[0].Passage].Edit;
        var (there, rightOfKind) = ByKind.GetValueOrDefault(kind);
        ByKind[kind] = (there + 1, rightOfKind + (right ? 1 : 0));
        if (!right)
        {
            Faults.Add($"{kind} {comment.Place.Quotation} in {redraft.Earlier[comment.Passage].Text} => {string.Join(" & ", now)}");
        }
    }

    private static bool Covers(Draft later, Place place, List<(int Passage, int At)> most)
    {
        if (place.Passage is not { } id || later.PositionOf(id) != most[0].Passage)
        {
            return false;
        }

        if (place.Quotation is not { } quotation)
        {
            return true;
        }

        var text = later.Find(id)!.Text;
        var spans = new List<WordSpan>();
        WordSpans.Of(text, spans);
        return QuotationMatch.Find(text, quotation) is { } range
            && most.Count(w => spans[w.At].Start >= range.Start && spans[w.At].End <= range.Start + range.Length) * 2 >= most.Count;
    }

    public override string ToString() => string.Join('\n', ByKind.Select(k => FormattableString.Invariant(
            $"{k.Key}: right {k.Value.Right} of {k.Value.There}"))
        .Prepend(FormattableString.Invariant($"there {There}, given {Given}, right {Right}, wrong but shown as certain {WrongAndSure}"))
        .Append(FormattableString.Invariant($"gone {Gone}, a place given {False}, as certain {FalseAndSure}")));
}
