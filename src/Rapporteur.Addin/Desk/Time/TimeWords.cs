using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>How the Desk says what is on the timeline, and what became of a notice.</summary>
internal static class TimeWords
{
    private static readonly LocalDateTimePattern Short = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu, HH:mm");

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    public static string Of(ReminderStep step) => step.Kind switch
    {
        StepKind.Opening => "When the consultation opens",
        StepKind.DaysBefore when step.Days == 7 => "One week before the closing",
        StepKind.DaysBefore => $"{Pages.PageWords.Count(step.Days, "day", "days")} before the closing",
        StepKind.WorkingDaysBefore => $"{Pages.PageWords.Count(step.Days, "working day", "working days")} before the closing",
        _ => "On the closing day",
    };

    public static string Title(TimelineItem item, DeskView view) => item switch
    {
        OpeningItem => "Consultation opened",
        DraftItem draft => $"{draft.Draft.Label} circulated",
        ClosingItem { For: { } one } => $"Closing for {one.ShortName} alone",
        ClosingItem => "Closing",
        MilestoneItem milestone => milestone.Version.Milestone.What,
        SendingItem sending => Title(sending, view),
        _ => item.Key,
    };

    /// <summary>"Sat 23 Dec 2017, 00:00" on the clock of that zone; weekdays matter where rest days do.</summary>
    public static string At(Instant instant, DateTimeZone zone) => Short.Format(instant.InZone(zone).LocalDateTime);

    /// <summary>When it stands there: dates in the Chair's words, an end of a day as that day, else the forum's clock.</summary>
    public static string When(TimelineItem item, DeskView view) => item switch
    {
        MilestoneItem milestone => milestone.Version.Milestone.Words,
        ClosingItem { Closing: { } closing } => $"Comments are requested by {Pages.PageWords.OnDay(closing.Day)}{(closing.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time:HH:mm}") : "")}",
        ClosingItem => view.Consultation.ClosingWords ?? "",
        SendingItem { From: { } from, To: { } to } when from != to => $"{At(from, view.Consultation.ForumZone)} to {At(to, view.Consultation.ForumZone)}",
        _ => item.From is { } at ? At(at, view.Consultation.ForumZone) : "",
    };

    /// <summary>"11 Jan 2018 to 20 Jan 2018": the span that stays on the Desk; null when there is none.</summary>
    public static string? Inside(Milestone milestone) =>
        milestone.Kind is not (MilestoneKind.Around or MilestoneKind.InMonth) || milestone.Earliest is not { } first || milestone.Latest is not { } last ? null
        : $"{Day.Format(first)} to {Day.Format(last)}";

    public static string Of(MilestoneKind kind) => kind switch
    {
        MilestoneKind.OnDay => "On a day",
        MilestoneKind.Around => "Around",
        MilestoneKind.InMonth => "In a month",
        MilestoneKind.DependsOn => "Depends on something",
        _ => "To be announced",
    };

    public static string Of(NoticeChannel channel) => channel switch
    {
        NoticeChannel.Teams => "Teams chat",
        NoticeChannel.Mail => "E-mail",
        _ => "No way known",
    };

    /// <summary>What became of a notice, in words that claim no more than the channels told.</summary>
    public static IEnumerable<(string Words, string Class)> Of(Tally told)
    {
        (int Count, string Words, string Class)[] parts =
        [
            (told.Teams, "accepted by Teams", "good"), (told.Mail, "accepted by e-mail", "good"), (told.Underway, "under way", "note"),
            (told.Refused, "refused", "bad"), (told.Unreachable, "unreachable", "bad"), (told.Returned, "came back", "bad"),
            (told.Uncertain, "uncertain, may have it twice", "warn"), (told.Spared, "spared: no longer due", "note"),
        ];
        return parts.Where(p => p.Count > 0).Select(p => (string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Words}"), p.Class));
    }

    /// <summary>What became of a notice to one person.</summary>
    public static (string Words, string Class) Of(NoticeOutcome outcome, string? returned) => (outcome.State, returned) switch
    {
        (NoticeState.Accepted, { } reason) => ($"Came back: {Reason(reason)}", "bad"),
        (NoticeState.Accepted, _) => ($"Accepted by {(outcome.Channel == NoticeChannel.Teams ? "Teams" : "e-mail")}{(outcome.Uncertain ? ", perhaps twice" : "")}", outcome.Uncertain ? "warn" : "good"),
        (NoticeState.Refused, _) => ($"Refused{(outcome.Reason is { } code ? $": {Reason(code)}" : "")}", "bad"),
        (NoticeState.Unreachable, _) => ("No way known", "bad"),
        _ => ("Spared: no longer due", "note"),
    };

    /// <summary>"3 people of 2 delegations".</summary>
    public static string Many(int people, int delegations) => $"{Pages.PageWords.Count(people, "person", "people")} of {Pages.PageWords.Count(delegations, "delegation", "delegations")}";

    // Codes are the channels'; what is not known is said as it stands.
    private static string Reason(string code) => code.Replace('-', ' ');

    private static string Title(SendingItem sending, DeskView view) => sending.Kind switch
    {
        NoticeKind.Reminder => $"Reminder: {Lower(Of(sending.Step!))}",
        NoticeKind.Called => "Reminder called for by hand",
        NoticeKind.Question => "Question about a comment",
        NoticeKind.Closing => "Notice of more time",
        NoticeKind.Milestone => $"Notice of the date: {(view.Reader.Board.Milestones.GetValueOrDefault(sending.About!)?[^1].Milestone.What ?? sending.About)}",
        _ => $"Notice of the draft: {(int.TryParse(sending.About, CultureInfo.InvariantCulture, out var number) ? view.Reader.Board.DraftNumbered(number)?.Label : null)}",
    } + (sending.For is { } one ? $", for {one.ShortName}" : "");

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
