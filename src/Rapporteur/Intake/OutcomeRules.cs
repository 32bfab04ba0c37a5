using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What an outcome must be at every step of its way.</summary>
internal static class OutcomeRules
{
    public const int LongestResponse = 4_000;

    /// <summary>
    /// The comment an outcome is of, for who may read it and act; or why there is none to be had. <paramref name="barred"/> is what
    /// keeps this person from acting, told to nobody who may not know of the comment.
    /// </summary>
    public static (SeenComment? Seen, Refusal? No) Find(Attribution attribution, PointId of, Refusal? barred)
    {
        var (seen, no) = DeskRules.Find(attribution, of);
        if (seen is not null && of.Number is null && seen.Comment is { Outcomes.Last: 0 } whole && whole.Points.Any(p => !p.GivenUp)
            && attribution.SeesPrepared)
        {
            return (null, Refusals.InPoints);
        }

        return seen is null || barred is null ? (seen, no) : (null, barred);
    }

    /// <summary>What is wrong with what it says, of that comment and for everybody who will read it.</summary>
    public static Refusal? Fault(Attribution attribution, SeenComment seen, OutcomeText text) =>
        (text.Response.Length == 0 && !SaysItAll(text.Kind) ? Refusals.Missing("refusals.missing.response", "response") : null)
        ?? (text.Response.Length > LongestResponse ? Refusals.TooLongField("response", LongestResponse) : null)
        ?? ContentRules.BadText("response", text.Response)
        ?? (text is { Kind: OutcomeKind.ReflectedElsewhere, At: null, With: null }
            ? Refusals.Missing("refusals.missing.elsewhere", "at") : null)
        ?? Pointing(attribution, seen, text);

    /// <summary>The last version when it is in that state and the one that was read, of the text of the comment as it is now.</summary>
    public static (int Version, Refusal? No) Waiting(SeenComment seen, OutcomeVersions outcomes, int? read, params OutcomeState[] states)
    {
        var last = outcomes.Last;
        return outcomes[last] is not { } version || !states.Contains(version.State) || (read is { } named && named != last)
                ? (0, Refusals.OtherOutcome)
            : version.SentVersion != seen.Comment.SentVersions.Length ? (0, Refusals.OutcomeOfEarlierText)
            : (last, null);
    }

    /// <summary>Nobody is led to what it may not read, a draft on its way included.</summary>
    public static Refusal? Circulating(Attribution attribution, SeenComment seen, OutcomeText text) =>
        Clearing(attribution, seen, text)
        ?? (text.At is { } at && attribution.DraftNumbered(at.Draft) is null ? Refusals.DraftNotCirculated : null);

    /// <summary>It still points to what there is, and no name goes where names are hidden.</summary>
    public static Refusal? Clearing(Attribution attribution, SeenComment seen, OutcomeText text) =>
        Pointing(attribution, seen, text)
        ?? (!attribution.Consultation.Visibility.NamesShown
            && ChairsEye.NamedIn(attribution.Consultation.Roster, text.Response) is [var name, ..] ? Refusals.NamesHidden(name) : null);

    /// <summary>Whether it waits for the Chair to look at it alone.</summary>
    public static bool IsForChairsEye(Attribution attribution, Comment comment) =>
        !comment.AllOutcomes().Any(o => o.ClearedAt is not null)
        && !ChairsEye.NamedIn(attribution.Consultation.Roster, comment.Sent!.Content, comment.Delegation).IsEmpty;

    private static bool SaysItAll(OutcomeKind kind) =>
        kind is OutcomeKind.Reflected or OutcomeKind.Noted or OutcomeKind.ForDiscussion or OutcomeKind.KeptInBrackets
            or OutcomeKind.ReflectedElsewhere or OutcomeKind.ConfirmedInNextDraft;

    private static Refusal? Pointing(Attribution attribution, SeenComment seen, OutcomeText text) =>
        text.With is { } with && (with == seen.Comment.Id || attribution.See(with) is not { State: not CommentState.Withdrawn })
            ? Refusals.NoSuchComment("with")
        : text.At is { } at && attribution.Version(at.Draft)?.Draft.Find(at.Passage) is null ? Refusals.NoSuchPassage("at")
        : text.With is { } other && attribution.Blind(seen.Comment.Id, other) is { } blind ? Refusals.MayNotRead(blind.ShortName)
        : null;
}
