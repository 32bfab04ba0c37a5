using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>Where one delegation stands, from what it has sent only.</summary>
public enum Answered
{
    NotYet,
    NoComments,
    Joint,
    Comments,
}

/// <summary>
/// One line of the progress: how a delegation answered, the first and last instant that counts, how many comments stand
/// sent and not withdrawn, and whether any submission came after the closing. Nothing of what is saved or approved.
/// </summary>
public sealed record DelegationProgress(
    Delegation Delegation, Answered Answered, Instant? First, Instant? Last, int Comments, int Submissions, bool AnyLate);

/// <summary>Who has answered; for the Secretariat and the Chair only. Lines are in roster order and are no votes.</summary>
public static class Progress
{
    /// <summary>The progress for that reader; null when it is not for that reader to see.</summary>
    public static ImmutableArray<DelegationProgress>? For(Attribution reader)
    {
        if (!reader.SeesLateness)
        {
            return null;
        }

        var board = reader.Board;
        var joint = board.Received
            .Select(id => board.Comments[id])
            .Where(c => c.State != CommentState.Withdrawn && c.Sent!.Content.OnBehalfOf.Length > 0)
            .ToList();
        return [.. board.Consultation!.Roster.Delegations.Select(d => Line(board, d, joint))];
    }

    private static DelegationProgress Line(Board board, Delegation delegation, List<Comment> joint)
    {
        var dossier = board.DossierOf(delegation.Id);
        var filed = dossier.Submissions.Select(r => board.Submissions[r]).ToList();
        var standing = dossier.Comments.Select(id => board.Comments[id])
            .Count(c => c.Stands);
        return new DelegationProgress(
            delegation,
            How(standing, filed, joint.Exists(c => c.Names(delegation.Id))),
            filed.Count == 0 ? null : filed.Min(s => s.CountsFrom),
            filed.Count == 0 ? null : filed.Max(s => s.CountsFrom),
            standing,
            filed.Count,
            filed.Exists(s => s.Late));
    }

    private static Answered How(int standing, List<Submission> filed, bool named) => filed switch
    {
        _ when standing > 0 => Answered.Comments,
        _ when filed.Exists(s => s.None) => Answered.NoComments,
        _ when named => Answered.Joint,
        [] => Answered.NotYet,
        _ => Answered.Comments,
    };
}
