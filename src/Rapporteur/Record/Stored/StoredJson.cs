using System.Text.Json.Serialization;

namespace Rapporteur.Record.Stored;

// A member this version does not know, one that is missing and a null where none may be are another shape: never read as if they were this
// one.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(V1.ConsultationOpened))]
[JsonSerializable(typeof(V1.RosterListed))]
[JsonSerializable(typeof(V1.DraftCirculated))]
[JsonSerializable(typeof(V1.ClosingExtended))]
[JsonSerializable(typeof(V1.MilestoneSet))]
[JsonSerializable(typeof(V1.MilestoneCleared))]
[JsonSerializable(typeof(V1.RemindersPlanned))]
[JsonSerializable(typeof(V1.RemindersApproved))]
[JsonSerializable(typeof(V1.ReminderCalled))]
[JsonSerializable(typeof(V1.LateConsidered))]
[JsonSerializable(typeof(V1.NoticesClaimed))]
[JsonSerializable(typeof(V1.NoticesTold))]
[JsonSerializable(typeof(V1.NoticeBounced))]
[JsonSerializable(typeof(V1.CommentSaved))]
[JsonSerializable(typeof(V1.CommentChanged))]
[JsonSerializable(typeof(V1.CommentApproved))]
[JsonSerializable(typeof(V1.CommentDiscarded))]
[JsonSerializable(typeof(V1.CommentSent))]
[JsonSerializable(typeof(V1.CommentWithdrawn))]
[JsonSerializable(typeof(V1.CommentEnteredOnBehalf))]
[JsonSerializable(typeof(V1.SubmissionMade))]
[JsonSerializable(typeof(V1.ReturnReceived))]
[JsonSerializable(typeof(V1.ReturnContinued))]
[JsonSerializable(typeof(V1.MeetingCommentRecorded))]
[JsonSerializable(typeof(V1.DelegationAligned))]
[JsonSerializable(typeof(V1.DelegationDissociated))]
[JsonSerializable(typeof(V1.ClarificationAsked))]
[JsonSerializable(typeof(V1.ClarificationAnswered))]
[JsonSerializable(typeof(V1.ConversationNoted))]
[JsonSerializable(typeof(V1.ConversationEnded))]
[JsonSerializable(typeof(V1.PersonInvited))]
[JsonSerializable(typeof(V1.IdentityBound))]
[JsonSerializable(typeof(V1.IdentityUnbound))]
internal sealed partial class StoredJson : JsonSerializerContext;
