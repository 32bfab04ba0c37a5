using System.Diagnostics;
using System.Text.Json;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>
/// Ten thousand comments carried over ten thousand passages with no id left, beside finding the same quotations again as
/// annotation tools do (approx-string-match), which is asked for a few of them in the smaller draft.
/// </summary>
internal static class CarryRows
{
    private const int Seed = 9_002;
    private const int Passages = 10_000;
    private const int Comments = 10_000;
    private const int FewPassages = 1_000;
    private const int FewComments = 500;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var peer = await Peer.InstallAsync("Anchor", folder);
        var (ours, figures) = (new List<double>(), (CarryFigures?)null);
        for (var run = 0; run < Sample.Runs; run++)
        {
            (figures, var seconds) = Carried(Passages, Comments);
            ours.Add(seconds);
        }

        var (few, fewSeconds) = Carried(FewPassages, FewComments);
        var (found, theirs) = peer.Missing is null ? await FoundAsync(folder, peer) : (null, 0);
        return
        [
            new(
                Row.Invariant($"{Comments:N0} comments carried over {Passages:N0} passages, compared and all"),
                Row.Invariant($"{ours.Median():0.00} s"), "2 s", "the limit", Row.Times(ours.Median(), 2)),
            new(
                "precision, recall, a place given on deleted text (as certain)",
                Said(figures!), "0.995, 0.985, 0.02", "the limit", Row.NoRatio),
            new(
                "of these in passages that were split, merged",
                Row.Invariant($"{Right(figures!, InventedEdit.Split, InventedEdit.SplitAway)}, {Right(figures!, InventedEdit.Merged)}"),
                "0.95", "the limit", Row.NoRatio),
            new(
                Row.Invariant($"{FewComments} comments, {FewPassages:N0} passages: precision, recall, deleted; time"),
                Row.Invariant($"{Said(few)}; {fewSeconds:0.00} s"),
                peer.Missing ?? Row.Invariant($"{Said(found!)}; {theirs:0.00} s"), "approx-string-match 2.0.0",
                peer.Missing is null ? Row.Times(fewSeconds, theirs) : Row.NoRatio),
        ];
    }

    private static string Said(CarryFigures figures) => Row.Invariant(
        $"{(double)figures.Right / figures.Given:0.0000}, {(double)figures.Right / figures.There:0.0000}, ")
        + Row.Invariant($"{(double)figures.False / figures.Gone:0.000} ({figures.FalseAndSure} of {figures.Gone})");

    private static string Right(CarryFigures figures, params InventedEdit[] kinds)
    {
        var of = kinds.Select(k => figures.ByKind.GetValueOrDefault(k)).ToList();
        return Row.Invariant($"{(double)of.Sum(k => k.Right) / of.Sum(k => k.There):0.0000}");
    }

    private static (CarryFigures Figures, double Seconds) Carried(int passages, int count)
    {
        var redraft = new InventedRedraft(Seed, passages);
        var (earlier, later) = (InventedRedraft.DraftOf(redraft.Earlier), InventedRedraft.DraftOf(redraft.Later));
        var comments = CarryFigures.Comments(redraft, earlier, Seed, count);
        var watch = Stopwatch.StartNew();
        var carry = new CarryOver(Comparison.Of(earlier, later));
        var carried = comments.ConvertAll(c => carry.Of(c.Place));
        var seconds = watch.Elapsed.TotalSeconds;
        var figures = new CarryFigures(redraft);
        foreach (var (comment, place) in comments.Zip(carried))
        {
            figures.Add(comment, later, [.. place.Now.Select(n => n.Place)], place.Sure);
        }

        return (figures, seconds);
    }

    private static async Task<(CarryFigures Figures, double Seconds)> FoundAsync(string folder, Peer peer)
    {
        var redraft = new InventedRedraft(Seed, FewPassages);
        var (earlier, later) = (InventedRedraft.DraftOf(redraft.Earlier), InventedRedraft.DraftOf(redraft.Later));
        var comments = CarryFigures.Comments(redraft, earlier, Seed, FewComments);
        var (wasAt, isAt) = (Starts(earlier), Starts(later));
        var (asked, answer) = (Path.Combine(folder, "asked.json"), Path.Combine(folder, "found.json"));
        var quotations = comments.Select(c => new Asked(
            c.Place.Quotation!.Exact, c.Place.Quotation.Prefix, c.Place.Quotation.Suffix,
            wasAt[c.Passage] + earlier.Passages[c.Passage].Text.IndexOf(c.Place.Quotation.Exact, StringComparison.Ordinal)));
        await File.WriteAllTextAsync(
            asked, JsonSerializer.Serialize(new { text = string.Join('\n', later.Passages.Select(p => p.Text)), quotations }, Web));
        await Tool.RunAsync("node", ["anchor.mjs", asked, answer], peer.Folder);
        var found = JsonSerializer.Deserialize<Response>(await File.ReadAllTextAsync(answer), Web)!;
        var figures = new CarryFigures(redraft);
        foreach (var (comment, place) in comments.Zip(found.Found))
        {
            figures.Add(comment, later, place is null ? [] : [PlaceOf(later, isAt, place)], sure: true);
        }

        return (figures, found.Seconds);
    }

    private static int[] Starts(Draft draft)
    {
        var (starts, at) = (new int[draft.Passages.Length], 0);
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = at;
            at += draft.Passages[i].Text.Length + 1;
        }

        return starts;
    }

    private static Place PlaceOf(Draft draft, int[] starts, Found found)
    {
        var at = Array.BinarySearch(starts, found.Start) is >= 0 and var exact ? exact : ~Array.BinarySearch(starts, found.Start) - 1;
        var passage = draft.Passages[at];
        var start = Math.Min(found.Start - starts[at], passage.Text.Length - 1);
        var length = Math.Clamp(found.End - found.Start, 1, passage.Text.Length - start);
        return Place.Words(passage.Id, Quotation.Of(passage.Text, new QuotationRange(start, length)));
    }

    private sealed record Asked(string Exact, string Prefix, string Suffix, int At);

    private sealed record Found(int Start, int End);

    private sealed record Response(double Seconds, Found?[] Found);
}
