using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Notices;

/// <summary>
/// The whole time of a consultation as one reader may look at it: what was, what will be, what is not known to the day.
/// Dated items first, in order, then the others. Who is written to, dates that wait for the Chair and one delegation's own
/// closing are for the Secretariat and the Chair; what only a delegation itself may know of is on nobody's timeline.
/// </summary>
public sealed record Timeline(Instant Now, Instant Begins, Instant Ends, ImmutableArray<TimelineItem> Items)
{
    private static readonly Duration Shortest = Duration.FromDays(7);

    /// <summary>Null for whom the consultation's dates are not to be worked on: a delegation.</summary>
    public static Timeline? For(Attribution reader, Instant now)
    {
        if (!reader.ReadsAllSent)
        {
            return null;
        }

        var (board, consultation) = (reader.Board, reader.Board.Consultation!);
        IEnumerable<TimelineItem> items =
            [new OpeningItem(consultation.Opened), .. board.Drafts.Select(d => new DraftItem(d)),
                .. Closings(consultation, reader), .. Milestones(board, reader.SeesLateness, now)];
        var all = (reader.SeesLateness ? items.Concat(Notices(board, now)) : items).ToList();
        var dated =
            all.Where(i => i.From is not null).OrderBy(i => i.From).ThenByDescending(i => i is OpeningItem).ThenBy(i => i.To)
                .ThenBy(i => i.Key, StringComparer.Ordinal).ToList();
        var ends = dated.Select(i => i.To!.Value).Append(now).Append(consultation.Opened + Shortest).Max();
        return new Timeline(now, Instant.Min(dated[0].From!.Value, now), ends, [.. dated, .. all.Where(i => i.From is null)]);
    }

    /// <summary>
    /// When the next notice goes out after that instant; null when none is to come or the plan waits for approval, and for whom
    /// that is not to know.
    /// </summary>
    public static Instant? NextNotice(Attribution reader, Instant now) => !reader.SeesLateness ? null
        : (reader.Board.Plan.ApprovedBy is null ? [] : Planned.Reminders(reader.Board, now)).Concat(Planned.News(reader.Board, now))
            .Where(p => !p.AtOnce).Select(p => (Instant?)p.Occasion.Due).Min();

    /// <summary>What was sent under that key, for the Secretariat and the Chair; null for what only a delegation may know of.</summary>
    public static NoticeLedger? Sent(Attribution reader, NoticeKey key) =>
        reader.SeesLateness && reader.Board.Notices.GetValueOrDefault(key) is { Key.Inside: null } ledger ? ledger : null;

    /// <summary>Grows with everything that is told of a notice, for the Secretariat and the Chair; 0 for others.</summary>
    public static int Told(Attribution reader) => !reader.SeesLateness ? 0
        : reader.Board.Notices.Values.Where(l => l.Key.Inside is null).Sum(l => l.Outcomes.Count + l.Bounced.Count + l.Chunks);

    private static IEnumerable<ClosingItem> Closings(Consultation consultation, Attribution reader)
    {
        var own = consultation.Roster.Delegations.Where(d => consultation.ExtensionOf(d.Id)?.To == d.Id).ToList();
        var closing = consultation.ClosingOf(null);
        var ends =
            consultation.Roster.Delegations.Except(own).Select(d => consultation.ClosingFor(d)).Append(consultation.ClosingForAll()).Max();
        yield return new ClosingItem(
            closing, null, closing == consultation.Closing ? null : consultation.Closing, reader.Consultation.ExtensionOf(null),
            consultation.ClosingForAll(), ends);
        foreach (var delegation in reader.SeesLateness ? own : [])
        {
            var end = consultation.ClosingFor(delegation);
            yield return new ClosingItem(consultation.ClosingOf(delegation.Id), delegation, consultation.Closing,
                consultation.ExtensionOf(delegation.Id), end, end);
        }
    }

    private static IEnumerable<MilestoneItem> Milestones(Board board, bool everything, Instant now)
    {
        foreach (var versions in board.Milestones.Values)
        {
            if (versions.FindLast(v => v.ClearedBy is not null) is { } cleared)
            {
                yield return Milestone(board.Consultation!, everything ? cleared : cleared with { Why = "", By = default }, false, now);
            }

            if (everything && versions[^1] is { ClearedBy: null } waits)
            {
                yield return Milestone(board.Consultation!, waits, true, now);
            }
        }
    }

    private static MilestoneItem Milestone(Consultation consultation, MilestoneVersion version, bool waits, Instant now)
    {
        var milestone = version.Milestone;
        if (milestone.Kind is MilestoneKind.DependsOn or MilestoneKind.ToBeAnnounced || milestone.Earliest is not { } first)
        {
            return new MilestoneItem(version, waits, false, null, null);
        }

        var zone = (milestone.Zone ?? consultation.Zone).Rules;
        var begins = zone.AtLeniently(first + (milestone.Time ?? LocalTime.Midnight)).ToInstant();
        var ends =
            milestone.Time is not null && milestone.Latest is null
                ? begins
                : zone.AtLeniently((milestone.Latest ?? first).PlusDays(1).AtMidnight()).ToInstant();
        return new MilestoneItem(version, waits, milestone.Kind != MilestoneKind.OnDay && now > ends, begins, ends);
    }

    // Questions about comments, receipts and answers to mails are no dates; they stand with what they are about.
    private static IEnumerable<NoticeItem> Notices(Board board, Instant now)
    {
        var steps = Steps(board).ToLookup(s => s.Occasion.Key);
        var planned = Planned.Reminders(board, now).Concat(Planned.News(board, now)).ToLookup(p => p.Occasion.Key);
        var sent = board.Notices.Values.Where(l => l.Key.Inside is null).ToDictionary(l => l.Key);
        foreach (var key in steps.Select(s => s.Key).Concat(planned.Select(p => p.Key)).Concat(sent.Keys).Distinct()
            .Where(k => k is not (NoticeKey.Question or NoticeKey.Filed or NoticeKey.WrittenBack or NoticeKey.Mails)))
        {
            var (ledger, coming) = (sent.GetValueOrDefault(key), planned[key].ToList());
            var concerned = steps[key].Select(s => s.Delegation).Concat(coming.Select(p => p.Delegation)).Distinct().Take(2).ToList();
            var dues = steps[key].Select(s => s.Occasion.Due).Concat(coming.Select(p => p.Occasion.Due))
                .DefaultIfEmpty(ledger?.Begun ?? now).ToList();
            yield return new NoticeItem(
                key, concerned is [var only] && IsOwn(board.Consultation!, key, only) ? only : null, dues.Min(), dues.Max())
            {
                WaitsForApproval = board.Plan.ApprovedBy is null && key is NoticeKey.Reminder && coming.Count > 0,
                Told = Tally.Of(ledger),
                People = coming.Count,
                Delegations = coming.Select(p => p.Delegation.Id).Distinct().Count(),
                AtOnce = coming.Exists(p => p.AtOnce),
            };
        }
    }

    // Every step of the plan has its place, also for those who have answered: it says how many are left.
    private static IEnumerable<(Delegation Delegation, Occasion Occasion)> Steps(Board board) =>
        from delegation in board.Consultation!.Roster.Delegations
        where board.Consultation.MayComment.Contains(delegation.Category)
        from occasion in Planned.ScheduleOf(board, delegation)
        select (delegation, occasion);

    private static bool IsOwn(Consultation consultation, NoticeKey key, Delegation delegation) =>
        consultation.ExtensionOf(delegation.Id)?.To == delegation.Id
            && (key as NoticeKey.Reminder)?.Closing is { } version
            && version == Occasions.VersionOf(consultation, delegation);
}
