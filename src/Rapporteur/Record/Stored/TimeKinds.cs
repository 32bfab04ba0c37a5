using System.Text.Json;
using NodaTime;
using Rapporteur.Consultations;
using static Rapporteur.Record.Stored.Content;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How dates, reminders and notices are stored.</summary>
internal static class TimeKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "milestoneSet",
            Default.MilestoneSet,
            (MilestoneSet e) => new V1.MilestoneSet(e.Version, OpeningKinds.Of(e.Milestone), e.Why),
            s => new MilestoneSet(s.Version, OpeningKinds.Read(s.Milestone), s.Why)),
        Kind.Of(
            "milestoneCleared",
            Default.MilestoneCleared,
            (MilestoneCleared e) => new V1.MilestoneCleared(e.Id.Value, e.Version),
            s => new MilestoneCleared(new(s.Id), s.Version)),
        Kind.Of("remindersPlanned", Default.RemindersPlanned, Of, Read),
        Kind.Of(
            "remindersApproved",
            Default.RemindersApproved,
            (RemindersApproved e) => new V1.RemindersApproved(e.Version),
            s => new RemindersApproved(s.Version)),
        Kind.Of(
            "reminderCalled",
            Default.ReminderCalled,
            (ReminderCalled e) => new V1.ReminderCalled(e.Id.Value, Each(e.To, d => d.Value)),
            s => new ReminderCalled(new(s.Id), Each(s.To, d => new DelegationId(d)))),
        Kind.Of(
            "reachChecked",
            Default.ReachChecked,
            (ReachChecked e) => new V1.ReachChecked(e.Id.Value, Each(e.To, d => d.Value)),
            s => new ReachChecked(new(s.Id), Each(s.To, d => new DelegationId(d)))),
        Kind.Of(
            "reachConfirmed",
            Default.ReachConfirmed,
            (ReachConfirmed e) => new V1.ReachConfirmed(e.Check.Value, e.Person.Value, StoredWord<NoticeChannel>.Of(e.Channel)),
            s => new ReachConfirmed(new(s.Check), new(s.Person), StoredWord<NoticeChannel>.Read(s.Channel))),
        Kind.Of(
            "lateConsidered",
            Default.LateConsidered,
            (LateConsidered e) => new V1.LateConsidered(e.Submission.Value, e.Considered, e.Why),
            s => new LateConsidered(new(s.Submission), s.Considered, s.Why)),
        Kind.Of("noticesClaimed", Default.NoticesClaimed, Of, Read),
        Kind.Of(
            "noticesTold",
            Default.NoticesTold,
            (NoticesTold e) => new V1.NoticesTold(
                e.Key.ToString(), e.Claim.Chunk, e.Claim.Take, Each(e.Outcomes, Of) ?? [], e.Key.Inside?.Value),
            s => new NoticesTold(Key(s.Key, s.Inside), new(s.Chunk, s.Take), Each(s.Outcomes, Read))),
        Kind.Of(
            "noticeBounced",
            Default.NoticeBounced,
            (NoticeBounced e) => new V1.NoticeBounced(e.Key.ToString(), e.Person.Value, e.Reason, e.Key.Inside?.Value),
            s => new NoticeBounced(Key(s.Key, s.Inside), new(s.Person), s.Reason)),
    ];

    private static V1.RemindersPlanned Of(RemindersPlanned entry) => new(
        entry.Version,
        Each(entry.Plan.Steps, s => new V1.Step(StoredWord<StepKind>.Of(s.Kind)) { Days = s.Days }) ?? [],
        Times.Of((LocalTime?)entry.Plan.At)!)
    {
        Texts = Each(entry.Plan.Texts, t => new V1.ReminderText(t.Language, t.Text)),
        RestDays = Each(entry.Plan.RestDays, r => new V1.RestDays(r.Zone.Value, Each(r.Days, StoredWord<IsoDayOfWeek>.Of) ?? [])),
        Holidays = Each(entry.Plan.Holidays, day => Times.Of((LocalDate?)day)!),
    };

    private static RemindersPlanned Read(V1.RemindersPlanned planned) => new(
        planned.Version,
        new ReminderPlan(Each(planned.Steps, s => new ReminderStep(StoredWord<StepKind>.Read(s.Kind), s.Days)), Times.Hour(planned.At))
        {
            Texts = Each(planned.Texts, t => new ReminderText(t.Language, t.Text)),
            RestDays = Each(planned.RestDays, r => new RestDays(new(r.Zone), Each(r.Days, StoredWord<IsoDayOfWeek>.Read))),
            Holidays = Each(planned.Holidays, Times.Day),
        });

    private static V1.NoticesClaimed Of(NoticesClaimed entry) => new(
        entry.Key.ToString(),
        entry.Claim.Id.Chunk,
        entry.Claim.Id.Take,
        Each(entry.Claim.People, p => p.Value) ?? [],
        entry.Claim.Sender,
        Times.Of(entry.Claim.LeaseEnds),
        entry.Key.Inside?.Value);

    private static NoticesClaimed Read(V1.NoticesClaimed claimed) => new(
        Key(claimed.Key, claimed.Inside),
        new NoticeClaim(
            new(claimed.Number, claimed.Take), Each(claimed.People, p => new PersonId(p)), claimed.Sender,
            Times.Instant(claimed.LeaseEnds)));

    private static V1.Outcome Of(NoticeOutcome outcome) => new(
        outcome.Person.Value, StoredWord<NoticeChannel>.Of(outcome.Channel), StoredWord<NoticeState>.Of(outcome.State), outcome.Reason)
    {
        Uncertain = outcome.Uncertain,
    };

    private static NoticeOutcome Read(V1.Outcome outcome) => new(
        new(outcome.Person),
        StoredWord<NoticeChannel>.Read(outcome.Channel),
        StoredWord<NoticeState>.Read(outcome.State),
        outcome.Uncertain,
        outcome.Reason);

    // A kind of notice this version does not know is as unknown to it as a kind of entry.
    private static NoticeKey Key(string text, string? inside) => NoticeKey.Read(text) is { } key && key.Inside?.Value == inside
        ? key
        : throw new JsonException($"\"{text}\" is no notice of this version.");
}
