using System.Collections.Immutable;
using Rapporteur.Intake;
using Rapporteur.Words;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Every refusal of the doors, with its code and kind: what cannot be read, found or taken before a rule is asked. The
/// sentences stand in the room <c>door</c>, by their codes.
/// </summary>
public static class DoorRefusals
{
    private static readonly Phrasebook Book = new(typeof(DoorRefusals).Assembly, "door");

    public static Refusal SignIn { get; } = Of(RefusalKind.NotAllowed, "door.sign-in");

    public static Refusal TooOften { get; } = Of(RefusalKind.Conflict, "door.too-often");

    public static Refusal TookTooLong { get; } = Of(RefusalKind.Conflict, "door.took-too-long");

    public static Refusal NotJson { get; } = Of(RefusalKind.Invalid, "door.not-json");

    public static Refusal NoAddress { get; } = Of(RefusalKind.NotFound, "door.no-address");

    public static Refusal NoMethod { get; } = Of(RefusalKind.Invalid, "door.no-method");

    public static Refusal BadRequest { get; } = Of(RefusalKind.Invalid, "door.bad-request");

    public static Refusal BadForm { get; } = Of(RefusalKind.Invalid, "door.bad-form");

    public static Refusal NotRecorded { get; } = Of(RefusalKind.Conflict, "door.not-recorded");

    public static Refusal EmptyBody { get; } = Of(RefusalKind.Invalid, "door.bad-json.null");

    public static Refusal BadState { get; } = Of(RefusalKind.Invalid, "door.bad-state", "state");

    public static Refusal BadArrivalState { get; } = Of(RefusalKind.Invalid, "door.bad-arrival-state", "state");

    public static Refusal NoDraftYet { get; } = Of(RefusalKind.NotFound, "door.no-draft-version.none");

    public static Refusal NoSuchDraft { get; } = Of(RefusalKind.NotFound, "door.no-draft-version.such", "draft");

    public static Refusal BadChanges { get; } = Of(RefusalKind.Invalid, "door.bad-changes", "changes");

    public static Refusal NotProved { get; } = Of(RefusalKind.Conflict, "door.not-proved");

    public static Refusal BadUse { get; } = Of(RefusalKind.Invalid, "door.bad-use", "use");

    /// <summary>Of several things to be done none was chosen, or none of them can be done now.</summary>
    public static Refusal NothingChosen { get; } = Of(RefusalKind.Invalid, "door.nothing-chosen");

    public static Refusal PageStale { get; } = Of(RefusalKind.Invalid, "door.page-stale");

    public static Refusal OtherPerson { get; } = Of(RefusalKind.Conflict, "door.other-person");

    /// <summary>To a person whose page sent the same twice: what became of the first sending.</summary>
    public static Refusal SentBefore { get; } = Of(RefusalKind.Conflict, "door.id-reused.page", BodyReader.IdempotencyKey);

    public static Refusal ByCookieOnly { get; } = Of(RefusalKind.NotAllowed, "door.by-cookie-only");

    public static Refusal BadPath { get; } = Of(RefusalKind.Invalid, "door.bad-path", "path");

    public static Refusal BadFingerprints { get; } = Of(RefusalKind.Invalid, "door.bad-document.fingerprints", "paragraphs");

    public static Refusal BadMark { get; } = Of(RefusalKind.Invalid, "door.bad-document.mark", "mark");

    public static Refusal NoFingerprints { get; } = Of(RefusalKind.Invalid, "door.bad-document.paragraphs", "paragraphs");

    public static Refusal NoSelection { get; } = Of(RefusalKind.Invalid, "door.bad-selection.none", "paragraphs");

    public static Refusal NoChanges { get; } = Of(RefusalKind.Invalid, "door.bad-selection.changes", "paragraphs");

    public static Refusal ForDesk { get; } = Of(RefusalKind.NotAllowed, "door.for-secretariat.desk");

    public static Refusal NoOriginal { get; } = Of(RefusalKind.Invalid, "door.no-original.handle", "original");

    public static Refusal OriginalGone { get; } = Of(RefusalKind.Invalid, "door.no-original.gone", "file");

    public static Refusal NoneButTicked { get; } = Of(RefusalKind.Conflict, "door.none-with-comments.chosen", "answer");

    public static Refusal NothingTyped { get; } = Of(RefusalKind.Conflict, "door.nothing-to-submit.typed", "answer");

    public static Refusal ProposalsUnread { get; } = Of(RefusalKind.Invalid, "door.bad-json.file", "file");

    public static Refusal NoFileCame { get; } = Of(RefusalKind.NotFound, "door.no-return.none");

    public static Refusal NoSubmission { get; } = Of(RefusalKind.NotFound, "door.no-return.submission");

    public static Refusal NoDelegation { get; } = Of(RefusalKind.Invalid, "door.missing.delegation", "delegation");

    public static Refusal NoArrival { get; } = Of(RefusalKind.Invalid, "door.missing.arrived", "arrived");

    public static Refusal NoSender { get; } = Of(RefusalKind.Invalid, "door.missing.sender", "sender");

    public static Refusal LocalOnly { get; } = Of(RefusalKind.NotAllowed, "door.local-only");

    public static Refusal NoPerson { get; } = Of(RefusalKind.Invalid, "door.no-person", "person");

    public static Refusal BadInstant { get; } = Of(RefusalKind.Invalid, "door.bad-instant", "now");

    public static Refusal ClockBack { get; } = Of(RefusalKind.Conflict, "door.clock-back", "now");

    /// <summary>Who may not see the other consultation is told no more than that the file is not of this one.</summary>
    public static Refusal OtherFile(string? consultation) => consultation is null
        ? Of(RefusalKind.Invalid, "door.file-of-another-consultation", "file")
        : Of(RefusalKind.Invalid, "door.file-of-another-consultation.named", "file", ("consultation", consultation));

    public static Refusal TooManyViews(int most) => Of(RefusalKind.Conflict, "door.too-many-views", "name", ("most", most));

    public static Refusal NoList { get; } = Of(RefusalKind.Invalid, "door.no-list", "file");

    public static Refusal BadDay(string field) => Of(RefusalKind.Invalid, "door.bad-day", field);

    public static Refusal NoPaper(string papers) => Of(RefusalKind.NotFound, "door.no-paper", null, ("papers", papers));

    public static Refusal BadFilter(string field) => Of(RefusalKind.Invalid, "door.bad-filter", field);

    /// <summary>Somebody has to say what becomes of changes a draft came with.</summary>
    public static Refusal TrackedChanges(int count) => Of(RefusalKind.Conflict, "door.tracked-changes", "changes", ("count", count));

    public static Refusal LongBody(long most) => Of(RefusalKind.TooLarge, "door.too-large.body", null, ("most", most));

    public static Refusal LargeFile(long megabytes) => Of(RefusalKind.TooLarge, "door.too-large.file", "file", ("most", megabytes));

    public static Refusal NoFileFor(long megabytes) => Of(RefusalKind.Invalid, "door.missing.file", "file", ("most", megabytes));

    public static Refusal BadJson(long line, long octet) =>
        Of(RefusalKind.Invalid, "door.bad-json.line", null, ("line", line), ("byte", octet));

    public static Refusal BadJson(string path) => Of(RefusalKind.Invalid, "door.bad-json.path", null, ("path", path));

    /// <summary>Of a member whose value is one of some words.</summary>
    public static Refusal NoSuchWord(string path, IEnumerable<string> words) =>
        Of(RefusalKind.Invalid, "door.bad-json.word", null, ("path", path), ("words", string.Join(", ", words)));

    /// <summary>Of a member the body does not have.</summary>
    public static Refusal NoSuchMember(string path, IEnumerable<string> members) =>
        Of(RefusalKind.Invalid, "door.bad-json.member", null, ("path", path), ("members", string.Join(", ", members)));

    public static Refusal BadClientId(int most) => Of(RefusalKind.Invalid, "door.bad-client-id", BodyReader.IdempotencyKey, ("most", most));

    public static Refusal BadPageSize(int most) => Of(RefusalKind.Invalid, "door.bad-page-size", "pageSize", ("most", most));

    public static Refusal NoProposal(int number) => Of(RefusalKind.Invalid, "door.no-proposal", "proposals", ("number", number));

    public static Refusal LongSearch(int most) => Of(RefusalKind.Invalid, "door.bad-search", "q", ("most", most));

    public static Refusal BadVersion(string version) => Of(RefusalKind.Invalid, "door.bad-version", "version", ("version", version));

    public static Refusal NoDraftVersion(string version) =>
        Of(RefusalKind.NotFound, "door.no-draft-version.number", null, ("version", version));

    public static Refusal BadLanguage(string languages) =>
        Of(RefusalKind.Invalid, "door.bad-language", "language", ("languages", languages));

    public static Refusal UnknownPlace(string field, string draft, string place) =>
        Of(RefusalKind.Invalid, "door.bad-place", field, ("draft", draft), ("place", place));

    public static Refusal LongDocument(int most) => Of(RefusalKind.Invalid, "door.bad-document.many", "paragraphs", ("most", most));

    public static Refusal LongSelection(int most) => Of(RefusalKind.Invalid, "door.bad-selection.many", "paragraphs", ("most", most));

    public static Refusal BadReported(int text) => Of(RefusalKind.Invalid, "door.bad-selection.change", "paragraphs", ("text", text));

    public static Refusal LongParagraph(int text, int markers) =>
        Of(RefusalKind.Invalid, "door.bad-selection.long", "paragraphs", ("text", text), ("markers", markers));

    /// <summary>Why it is closed names files and keys, and is for the log alone.</summary>
    public static Refusal RecordClosed { get; } = Of(RefusalKind.Conflict, "door.record-closed");

    /// <summary>Something nobody expected, under the id it was noted with.</summary>
    public static Refusal Fault(string trace) => Of(RefusalKind.Conflict, "door.fault", null, ("trace", trace));

    private static Refusal Of(RefusalKind kind, string key, string? field = null, params ImmutableArray<Hole> values) =>
        new(kind, Book, key, field, values);
}
