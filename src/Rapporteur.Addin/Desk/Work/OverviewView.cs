using System.Collections.Immutable;
using Rapporteur.Overviews;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>
/// As many lines of the overview as are shown at once: from <see cref="Start"/>, of <see cref="Lines"/> in all, which with the passages of
/// the text are more than the <see cref="Found"/> comments.
/// </summary>
public sealed record OverviewWindow(
    DeskView View, OverviewAddress Address, int Start, ImmutableArray<OverviewLine> Shown, int Lines, int Found, int All)
{
    /// <summary>What is on its way at once: two screens of an officer's, since every line costs time here and there.</summary>
    public const int Size = 40;

    /// <summary>The picture, where it is asked for.</summary>
    public OverviewPicture? Picture { get; init; }

    /// <summary>The line the address names by its comment's reference; the first comment where it names none.</summary>
    public int At { get; init; }

    public static OverviewWindow Of(
        DeskView view, Overview overview, OverviewAddress address, int? start, string? reference, bool picture)
    {
        var lines = overview.Lines(address.Query, view.Reader);
        var named = string.IsNullOrEmpty(reference) ? -1 : IndexOf(lines, l => l.Row?.Seen.Comment.Reference == reference);
        var at = named >= 0 ? named : Math.Max(0, IndexOf(lines, l => l.Row is not null));
        var from = Math.Clamp(start ?? (named < 0 ? 0 : named / Size * Size), 0, Math.Max(0, lines.Count - 1));
        var found = address.Query.InText ? [.. lines.Select(l => l.Row).OfType<OverviewRow>()]
            : (IReadOnlyList<OverviewRow>)[.. lines.Select(l => l.Row!)];
        return new OverviewWindow(view, address, from, [.. lines.Skip(from).Take(Size)], lines.Count, found.Count, overview.Count)
        {
            Picture = picture ? overview.Picture(found) : null,
            At = at,
        };
    }

    private static int IndexOf(IReadOnlyList<OverviewLine> lines, Predicate<OverviewLine> which)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (which(lines[at]))
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>How what stands at the Desk alone is said.</summary>
internal static class WorkWords
{
    public static string Coding(Phrases say, Comments.CodingKind kind) => say[Key("work.coding.", kind)];

    public static string Stage(Phrases say, OutcomeStage stage) => say[Key("work.stage.", stage)];

    public static string Next(Phrases say, NextStep next) => say[Key("work.next.", next)];

    public static string Round(Phrases say, RoundState round) => say[Key("work.round.", round)];

    public static string Order(Phrases say, OverviewOrder order) => say[Key("work.order.", order)];

    public static string Conflict(Phrases say, Views.ConflictRule rule) => say[Key("work.conflict.", rule)];

    public static string Column(Phrases say, Column column) => say[Key("work.column.", column)];

    // "PrepareAgain" stands in the table as "prepare-again".
    private static string Key<T>(string under, T value)
        where T : struct, Enum => $"{under}{string.Concat($"{value}".Select((c, at) =>
            !char.IsUpper(c) ? $"{c}" : at == 0 ? $"{char.ToLowerInvariant(c)}" : $"-{char.ToLowerInvariant(c)}"))}";
}
