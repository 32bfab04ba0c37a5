using Rapporteur.Comments;
using static Rapporteur.Record.Stored.Content;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How coding, points and common points are stored.</summary>
internal static class PointKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "commentCoded",
            Default.CommentCoded,
            (CommentCoded e) => new V1.CommentCoded(e.Of.Comment.Value, Each(e.Kinds, StoredWord<CodingKind>.Of), e.Of.Number),
            s => new CommentCoded(new(new(s.Comment), s.Point), Each(s.Kinds, StoredWord<CodingKind>.Read))),
        Kind.Of(
            "commentSplit",
            Default.CommentSplit,
            (CommentSplit e) =>
                new V1.CommentSplit(e.Comment.Value, Each(e.Points, p => new V1.PointText(p.Words, Each(p.Places, Content.Of) ?? []))),
            s => new CommentSplit(new(s.Comment), Each(s.Points, p => new PointText(p.Words, Each(p.Places, Content.Read))))),
        Kind.Of(
            "commonPointConfirmed",
            Default.CommonPointConfirmed,
            (CommonPointConfirmed e) =>
                new V1.CommonPointConfirmed(e.Id.Value, Each(e.Points, Of), e.Words.Length == 0 ? null : e.Words),
            s => new CommonPointConfirmed(new(s.Id), s.Words ?? "", Each(s.Points, Read))),
        Kind.Of(
            "candidateDismissed",
            Default.CandidateDismissed,
            (CandidateDismissed e) => new V1.CandidateDismissed(Of(e.One), Of(e.Other)),
            s => new CandidateDismissed(Read(s.One), Read(s.Other))),
    ];

    private static V1.PointId Of(PointId id) => new(id.Comment.Value, id.Number);

    private static PointId Read(V1.PointId id) => new(new CommentId(id.Comment), id.Point);
}
