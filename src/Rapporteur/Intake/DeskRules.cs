using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What every rule of the Secretariat's work on a comment asks first.</summary>
internal static class DeskRules
{
    /// <summary>The comment that was sent and stands, with that point where one is named; or why there is none to be had.</summary>
    public static (SeenComment? Seen, Refusal? No) Find(Attribution attribution, PointId of) =>
        attribution.See(of.Comment) is not { Comment.Sent: not null } seen ? (null, Refusals.NoComment)
        : Refusals.OfState(seen.Comment) is { } withdrawn ? (null, withdrawn)
        : of.Number is { } number && seen.Comment.PointNumbered(number) is null ? (null, Refusals.NoPoint)
        : (seen, null);

    public static ImmutableArray<CodingKind> CodingOf(Comment comment, PointId of) =>
        of.Number is { } number ? comment.PointNumbered(number)?.Coding ?? [] : comment.Coding;

    public static OutcomeVersions OutcomesOf(Comment comment, PointId of) =>
        of.Number is { } number ? comment.PointNumbered(number)?.Outcomes ?? OutcomeVersions.None : comment.Outcomes;

    /// <summary>Everything a delegation wrote in it, each as it stands.</summary>
    public static IEnumerable<string> TextsOf(CommentContent content) =>
        new[] { content.Text, content.ProposedWording, content.ExistingWording, content.Condition }.Concat(content.Alternatives)
            .OfType<string>();
}
