using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Notices;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk;

/// <summary>One matter that needs a person: the keys of what and why, and each case with where on the page it stands.</summary>
public sealed record Need(string Title, string Why, IReadOnlyList<NeedCase> Cases);

/// <summary>
/// One case: whose it is, its reference when there is one, what about it, and the element on the page that shows it, or
/// another page where it is settled.
/// </summary>
public sealed record NeedCase(string Who, string? Reference, string What, string? Anchor, string? Page = null);

/// <summary>
/// What needs the Secretariat or the Chair, from what the record knows: nothing is guessed, nothing comes from inside a
/// delegation. A matter without a case is not on it.
/// </summary>
public static class Needs
{
    public static IReadOnlyList<Need> Of(DeskView view, Phrases say) => view.SeesLateness
        ? [.. new[] { Arrived(view, say), Questions(view), AnswersToClear(view), ToClear(view), Passed(view), ToApprove(view, say),
            Late(view, say.Language), Unplaced(view, say.Language), Withdrawn(view, say.Language), Dissociated(view, say.Language),
            Asked(view, say.Language), CameBack(view, say.Language), ToHandOn(view), Unreached(view) }.Where(n => n.Cases.Count > 0)]
        : [];

    private static Need Arrived(DeskView view, Phrases say) => new(
        "desk.need.mail",
        "desk.need.mail-why",
        [.. view.Reader.Arrivals().Where(a => a.State is Arrivals.ArrivalState.Waiting).Reverse()
            .Select(a => new NeedCase(say.Language.At(a.At, view.Consultation.ForumZone), null, "", null, $"{view.Address}/mail/{a.Id}"))]);

    private static Need Questions(DeskView view) => new(
        "desk.need.questions",
        "desk.need.questions-why",
        [.. view.Reader.Questions().Where(q => q.Waits).Select(q => Case(view, q, q.Words))]);

    private static Need AnswersToClear(DeskView view) => new(
        "desk.need.answers",
        "desk.need.answers-why",
        [.. view.Reader.Questions().Where(q => q.Prepared is not null).Select(q => Case(view, q, q.Prepared!.Words))]);

    private static NeedCase Case(DeskView view, SeenQuestion question, string what) => new(
        question.Delegation?.ShortName ?? "", null, DeskWords.Shortened(what), null,
        $"/reader/{view.Reader.Id}/questions#q-{question.Id}");

    private static Need ToClear(DeskView view) => new(
        "desk.need.clear",
        "desk.need.clear-why",
        [.. view.Reader.Milestones().Where(m => m.Waits).Select(m => Case(view, m.Last))]);

    // Only the Secretariat is prompted; nobody else is told that a date in words has gone by.
    private static Need Passed(DeskView view) => new(
        "desk.need.passed",
        "desk.need.passed-why",
        view.Reader.Asker.Function != Function.Secretariat ? []
            : [.. (Timeline.For(view.Reader, view.Now)?.Items ?? []).OfType<MilestoneItem>()
                .Where(m => m is { Passed: true, Waits: false } && view.Reader.Milestone(m.Version.Milestone.Id!.Value) is { Waits: false })
                .Select(m => Case(view, m.Version.Milestone))]);

    private static Need ToApprove(DeskView view, Phrases say) => new(
        "desk.need.approve",
        "desk.need.approve-why",
        view.Reader.Asker.Function == Function.Secretariat && view.Reader.Plan is { ApprovedBy: null }
            && !(view.Now > view.Consultation.ClosingForAll())
            ? [new NeedCase(say["desk.need.plan"], null, say["desk.need.plan-what"], null, $"{view.Address}/reminders")] : []);

    private static NeedCase Case(DeskView view, Milestone milestone) =>
        new(milestone.What, null, milestone.Words, null,
            $"{view.Address}/timeline?act=milestone&id={Uri.EscapeDataString(milestone.Id.ToString()!)}");

    private static Need Late(DeskView view, Language language) => new(
        "desk.need.late",
        "desk.need.late-why",
        [.. view.Reader.Submissions().Where(s => s.Late && view.Reader.LateWordOn(s.Reference) is null)
            .Select(s => Case(view, s, language.At(s.CountsFrom, view.Consultation.ForumZone)))]);

    // A general comment is meant for the whole; another one placed there waits for a place.
    private static Need Unplaced(DeskView view, Language language) => new(
        "desk.need.unplaced",
        "desk.need.unplaced-why",
        [.. Standing(view)
            .Where(s => s.Content.Places.All(p => p.Scope == PlaceScope.Document) && !s.Content.Kinds.Contains(CommentKind.General))
            .Select(s => Case(view, language, s, Said(s)))]);

    private static Need Withdrawn(DeskView view, Language language) => new(
        "desk.need.withdrawn",
        "desk.need.withdrawn-why",
        [.. view.Received.Where(s => s.State == CommentState.Withdrawn).Select(s => Case(view, language, s, Said(s)))]);

    private static Need Dissociated(DeskView view, Language language) => new(
        "desk.need.dissociated",
        "desk.need.dissociated-why",
        [.. Standing(view).Where(s => s.Comment.Dissociated.Length > 0)
            .Select(s => Case(view, language, s, string.Join(", ", s.Comment.Dissociated.Select(view.NameOf))))]);

    private static Need Asked(DeskView view, Language language) => new(
        "desk.need.asked",
        "desk.need.asked-why",
        [.. view.Received.Where(s => s.Comment.OpenQuestion is not null)
            .Select(s => Case(view, language, s, DeskWords.Shortened(s.Comment.OpenQuestion!.Question)))]);

    private static Need CameBack(DeskView view, Language language) => new(
        "desk.need.came-back",
        "desk.need.came-back-why",
        [.. Rapporteur.Papers.OpenConfirmation.All(view.Reader).DistinctBy(o => o.Of.Comment)
            .Select(o => (Open: o, Seen: view.Reader.See(o.Of.Comment))).Where(o => o.Seen is not null)
            .Select(o => Case(view, language, o.Seen!, o.Open.Confirmation.Label))]);

    private static Need ToHandOn(DeskView view) => new(
        "desk.need.hand-on",
        "desk.need.hand-on-why",
        [.. view.Reader.Submissions().Where(s => s.OnBehalf is not null && !IsReached(view, s.Delegation))
            .Select(s => Case(view, s, s.OnBehalf!.Sender))]);

    private static Need Unreached(DeskView view) => new(
        "desk.need.unreached",
        "desk.need.unreached-why",
        [.. view.Consultation.Roster.Delegations.Where(d => !IsReached(view, d.Id))
            .Select(d => new NeedCase(d.ShortName, null, d.OfficialName, $"d-{d.Id}"))]);

    private static IEnumerable<SeenComment> Standing(DeskView view) =>
        view.Received.Where(s => s.State != CommentState.Withdrawn && s.Comment.Origin != CommentOrigin.Meeting);

    private static bool IsReached(DeskView view, DelegationId delegation) =>
        view.Consultation.Roster.People.Any(p => p.Delegation == delegation && p.SpeaksForDelegation && p.Identities.Count > 0);

    private static NeedCase Case(DeskView view, Submission submission, string what) =>
        new(view.NameOf(submission.Delegation), submission.Reference.Value, what, $"s-{submission.Reference}");

    private static NeedCase Case(DeskView view, Language language, SeenComment seen, string what) =>
        new(language.Who(seen), seen.Comment.Reference, what, null, $"{view.Address}/comments/{seen.Comment.Id}");

    private static string Said(SeenComment seen) =>
        DeskWords.Shortened(seen.Content.Text.Length > 0 ? seen.Content.Text : seen.Content.ProposedWording ?? "");
}
