using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Papers;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// The wordings the Chair took up for the next draft: those that stand in its file as tracked changes, and those left to a person with
/// the reason. <c>holds</c> says that all changes accepted or rejected give either text exactly.
/// </summary>
public sealed record AppliedView(
    int Draft, bool Holds, IReadOnlyList<AppliedLine> Applied, IReadOnlyList<NotAppliedLine> NotApplied)
{
    public static AppliedView Of(AppliedDraft applied, int draft, bool holds) => new(
        draft,
        holds,
        [.. applied.Applied.Select(a => new AppliedLine(a.Of.Comment, a.Of.Number, a.Reference, a.At))],
        [.. applied.Left.Select(l => new NotAppliedLine(l.Of.Comment, l.Of.Number, l.Reference, l.Reason) { With = [.. l.With] })]);
}

public sealed record AppliedLine(CommentId Comment, int? Point, string Reference, PassageId? At);

public sealed record NotAppliedLine(CommentId Comment, int? Point, string Reference, NotAppliedReason Reason)
{
    /// <summary>The references of those it collides with.</summary>
    public required IReadOnlyList<string> With { get; init; }
}
