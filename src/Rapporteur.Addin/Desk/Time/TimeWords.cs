using System.Globalization;
using Rapporteur.Addin.Notices;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>How the Desk says what is on the timeline, and what became of a notice.</summary>
internal static class TimeWords
{
    public static string Of(Phrases say, ReminderStep step) => step.Kind switch
    {
        StepKind.DaysBefore when step.Days == 7 => say["agenda.step.week"],
        StepKind.DaysBefore => say.Say("agenda.step.days", ("count", step.Days)),
        StepKind.WorkingDaysBefore => say.Say("agenda.step.working-days", ("count", step.Days)),
        var kind => Of(say, kind),
    };

    public static string Of(Phrases say, StepKind kind) => say[kind switch
    {
        StepKind.Opening => "agenda.kind.opening",
        StepKind.DaysBefore => "agenda.kind.days",
        StepKind.WorkingDaysBefore => "agenda.kind.working-days",
        _ => "agenda.kind.closing",
    }];

    public static string Title(TimelineItem item, DeskView view, Phrases say) => item switch
    {
        OpeningItem => say["agenda.item.opened"],
        DraftItem draft => say.Say("agenda.item.draft", ("draft", draft.Draft.Label)),
        ClosingItem { For: { } one } => say.Say("agenda.item.closing-one", ("delegation", one.ShortName)),
        ClosingItem => say["agenda.item.closing"],
        MilestoneItem milestone => milestone.Version.Milestone.What,
        NoticeItem { For: { } one } sent =>
            say.Say("agenda.sending.for", ("notice", Title(sent.Notice, view, say)), ("delegation", one.ShortName)),
        NoticeItem sent => Title(sent.Notice, view, say),
        _ => item.Key,
    };

    /// <summary>When it stands there: dates in the Chair's words, an end of a day as that day, else the forum's clock.</summary>
    public static string When(TimelineItem item, DeskView view, Phrases say)
    {
        var (language, zone) = (say.Language, view.Consultation.ForumZone);
        return item switch
        {
            MilestoneItem milestone => milestone.Version.Milestone.Words,
            ClosingItem { Closing: { Time: { } time } closing } =>
                say.Say("agenda.item.by-hour", ("day", language.Day(closing.Day)),
                    ("hour", time.ToString("HH:mm", CultureInfo.InvariantCulture))),
            ClosingItem { Closing: { } closing } => say.Say("agenda.item.by", ("day", language.Day(closing.Day))),
            ClosingItem => view.Consultation.ClosingWords ?? "",
            NoticeItem { From: { } from, To: { } to } when from != to =>
                say.Say("agenda.span", ("first", language.WeekdayAndHour(from, zone)), ("last", language.WeekdayAndHour(to, zone))),
            _ => item.From is { } at ? language.WeekdayAndHour(at, zone) : "",
        };
    }

    /// <summary>"11 Jan 2018 to 20 Jan 2018": the span that stays on the Desk; null when there is none.</summary>
    public static string? Inside(Phrases say, Milestone milestone) =>
        milestone.Kind is not (MilestoneKind.Around or MilestoneKind.InMonth) || milestone.Earliest is not { } first
            || milestone.Latest is not { } last ? null
        : say.Say("agenda.span", ("first", say.Language.ShortDay(first)), ("last", say.Language.ShortDay(last)));

    public static string Of(Phrases say, MilestoneKind kind) => say[kind switch
    {
        MilestoneKind.OnDay => "agenda.milestone.day",
        MilestoneKind.Around => "agenda.milestone.around",
        MilestoneKind.InMonth => "agenda.milestone.month",
        MilestoneKind.DependsOn => "agenda.milestone.depends",
        _ => "agenda.milestone.announced",
    }];

    public static string Of(Phrases say, NoticeChannel channel) => say[channel switch
    {
        NoticeChannel.Teams => "agenda.channel.teams",
        NoticeChannel.Mail => "agenda.channel.mail",
        _ => "agenda.channel.none",
    }];

    /// <summary>What is wrong with a channel, and when it is tried again.</summary>
    public static string Fault(Phrases say, Language language, ChannelFault fault)
    {
        var (channel, why) = (Of(say, fault.Channel), ChannelWords.Say(language, fault.Fault));
        return fault.TriedAgainIn > TimeSpan.FromSeconds(90)
            ? say.Say("agenda.sending.fault-in", ("channel", channel), ("fault", why),
                ("count", (int)Math.Ceiling(fault.TriedAgainIn.TotalMinutes)))
            : say.Say("agenda.sending.fault", ("channel", channel), ("fault", why));
    }

    /// <summary>What became of a notice, in words that claim no more than the channels told.</summary>
    public static IEnumerable<(string Words, string Class)> Of(Phrases say, Tally told)
    {
        (int Count, string Key, string Class)[] parts =
        [
            (told.Teams, "agenda.told.teams", "good"), (told.Mail, "agenda.told.mail", "good"),
            (told.Underway, "agenda.told.underway", "note"),
            (told.Refused, "agenda.told.refused", "bad"), (told.Unreachable, "agenda.told.unreachable", "bad"),
            (told.Bounced, "agenda.told.bounced", "bad"),
            (told.Uncertain, "agenda.told.uncertain", "warn"), (told.Spared, "agenda.told.spared", "note"),
        ];
        return parts.Where(p => p.Count > 0).Select(p => (say.Say(p.Key, ("number", p.Count)), p.Class));
    }

    /// <summary>What became of a notice to one person.</summary>
    public static (string Words, string Class) Of(Phrases say, NoticeOutcome outcome, string? bounced) => (outcome.State, bounced) switch
    {
        (NoticeState.Accepted, { } reason) => (say.Say("agenda.outcome.bounced", ("reason", Reason(reason))), "bad"),
        (NoticeState.Accepted, _) => (say[Accepted(outcome)], outcome.Uncertain ? "warn" : "good"),
        (NoticeState.Refused, _) =>
            (outcome.Reason is { } code ? say.Say("agenda.outcome.refused-why", ("reason", Reason(code))) : say["agenda.outcome.refused"],
                "bad"),
        (NoticeState.Unreachable, _) => (say["agenda.channel.none"], "bad"),
        _ => (say["agenda.outcome.spared"], "note"),
    };

    /// <summary>"3 people of 2 delegations".</summary>
    public static string Many(Phrases say, int people, int delegations) =>
        say.Say("agenda.many", ("people", say.Say("agenda.reach.count", ("count", people))),
            ("delegations", say.Say("agenda.delegations", ("count", delegations))));

    private static string Accepted(NoticeOutcome outcome) => (outcome.Channel, outcome.Uncertain) switch
    {
        (NoticeChannel.Teams, false) => "agenda.outcome.teams",
        (NoticeChannel.Teams, true) => "agenda.outcome.teams-twice",
        (_, false) => "agenda.outcome.mail",
        _ => "agenda.outcome.mail-twice",
    };

    // Codes are the channels'; what is not known is said as it stands.
    private static string Reason(string code) => code.Replace('-', ' ');

    public static string Title(NoticeKey notice, DeskView view, Phrases say) => notice switch
    {
        NoticeKey.Reminder it => say.Say("agenda.sending.reminder", ("step", Lower(Of(say, it.Step), say.Language))),
        NoticeKey.Called => say["agenda.sending.called"],
        NoticeKey.Reached => say["agenda.sending.check"],
        NoticeKey.Question => say["agenda.sending.question"],
        NoticeKey.Guided => say["agenda.sending.guided"],
        NoticeKey.Answered it => say.Say("agenda.sending.answered", ("day", say.Language.Day(it.Day))),
        NoticeKey.Filed => say["agenda.sending.filed"],
        NoticeKey.WrittenBack => say["agenda.sending.back"],
        NoticeKey.MoreTime => say["agenda.sending.closing"],
        NoticeKey.Dated it =>
            say.Say("agenda.sending.milestone", ("what", view.Reader.Milestone(it.Milestone)?.Last.What ?? it.Milestone.Value)),
        NoticeKey.Paper it => say.Say("agenda.sending.paper", ("paper",
            view.Reader.Paper(it.Id) is { } seen ? say[$"versions.papers.name.{Path.GetFileNameWithoutExtension(seen.Paper.Title.Name)}"] : "")),
        NoticeKey.InLanguage it => say.Say(it.Number > 1 ? "agenda.sending.corrected" : "agenda.sending.language",
            ("draft", view.Reader.DraftNumbered(it.Draft)?.Label), ("language", say.Language.NameOf(it.Language))),
        NoticeKey.Revised it => say.Say("agenda.sending.draft", ("draft", view.Reader.DraftNumbered(it.Draft)?.Label)),
        _ => "",
    };

    // After a colon a step begins small, in each language that has small letters.
    private static string Lower(string words, Language language) => char.ToLower(words[0], language.Culture) + words[1..];
}
