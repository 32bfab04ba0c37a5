using System.Text.Json.Serialization;

namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    /// <summary>
    /// Without its content when the same act sends that very text, and without its reference when the act files it: then each
    /// stands once in the line, there.
    /// </summary>
    public sealed record CommentSaved(string Comment, string? Reference = null)
    {
        public string? Delegation { get; init; }

        public Content? Content { get; init; }

        public string? Return { get; init; }

        public string? Note { get; init; }
    }

    public sealed record CommentChanged(string Comment, int Revision, Content Content);

    public sealed record CommentApproved(string Comment, int Revision);

    public sealed record CommentDiscarded(string Comment);

    public sealed record CommentSent(string Comment, string Receipt, Content Content, string? CountsFrom = null);

    public sealed record CommentWithdrawn(string Comment);

    /// <summary>Without its reference and its content as <see cref="CommentSaved"/>.</summary>
    public sealed record CommentEnteredOnBehalf(string Comment, string Delegation)
    {
        public string? Reference { get; init; }

        public Content? Content { get; init; }
    }

    public sealed record OnBehalf(string Sender, string Channel, string? Officer = null, string? EnteredAt = null);

    public sealed record SubmissionMade
    {
        public required string Reference { get; init; }

        public string? Delegation { get; init; }

        public string? By { get; init; }

        public string? At { get; init; }

        public string? CountsFrom { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Late { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool None { get; init; }

        public string? Note { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NotForCirculation { get; init; }

        /// <summary>Null when they are those the act sends, in its order.</summary>
        public string[]? Comments { get; init; }

        public required string[] References { get; init; }

        public required string Hash { get; init; }

        public required Visibility Visibility { get; init; }

        public File? Original { get; init; }

        public OnBehalf? OnBehalf { get; init; }
    }

    public sealed record ReturnReceived(string Reference, File File, string? Delegation = null)
    {
        /// <summary>One hash behind the other.</summary>
        public string? Proposes { get; init; }
    }

    public sealed record ReturnContinued(string Reference, string Proposes);

    public sealed record MeetingCommentRecorded(string Comment, string Reference, Content Content)
    {
        public string? Delegation { get; init; }

        public string? Attribution { get; init; }

        public string? Paragraph { get; init; }
    }

    public sealed record DelegationAligned(string Comment, string? Delegation = null);

    public sealed record DelegationDissociated(string Comment, string? Delegation = null);

    public sealed record ClarificationAsked(string Comment, string Question);

    public sealed record ClarificationAnswered(string Comment, string Answer);

    public sealed record ConversationNoted(string Tenant, string Service, string Chat);

    public sealed record ConversationEnded(string Chat);

    public sealed record RemindersChosen(bool Wanted);

    public sealed record PersonInvited(string Person, string CodeHash, string Until);

    public sealed record AddressInvited(string Person, Identity Address);

    public sealed record IdentityClaimed(string Person, Identity Identity);

    public sealed record RoleGiven(string Person, string Role);

    public sealed record IdentityBound(string Person, Identity Identity);

    public sealed record IdentityUnbound(string Person, Identity Identity);

    public sealed partial record Entry
    {
        public CommentSaved? CommentSaved { get; init; }

        public CommentChanged? CommentChanged { get; init; }

        public CommentApproved? CommentApproved { get; init; }

        public CommentDiscarded? CommentDiscarded { get; init; }

        public CommentSent? CommentSent { get; init; }

        public CommentWithdrawn? CommentWithdrawn { get; init; }

        public CommentEnteredOnBehalf? CommentEnteredOnBehalf { get; init; }

        public SubmissionMade? SubmissionMade { get; init; }

        public ReturnReceived? ReturnReceived { get; init; }

        public ReturnContinued? ReturnContinued { get; init; }

        public MeetingCommentRecorded? MeetingCommentRecorded { get; init; }

        public DelegationAligned? DelegationAligned { get; init; }

        public DelegationDissociated? DelegationDissociated { get; init; }

        public ClarificationAsked? ClarificationAsked { get; init; }

        public ClarificationAnswered? ClarificationAnswered { get; init; }

        public ConversationNoted? ConversationNoted { get; init; }

        public ConversationEnded? ConversationEnded { get; init; }

        public RemindersChosen? RemindersChosen { get; init; }

        public PersonInvited? PersonInvited { get; init; }

        public AddressInvited? AddressInvited { get; init; }

        public IdentityClaimed? IdentityClaimed { get; init; }

        public RoleGiven? RoleGiven { get; init; }

        public IdentityBound? IdentityBound { get; init; }

        public IdentityUnbound? IdentityUnbound { get; init; }
    }
}
