using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// The way down to a passage by what the page prints and what can be counted on it: the heading it is cited by, then its
/// numbers, or table, row and column. It holds no word of ours. Two passages may have the same path, where a number stands
/// twice under one heading; their labels are told apart. A path is bounded in length however deep the document is.
/// </summary>
public sealed class PassagePath : IEquatable<PassagePath>
{
    private const int MostSteps = 24;
    private const int KeptBelow = 8;
    private const int LongestPrinted = 80;

    private PassagePath(ImmutableArray<PathStep> steps) => Steps = steps;

    public static PassagePath Empty { get; } = new([]);

    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>Table, row and column, each from one, of the outermost cell of the body it stands in; null outside one.</summary>
    public (int Table, int Row, int Column)? Cell =>
        Steps is [{ Kind: PathStepKind.Table } table, { Kind: PathStepKind.Row } row, { Kind: PathStepKind.Column } column, ..]
            ? (table.Nth, row.Nth, column.Nth)
            : null;

    /// <summary>
    /// The steps in order from the heading down. What is printed longer than anybody cites is shortened; of too many steps the
    /// middle is left out.
    /// </summary>
    public static PassagePath Of(params ReadOnlySpan<PathStep> steps)
    {
        var path = ImmutableArray.CreateBuilder<PathStep>(Math.Min(steps.Length, MostSteps));
        for (var at = 0; at < steps.Length; at++)
        {
            if (steps.Length > MostSteps && at == MostSteps - KeptBelow - 1)
            {
                path.Add(new PathStep(PathStepKind.LeftOut));
                at = steps.Length - KeptBelow;
            }

            path.Add(steps[at] with { Number = Shortened(steps[at].Number), Name = Shortened(steps[at].Name) });
        }

        return new PassagePath(path.DrainToImmutable());
    }

    /// <summary>One or more steps further down.</summary>
    public PassagePath Down(params ReadOnlySpan<PathStep> further) => Of([.. Steps.AsSpan(), .. further]);

    /// <summary>The same path with another's before it.</summary>
    public PassagePath Under(PassagePath above) => Of([.. above.Steps.AsSpan(), .. Steps.AsSpan()]);

    public bool Equals(PassagePath? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as PassagePath);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var step in Steps)
        {
            hash.Add(step);
        }

        return hash.ToHashCode();
    }

    private static string? Shortened(string? printed) => printed is null ? null : Letters.Shortened(printed, LongestPrinted);
}
