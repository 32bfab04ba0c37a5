using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// A comment as one reader may see it. <see cref="Delegation"/> is null when the name is hidden from this reader or the
/// comment was unattributed; <see cref="Attribution"/> is what to print then and always. Only the own delegation sees
/// what was not sent; for everyone else <see cref="Comment"/> itself holds nothing but what was sent: no working text,
/// no author, no note, no question of the Secretariat (but to itself and the Chair), no instant of saving, and no delegation's id where
/// names are hidden.
/// </summary>
public sealed record SeenComment(Comment Comment, CommentContent Content, CommentState State, Delegation? Delegation, string Attribution,
    bool Own);

/// <summary>
/// What each reader may see of a board: the only way from the board to a person. Built for one person; a comment that
/// person may not see does not exist for it: not in lists, counts, searches or errors.
/// </summary>
public sealed class Attribution(Board board, Person reader)
{
    private readonly Consultation consultation = board.Consultation
        ?? throw new InvalidOperationException($"Consultation \"{board.Id}\" has not been opened.");

    public Person Reader => reader;

    public Board Board => board;

    /// <summary>Reads what was sent of every delegation: the Secretariat and the Chair, the Co-chair where the consultation says
    /// so.</summary>
    public bool ReadsAllSent => reader.Function switch
    {
        Function.Secretariat or Function.Chair => true,
        Function.CoChair => consultation.Visibility.CoChairReads,
        _ => false,
    };

    /// <summary>Who has answered, and what came after the closing, is for the Secretariat and the Chair alone.</summary>
    public bool SeesLateness => reader.Function is Function.Secretariat or Function.Chair;

    /// <summary>What the Secretariat asked and was answered is for the delegation itself, the Secretariat and the Chair.</summary>
    public bool ReadsClarifications => reader.Function is Function.Secretariat or Function.Chair;

    /// <summary>The comment as this reader may see it; null when there is none for this reader.</summary>
    public SeenComment? See(CommentId id) => board.Comments.TryGetValue(id, out var comment) ? See(comment) : null;

    public SeenComment? See(Comment comment)
    {
        if (comment.Delegation is { } owner && owner == reader.Delegation)
        {
            var mine =
                comment with
                {
                    Aligned = AlignedOf(comment),
                    Clarifications = Without(comment.Clarifications, c => c with { AskedBy = default })
                };
            return new SeenComment(mine, comment.Working, comment.State, consultation.Roster.Find(owner), NameOf(owner), true);
        }

        if (comment.Sent is not { } sent || !MayRead(comment, sent))
        {
            return null;
        }

        var outside = AsSent(comment, ShowsName(comment, sent));
        var shown = outside.Delegation is { } id ? consultation.Roster.Find(id) : null;
        return new SeenComment(outside, outside.Working, outside.State, shown, shown?.ShortName ?? comment.Attribution ?? "a delegation",
            false);
    }

    /// <summary>Everything this reader may see: what was received, in its order, then what only its own delegation has.</summary>
    public IEnumerable<SeenComment> Comments() => SeenOf(board.Received).Concat(Mine().Where(m => m.Comment.Sent is null));

    /// <summary>
    /// What <see cref="Comments()"/> gives after that one, all when it is null. The place of one that was withdrawn or thrown away
    /// since is kept; null when there never was such a one in this reader's list.
    /// </summary>
    public IEnumerable<SeenComment>? Comments(CommentId? after) =>
        after is not { } last ? Comments()
        : board.Received.IndexOf(last) is >= 0 and var at
            ? !WasSeen(last) ? null : SeenOf(board.Received.Skip(at + 1)).Concat(Mine().Where(m => m.Comment.Sent is null))
        : Mine(last)?.Where(m => m.Comment.Sent is null);

    /// <summary>The own delegation's comments in the order they were first saved, without those thrown away unsent.</summary>
    public IEnumerable<SeenComment> Mine() => MineOf(OwnComments);

    /// <summary>What <see cref="Mine()"/> gives after that one, as <see cref="Comments(CommentId?)"/> does.</summary>
    public IEnumerable<SeenComment>? Mine(CommentId? after) =>
        after is not { } last ? Mine()
        : OwnComments.IndexOf(last) is >= 0 and var at ? MineOf(OwnComments.Skip(at + 1))
        : null;

    /// <summary>The submissions this reader may see, oldest first: all for those who read all sent, else the own.</summary>
    public IEnumerable<Submission> Submissions() =>
        ReadsAllSent ? board.Submissions.Values.OrderBy(s => s.At).ThenBy(s => s.Reference.Value, StringComparer.Ordinal)
        : reader.Delegation is { } own ? board.DossierOf(own).Submissions.Select(r => board.Submissions[r])
        : [];

    private ImmutableList<CommentId> OwnComments => reader.Delegation is { } own ? board.DossierOf(own).Comments : [];

    private bool WasSeen(CommentId id) =>
        board.Comments[id] is var comment
            && See(comment.State == CommentState.Withdrawn ? comment with { State = CommentState.Sent } : comment) is not null;

    private IEnumerable<SeenComment> SeenOf(IEnumerable<CommentId> ids) => ids.Select(id => See(board.Comments[id])).OfType<SeenComment>();

    private IEnumerable<SeenComment> MineOf(IEnumerable<CommentId> ids) =>
        from id in ids
        let comment = board.Comments[id]
        where comment.Sent is not null || comment.State != CommentState.Withdrawn
        select See(comment)!;

    private Comment AsSent(Comment comment, bool named)
    {
        var visible = comment.Sendings.Where(s => MayRead(comment, s)).ToList();
        ImmutableArray<SentComment> sendings = ReadsAllSent
            ? comment.Sendings
            : [.. visible.Select(s => s with { Receipt = default, Content = named ? s.Content : s.Content with { OnBehalfOf = [] } })];
        return comment with
        {
            Delegation = named ? comment.Delegation : null,
            Author = ReadsAllSent && comment.Origin != CommentOrigin.Delegation ? comment.Author : default,
            SavedAt = FiledAt(visible[0]),
            State = comment.State == CommentState.Withdrawn ? CommentState.Withdrawn : CommentState.Sent,
            Working = sendings[^1].Content,
            Sendings = sendings,
            Revision = sendings.Length,
            Return = null,
            Note = null,
            Aligned = AlignedOf(comment),
            Dissociated = named ? comment.Dissociated : [],
            Clarifications = ReadsClarifications ? Without(comment.Clarifications, c => c with { AnsweredBy = default }) : [],
        };
    }

    // It was the Secretariat that asked and a delegation that answered; which officer and which person is their own affair.
    private static ImmutableArray<Clarification> Without(ImmutableArray<Clarification> asked, Func<Clarification, Clarification> person) =>
        asked.IsEmpty ? asked : [.. asked.Select(person)];

    // Who aligned itself is shown where names are; a delegation always sees itself.
    private ImmutableArray<DelegationId> AlignedOf(Comment comment) =>
        ReadsAllSent || consultation.Visibility.NamesShown ? comment.Aligned : [.. comment.Aligned.Where(d => d == reader.Delegation)];

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

        if (reader.Delegation is null || comment.State == CommentState.Withdrawn)
        {
            return false;
        }

        if (NamedIn(sent))
        {
            return true;
        }

        return board.Submissions.TryGetValue(sent.Receipt, out var filed)
            && !filed.NotForCirculation
            && filed.Visibility.Delegations == ReadByDelegations.OnceSent
            && consultation.Visibility.Delegations == ReadByDelegations.OnceSent;
    }

    // The named read a joint comment, and by whom it was made, also after they have dissociated themselves.
    private bool NamedIn(SentComment sent) =>
        reader.Delegation is { } own && sent.Content.OnBehalfOf.Contains(own.Value);

    private bool ShowsName(Comment comment, SentComment sent) =>
        ReadsAllSent || NamedIn(sent) || comment.Delegation is null
        || (consultation.Visibility.NamesShown
            && board.Submissions.TryGetValue(sent.Receipt, out var filed) && filed.Visibility.NamesShown);

    private string NameOf(DelegationId id) => consultation.Roster.Find(id)?.ShortName ?? id.Value;
}
