using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// May this be done, and what happens then: request, state and instant in, entries or a refusal out. Pure; nothing is
/// looked up, drawn or timed here.
/// </summary>
public static class CommentRules
{
    // So many delegations or people surely fit one entry.
    private const int RosterChunk = 20;

    // Names, not a second comment.
    private const int LongestNote = 500;

    public static Decision Decide(Board board, Asked asked, Request request)
    {
        if (board.UnknownKind is not null)
        {
            return Refusals.ReadOnly;
        }

        if (board.Consultation is null)
        {
            return request is OpenConsultation open ? Open(board, open, asked) : Refusals.NoConsultation;
        }

        if (board.Consultation.Roster.Find(asked.By) is not { } person)
        {
            return Refusals.NotOnRoster;
        }

        var attribution = new Attribution(board, person);
        return request switch
        {
            SaveComment save => Save(attribution, asked, save),
            ChangeComment change => Change(attribution, change),
            ApproveComment approve => Approve(attribution, approve),
            DiscardComment discard => Discard(attribution, discard),
            WithdrawComment withdraw => Withdraw(attribution, withdraw),
            Align align => AlignWith(attribution, align),
            Dissociate dissociate => DissociateFrom(attribution, dissociate),
            Submit submit => SubmissionRules.Submit(attribution, asked, submit),
            ReceiveReturn received => SubmissionRules.Receive(attribution, asked, received),
            FileOnBehalf file => SecretariatRules.File(attribution, asked, file),
            RecordMeetingComment record => SecretariatRules.Record(attribution, asked, record),
            ExtendClosing extend => TimeRules.Extend(attribution, asked, extend),
            ConsiderLate late => TimeRules.Consider(attribution, late),
            SetMilestone set => MilestoneRules.Set(attribution, set),
            ClearMilestone clear => MilestoneRules.Clear(attribution, clear),
            PlanReminders plan => ReminderRules.Plan(attribution, plan),
            ApproveReminders approve => ReminderRules.Approve(attribution, approve),
            RemindNow remind => ReminderRules.Remind(attribution, asked, remind),
            ClaimNotices claim => NoticeRules.Claim(attribution, asked, claim),
            TellNotices tell => NoticeRules.Tell(attribution, asked, tell),
            NoteReturned returned => NoticeRules.Return(attribution, asked, returned),
            CirculateDraft draft => SecretariatRules.Circulate(attribution, draft),
            NoteConversation note => ConversationRules.Note(attribution, note),
            EndConversation end => ConversationRules.End(attribution, end),
            AskClarification ask => ClarificationRules.Ask(attribution, ask),
            AnswerClarification answer => ClarificationRules.Answer(attribution, answer),
            InvitePerson invite => BindingRules.Invite(attribution, asked, invite),
            BindIdentity bind => BindingRules.Bind(attribution, asked, bind),
            UnbindIdentity unbind => BindingRules.Unbind(attribution, unbind),
            OpenConsultation => Refusals.AlreadyOpen,
            _ => throw new InvalidOperationException($"No rule decides {request.GetType().Name}: add it above."),
        };
    }

    private static Decision Open(Board board, OpenConsultation open, Asked asked)
    {
        var (consultation, roster) = (open.Consultation, open.Consultation.Roster);
        return roster.Find(asked.By)?.Function != Function.Secretariat ? Refusals.ForSecretariat
            : consultation.Id != board.Id ? Refusals.OtherConsultation(board.Id.Value)
            : roster.Delegations.Select(d => d.Zone).Prepend(consultation.Zone).FirstOrDefault(z => DateTimeZoneProviders.Tzdb.GetZoneOrNull(z) is null) is { } zone
                ? Refusals.NoZone(zone)
            : Decision.Of(open.Consultation.Id.Value,
            [
                new ConsultationOpened(open.Consultation with { Roster = Roster.Empty }),
                .. roster.Delegations.Chunk(RosterChunk).Select(d => new RosterListed([.. d], [])),
                .. roster.People.Chunk(RosterChunk).Select(p => new RosterListed([], [.. p])),
            ]);
    }

    private static Decision Save(Attribution attribution, Asked asked, SaveComment save)
    {
        var (board, person) = (attribution.Board, attribution.Reader);
        if (MayComment(board, person) is { } refused)
        {
            return refused;
        }

        if (save.Submit && !person.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (save.Return is { } named && !(board.Returns.TryGetValue(named, out var file) && file.Delegation == person.Delegation))
        {
            return Refusals.NoReturn;
        }

        if ((ContentRules.Fault(board, save.Content) ?? ContentRules.BadText("note", save.Note)) is { } fault)
        {
            return fault;
        }

        if (save.Note?.Length > LongestNote)
        {
            return Refusals.TooLongField("note", LongestNote);
        }

        var id = Ids.Comment(asked, 0);
        var saved = new CommentSaved(id, Ids.Reference(board, id, new HashSet<string>()), person.Delegation!.Value, save.Content, save.Return, save.Note);
        return save.Submit
            ? SubmissionRules.SaveAndSubmit(attribution, asked, saved)
            : Decision.Of(id.Value, saved);
    }

    private static Decision Change(Attribution attribution, ChangeComment change)
    {
        if (Own(attribution, change.Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        return MayWrite(attribution.Reader, comment)
            ?? (change.Revision is { } seen && seen != comment.Revision ? Refusals.ChangedSince : null)
            ?? ContentRules.Fault(attribution.Board, change.Content) switch
            {
                { } refused => refused,
                null => Decision.Of(comment.Id.Value, new CommentChanged(comment.Id, comment.Revision + 1, change.Content)),
            };
    }

    private static Decision Approve(Attribution attribution, ApproveComment approve)
    {
        if (Own(attribution, approve.Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        if (!attribution.Reader.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (Refusals.OfState(comment) is { } withdrawn)
        {
            return withdrawn;
        }

        if (approve.Revision is { } seen && seen != comment.Revision)
        {
            return Refusals.ChangedSince;
        }

        return comment.State == CommentState.Saved
            ? Decision.Of(comment.Id.Value, new CommentApproved(comment.Id, comment.Revision))
            : Decision.Of(comment.Id.Value);
    }

    private static Decision Discard(Attribution attribution, DiscardComment discard)
    {
        if (Own(attribution, discard.Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        return MayWrite(attribution.Reader, comment)
            ?? (comment.State == CommentState.Sent
                ? Refusals.NothingToDiscard
                : Decision.Of(comment.Id.Value, new CommentDiscarded(comment.Id)));
    }

    private static Decision Withdraw(Attribution attribution, WithdrawComment withdraw)
    {
        if (Own(attribution, withdraw.Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        if (!attribution.Reader.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        return Refusals.OfState(comment) is { } withdrawn ? withdrawn
            : comment.Sent is null ? Refusals.NotSent
            : Decision.Of(comment.Id.Value, new CommentWithdrawn(comment.Id));
    }

    private static Decision AlignWith(Attribution attribution, Align align)
    {
        var (board, person) = (attribution.Board, attribution.Reader);
        if (attribution.See(align.With) is not { } seen)
        {
            return Refusals.NoComment;
        }

        if (MayComment(board, person) is { } refused)
        {
            return refused;
        }

        return !person.SpeaksForDelegation ? Refusals.ForFocalPoint
            : seen.Own ? Refusals.OwnComment
            : seen.Comment.Aligned.Contains(person.Delegation!.Value) ? Refusals.AlreadyAligned
            : Decision.Of(seen.Comment.Id.Value, new DelegationAligned(seen.Comment.Id, person.Delegation.Value));
    }

    private static Decision DissociateFrom(Attribution attribution, Dissociate dissociate)
    {
        var person = attribution.Reader;
        if (attribution.See(dissociate.From) is not { } seen)
        {
            return Refusals.NoComment;
        }

        return person.Delegation is not { } own ? Refusals.ForDelegations
            : !person.SpeaksForDelegation ? Refusals.ForFocalPoint
            : seen.Own ? Refusals.OwnComment
            : !seen.Comment.Names(own) ? Refusals.NotNamed
            : Decision.Of(seen.Comment.Id.Value, new DelegationDissociated(seen.Comment.Id, own));
    }

    /// <summary>Whether this person may comment in this consultation at all; null when it may.</summary>
    internal static Refusal? MayComment(Board board, Person person) =>
        board.Consultation!.Roster.DelegationOf(person) is not { } delegation ? Refusals.ForDelegations
        : !board.Consultation.MayComment.Contains(delegation.Category) ? Refusals.MayNotComment
        : null;

    // A comment of another delegation does not exist for the asker, whatever else may be wrong with the request.
    private static Comment? Own(Attribution attribution, CommentId id) =>
        attribution.See(id) is { Own: true } seen && (seen.Comment.Sent is not null || seen.State != CommentState.Withdrawn) ? seen.Comment : null;

    private static Refusal? MayWrite(Person person, Comment comment) =>
        Refusals.OfState(comment) ?? (person.SpeaksForDelegation || comment.Author == person.Id ? null : Refusals.NotYours);
}
