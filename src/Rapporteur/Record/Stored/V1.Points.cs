namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record PointId(string Comment, int? Point = null);

    public sealed record PointText(string Words, Place[] Places);

    public sealed record CommentCoded(string Comment, string[]? Kinds = null, int? Point = null);

    public sealed record CommentSplit(string Comment, PointText[]? Points = null);

    public sealed record CommonPointConfirmed(string Id, PointId[]? Points = null, string? Words = null);

    public sealed record CandidateDismissed(PointId One, PointId Other);

    public sealed partial record Entry
    {
        public CommentCoded? CommentCoded { get; init; }

        public CommentSplit? CommentSplit { get; init; }

        public CommonPointConfirmed? CommonPointConfirmed { get; init; }

        public CandidateDismissed? CandidateDismissed { get; init; }
    }
}
