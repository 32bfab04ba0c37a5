using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>One comment: whether this reader may see it, under which name, and how much of it.</summary>
public sealed partial class Attribution
{
    /// <summary>The comment as this reader may see it; null when there is none for this reader.</summary>
    public SeenComment? See(CommentId id) => board.Comments.TryGetValue(id, out var comment) ? See(comment) : null;

    internal SeenComment? See(Comment comment)
    {
        if (comment.Delegation is { } owner && owner == asker.Delegation)
        {
            var asked = Without(comment.Clarifications, c => c with { AskedBy = default });
            var mine = comment with
            {
                Aligned = AlignedOf(comment),
                Clarifications = asked,
                Outcomes = OutcomesFor(comment.Outcomes, own: true),
                Coding = [],
                Translations = [],
                Points = PointsFor(comment.Points, own: true),
            };
            return new SeenComment(mine, comment.Working, comment.State, consultation.Roster.Find(owner), NameOf(owner),
                true)
            { Kept = comment };
        }

        if (comment.Sent is not { } sent || !MayRead(comment, sent))
        {
            return null;
        }

        var outside = AsSent(comment, ShowsName(comment, sent));
        var shown = outside.Delegation is { } id ? consultation.Roster.Find(id) : null;
        var name = shown?.ShortName ?? comment.Attribution;
        return new SeenComment(outside, outside.Working, outside.State, shown, name, false) { Kept = comment };
    }

    private Comment AsSent(Comment comment, bool named)
    {
        ImmutableArray<SentComment> visible = ReadsAllSent ? comment.SentVersions
            : [.. comment.SentVersions.Where(s => MayRead(comment, s))];
        ImmutableArray<SentComment> sendings = ReadsAllSent ? visible
            : [.. visible.Select(s => s with { Receipt = default, Content = named ? s.Content : s.Content with { OnBehalfOf = [] } })];
        return comment with
        {
            Delegation = named ? comment.Delegation : null,
            Author = ReadsAllSent && comment.Origin != CommentOrigin.Delegation ? comment.Author : default,
            SavedAt = FiledAt(visible[0]),
            State = comment.State == CommentState.Withdrawn ? CommentState.Withdrawn : CommentState.Sent,
            Working = sendings[^1].Content,
            SentVersions = sendings,
            Revision = sendings.Length,
            Return = null,
            Note = null,
            Inside = Inside.Nothing,
            Aligned = AlignedOf(comment),
            Dissociated = named ? comment.Dissociated : [],
            Clarifications = ReadsClarifications ? Without(comment.Clarifications, c => c with { AnsweredBy = default }) : [],
            Outcomes = OutcomesFor(comment.Outcomes, own: false),
            Coding = SeesPrepared ? comment.Coding : [],
            Translations = SeesPrepared ? comment.Translations : [],
            Points = PointsFor(comment.Points, own: false),
            CommonPoints = SeesPrepared ? comment.CommonPoints : [],
        };
    }

    // It was the Secretariat that asked and a delegation that answered; which officer and which person is their own affair.
    private static ImmutableArray<Clarification> Without(ImmutableArray<Clarification> asked, Func<Clarification, Clarification> person) =>
        asked.IsEmpty ? asked : [.. asked.Select(person)];

    // Who aligned itself is shown where names are; a delegation always sees itself.
    private ImmutableArray<DelegationId> AlignedOf(Comment comment) =>
        ReadsAllSent || consultation.Visibility.NamesShown ? comment.Aligned : [.. comment.Aligned.Where(d => d == asker.Delegation)];

    private Instant FiledAt(SentComment sent) =>
        board.Submissions.TryGetValue(sent.Receipt, out var filed) ? filed.At : sent.CountsFrom;

    private bool MayRead(Comment comment, SentComment sent)
    {
        if (ReadsAllSent)
        {
            return true;
        }

        if (comment.Origin == CommentOrigin.Meeting)
        {
            return comment.Delegation is null;
        }

        if (asker.Delegation is null || comment.State == CommentState.Withdrawn)
        {
            return false;
        }

        if (NamedIn(sent))
        {
            return true;
        }

        return board.Submissions.TryGetValue(sent.Receipt, out var filed)
            && !filed.NotForCirculation
            && filed.Visibility.Delegations != ReadByDelegations.Never
            && consultation.Visibility.Delegations != ReadByDelegations.Never
            && ((filed.Visibility.Delegations, consultation.Visibility.Delegations) is
                    (ReadByDelegations.OnceSent, ReadByDelegations.OnceSent)
                || IsCirculated(comment, sent));
    }

    // In a paper that went out it has been read by all; what was sent in its place since is not.
    private bool IsCirculated(Comment comment, SentComment sent) => !board.CirculatedTexts.IsEmpty
        && board.CirculatedTexts.Contains(new(comment.Id, comment.SentVersions.IndexOf(sent) + 1));

    // The named read a joint comment, and by whom it was made, also after they have dissociated themselves.
    private bool NamedIn(SentComment sent) =>
        asker.Delegation is { } own && sent.Content.OnBehalfOf.Contains(own.Value);

    private bool ShowsName(Comment comment, SentComment sent) =>
        ReadsAllSent || NamedIn(sent) || comment.Delegation is null
        || (consultation.Visibility.NamesShown
            && board.Submissions.TryGetValue(sent.Receipt, out var filed) && filed.Visibility.NamesShown);

    private string NameOf(DelegationId id) => consultation.Roster.Find(id)?.ShortName ?? id.Value;
}
