using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Intake;

/// <summary>
/// Who asked, through which door, at the instant the authenticated request was fully read. <see cref="Client"/> makes a
/// repeat harmless; null when the client gave no id. <see cref="Fresh"/> is at least 128 random bits drawn at the door,
/// so that the rules stay pure.
/// </summary>
public sealed record Asked(PersonId By, Door Door, Instant At, ClientRequest? Client, string Fresh);

/// <summary>Something asked of a consultation, as an imperative. The rules turn it into entries or a refusal.</summary>
public abstract record Request;

public sealed record OpenConsultation(Consultation Consultation) : Request;

/// <summary>Puts the next draft on the table; file and passages lie in the store already.</summary>
public sealed record CirculateDraft(string Label, string Language, FileHash Passages, OriginalFile File) : Request;

/// <summary>Gives more time, to all or to one delegation. <see cref="Why"/> is for the Secretariat's and the Chair's record.</summary>
public sealed record ExtendClosing(Closing Closing, DelegationId? To, string Why) : Request;

/// <summary>Sets a milestone, or another version of the one that has its id; seen by all when the Chair has cleared it.</summary>
public sealed record SetMilestone(Milestone Milestone, string Why) : Request;

/// <summary>The Chair releases a version of a milestone.</summary>
public sealed record ClearMilestone(string Id, int Version) : Request;

public sealed record PlanReminders(ReminderPlan Plan) : Request;

/// <summary>Approves the plan of that version, which is the one the approver saw.</summary>
public sealed record ApproveReminders(int Version) : Request;

/// <summary>Reminds now those who have sent nothing, of the delegations named; of all when none is.</summary>
public sealed record RemindNow(ImmutableArray<DelegationId> To) : Request;

/// <summary>The Chair says whether what came after the closing is considered.</summary>
public sealed record ConsiderLate(ReceiptReference Submission, bool Considered, string Why) : Request;

/// <summary>
/// A sender takes people on for a notice until <see cref="LeaseEnds"/>; people that are claimed or told of already stay out.
/// <see cref="Now"/> and the lease are of the system's clock. With <see cref="TakeOver"/> it takes over that chunk of a
/// sender whose lease has ended. Of the host's own door only.
/// </summary>
public sealed record ClaimNotices(
    string Key, ImmutableArray<PersonId> People, string Sender, Instant Now, Instant LeaseEnds, DelegationId? Inside = null, int? TakeOver = null) : Request;

/// <summary>Tells what became of the people of a claim, by the sender that still holds it.</summary>
public sealed record TellNotices(string Key, int Chunk, int Take, ImmutableArray<NoticeOutcome> Outcomes) : Request;

/// <summary>Notes that a message came back.</summary>
public sealed record NoteReturned(string Key, PersonId Person, string Reason) : Request;

/// <summary>
/// Saves a comment inside the delegation. With <see cref="Submit"/> it is approved and sent in the same act.
/// <see cref="Return"/> names the returned file it was confirmed from; <see cref="Note"/> is for the delegation's own people.
/// </summary>
public sealed record SaveComment(CommentContent Content, bool Submit = false, ReceiptReference? Return = null, string? Note = null) : Request;

/// <summary>Replaces the working text; <see cref="Revision"/> is the revision the asker saw, null to replace whatever stands.</summary>
public sealed record ChangeComment(CommentId Comment, int? Revision, CommentContent Content) : Request;

public sealed record ApproveComment(CommentId Comment, int? Revision = null) : Request;

/// <summary>Throws away what was not sent of a comment.</summary>
public sealed record DiscardComment(CommentId Comment) : Request;

/// <summary>Takes a sent comment back.</summary>
public sealed record WithdrawComment(CommentId Comment) : Request;

/// <summary>
/// Sends comments in one act. <see cref="Comments"/> null means all approved and unsent; <see cref="Saved"/> approves what
/// is saved as well; <see cref="None"/> says "no comments at this stage".
/// </summary>
public sealed record Submit(
    ImmutableArray<CommentId>? Comments = null, bool Saved = false, string? Note = null, bool None = false, bool NotForCirculation = false) : Request
{
    /// <summary>A submission is one entry: this many references fit beside a cover note.</summary>
    public const int MostComments = 300;
}

/// <summary>Takes in a returned file of a delegation; proposals are confirmed later as saved comments.</summary>
public sealed record ReceiveReturn(OriginalFile File) : Request;

/// <summary>Enters what reached the Secretariat another way at <see cref="Arrived"/>, which counts.</summary>
public sealed record FileOnBehalf(
    DelegationId Delegation,
    Instant Arrived,
    string Sender,
    string Channel,
    ImmutableArray<CommentContent> Comments,
    OriginalFile? Original = null,
    string? Note = null,
    bool None = false,
    bool NotForCirculation = false) : Request;

/// <summary>Records a comment made at the meeting, unattributed in stated words or of a named delegation.</summary>
public sealed record RecordMeetingComment(
    CommentContent Content, DelegationId? Delegation = null, string? Attribution = null, string? Paragraph = null) : Request;

public sealed record Align(CommentId With) : Request;

public sealed record Dissociate(CommentId From) : Request;

/// <summary>Notes where the asker can be written to by chat.</summary>
public sealed record NoteConversation(ChatConversation Chat) : Request;

/// <summary>Notes that the chat of that id is gone.</summary>
public sealed record EndConversation(string Chat) : Request;

/// <summary>Asks the delegation of a sent comment to complete it.</summary>
public sealed record AskClarification(CommentId Comment, string Question) : Request;

/// <summary>Answers the question that waits; <see cref="Number"/> is the question the asker saw, from one, null for whichever waits.</summary>
public sealed record AnswerClarification(CommentId Comment, string Answer, int? Number = null) : Request;

/// <summary>Makes a code for a person good, and the one before it bad. The door draws the code and keeps nothing of it.</summary>
public sealed record InvitePerson(PersonId Person, string CodeHash) : Request;

/// <summary>Binds the account that brought a code; asked as the person the code was made for.</summary>
public sealed record BindIdentity(string CodeHash, Identity Identity) : Request;

/// <summary>Takes an account from a person.</summary>
public sealed record UnbindIdentity(PersonId Person, Identity Identity) : Request;
