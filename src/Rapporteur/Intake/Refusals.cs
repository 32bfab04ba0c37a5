using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>
/// Every refusal of the rules, with its code and kind. Codes are stable; a sentence names only what the asker may see. The
/// sentences stand in the room <c>refusals</c>, by their codes.
/// </summary>
public static partial class Refusals
{
    private static readonly Phrasebook Book = new(typeof(Refusals).Assembly, "refusals");

    /// <summary>One of these as another host tells it.</summary>
    internal static Refusal Told(RefusalKind kind, string key, string? field, ImmutableArray<Hole> values) =>
        new(kind, Book, key, field, values);

    public static Refusal NotOnRoster { get; } = NotAllowed("refusals.not-on-roster");

    public static Refusal NoConsultation { get; } = NotFound("refusals.no-consultation");

    public static Refusal NoDraft { get; } = Conflict("refusals.no-draft");

    public static Refusal NoComment { get; } = NotFound("refusals.no-comment");

    public static Refusal BadAfter { get; } = Invalid("refusals.bad-after", "after");

    public static Refusal NoReturn { get; } = NotFound("refusals.no-return");

    public static Refusal NotInReturn { get; } = Invalid("refusals.not-in-return", "return");

    public static Refusal NoReceipt { get; } = NotFound("refusals.no-receipt");

    public static Refusal NoPassage { get; } = NotFound("refusals.no-passage");

    public static Refusal NotOfDelegation { get; } = Conflict("refusals.not-of-delegation");

    public static Refusal QuestionWaits { get; } = Conflict("refusals.question-waits", "question");

    public static Refusal NoQuestion { get; } = Conflict("refusals.no-question", "answer");

    public static Refusal BadInvitation { get; } = Invalid("refusals.bad-invitation", "code");

    public static Refusal AccountTaken { get; } = Conflict("refusals.account-taken");

    public static Refusal NoAccount { get; } = NotFound("refusals.no-account", "person");

    public static Refusal NoAddressKnown { get; } = Conflict("refusals.no-address-known", "person");

    public static Refusal OwnAccount { get; } = Conflict("refusals.own-account");

    public static Refusal ReadOnly { get; } = Conflict("refusals.read-only");

    public static Refusal MayNotComment { get; } = NotAllowed("refusals.may-not-comment");

    public static Refusal ForDelegations { get; } = NotAllowed("refusals.for-delegations");

    public static Refusal ForSecretariat { get; } = NotAllowed("refusals.for-secretariat");

    public static Refusal Unbalanced { get; } = Conflict("refusals.unbalanced");

    public static Refusal ForFocalPoint { get; } = NotAllowed("refusals.for-focal-point");

    public static Refusal NotYours { get; } = NotAllowed("refusals.not-yours");

    public static Refusal Empty { get; } = Invalid("refusals.empty", "text");

    public static Refusal NoPlace { get; } = Invalid("refusals.no-place", "places");

    public static Refusal TooLong { get; } = Invalid("refusals.too-long.comment", "text");

    public static Refusal ChangedSince { get; } = Conflict("refusals.changed-since", "revision");

    public static Refusal AlreadyWithdrawn { get; } = Conflict("refusals.already-withdrawn");

    public static Refusal WithdrawnSince { get; } = Conflict("refusals.withdrawn-since");

    public static Refusal NothingToBringBack { get; } = Conflict("refusals.nothing-to-bring-back");

    public static Refusal TooLateToBringBack { get; } = Conflict("refusals.too-late-to-bring-back");

    public static Refusal NoSuchText { get; } = NotFound("refusals.no-such-text", "version");

    public static Refusal ContributorsPaused { get; } = NotAllowed("refusals.contributors-paused");

    public static Refusal ContributorsClosed { get; } = NotAllowed("refusals.contributors-closed");

    public static Refusal NotEarlier { get; } = Invalid("refusals.not-earlier", "day");

    public static Refusal NotSent { get; } = Conflict("refusals.not-sent");

    public static Refusal NothingToDiscard { get; } = Conflict("refusals.nothing-to-discard");

    public static Refusal NothingToSubmit { get; } = Conflict("refusals.nothing-to-submit");

    public static Refusal NoneWithComments { get; } = Conflict("refusals.none-with-comments");

    public static Refusal IdReused { get; } = Conflict("refusals.id-reused", "Idempotency-Key");

    public static Refusal ArrivalInFuture { get; } = Invalid("refusals.arrival-in-future", "arrived");

    public static Refusal NoArrival { get; } = NotFound("refusals.no-arrival");

    public static Refusal ArrivalSetAside { get; } = Conflict("refusals.arrival-set-aside");

    public static Refusal ArrivalNotAside { get; } = Conflict("refusals.arrival-not-aside");

    public static Refusal OwnComment { get; } = Invalid("refusals.own-comment");

    public static Refusal AlreadyAligned { get; } = Conflict("refusals.already-aligned");

    public static Refusal NotNamed { get; } = Invalid("refusals.not-named");

    public static Refusal ForChair { get; } = NotAllowed("refusals.for-chair");

    public static Refusal NotLater { get; } = Invalid("refusals.not-later", "closing");

    public static Refusal NoMilestone { get; } = NotFound("refusals.no-milestone", "id");

    public static Refusal NotToClear { get; } = Conflict("refusals.not-to-clear", "version");

    public static Refusal NoNotice { get; } = NotFound("refusals.no-notice", "key");

    public static Refusal BadDays { get; } = Invalid("refusals.bad-days", "latest");

    public static Refusal NoDayKnown { get; } = Invalid("refusals.no-day-known", "earliest");

    public static Refusal FarDay { get; } = Invalid("refusals.far-day", "day");

    public static Refusal OtherPlan { get; } = Conflict("refusals.other-plan", "version");

    public static Refusal NoReachCheck { get; } = Conflict("refusals.no-reach-check");

    public static Refusal PlanNotApproved { get; } = Conflict("refusals.plan-not-approved");

    public static Refusal ClosingPassed { get; } = Conflict("refusals.closing-passed", "to");

    public static Refusal NotLate { get; } = NotFound("refusals.not-late", "submission");

    public static Refusal ClaimHeld { get; } = Invalid("refusals.claim-held");

    public static Refusal AlreadyOpen { get; } = Conflict("refusals.already-open");

    public static Refusal EntryTooLong { get; } = Invalid("refusals.entry-too-long");

    public static Refusal TooMuchAtOnce { get; } = new(RefusalKind.TooLarge, Book, "refusals.too-much-at-once");

    public static Refusal NotPrepared { get; } = Conflict("refusals.not-prepared", "number");

    public static Refusal PreparedSince { get; } = Conflict("refusals.prepared-since", "hash");

    public static Refusal TooManyMilestones(int most) => Invalid("refusals.too-many-milestones", null, ("most", most));

    public static Refusal NotApproved(string reference) => Conflict("refusals.not-approved", "comments", ("reference", reference));

    public static Refusal AlreadySent(string reference) => Conflict("refusals.already-sent", "comments", ("reference", reference));

    public static Refusal ArrivalFiled(ReceiptReference receipt) =>
        Conflict("refusals.arrival-filed", null, ("reference", receipt.Value));

    /// <summary>Of a mail that was not read, with the sentence of the room <c>arrivals</c> that says why.</summary>
    public static Refusal OfMail(Remark why) => new(
        why.Code() == "mail-too-large" ? RefusalKind.TooLarge : RefusalKind.Invalid, ArrivalWords.Book, why.Key, "mail", why.Values);

    public static Refusal NoDelegation(string id) => Invalid("refusals.no-delegation", "delegation", ("id", id));

    public static Refusal NoZone(ZoneId zone) => Invalid("refusals.no-zone", "zone", ("zone", zone.Value));

    public static Refusal OtherConsultation(string id) => Invalid("refusals.other-consultation", "id", ("id", id));

    public static Refusal TooMany(int most) => Invalid("refusals.too-many", "comments", ("most", most));

    /// <summary>A field that holds more than so many UTF-16 units.</summary>
    public static Refusal TooLongField(string field, int most) => Invalid("refusals.too-long.field", field, ("most", most));

    public static Refusal NoVersion(int version, int newest) =>
        Invalid("refusals.bad-place.version", "places", ("version", version), ("newest", newest));

    public static Refusal BadPlace(Place place, PlaceFault fault) => fault switch
    {
        PlaceFault.PassageOfDocument => Invalid("refusals.bad-place.document", "places"),
        PlaceFault.NoTerm => Invalid("refusals.bad-place.term", "places"),
        PlaceFault.NoPassage => Invalid("refusals.bad-place.passage", "places", ("scope", place.Scope.ToString().ToLowerInvariant())),
        PlaceFault.UnknownPassage => Invalid("refusals.bad-place.unknown", "places", ("passage", place.Passage?.Value)),
        PlaceFault.NoHeading => Invalid("refusals.bad-place.section", "places", ("passage", place.Passage?.Value)),
        PlaceFault.NoWords => Invalid("refusals.bad-place.words", "places"),
        _ => Invalid("refusals.bad-place.not-there", "places", ("words", Shortened(place.Quotation!.Exact)),
            ("passage", place.Passage?.Value)),
    };

    /// <summary>A sentence of its own for each field that is needed, under <c>refusals.missing.</c>.</summary>
    public static Refusal Missing(string key, string field) => Invalid(key, field);

    /// <summary>What a plan of reminders may not be, under <c>refusals.bad-plan.</c>.</summary>
    public static Refusal BadPlan(string key, string field, params ImmutableArray<Hole> values) => Invalid(key, field, values);

    internal static Refusal ControlCharacter(string field, char found, int position) =>
        Invalid("refusals.bad-text.control", field, ("code", Code(found)), ("position", position));

    internal static Refusal HalfCharacter(string field, char found, int position) =>
        Invalid("refusals.bad-text.half", field, ("code", Code(found)), ("position", position));

    internal static Refusal LineBreak(string field) => Invalid("refusals.bad-text.line", field);

    internal static Refusal LongFileName(string field, int most) => Invalid("refusals.bad-text.name", field, ("most", most));

    internal static Refusal PathForName(string field) => Invalid("refusals.bad-text.path", field);

    internal static Refusal? OfState(Comment comment) =>
        comment.State == CommentState.Withdrawn ? AlreadyWithdrawn : null;

    private static Refusal Invalid(string key, string? field = null, params ImmutableArray<Hole> values) =>
        new(RefusalKind.Invalid, Book, key, field, values);

    private static Refusal NotFound(string key, string? field = null, params ImmutableArray<Hole> values) =>
        new(RefusalKind.NotFound, Book, key, field, values);

    private static Refusal NotAllowed(string key) => new(RefusalKind.NotAllowed, Book, key);

    private static Refusal Conflict(string key, string? field = null, params ImmutableArray<Hole> values) =>
        new(RefusalKind.Conflict, Book, key, field, values);

    private static string Code(char found) => ((int)found).ToString("X4", CultureInfo.InvariantCulture);

    private static string Shortened(string words) => words.Length <= 80 ? words : words[..79] + "…";
}
