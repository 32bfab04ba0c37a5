using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>What can have been done last, in the order in which one act does them.</summary>
public enum LastActKind
{
    TookAway,
    Saved,
    Changed,
    Approved,
    Sent,
}

/// <summary>
/// One thing the reader did to a comment of the own delegation, or sent; <see cref="Seen"/> is null where it was sent with others.
/// What was taken away counts whoever of the delegation did it, since anybody of it may have meant another.
/// </summary>
public sealed record LastAct(LastActKind Kind, Instant At, SeenComment? Seen, Submission? Filed = null)
{
    /// <summary>Everything since that instant, the last first.</summary>
    public static IEnumerable<LastAct> Since(Attribution reader, Instant since) => About(reader).Concat(Sent(reader))
        .Where(act => act.At >= since).OrderByDescending(act => act.At).ThenByDescending(act => act.Kind);

    private static IEnumerable<LastAct> About(Attribution reader)
    {
        var me = reader.Asker.Id;
        foreach (var seen in reader.MineAndGone())
        {
            if (seen.Comment.Inside.Removed is { } removed)
            {
                yield return new(LastActKind.TookAway, removed.At, seen);
                continue;
            }

            var versions = seen.Comment.Versions();
            if (versions[^1].By == me)
            {
                yield return new(versions.Length == 1 ? LastActKind.Saved : LastActKind.Changed, versions[^1].At, seen);
            }

            if (versions[^1] is { ApprovedAt: { } approved } last && last.ApprovedBy == me)
            {
                yield return new(LastActKind.Approved, approved, seen);
            }
        }
    }

    private static IEnumerable<LastAct> Sent(Attribution reader) => reader.Submissions()
        .Where(filed => filed.By == reader.Asker.Id && !filed.Comments.IsEmpty)
        .Select(filed => new LastAct(LastActKind.Sent, filed.At, filed.Comments is [var one] ? reader.See(one) : null, filed));
}
