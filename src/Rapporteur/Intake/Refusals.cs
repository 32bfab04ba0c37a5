using Rapporteur.Comments;

namespace Rapporteur.Intake;

/// <summary>Every refusal there is, with its code. Codes are stable; a sentence names only what the asker may see.</summary>
public static class Refusals
{
    public static Refusal NotOnRoster { get; } =
        new("not-on-roster", "You are not on the roster of this consultation; ask the Secretariat for an invitation.");

    public static Refusal NoConsultation { get; } =
        new("no-consultation", "There is no such consultation, or it is not open to you; check the address or ask the Secretariat.");

    public static Refusal NoDraft { get; } =
        new("no-draft", "No draft has been circulated in this consultation yet; comments can be made when one is.");

    public static Refusal NoComment { get; } =
        new("no-comment", "There is no such comment among those you may see; it may have been thrown away by your delegation.");

    public static Refusal BadAfter { get; } =
        new("bad-after", "\"after\" is the \"next\" of the page before; begin again without it.", "after");

    public static Refusal NoReturn { get; } =
        new("no-return", "There is no such return of your delegation; upload the file again.");

    public static Refusal NotInReturn { get; } =
        new("not-in-return", "The returned file does not say this; save it without naming the file, then it counts from when it is sent.", "return");

    public static Refusal NoReceipt { get; } =
        new("no-receipt", "There is no such receipt among those you may see; the list of your delegation's comments has them all.");

    public static Refusal NoPassage { get; } =
        new("no-passage", "This draft has no such passage; the link may be to another version.");

    public static Refusal NotOfDelegation { get; } =
        new("not-of-delegation", "Only what a delegation has sent can be asked about; this was recorded at the meeting.");

    public static Refusal QuestionWaits { get; } =
        new("question-waits", "A question about this comment waits for its answer already; ask again when it has come.", "question");

    public static Refusal NoQuestion { get; } =
        new("no-question", "This question was answered already, or another was asked since; look at the comment again.", "answer");

    public static Refusal BadInvitation { get; } =
        new("bad-invitation", "This code cannot be used: it is mistyped, was used before or has expired. Ask the Secretariat for a new one.", "code");

    public static Refusal AccountTaken { get; } =
        new("account-taken", "This account acts for somebody else in this consultation already; use another account, or ask the Secretariat to unbind it.");

    public static Refusal NoAccount { get; } =
        new("no-account", "There is no such person, or no such account of that person, on the roster; load the page again.", "person");

    public static Refusal OwnAccount { get; } =
        new("own-account", "Your own account is unbound by another officer, so that nobody is locked out by mistake.");

    public static Refusal ReadOnly { get; } =
        new("read-only", "This consultation can only be read here because its record holds entries of a newer version; use the updated address or ask the Secretariat.");

    public static Refusal MayNotComment { get; } =
        new("may-not-comment", "This consultation does not take comments from delegations of your category; write to the Secretariat.");

    public static Refusal ForDelegations { get; } =
        new("for-delegations", "Comments are made by delegations; the Secretariat files on behalf of one or records what was said at the meeting.");

    public static Refusal ForSecretariat { get; } =
        new("for-secretariat", "This is for the Secretariat; ask it to do this for you.");

    public static Refusal ForFocalPoint { get; } =
        new("for-focal-point", "Only the focal point or the alternate of your delegation approves, submits and withdraws; ask one of them.");

    public static Refusal NotYours { get; } =
        new("not-yours", "A contributor changes only comments he or she wrote; ask the author, the focal point or the alternate.");

    public static Refusal Empty { get; } =
        new("empty", "A comment needs words: write what you say, or propose a wording.", "text");

    public static Refusal NoPlace { get; } =
        new("no-place", "A comment needs a place: choose a passage, or the whole document for a general comment.", "places");

    public static Refusal TooLong { get; } =
        new("too-long", "The comment is too long to be recorded in one piece (30,000 characters with everything in it); split it or attach it as a file.", "text");

    public static Refusal EntryTooLong { get; } =
        new("entry-too-long", "One part of this is too long to be recorded in one piece (30,000 characters with everything in it); shorten it or attach it as a file.");

    public static Refusal ChangedSince { get; } =
        new("changed-since", "Somebody in your delegation changed this comment after you opened it; look at it again, your text is kept.", "revision");

    public static Refusal AlreadyWithdrawn { get; } =
        new("already-withdrawn", "This comment was withdrawn and can no longer be changed; make a new one.");

    public static Refusal WithdrawnSince { get; } =
        new("withdrawn-since", "This was done; the comment was withdrawn since, or is no longer open to your delegation.");

    public static Refusal NotSent { get; } =
        new("not-sent", "Only a comment the Secretariat has can be withdrawn; delete what was not sent instead.");

    public static Refusal NothingToDiscard { get; } =
        new("nothing-to-discard", "Everything of this comment was sent; withdraw it to take it back.");

    public static Refusal NothingToSubmit { get; } =
        new("nothing-to-submit", "Nothing is approved and unsent; approve comments first, or say that there are no comments at this stage.");

    public static Refusal NoneWithComments { get; } =
        new("none-with-comments", "\"No comments at this stage\" cannot be sent while comments of your delegation are sent or named for sending; withdraw them first.");

    public static Refusal IdReused { get; } =
        new("id-reused", "This request id was used before for another request; send it again with a new id.", "Idempotency-Key");

    public static Refusal ArrivalInFuture { get; } =
        new("arrival-in-future", "The instant of arrival lies in the future; give the instant at which it reached the Secretariat.", "arrived");

    public static Refusal OwnComment { get; } =
        new("own-comment", "Your own delegation made this comment; there is nothing to align with or to dissociate from.");

    public static Refusal AlreadyAligned { get; } =
        new("already-aligned", "Your delegation has aligned itself with this comment already.");

    public static Refusal NotNamed { get; } =
        new("not-named", "This comment does not speak for your delegation, so there is nothing to dissociate from.");

    public static Refusal ForChair { get; } =
        new("for-chair", "Dates are the Chair's: the Secretariat prepares them, the Chair gives them.");

    public static Refusal NotLater { get; } =
        new("not-later", "The new closing is not later than the one in force; more time ends after it.", "closing");

    public static Refusal NoMilestone { get; } =
        new("no-milestone", "There is no such milestone in this consultation; the timeline lists them all.", "id");

    public static Refusal NotToClear { get; } =
        new("not-to-clear", "This version of the date is cleared already, or a newer one was prepared; look at the timeline again.", "version");

    public static Refusal NoNotice { get; } =
        new("no-notice", "Nothing was sent under this name; the timeline lists what was sent and what will be.", "key");

    public static Refusal BadDays { get; } =
        new("bad-days", "The latest day lies before the earliest; give the days between which it is expected.", "latest");

    public static Refusal NoDayKnown { get; } =
        new("no-day-known", "A date that depends on something or is to be announced has no day yet; leave the days out, or choose another kind.", "earliest");

    public static Refusal FarDay { get; } =
        new("far-day", "The day lies more than ten years from the opening of the consultation; look at the year.", "day");

    public static Refusal OtherPlan { get; } =
        new("other-plan", "The reminders were changed after you opened this page; look at them again and approve what stands now.", "version");

    public static Refusal PlanNotApproved { get; } =
        new("plan-not-approved", "Nobody is reminded before the Secretariat has approved the reminders; look at them and approve them first.");

    public static Refusal ClosingPassed { get; } =
        new("closing-passed", "The closing has passed, so nobody is reminded of it; only the Chair can give more time.", "to");

    public static Refusal NotLate { get; } =
        new("not-late", "There is no such submission after the closing; what came in time is considered in any case.", "submission");

    public static Refusal ClaimHeld { get; } =
        new("claim-held", "Another sender has these people, or they have the notice already.");

    public static Refusal TooManyMilestones(int most) =>
        new("too-many-milestones", $"A consultation has at most {most} milestones; change one that is there.");

    public static Refusal BadPlan(string field, string sentence) => new("bad-plan", sentence, field);

    public static Refusal NotApproved(string reference) =>
        new("not-approved", $"Comment {reference} is saved but not approved; approve it first, or submit with \"saved\": true.", "comments");

    public static Refusal AlreadySent(string reference) =>
        new("already-sent", $"Comment {reference} was sent as it stands; change it first if it is to be replaced.", "comments");

    public static Refusal BadPlace(string sentence) => new("bad-place", sentence, "places");

    public static Refusal BadText(string field, string what) =>
        new("bad-text", $"The field \"{field}\" holds {what}, which cannot be recorded; remove it.", field);

    public static Refusal NoDelegation(string id) =>
        new("no-delegation", $"There is no delegation \"{id}\" on the roster.", "delegation");

    public static Refusal NoZone(string zone) =>
        new("no-zone", $"There is no time zone \"{zone}\"; name it as the IANA database does, such as \"Europe/Istanbul\".", "zone");

    public static Refusal OtherConsultation(string id) =>
        new("other-consultation", $"This is the place of consultation \"{id}\"; open a consultation under its own id.", "id");

    public static Refusal Missing(string field, string what) => new("missing", $"The field \"{field}\" is needed: {what}.", field);

    public static Refusal TooMany(int most) =>
        new("too-many", $"At most {most} comments go into one act; send the rest in another.", "comments");

    internal static Refusal? OfState(Comment comment) =>
        comment.State == CommentState.Withdrawn ? AlreadyWithdrawn : null;
}
