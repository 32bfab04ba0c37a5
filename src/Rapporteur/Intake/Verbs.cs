using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The one table of what people can do, for all doors: a door adds its words and its look, never a decision of its own.
/// </summary>
public static class Verbs
{
    public static CommentVerb Change { get; } =
        new("change", (id, said) => new ChangeComment(id, said.Revision, said.Content!), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Approve { get; } =
        new("approve", (id, said) => new ApproveComment(id, said.Revision), Door.Pane, Door.Teams, Door.Api);

    // The pane sends from a panel of its own, where everything unsent stands.
    public static CommentVerb Send { get; } =
        new("send", (id, _) => new Submit([id], Saved: true), Door.Teams, Door.Api);

    public static CommentVerb Discard { get; } =
        new("discard", (id, _) => new DiscardComment(id), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Withdraw { get; } =
        new("withdraw", (id, _) => new WithdrawComment(id), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Align { get; } =
        new("align", (id, _) => new Align(id), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Dissociate { get; } =
        new("dissociate", (id, _) => new Dissociate(id), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Answer { get; } =
        new("answer", (id, said) => new AnswerClarification(id, said.Words, said.Number), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Note { get; } =
        new("note", (id, said) => new WriteNote(id, said.Words), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Support { get; } =
        new("support", (id, _) => new TakeStance(id, true), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb NotSupport { get; } =
        new("notSupport", (id, _) => new TakeStance(id, false), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb BringBack { get; } =
        new("bringBack", (id, _) => new BringBack(id), Door.Pane, Door.Teams, Door.Api);

    public static CommentVerb Ask { get; } =
        new("ask", (id, said) => new AskClarification(id, said.Words), Door.Desk, Door.Api);

    public static CommentVerb AnswerOutcome { get; } =
        new("answerOutcome", (id, said) => new AnswerOutcome(new(id), said.Words, said.Number), Door.Pane, Door.Api);

    public static CommentVerb PrepareOutcome { get; } = new(
        "outcome", (id, said) => new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Noted, said.Words)), Door.Desk, Door.Api);

    public static CommentVerb ClearOutcome { get; } =
        new("clear", (id, said) => new ClearOutcome(new(id), said.Number), Door.Desk, Door.Api);

    public static CommentVerb CirculateOutcome { get; } =
        new("circulate", (id, said) => new CirculateOutcome(new(id), said.Number), Door.Desk, Door.Api);

    public static CommentVerb TakeBackOutcome { get; } =
        new("takeBack", (id, said) => new TakeBackOutcome(new(id), said.Number), Door.Desk, Door.Api);

    /// <summary>What can be done about a comment, in the order it is offered.</summary>
    public static ImmutableArray<CommentVerb> OnComment { get; } =
    [
        Answer, AnswerOutcome, Approve, Send, Change, Discard, Withdraw, BringBack, Support, NotSupport, Note, Dissociate, Align, Ask,
        PrepareOutcome, ClearOutcome, CirculateOutcome, TakeBackOutcome,
    ];

    public static ConsultationVerb Comment { get; } =
        new("comment", (board, _) => new SaveComment(Any(board)), Door.Pane, Door.Teams, Door.Api);

    // Who may send what he or she writes at once approves and sends for the delegation.
    public static ConsultationVerb ApproveAny { get; } =
        new("approve", (board, _) => new SaveComment(Any(board), Submit: true), Door.Api);

    public static ConsultationVerb Submit { get; } =
        new("submit", (board, _) => new SaveComment(Any(board), Submit: true), Door.Pane, Door.Teams, Door.Api);

    public static ConsultationVerb RuleContributors { get; } =
        new("ruleContributors",
            // A closing no rule of a delegation has, so that it would change something.
            (board, _) => new RuleContributors(new ContributorRule(new Closing(LocalDate.MinIsoValue))),
            Door.Pane,
            Door.Api);

    public static ConsultationVerb PutQuestion { get; } =
        new("question", (_, _) => new PutQuestion("…"), Door.Pane, Door.Teams, Door.Reader, Door.Api);

    public static ConsultationVerb FileOnBehalf { get; } = new(
        "fileOnBehalf",
        (board, now) =>
            new FileOnBehalf(board.Consultation!.Roster.Delegations.FirstOrDefault()?.Id ?? default, now, "…", "…", [Any(board)]),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb Record { get; } =
        new("record", (board, _) => new RecordMeetingComment(Any(board), Attribution: "…"), Door.Desk, Door.Api);

    public static ConsultationVerb PrepareDraft { get; } = new(
        "prepareDraft",
        (board, _) => new PrepareDraft("…", "en", new(""), new OriginalFile(new(""), "…", 0)),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb CirculateDraft { get; } =
        new("circulateDraft", (board, _) => new CirculatePrepared(board.Drafts.Count), Door.Desk, Door.Api);

    public static ConsultationVerb SettlePlaces { get; } = new(
        "settlePlaces",
        (board, _) => new SettlePlaces(
            board.Received.Find(id => board.Comments[id].Sent!.Content.Draft < (board.CurrentDraft?.Number ?? 0)),
            board.CurrentDraft?.Number ?? 0,
            []),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb PrepareLanguageVersion { get; } = new(
        "prepareLanguageVersion",
        (board, _) => new PrepareLanguageVersion(
            board.CurrentDraft?.Number ?? 0, Unsaid(board), new(""), new OriginalFile(new(""), "…", 0)),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb CirculateLanguageVersion { get; } = new(
        "circulateLanguageVersion",
        (board, _) => board.Languages.Find(v => !v.IsCirculated) is { } waiting
            ? new CirculateLanguageVersion(waiting.Draft, waiting.Language)
            : new CirculateLanguageVersion(0, Unsaid(board)),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb SettleCounterpart { get; } = new(
        "settleCounterpart",
        (board, _) => board.Languages is [.., var last]
            ? new SettleCounterpart(last.Draft, last.Language, board.DraftNumbered(last.Draft)!.Draft.Passages[0].Id, null)
            : new SettleCounterpart(0, Unsaid(board), new(""), null),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb PreparePaper { get; } = new(
        "preparePaper",
        (board, _) => new PreparePaper(new PaperToIssue(
            new PaperTitle("…", "en", board.CurrentDraft?.Number ?? 0), new OriginalFile(new(""), "…", 0), new(""), new(0, 0, 0))),
        Door.Desk,
        Door.Api);

    public static ConsultationVerb ClearPaper { get; } = new(
        "clearPaper", (board, _) => new ClearPaper(PaperThatIs(board, PaperState.Prepared)), Door.Desk, Door.Api);

    public static ConsultationVerb CirculatePaper { get; } = new(
        "circulatePaper", (board, _) => new CirculatePaper(PaperThatIs(board, PaperState.Cleared)), Door.Desk, Door.Api);

    public static ConsultationVerb Extend { get; } =
        new("extend", (board, now) => new ExtendClosing(LaterThanAny(board.Consultation!, now), null, "…"), Door.Desk);

    public static ConsultationVerb PlanReminders { get; } =
        new("planReminders", (_, _) => new PlanReminders(StandingPlan.Default.Plan), Door.Desk);

    public static ConsultationVerb ApproveReminders { get; } =
        new("approveReminders", (board, _) => new ApproveReminders(board.Plan.Version), Door.Desk);

    public static ConsultationVerb SetDate { get; } =
        new("setDate",
            (board, _) => new SetMilestone(new Milestone(MilestoneKind.ToBeAnnounced, "…", "…", Id: Date(board)?.Milestone.Id), "…"),
            Door.Desk);

    public static ConsultationVerb ClearDate { get; } =
        new("clearDate",
            (board, _) => Date(board) is { Milestone.Id: { } id, Version: var last } ? new ClearMilestone(id, last)
                : new ClearMilestone(new(""), 0),
            Door.Desk);

    public static ConsultationVerb Consider { get; } =
        new("consider",
            (board, _) => new ConsiderLate(board.Submissions.Values.FirstOrDefault(s => s.Late)?.Reference ?? default, true, ""),
            Door.Desk);

    public static ConsultationVerb Invite { get; } =
        new("invite", (board, _) => new InvitePerson(board.Consultation!.Roster.People.First().Id, "…"), Door.Desk);

    /// <summary>What can be done in a consultation, in the order it is told.</summary>
    public static ImmutableArray<ConsultationVerb> InConsultation { get; } =
    [
        Comment, ApproveAny, Submit, RuleContributors, PutQuestion, FileOnBehalf, Record, PrepareDraft, CirculateDraft, SettlePlaces,
        PrepareLanguageVersion, CirculateLanguageVersion, SettleCounterpart, PreparePaper, ClearPaper, CirculatePaper, Extend,
        SetDate, ClearDate, Consider, PlanReminders, ApproveReminders, Invite,
    ];

    /// <summary>What that door offers this reader about a comment.</summary>
    public static IEnumerable<CommentVerb> OpenOn(Attribution reader, SeenComment seen, Instant now, Door door) =>
        OnComment.Where(v => v.Shown.Contains(door) && v.IsOpen(reader, seen, now));

    /// <summary>What that door offers this reader in the consultation.</summary>
    public static IEnumerable<ConsultationVerb> OpenIn(Attribution reader, Instant now, Door door) =>
        InConsultation.Where(v => v.Shown.Contains(door) && v.IsOpen(reader, now));

    // No draft, no comment: the rule says so of one into a draft there is none of.
    private static CommentContent Any(Board board) =>
        new() { Draft = board.CurrentDraft?.Number ?? 0, Places = [Place.Document], Text = "…" };

    // A language the draft is not in.
    private static string Unsaid(Board board) => board.CurrentDraft?.Language == "en" ? "fr" : "en";

    private static PaperId PaperThatIs(Board board, PaperState state) => board.Papers.Find(p => p.State == state)?.Id ?? new("");

    // One that waits for the Chair where there is one.
    private static MilestoneVersion? Date(Board board) => board.Milestones.Values.Select(v => v[^1]).MaxBy(v => v.ClearedBy is null);

    private static Closing LaterThanAny(Consultation consultation, Instant now)
    {
        var latest = consultation.Extensions.Select(e => e.Closing.Day).Append(consultation.Closing?.Day ?? LocalDate.MinIsoValue).Max();
        var today = now.InZone(consultation.ForumZone).Date;
        return new Closing(LocalDate.Max(latest, today).PlusDays(1));
    }
}
