using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// Something that happened, in the past tense. Its legality was decided once, at the door, and what it rested on is in
/// the entry; the fold never refuses it.
/// </summary>
public abstract record Happened
{
    /// <summary>True for what a delegation has not sent: nobody outside it may learn of it, and the register keeps it sealed.</summary>
    internal virtual bool InsideDelegation => false;
}

/// <summary>The round began. The consultation carries an empty roster; who is on it follows in <see cref="RosterListed"/>.</summary>
public sealed record ConsultationOpened(Consultation Consultation) : Happened;

/// <summary>Delegations, then people of delegations listed so far, were put on the roster; a large roster takes several.</summary>
public sealed record RosterListed(ImmutableArray<Delegation> Delegations, ImmutableArray<Person> People) : Happened;

/// <summary>Everyone entitled to the draft received it. The passages are kept as a file under <see cref="Passages"/>.</summary>
public sealed record DraftCirculated(int Number, string Label, string Language, FileHash Passages, OriginalFile File) : Happened;

/// <summary>More time was given, to all or to one delegation; in force from this entry on.</summary>
public sealed record ClosingExtended(Closing Closing, DelegationId? To, bool Reopens, string Why) : Happened;

/// <summary>A milestone was set or changed; it is released when the Chair clears this version.</summary>
public sealed record MilestoneSet(int Version, Milestone Milestone, string Why) : Happened;

/// <summary>The Chair cleared that version of a milestone: from now on it is the one everybody sees.</summary>
public sealed record MilestoneCleared(string Id, int Version) : Happened;

/// <summary>The Secretariat set steps, words and days of the reminders; they are sent by when it approved them.</summary>
public sealed record RemindersPlanned(int Version, ReminderPlan Plan) : Happened;

public sealed record RemindersApproved(int Version) : Happened;

/// <summary>The Secretariat reminds now those who have sent nothing, of the delegations named or of all.</summary>
public sealed record ReminderCalled(string Id, ImmutableArray<DelegationId> To) : Happened;

/// <summary>A sender took these people on for one notice; see <see cref="NoticeChunk"/>. Sealed when only one delegation may know of it.</summary>
public sealed record NoticesClaimed(string Key, NoticeChunk Chunk, DelegationId? Inside = null) : Happened
{
    internal override bool InsideDelegation => Inside is not null;
}

/// <summary>What became of the people of a claim; those it leaves out are due again.</summary>
public sealed record NoticesTold(string Key, int Chunk, int Take, ImmutableArray<NoticeOutcome> Outcomes, DelegationId? Inside = null) : Happened
{
    internal override bool InsideDelegation => Inside is not null;
}

/// <summary>A message came back although the channel had accepted it.</summary>
public sealed record NoticeReturned(string Key, PersonId Person, string Reason, DelegationId? Inside = null) : Happened
{
    internal override bool InsideDelegation => Inside is not null;
}

/// <summary>The Chair said whether what came after the closing is considered.</summary>
public sealed record LateConsidered(ReceiptReference Submission, bool Considered, string Why) : Happened;

public sealed record CommentSaved(
    CommentId Comment, string Reference, DelegationId Delegation, CommentContent Content, ReceiptReference? Return = null, string? Note = null) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>The working text was replaced; approval, if there was one, no longer holds.</summary>
public sealed record CommentChanged(CommentId Comment, int Revision, CommentContent Content) : Happened
{
    internal override bool InsideDelegation => true;
}

public sealed record CommentApproved(CommentId Comment, int Revision) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>What was not sent of a comment was thrown away; what had been sent stands.</summary>
public sealed record CommentDiscarded(CommentId Comment) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>The Secretariat received this text of a comment; <see cref="CountsFrom"/> is held against the closing.</summary>
public sealed record CommentSent(CommentId Comment, ReceiptReference Receipt, CommentContent Content, Instant CountsFrom) : Happened;

/// <summary>A comment that had been sent was taken back by its delegation.</summary>
public sealed record CommentWithdrawn(CommentId Comment) : Happened;

public sealed record SubmissionMade(Submission Submission) : Happened;

/// <summary>The Secretariat entered a comment that came another way; sent by the submission that follows it.</summary>
public sealed record CommentEnteredOnBehalf(
    CommentId Comment, string Reference, DelegationId Delegation, CommentContent Content) : Happened;

public sealed record ReturnReceived(ReceiptReference Reference, DelegationId Delegation, OriginalFile File) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>
/// A comment made at the meeting was recorded: unattributed, in the stated words, or of a named delegation.
/// </summary>
public sealed record MeetingCommentRecorded(
    CommentId Comment, string Reference, DelegationId? Delegation, string? Attribution, string? Paragraph, CommentContent Content) : Happened;

public sealed record DelegationAligned(CommentId Comment, DelegationId Delegation) : Happened;

public sealed record DelegationDissociated(CommentId Comment, DelegationId Delegation) : Happened;

/// <summary>
/// The person can be written to in this chat. Nobody's business but the person's, so it is sealed as what was not sent is.
/// </summary>
public sealed record ConversationNoted(ChatConversation Chat) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>The bot was removed from the chat of that id: nothing can be written to it any more.</summary>
public sealed record ConversationEnded(string Chat) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>The Secretariat asked the delegation of a sent comment to complete it.</summary>
public sealed record ClarificationAsked(CommentId Comment, string Question) : Happened;

/// <summary>The delegation answered the question that waited; the answer is with the Secretariat.</summary>
public sealed record ClarificationAnswered(CommentId Comment, string Answer) : Happened;

/// <summary>A code was made for a person; of it only the hash is kept. It replaces the one that was open. Sealed, as accounts are.</summary>
public sealed record PersonInvited(PersonId Person, string CodeHash, Instant Until) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>An account brought the code of the person's open invitation and acts as that person from now on.</summary>
public sealed record IdentityBound(PersonId Person, Identity Identity) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>An account no longer acts as that person, and the chat it may have been known by is forgotten.</summary>
public sealed record IdentityUnbound(PersonId Person, Identity Identity) : Happened
{
    internal override bool InsideDelegation => true;
}

/// <summary>
/// An entry this version of the product does not know, kept as it stands. The consultation is read-only here from it on.
/// </summary>
public sealed record Unknown(string Kind, string Payload) : Happened;
