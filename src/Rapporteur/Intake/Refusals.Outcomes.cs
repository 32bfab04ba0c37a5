namespace Rapporteur.Intake;

/// <summary>Also those about the Secretariat's work on what was received; made when asked for, since the fields of several files have no
/// order.</summary>
public static partial class Refusals
{
    public static Refusal ChairClears => NotAllowed("refusals.chair-clears");

    public static Refusal OtherOutcome => Conflict("refusals.other-outcome", "version");

    public static Refusal OutcomeOfEarlierText => Conflict("refusals.outcome-of-earlier-text");

    public static Refusal NotCleared => Conflict("refusals.not-cleared", "version");

    public static Refusal OutcomeIsOut => Conflict("refusals.outcome-is-out", "version");

    public static Refusal DraftNotCirculated => Conflict("refusals.draft-not-circulated", "at");

    public static Refusal ForChairsEye => Conflict("refusals.for-chairs-eye");

    public static Refusal NoPoint => NotFound("refusals.no-point", "point");

    public static Refusal NotInComment => Invalid("refusals.not-in-comment", "points");

    public static Refusal PointTwice => Invalid("refusals.point-twice", "points");

    public static Refusal InPoints => Conflict("refusals.in-points", "point");

    public static Refusal NoCommonPoint => NotFound("refusals.no-common-point", "id");

    public static Refusal TooManyPoints(int most) => Invalid("refusals.too-many-points", "points", ("most", most));

    public static Refusal PointHasOutcome(int number) => Conflict("refusals.point-has-outcome", "points", ("number", number));

    public static Refusal NoSuchComment(string field) => Invalid("refusals.no-such-comment", field);

    public static Refusal NoSuchPassage(string field) => Invalid("refusals.no-such-passage", field);

    public static Refusal MayNotRead(string delegation) => Conflict("refusals.may-not-read", "with", ("delegation", delegation));

    public static Refusal NamesHidden(string name) => Conflict("refusals.names-hidden", "response", ("name", name));
}
