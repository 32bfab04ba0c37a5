using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>The reasons to write to one delegation at an instant, whether or not it was written to already.</summary>
internal static class Occasions
{
    /// <summary>A step that falls due so soon after more time was given says nothing new, and is left out.</summary>
    public static readonly Duration AfterNews = Duration.FromHours(24);

    /// <summary>Closer to the old end than this, more time is told at once and not on the next working morning.</summary>
    private static readonly Duration AtOnce = Duration.FromHours(72);

    /// <summary>How long what was called for by hand is worth sending.</summary>
    private static readonly Duration CalledFor = Duration.FromHours(24);

    /// <summary>How long after it was filed a receipt is news; a host that was down longer lets it stand beside the draft.</summary>
    private static readonly Duration ReceiptFor = Duration.FromDays(3);

    // A host that was down longer, or never told of papers before, lets them stand on their page.
    private static readonly Duration PaperFor = Duration.FromDays(14);

    // The same paper in another language, soon after, is no news of its own.
    private static readonly Duration InOtherLanguages = Duration.FromDays(1);

    // After the morning's reminder, so that who acts on that one is not written to again.
    internal static readonly Duration AfterReminder = Duration.FromHours(3);

    public static IEnumerable<Occasion> Of(Board board, Delegation delegation, Instant now) =>
        Reminding(board, delegation, now).Concat(News(board, delegation, now)).Where(o => o.Due <= now);

    private static IEnumerable<Occasion> Reminding(Board board, Delegation delegation, Instant now)
    {
        var consultation = board.Consultation!;
        if (board.Plan is not { ApprovedBy: not null, Plan: var plan }
            || !consultation.MayComment.Contains(delegation.Category) || now > consultation.ClosingFor(delegation))
        {
            yield break;
        }

        var version = VersionOf(consultation, delegation);
        var schedule = Reminders.Schedule(consultation, delegation, plan);
        if (IsSilent(board, delegation.Id))
        {
            if (schedule.LastOrDefault(s => s.Due <= now) is { Step: { } step } last)
            {
                yield return new Occasion(new NoticeKey.Reminder(version, step), last.Due);
            }

            if (board.Called.FindLast(c => c.To.IsEmpty || c.To.Contains(delegation.Id)) is { } called && now <= called.At + CalledFor)
            {
                yield return new Occasion(new NoticeKey.Called(called.Id), called.At);
            }
        }

        if (HasUnsent(board, delegation.Id)
            && schedule.LastOrDefault(
                s => s.Step.Kind is StepKind.WorkingDaysBefore or StepKind.ClosingDay
                    && s.Due + AfterReminder <= now) is { Step: { } before } warned)
        {
            yield return new Occasion(new NoticeKey.Unsent(version, before, delegation.Id), warned.Due + AfterReminder);
        }
    }

    internal static IEnumerable<Occasion> News(Board board, Delegation delegation, Instant now)
    {
        var (consultation, plan) = (board.Consultation!, board.Plan.Plan);
        if (consultation.ExtensionOf(delegation.Id) is { } given && consultation.MayComment.Contains(delegation.Category)
            && !(now > consultation.ClosingFor(delegation)))
        {
            yield return new Occasion(
                new NoticeKey.MoreTime(VersionOf(consultation, delegation)), ToldAt(consultation, delegation, plan, given));
        }

        foreach (var (id, versions) in board.Milestones)
        {
            if (versions.FindLast(v => v.ClearedBy is not null) is { Version: var version, ClearedAt: { } cleared } latest
                && cleared > consultation.Opened && !IsPast(latest.Milestone, consultation, now))
            {
                yield return new Occasion(new NoticeKey.Dated(id, version), Mornings.First(delegation, plan, cleared));
            }
        }

        foreach (var comment in board.DossierOf(delegation.Id).Asked.Select(id => board.Comments[id]))
        {
            if (comment.OpenQuestion is { } question)
            {
                yield return new Occasion(new NoticeKey.Question(comment.Id, comment.Clarifications.Length), question.AskedAt);
            }
        }

        foreach (var reference in board.DossierOf(delegation.Id).FromMail)
        {
            if (board.Submissions[reference] is { OnBehalf.EnteredAt: var entered } && now <= entered + ReceiptFor)
            {
                yield return new Occasion(new NoticeKey.Filed(reference), entered);
            }
        }

        foreach (var back in board.WrittenBack)
        {
            if (back.To == delegation.Id && now <= back.At + ReceiptFor)
            {
                yield return new Occasion(new NoticeKey.WrittenBack(back.Arrival, back.Number), back.At);
            }
        }

        foreach (var answered in ToldOfDay.Of(board, delegation, plan).Where(o => now <= o.Due + PaperFor))
        {
            yield return answered;
        }

        if (board.ReachChecks.FindLast(c => c.To.IsEmpty || c.To.Contains(delegation.Id)) is { } check && now <= check.At + CalledFor)
        {
            yield return new Occasion(new NoticeKey.Reached(check.Id), check.At);
        }

        if (board.CurrentDraft is { Number: > 0 } draft)
        {
            yield return new Occasion(new NoticeKey.Revised(draft.Number), Mornings.First(delegation, plan, draft.At));
        }

        foreach (var version in board.Languages)
        {
            if (version.IsCirculated && version.Draft == board.CurrentDraft?.Number && now <= version.At + PaperFor)
            {
                yield return new Occasion(
                    new NoticeKey.InLanguage(version.Draft, version.Language, version.Circulated),
                    Mornings.First(delegation, plan, version.At));
            }
        }

        foreach (var paper in board.Papers)
        {
            if (paper.CirculatedAt is { } at && now <= at + PaperFor && !IsToldInAnotherLanguage(board, paper, at))
            {
                yield return new Occasion(new NoticeKey.Paper(paper.Id), Mornings.First(delegation, plan, at));
            }
        }
    }

    private static bool IsToldInAnotherLanguage(Board board, IssuedPaper paper, Instant at) => board.Papers.Exists(other =>
        other.CirculatedAt is { } before && before < at && at - before < InOtherLanguages
        && other.Title.Language != paper.Title.Language && other.Title with { Language = paper.Title.Language } == paper.Title);

    /// <summary>When a delegation is told of more time: on its next working morning, at once when the old end is near or past.</summary>
    public static Instant ToldAt(Consultation consultation, Delegation delegation, ReminderPlan plan, Extension given) =>
        given.Reopens || EndBefore(consultation, delegation, given) is { } end && end - given.At < AtOnce
            ? given.At
            : Mornings.First(delegation, plan, given.At);

    /// <summary>0 for the closing as it was first, then counted by the extensions: a moved date has notices of its own.</summary>
    internal static int VersionOf(Consultation consultation, Delegation delegation) =>
        consultation.ExtensionOf(delegation.Id) is { } given ? consultation.Extensions.LastIndexOf(given) + 1 : 0;

    /// <summary>Whether nothing was sent by it or in its name: what the Secretariat knows, and nothing of what lies inside.</summary>
    internal static bool IsSilent(Board board, DelegationId delegation) =>
        board.DossierOf(delegation).Submissions.IsEmpty && !NamedInJoint(board, delegation);

    private static bool HasUnsent(Board board, DelegationId delegation) =>
        !board.DossierOf(delegation).Approved.IsEmpty;

    // A joint comment counts as the answer of those it names, until they dissociate themselves.
    private static bool NamedInJoint(Board board, DelegationId delegation) =>
        board.Joint.Any(id => board.Comments[id] is { Stands: true } comment && comment.Names(delegation));

    private static Instant? EndBefore(Consultation consultation, Delegation delegation, Extension given) =>
        (consultation
            with
        {
            Extensions =
                consultation.Extensions.RemoveRange(consultation.Extensions.LastIndexOf(given),
                    consultation.Extensions.Length - consultation.Extensions.LastIndexOf(given))
        })
            .ClosingFor(delegation);

    private static bool IsPast(Milestone milestone, Consultation consultation, Instant now) =>
        (milestone.Latest ?? milestone.Earliest) is { } day
        && now > (milestone.Zone ?? consultation.Zone).Rules.AtLeniently(day.PlusDays(1).AtMidnight()).ToInstant();
}
