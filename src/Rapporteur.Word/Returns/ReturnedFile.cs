using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// A returned file seen before and after its tracked changes, laid over the draft. An original and a resulting paragraph
/// belong together when they share text that was kept, or, having none, the paragraph mark.
/// </summary>
internal sealed class ReturnedFile
{
    private readonly Placement placement;
    private readonly int[] originalOf;
    private readonly int[] resultOf;
    private readonly int[] firstText;
    private readonly int[] foundUpTo;
    private readonly Dictionary<int, PassageId> heldByResult;

    public ReturnedFile(Story story, ReadAgainst against, bool isReported)
    {
        Story = story;
        Draft = against.Draft;
        OriginalView = TextView.Rejected(story.Paragraphs);
        Originals = [.. Unit.Of(OriginalView, story.Styles, story.Numbering)];
        Results = [.. Unit.Of(TextView.Accepted(story.Paragraphs), story.Styles, story.Numbering)];
        originalOf = Positions(Originals);
        resultOf = Positions(Results);
        firstText = [.. Originals.Select(FirstText)];
        var placed = new Placement(Draft, Originals, Results, Grouped(Links()), Hints(Originals, against), OriginalsBefore);
        (placement, Groups, PassagesOf, IsReported) = (placed, placed.Groups, placed.PassagesOf, isReported);
        IsExtract = placed.IsExtract || isReported;
        heldByResult = Groups.Where(g => g.AsDrafted && g.Results.Count == g.Passages.Count)
            .SelectMany(g => g.Results.Zip(g.Passages))
            .ToDictionary(p => p.First, p => Draft.Passages[p.Second].Id);
        WithoutRenewed();
        foundUpTo = new int[Originals.Length];
        for (var (i, last) = (0, -1); i < foundUpTo.Length; i++)
        {
            foundUpTo[i] = last = PassageOf(i) >= 0 ? i : last;
        }
    }

    public Story Story { get; }

    public Draft Draft { get; }

    /// <summary>Every paragraph before the changes, the empty ones too.</summary>
    public IReadOnlyList<ViewedParagraph> OriginalView { get; }

    public Unit[] Originals { get; }

    public Unit[] Results { get; }

    /// <summary>For each original the positions of its passages in the draft: more than one where passages were joined.</summary>
    public IReadOnlyList<IReadOnlyList<int>> PassagesOf { get; }

    /// <summary>Originals, results and passages that belong together, in document order.</summary>
    public IReadOnlyList<Group> Groups { get; }

    /// <summary>Whether the file holds only a part of the draft, so that nothing missing from it was deleted.</summary>
    public bool IsExtract { get; }

    /// <summary>Whether it is a <see cref="ReportedFile"/>, which holds no more than what was changed.</summary>
    public bool IsReported { get; }

    /// <summary>The results of fields that programs renew which are not the draft's, each with its passage.</summary>
    public List<(Renewal Renewal, PassageId Passage)> Renewals { get; } = [];

    /// <summary>How much of the file's text is the draft's, from 0 to 1.</summary>
    public double ShareOfFile => placement.ShareOfFile;

    /// <summary>The first passage of an original in the draft, or -1.</summary>
    public int PassageOf(int original) => PassagesOf[original] is [var first, ..] ? first : -1;

    /// <summary>The passage that a result is word for word although no original is.</summary>
    public PassageId? PassageOfResult(int result) => heldByResult.TryGetValue(result, out var id) ? id : null;

    /// <summary>The original a paragraph of the file was part of, or -1; likewise the result.</summary>
    public int OriginalAt(int paragraph) => originalOf[paragraph];

    public int ResultAt(int paragraph) => resultOf[paragraph];

    /// <summary>The last passage found before that paragraph of the file; null before the first.</summary>
    public PassageId? PassageBefore(int paragraph)
    {
        var before = OriginalsBefore(paragraph);
        return before > 0 && foundUpTo[before - 1] is >= 0 and var found ? Draft.Passages[PassagesOf[found][^1]].Id : null;
    }

    /// <summary>
    /// Where a paragraph that is not in the draft belongs: after the passage before it; a note at the passage that holds
    /// its mark.
    /// </summary>
    public Place WhereInserted(int paragraph)
    {
        var anchor = Story.Paragraphs[paragraph].Spot.Anchor;
        return anchor < 0 ? Place.Between(PassageBefore(paragraph))
            : originalOf[anchor] is >= 0 and var original && PassageOf(original) is >= 0 and var passage
                ? Place.At(Draft.Passages[passage].Id)
            : WhereInserted(anchor);
    }

    /// <summary>Whether any passage of the draft is found after that original.</summary>
    public bool AnyAfter(int original) => foundUpTo.Length > 0 && foundUpTo[^1] > original;

    /// <summary>
    /// For each paragraph the position of the passage its bookmark names, or -1. A bookmark of another draft says nothing,
    /// nor does one that stands on several paragraphs.
    /// </summary>
    public static int[] Hints(IReadOnlyList<Unit> units, ReadAgainst against)
    {
        var hints = units.Select(u => u.Source.Anchors
            .Where(a => a.Kind == PieceKind.PassageMark)
            .Select(a => PassageMark.Of(a.Id))
            .Where(m => m?.Draft == against.Number)
            .Select(m => against.Draft.PositionOf(m!.Passage))
            .FirstOrDefault(p => p is not null) ?? -1).ToArray();
        var times = hints.Where(h => h >= 0).CountBy(h => h).ToDictionary();
        return [.. hints.Select(h => h >= 0 && times[h] == 1 ? h : -1)];
    }

    private void WithoutRenewed()
    {
        foreach (var group in Groups.Where(g => g.Passages.Count == 1))
        {
            var drafted = Draft.Passages[group.Passages[0]].Text;
            foreach (var (units, at) in group.Originals.Select(o => (Originals, o)).Concat(group.Results.Select(r => (Results, r))))
            {
                var (unit, renewals) =
                    RenewedFields.In(units[at], units[at].Source.Sources.Select(s => Story.Paragraphs[s]), drafted);
                units[at] = unit;
                if (units == Results)
                {
                    Renewals.AddRange(renewals.Select(r => (r, Draft.Passages[group.Passages[0]].Id)));
                }
            }
        }
    }

    private int OriginalsBefore(int paragraph)
    {
        var (low, high) = (0, firstText.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firstText[middle] < paragraph ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int[] Positions(Unit[] units)
    {
        var positions = new int[Story.Paragraphs.Count];
        Array.Fill(positions, -1);
        for (var u = 0; u < units.Length; u++)
        {
            foreach (var source in units[u].Source.Sources)
            {
                positions[source] = u;
            }
        }

        return positions;
    }

    private int FirstText(Unit original) =>
        original.Source.Sources.FirstOrDefault(i => HasText(i, Revisions.Inserted), original.Source.Sources[0]);

    private bool HasText(int paragraph, Revisions without) => Story.Paragraphs[paragraph].HasText(without);

    private List<(int Original, int Result)> Links()
    {
        var links = new HashSet<(int Original, int Result)>();
        var (linkedOriginals, linkedResults) = (new HashSet<int>(), new HashSet<int>());
        var both = Enumerable.Range(0, originalOf.Length).Where(i => originalOf[i] >= 0 && resultOf[i] >= 0).ToList();
        foreach (var i in both.Where(i => HasText(i, Revisions.Inserted | Revisions.Deleted)))
        {
            links.Add((originalOf[i], resultOf[i]));
            linkedOriginals.Add(originalOf[i]);
            linkedResults.Add(resultOf[i]);
        }

        foreach (var i in both.Where(i => (Story.Paragraphs[i].Mark & (Revisions.Inserted | Revisions.Deleted)) == 0))
        {
            if (!linkedOriginals.Contains(originalOf[i]) && !linkedResults.Contains(resultOf[i]))
            {
                links.Add((originalOf[i], resultOf[i]));
            }
        }

        return [.. links];
    }

    private static int Only(ILookup<int, int> links, int of)
    {
        var only = -1;
        foreach (var linked in links[of])
        {
            if (only >= 0)
            {
                return -1;
            }

            only = linked;
        }

        return only;
    }

    // In document order; one side may be empty.
    private List<Group> Grouped(List<(int Original, int Result)> links)
    {
        var results = links.ToLookup(l => l.Original, l => l.Result);
        var originals = links.ToLookup(l => l.Result, l => l.Original);
        var (seenOriginals, seenResults) = (new bool[Originals.Length], new bool[Results.Length]);
        var groups = new List<Group>();
        var work = new Stack<(bool IsOriginal, int At)>();
        for (var i = 0; i < 2 * originalOf.Length; i++)
        {
            var (isOriginal, at) = i % 2 == 0 ? (true, originalOf[i / 2]) : (false, resultOf[i / 2]);
            if (at < 0 || (isOriginal ? seenOriginals : seenResults)[at])
            {
                continue;
            }

            // Most paragraphs are one before and one after.
            if (isOriginal && Only(results, at) is >= 0 and var result && Only(originals, result) == at)
            {
                (seenOriginals[at], seenResults[result]) = (true, true);
                groups.Add(new Group([at], [result], []));
                continue;
            }

            work.Push((isOriginal, at));
            var (left, right) = (new SortedSet<int>(), new SortedSet<int>());
            while (work.TryPop(out var next))
            {
                var seen = next.IsOriginal ? seenOriginals : seenResults;
                if (next.At < 0 || seen[next.At])
                {
                    continue;
                }

                seen[next.At] = true;
                (next.IsOriginal ? left : right).Add(next.At);
                foreach (var linked in next.IsOriginal ? results[next.At] : originals[next.At])
                {
                    work.Push((!next.IsOriginal, linked));
                }

                // What was inserted in the middle of a paragraph belongs to the rewording of that paragraph.
                if (work.Count == 0 && right.Count > 1 && right.Max - right.Min >= right.Count)
                {
                    foreach (var between in Enumerable.Range(right.Min, right.Max - right.Min).Where(i => !seenResults[i]))
                    {
                        work.Push((false, between));
                    }
                }
            }

            if (left.Count + right.Count > 0)
            {
                groups.Add(new Group([.. left], [.. right], []));
            }
        }

        return groups;
    }
}
