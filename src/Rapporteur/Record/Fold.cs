using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// What each entry makes of the board. It never refuses: legality was decided at the door. Entries are applied in order,
/// each once; folding in any batches gives the same board. <paramref name="draftOf"/> gives the frozen passages kept
/// under a hash, always the same for the same hash. After an entry of an unknown kind the board is folded on as far as
/// what the entries name is known.
/// </summary>
public sealed class Fold(Func<FileHash, Draft> draftOf)
{
    /// <summary>Throws <see cref="InvalidOperationException"/> when the entry is not the next one: the journal has a gap.</summary>
    public Board Apply(Board board, Entry entry)
    {
        if (entry.Sequence != board.Sequence + 1)
        {
            throw new InvalidOperationException($"Entry {entry.Consultation}/{entry.Sequence} does not follow {board.Sequence}: the journal has a gap.");
        }

        var next = entry.What switch
        {
            ConsultationOpened opened => FoldTime.Opened(board with { Consultation = opened.Consultation }, entry),
            RosterListed listed => Listed(board, listed),
            DraftCirculated draft => board with { Drafts = board.Drafts.Add(Circulated(draft, entry)) },
            ClosingExtended extended => Extended(board, entry, extended),
            MilestoneSet set => FoldTime.Set(board, entry, set),
            MilestoneCleared cleared => FoldTime.Cleared(board, entry, cleared),
            RemindersPlanned planned => board with { Plan = new StandingPlan(planned.Version, planned.Plan) },
            RemindersApproved => board with { Plan = board.Plan with { ApprovedBy = entry.By, ApprovedAt = entry.At } },
            ReminderCalled called => board with { Called = board.Called.Add(new CalledReminder(called.Id, called.To, entry.By, entry.At)) },
            NoticesClaimed claimed => FoldTime.Claimed(board, entry, claimed),
            NoticesTold told => FoldTime.Told(board, entry, told),
            NoticeReturned returned => FoldTime.Returned(board, returned),
            LateConsidered late => board with { LateWords = board.LateWords.SetItem(late.Submission, new LateWord(late.Considered, late.Why, entry.At)) },
            CommentSaved saved => Saved(board, entry, saved),
            CommentChanged changed => Changed(board, changed),
            CommentApproved approved => With(board, approved.Comment, c => c with { State = CommentState.Approved }),
            CommentDiscarded discarded => With(board, discarded.Comment, Discarded),
            CommentSent sent => Sent(board, sent),
            CommentWithdrawn withdrawn => With(board, withdrawn.Comment, c => c with { State = CommentState.Withdrawn }),
            SubmissionMade made => Made(board, made.Submission),
            CommentEnteredOnBehalf entered => Entered(board, entry, entered),
            ReturnReceived returned => board with { Returns = board.Returns.SetItem(returned.Reference, new Return(returned.Reference, returned.Delegation, entry.By, entry.At, returned.File)) },
            MeetingCommentRecorded recorded => Recorded(board, entry, recorded),
            DelegationAligned aligned => With(board, aligned.Comment, c => c with { Aligned = c.Aligned.Add(aligned.Delegation) }),
            DelegationDissociated left => With(board, left.Comment, c => c with { Dissociated = c.Dissociated.Add(left.Delegation) }),
            ConversationNoted noted => board with { Conversations = board.Conversations.SetItem(entry.By, noted.Chat), GoneChats = board.GoneChats.Remove(noted.Chat.Id) },
            ConversationEnded ended => board.Conversations.GetValueOrDefault(entry.By)?.Id == ended.Chat ? WithoutChat(board, entry.By) : board,
            ClarificationAsked asked => With(board, asked.Comment, c => c with { Clarifications = c.Clarifications.Add(new Clarification(asked.Question, entry.By, entry.At)) }),
            ClarificationAnswered given => With(board, given.Comment, c => Answered(c, given.Answer, entry)),
            PersonInvited invited => board with { Invitations = board.Invitations.SetItem(invited.Person, new Invitation(invited.CodeHash, invited.Until)) },
            IdentityBound bound => Bound(board, bound, entry),
            IdentityUnbound unbound => Unbound(board, unbound),
            Unknown unknown => board with { UnknownKind = board.UnknownKind ?? unknown.Kind },
            _ => throw new InvalidOperationException($"The fold does not know {entry.What.GetType().Name}: add it above."),
        };
        return next with
        {
            Sequence = entry.Sequence,
            Receivings = next.Receivings + (entry.What.InsideDelegation || entry.What is Unknown ? 0 : 1),
            Answers = entry.Client is { } client ? next.Answers.SetItem((entry.By, client.Id), new Answer(client.Hash, entry.Sequence, entry.Subject)) : next.Answers,
        };
    }

    private static Board Listed(Board board, RosterListed listed) => board switch
    {
        { Consultation: { } consultation } => board with { Consultation = consultation with { Roster = consultation.Roster.With(listed.Delegations, listed.People) } },
        { UnknownKind: not null } => board,
        _ => throw new InvalidOperationException($"The roster of {board.Id} was listed before it was opened."),
    };

    private static Board Extended(Board board, Entry entry, ClosingExtended extended) => board.Consultation is { } consultation
        ? board with { Consultation = consultation with { Extensions = consultation.Extensions.Add(new Extension(extended.Closing, extended.To, extended.Reopens, extended.Why, entry.By, entry.At)) } }
        : board;

    private CirculatedDraft Circulated(DraftCirculated draft, Entry entry) =>
        new(draft.Number, draft.Label, draft.Language, entry.At, draft.File, draftOf(draft.Passages));

    private static Board Saved(Board board, Entry entry, CommentSaved saved) => Add(board, new Comment
    {
        Id = saved.Comment,
        Reference = saved.Reference,
        Origin = CommentOrigin.Delegation,
        Delegation = saved.Delegation,
        Author = entry.By,
        SavedAt = entry.At,
        State = CommentState.Saved,
        Working = saved.Content,
        Return = saved.Return,
        Note = saved.Note,
    });

    private static Board Entered(Board board, Entry entry, CommentEnteredOnBehalf entered) => Add(board, new Comment
    {
        Id = entered.Comment,
        Reference = entered.Reference,
        Origin = CommentOrigin.OnBehalf,
        Delegation = entered.Delegation,
        Author = entry.By,
        SavedAt = entry.At,
        State = CommentState.Approved,
        Working = entered.Content,
    });

    private static Board Recorded(Board board, Entry entry, MeetingCommentRecorded recorded)
    {
        var added = Add(board, new Comment
        {
            Id = recorded.Comment,
            Reference = recorded.Reference,
            Origin = CommentOrigin.Meeting,
            Delegation = recorded.Delegation,
            Attribution = recorded.Attribution,
            RecordParagraph = recorded.Paragraph,
            Author = entry.By,
            SavedAt = entry.At,
            State = CommentState.Sent,
            Working = recorded.Content,
            Sendings = [new SentComment(recorded.Content, default, entry.At)],
        });
        return added with { Received = added.Received.Add(recorded.Comment) };
    }

    private static Board Add(Board board, Comment comment) => board with
    {
        Comments = board.Comments.SetItem(comment.Id, comment),
        References = board.References.Add(comment.Reference),
        Dossiers = comment.Delegation is { } id ? InDossier(board, id, d => d with { Comments = d.Comments.Add(comment.Id) }) : board.Dossiers,
    };

    private static Board Changed(Board board, CommentChanged changed) => With(board, changed.Comment, c => c with
    {
        Working = changed.Content,
        Revision = changed.Revision,
        State = CommentState.Saved,
    });

    private static Comment Discarded(Comment comment) => comment.Sent is { } sent
        ? comment with { Working = sent.Content, State = CommentState.Sent, Revision = comment.Revision + 1 }
        : comment with { State = CommentState.Withdrawn };

    private static Board Sent(Board board, CommentSent sent)
    {
        var first = board.Comments.TryGetValue(sent.Comment, out var comment) && comment.Sent is null;
        var next = With(board, sent.Comment, c => c with
        {
            Working = sent.Content,
            State = CommentState.Sent,
            Sendings = c.Sendings.Add(new SentComment(sent.Content, sent.Receipt, sent.CountsFrom)),
        });
        return next with
        {
            Received = first ? next.Received.Add(sent.Comment) : next.Received,
            Joint = sent.Content.OnBehalfOf.IsEmpty ? next.Joint : next.Joint.Add(sent.Comment),
        };
    }

    private static Comment Answered(Comment comment, string answer, Entry entry) => comment.Clarifications is [.., var last]
        ? comment with { Clarifications = comment.Clarifications.SetItem(comment.Clarifications.Length - 1, last with { Answer = answer, AnsweredBy = entry.By, AnsweredAt = entry.At }) }
        : comment;

    private static Board Bound(Board board, IdentityBound bound, Entry entry) =>
        WithAccounts(board, bound.Person, accounts => accounts.Where(a => a != bound.Identity).Append(bound.Identity)) with
        {
            Invitations = board.Invitations.Remove(bound.Person),
            BoundAt = board.BoundAt.SetItem(bound.Identity, entry.At),
        };

    // Whose chat it was is not known, so it is not written to any more; the next message of an account that is still bound tells it anew.
    private static Board Unbound(Board board, IdentityUnbound unbound) =>
        WithAccounts(WithoutChat(board, unbound.Person), unbound.Person, accounts => accounts.Where(a => a != unbound.Identity)) with
        {
            BoundAt = board.BoundAt.Remove(unbound.Identity),
        };

    private static Board WithoutChat(Board board, PersonId person) => board.Conversations.GetValueOrDefault(person) is not { } chat ? board : board with
    {
        Conversations = board.Conversations.Remove(person),
        GoneChats = board.GoneChats.Add(chat.Id),
    };

    private static Board WithAccounts(Board board, PersonId person, Func<IReadOnlyList<Identity>, IEnumerable<Identity>> accounts) => board.Consultation is { } consultation
        ? board with { Consultation = consultation with { Roster = consultation.Roster.Bound(person, accounts) } }
        : board;

    private static Board Made(Board board, Submission submission) => board with
    {
        Submissions = board.Submissions.SetItem(submission.Reference, submission),
        Dossiers = InDossier(board, submission.Delegation, d => d with { Submissions = d.Submissions.Add(submission.Reference) }),
    };

    private static ImmutableDictionary<DelegationId, Dossier> InDossier(
        Board board, DelegationId delegation, Func<Dossier, Dossier> change) =>
        board.Dossiers.SetItem(delegation, change(board.DossierOf(delegation)));

    // An entry of an unknown kind may have made the comment a later entry speaks of.
    private static Board With(Board board, CommentId id, Func<Comment, Comment> change) =>
        board.Comments.TryGetValue(id, out var comment) ? board with { Comments = board.Comments.SetItem(id, change(comment)) }
        : board.UnknownKind is not null ? board
        : throw new InvalidOperationException($"No entry of {board.Id} up to {board.Sequence} made comment {id}.");
}
