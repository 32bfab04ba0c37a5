using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Audits;

/// <summary>What is kept of an act for the audit: no words of anybody, and who alone may know of each entry.</summary>
internal sealed record NotedAct(Instant At, PersonId By, Capacity Capacity, Door Door, Owner? Inside, ImmutableArray<NotedEntry> What);

/// <summary>An entry: its kind, the comments it is about, or else a name of what it is about; whether it was sent, and whether it is one
/// person's own.</summary>
internal sealed record NotedEntry(string Kind, ImmutableArray<CommentId> Comments, string? Name, bool IsInside)
{
    public DelegationId? OnBehalfOf { get; init; }

    /// <summary>Where somebody is written to, and that something unsent waits, is in nobody's audit.</summary>
    public bool IsNobodys { get; init; }

    public static NotedAct Of(Act act) =>
        new(act.At, act.By, act.Capacity, act.Door, act.Inside, [.. act.Entries.Select(Of)]);

    private static NotedEntry Of(Entry entry)
    {
        var kind = entry is Unknown unknown ? unknown.Kind
            : Kinds.Written.TryGetValue(entry.GetType(), out var known) ? known.Name : entry.GetType().Name;
        return new NotedEntry(kind, CommentsOf(entry), NameOf(entry), entry.IsInside)
        {
            OnBehalfOf = entry switch
            {
                CommentEnteredOnBehalf e => e.Delegation,
                MeetingCommentRecorded e => e.Delegation,
                SubmissionMade { Submission: { OnBehalf: not null } e } => e.Delegation,
                NamingConsented e => e.Delegation,
                _ => null,
            },
            IsNobodys = entry is ConversationNoted or ConversationEnded or Unknown
                || (entry.IsInside && entry is NoticesClaimed or NoticesTold or NoticeBounced),
        };
    }

    private static ImmutableArray<CommentId> CommentsOf(Entry entry) => entry switch
    {
        SubmissionMade e => e.Submission.Comments,
        CommonPointConfirmed e => [.. e.Points.Select(p => p.Comment).Distinct()],
        CandidateDismissed e => [e.One.Comment, e.Other.Comment],
        _ => Property(entry, "Comment") is CommentId comment ? [comment] : Property(entry, "Of") is PointId point ? [point.Comment] : [],
    };

    private static string? NameOf(Entry entry) => entry switch
    {
        SubmissionMade e => e.Submission.Reference.Value,
        DraftCirculated e => e.Label,
        DraftPrepared e => e.Label,
        LanguageVersionPrepared e => e.Language,
        LanguageVersionCirculated e => e.Language,
        CounterpartSettled e => e.Language,
        PaperPrepared e => Property(e, "Title") is { } title ? Property(title, "Name") as string : null,
        AttendanceListed e => e.Meeting.Title,
        DelegationNamed e => e.Name.ShortName,
        _ => Property(entry, "Person") is PersonId person ? person.Value
            : Property(entry, "Milestone") is MilestoneId date ? date.Value : null,
    };

    // Nearly every entry about a comment names it alike.
    private static object? Property(object of, string name) => of.GetType().GetProperty(name)?.GetValue(of);
}
