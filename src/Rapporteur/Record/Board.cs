using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Rolls;

namespace Rapporteur.Record;

/// <summary>A draft on the table: its number from zero, its label as printed and its frozen passages.</summary>
public sealed record CirculatedDraft(int Number, string Label, string Language, Instant At, OriginalFile File, Draft Draft)
{
    /// <summary>What was not read of its file, or read otherwise than a page shows it; given out by who sees it.</summary>
    internal ImmutableArray<ReadingNote> Notes { get; init; } = [];

    /// <summary>Who circulated it; given out by who sees it.</summary>
    internal PersonId By { get; init; }
}

/// <summary>The next draft while it is prepared: the Secretariat and the Chair alone know of it until it is circulated.</summary>
internal sealed record PreparedDraft(int Number, string Label, string Language, Instant At, OriginalFile File, Draft Draft)
{
    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    public PersonId By { get; init; }
}

/// <summary>
/// A file a delegation sent back; its instant counts for every comment confirmed from it. <see cref="Proposes"/> is what it
/// proposes, as <see cref="Proposed"/> has it.
/// </summary>
public sealed record Return(
    ReceiptReference Reference, DelegationId Delegation, PersonId By, Instant At, OriginalFile File, ImmutableSortedSet<string> Proposes);

/// <summary>What one delegation has written and sent, in the order it was first saved and filed.</summary>
public sealed record Dossier(ImmutableList<CommentId> Comments, ImmutableList<ReceiptReference> Submissions)
{
    public static Dossier Empty { get; } = new([], []);

    /// <summary>Those approved and not sent, so that nobody need look through all to know whether there are any.</summary>
    public ImmutableHashSet<CommentId> Approved { get; init; } = [];

    /// <summary>What its own focal point or alternate said of its contributors.</summary>
    public ContributorRule Contributors { get; init; } = ContributorRule.Free;

    /// <summary>Its submissions that were filed from a mail, whose receipts are sent: few, where it may have thousands.</summary>
    internal ImmutableList<ReceiptReference> FromMail { get; init; } = [];

    /// <summary>Those the Secretariat ever asked about, in the order it first did.</summary>
    public ImmutableList<CommentId> Asked { get; init; } = [];

    /// <summary>Those of which an outcome was ever circulated, in the order the first one was: whoever looks several times a second what is
    /// to be told asks these alone.</summary>
    internal ImmutableList<CommentId> Told { get; init; } = [];
}

/// <summary>What a client asked under an id of its own, and what came of it: asked again it gets the same.</summary>
public sealed record DoneRequest(string Hash, long Sequence, string? Subject);

/// <summary>Where a person's chat with the bot is: tenant, the address of the channel's service for it, and its id there.</summary>
public sealed record ChatConversation(string TenantId, string ServiceUrl, ChatId Id);

/// <summary>The Chair's last word on something late: whether it is considered, why, and when it was said. For the Secretariat and the
/// Chair.</summary>
public sealed record LateWord(bool Considered, string Why, Instant At);

/// <summary>A reminder or a test message called for by hand, to delegations named or to all it is for.</summary>
public sealed record CalledReminder(CallId Id, ImmutableArray<DelegationId> To, PersonId By, Instant At);

/// <summary>Which test message a person answered last, by what, and when.</summary>
public sealed record ConfirmedReach(CallId Check, NoticeChannel Channel, Instant At);

/// <summary>
/// A consultation as its entries up to <see cref="Sequence"/> leave it; immutable, the same on every instance. It holds
/// everything: nothing of it reaches a person except through <c>Attribution</c>, and nobody outside this project can name it.
/// </summary>
internal sealed record Board(ConsultationId Id)
{
    public long Sequence { get; init; }

    /// <summary>
    /// Counts the acts the Secretariat may know of. Papers name this state and not <see cref="Sequence"/>, whose number
    /// would tell how much is being written inside delegations; for the same reason no answer to a person holds a sequence.
    /// </summary>
    public long Receivings { get; init; }

    /// <summary>Null until the consultation was opened.</summary>
    public Consultation? Consultation { get; init; }

    public ImmutableList<CirculatedDraft> Drafts { get; init; } = [];

    /// <summary>The next draft; null while none is prepared.</summary>
    public PreparedDraft? Prepared { get; init; }

    /// <summary>Versions of circulated drafts in other languages; one that is prepared anew stands behind the one circulated.</summary>
    public ImmutableList<LanguageVersion> Languages { get; init; } = [];

    /// <summary>Where a person said that a comment is in the draft of a number.</summary>
    public ImmutableDictionary<(CommentId Comment, int Draft), SettledPlaces> Settled { get; init; } =
        ImmutableDictionary<(CommentId, int), SettledPlaces>.Empty;

    /// <summary>What was proved of the version with changes marked of a draft, by its number.</summary>
    public ImmutableSortedDictionary<int, ProvedChanges> Proved { get; init; } = ImmutableSortedDictionary<int, ProvedChanges>.Empty;

    /// <summary>Papers on their way to everybody, those taken back among them, in the order they were prepared.</summary>
    public ImmutableList<IssuedPaper> Papers { get; init; } = [];

    /// <summary>Texts that stand word for word in a paper that was circulated.</summary>
    public ImmutableHashSet<HeldText> CirculatedTexts { get; init; } = [];

    /// <summary>Outcomes that stand though the text of a draft seems to contradict them, by outcome, its version and the draft.</summary>
    public ImmutableDictionary<(PointId Of, int Version, int Draft), SettledContradiction> SettledContradictions { get; init; } =
        ImmutableDictionary<(PointId, int, int), SettledContradiction>.Empty;

    /// <summary>Sentences of the draft summary written by hand, by what they are made of and their language.</summary>
    public ImmutableDictionary<(SummaryUnit Unit, string Language), WrittenSentence> WrittenSentences { get; init; } =
        ImmutableDictionary<(SummaryUnit, string), WrittenSentence>.Empty;

    public ImmutableDictionary<CommentId, Comment> Comments { get; init; } = ImmutableDictionary<CommentId, Comment>.Empty;

    public ImmutableDictionary<CommonPointId, CommonPoint> CommonPoints { get; init; } =
        ImmutableDictionary<CommonPointId, CommonPoint>.Empty;

    /// <summary>Pairs that do not make one point, each as <see cref="Pair"/> has it.</summary>
    public ImmutableDictionary<(PointId, PointId), Dismissal> Dismissed { get; init; } =
        ImmutableDictionary<(PointId, PointId), Dismissal>.Empty;

    /// <summary>The terms of the forum, in the order they were first said.</summary>
    public ImmutableList<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>Its phrases for answers, those that wait for the Chair among them.</summary>
    public ImmutableList<ForumPhrase> Phrases { get; init; } = [];

    /// <summary>Alternatives the Chair put into the texts that follow, in the order it first did.</summary>
    public ImmutableList<Bracket> Brackets { get; init; } = [];

    /// <summary>What delegations asked apart from any comment, in the order they did.</summary>
    public ImmutableList<Question> Questions { get; init; } = [];

    /// <summary>Silence procedures the Chair opened, oldest first.</summary>
    public ImmutableList<SilenceProcedure> Silences { get; init; } = [];

    public ImmutableDictionary<DelegationId, Dossier> Dossiers { get; init; } = ImmutableDictionary<DelegationId, Dossier>.Empty;

    /// <summary>Comments the Secretariat has, in the order they first came; meeting comments among them.</summary>
    public ImmutableList<CommentId> Received { get; init; } = [];

    /// <summary>Chats that nothing can be written to any more.</summary>
    public ImmutableHashSet<ChatId> GoneChats { get; init; } = [];

    /// <summary>Comments that were sent in the name of others as well.</summary>
    public ImmutableHashSet<CommentId> Joint { get; init; } = [];

    public ImmutableDictionary<ReceiptReference, Submission> Submissions { get; init; } =
        ImmutableDictionary<ReceiptReference, Submission>.Empty;

    public ImmutableDictionary<ReceiptReference, Return> Returns { get; init; } = ImmutableDictionary<ReceiptReference, Return>.Empty;

    /// <summary>Every mail that arrived, whatever became of it.</summary>
    public ImmutableDictionary<ArrivalId, Arrival> Arrivals { get; init; } = ImmutableDictionary<ArrivalId, Arrival>.Empty;

    /// <summary>What was written back about them, oldest first.</summary>
    public ImmutableList<WrittenBack> WrittenBack { get; init; } = [];

    /// <summary>The invitation that is open for a person, also when its time has passed; none after it was used.</summary>
    public ImmutableDictionary<PersonId, Invitation> Invitations { get; init; } = ImmutableDictionary<PersonId, Invitation>.Empty;

    /// <summary>Whom an address was made a way in for, by the account it stands for; also after it was used.</summary>
    public ImmutableDictionary<Identity, PersonId> InvitedAddresses { get; init; } = ImmutableDictionary<Identity, PersonId>.Empty;

    /// <summary>Accounts that came for a person who has one already, and wait to be confirmed.</summary>
    public ImmutableDictionary<Identity, PersonId> Claims { get; init; } = ImmutableDictionary<Identity, PersonId>.Empty;

    /// <summary>When whatever an account was signed in by ended: with its unbinding, or with its person's role.</summary>
    public ImmutableDictionary<Identity, Instant> Ended { get; init; } = ImmutableDictionary<Identity, Instant>.Empty;

    /// <summary>When each account was bound by invitation; those that came with the roster are not among them.</summary>
    public ImmutableDictionary<Identity, Instant> BoundAt { get; init; } = ImmutableDictionary<Identity, Instant>.Empty;

    public ImmutableDictionary<(PersonId By, string ClientId), DoneRequest> DoneRequests { get; init; } =
        ImmutableDictionary<(PersonId, string), DoneRequest>.Empty;

    /// <summary>Where people can be written to by chat; for notices, never for anybody to read.</summary>
    public ImmutableDictionary<PersonId, ChatConversation> Conversations { get; init; } =
        ImmutableDictionary<PersonId, ChatConversation>.Empty;

    /// <summary>Who has stopped reminders.</summary>
    public ImmutableHashSet<PersonId> NoReminders { get; init; } = [];

    /// <summary>Every version of every milestone by its id, oldest first; those cleared are in the consultation.</summary>
    public ImmutableSortedDictionary<MilestoneId, ImmutableList<MilestoneVersion>> Milestones { get; init; } =
        ImmutableSortedDictionary.Create<MilestoneId, ImmutableList<MilestoneVersion>>(MilestoneId.Order);

    public StandingPlan Plan { get; init; } = StandingPlan.Default;

    /// <summary>Reminders the Secretariat called for by hand, oldest first.</summary>
    public ImmutableList<CalledReminder> Called { get; init; } = [];

    /// <summary>Test messages the Secretariat sent, oldest first, and who answered one.</summary>
    public ImmutableList<CalledReminder> ReachChecks { get; init; } = [];

    public ImmutableDictionary<PersonId, ConfirmedReach> Confirmed { get; init; } =
        ImmutableDictionary<PersonId, ConfirmedReach>.Empty;

    /// <summary>What was sent to whom, by the notice's key.</summary>
    public ImmutableDictionary<NoticeKey, NoticeLedger> Notices { get; init; } = ImmutableDictionary<NoticeKey, NoticeLedger>.Empty;

    /// <summary>Who attended which meeting, as the lists have it.</summary>
    public ImmutableDictionary<AttendanceId, Attendance> Attendances { get; init; } =
        ImmutableDictionary<AttendanceId, Attendance>.Empty;

    /// <summary>What delegations last said of being named with what they said at a meeting; without a word none is named.</summary>
    public ImmutableDictionary<DelegationId, NamingConsent> NamingConsents { get; init; } =
        ImmutableDictionary<DelegationId, NamingConsent>.Empty;

    /// <summary>Late submissions of which the Chair said whether they are considered; of the others it is open.</summary>
    public ImmutableDictionary<ReceiptReference, LateWord> LateWords { get; init; } = ImmutableDictionary<ReceiptReference, LateWord>.Empty;

    /// <summary>Acts of a request whose last line is not there yet; nothing of them shows.</summary>
    internal ImmutableList<Act> Begun { get; init; } = [];

    /// <summary>References of comments already given, so that none is given twice.</summary>
    public ImmutableHashSet<string> References { get; init; } = [];

    /// <summary>The first entry kind this version does not know; while there is one, the consultation is read-only here.</summary>
    public string? UnknownKind { get; init; }

    /// <summary>The newest draft on the table; null before one was circulated.</summary>
    public CirculatedDraft? CurrentDraft => Drafts.IsEmpty ? null : Drafts[^1];

    /// <summary>Two in the one order in which they are kept.</summary>
    public static (PointId, PointId) Pair(PointId one, PointId other) =>
        string.CompareOrdinal(one.ToString(), other.ToString()) <= 0 ? (one, other) : (other, one);

    public Dossier DossierOf(DelegationId delegation) => Dossiers.GetValueOrDefault(delegation, Dossier.Empty);

    /// <summary>The draft of that number; null when there is none.</summary>
    public CirculatedDraft? DraftNumbered(int number) => number >= 0 && number < Drafts.Count ? Drafts[number] : null;

    /// <summary>What is asked of it before anybody has come in, and nothing else of it: what stays of a board that sleeps.</summary>
    public Board Doorway() => new(Id)
    {
        Sequence = Sequence,
        Consultation = Consultation,
        Drafts = CurrentDraft is { } current ? [current] : [],
        Invitations = Invitations,
        InvitedAddresses = InvitedAddresses,
        Claims = Claims,
        Ended = Ended,
    };
}
