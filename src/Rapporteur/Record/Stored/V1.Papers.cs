namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record PaperPart(string? Section = null, string? Delegation = null, string? Kind = null, bool? ByDelegation = null);

    public sealed record PaperPrepared(string Paper, string Name, string Language, int Draft, File File, string Twin)
    {
        public PaperPart? Part { get; init; }

        public int[]? Count { get; init; }

        public bool? Verbatim { get; init; }
    }

    /// <summary>Each text as <c>comment</c> or, from the second that was sent on, <c>comment/number</c>.</summary>
    public sealed record PaperHolds(string Paper, string[] Texts);

    public sealed record PaperCleared(string Paper);

    public sealed record PaperTakenBack(string Paper, bool? ClearingOnly = null);

    public sealed record PaperCirculated(string Paper);

    public sealed record ContradictionSettled(string Comment, int Version, int Draft, string Why, int? Point = null);

    public sealed partial record Entry
    {
        public PaperPrepared? PaperPrepared { get; init; }

        public PaperHolds? PaperHolds { get; init; }

        public PaperCleared? PaperCleared { get; init; }

        public PaperTakenBack? PaperTakenBack { get; init; }

        public PaperCirculated? PaperCirculated { get; init; }

        public ContradictionSettled? ContradictionSettled { get; init; }
    }
}
