using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A date to be prepared, or another version of the one with that id: what it is of, the Chair's words, and the days, hour
/// and zone as its kind has them. <c>why</c> is for the record.
/// </summary>
public sealed record MilestoneBody
{
    public string? Id { get; init; }

    public MilestoneKind? Kind { get; init; }

    public string? What { get; init; }

    public string? Words { get; init; }

    public LocalDate? Earliest { get; init; }

    public LocalDate? Latest { get; init; }

    public LocalTime? Time { get; init; }

    public string? Zone { get; init; }

    public string? Why { get; init; }

    /// <summary>The request, or the field that is missing.</summary>
    public (SetMilestone? Request, Refusal? Refusal) Read() => Kind is not { } kind
        ? (null, Refusals.Missing("refusals.missing.kind", "kind"))
        : (new SetMilestone(
            new Milestone(kind, What ?? "", Words ?? "", Earliest, Latest, Time, string.IsNullOrEmpty(Zone) ? null : new ZoneId(Zone),
                string.IsNullOrEmpty(Id) ? null : new MilestoneId(Id)),
            (Why ?? "").ReplaceLineEndings("\n")), null);
}

/// <summary>Names the version that was looked at, which must still be the last.</summary>
public sealed record VersionBody(int? Version);

/// <summary>Whom to remind now: delegations by id; absent or empty means all that have sent nothing.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RemindBody(string[]? To) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(To);
}

/// <summary>Whether a late submission is considered, and why.</summary>
public sealed record ConsideredBody(bool? Considered, string? Why);

/// <summary>
/// The plan of the reminders: steps told back from the closing, the hour in each capital, own words by language, rest days
/// by IANA zone where they are not the customary ones, and days on which nothing goes out.
/// </summary>
public sealed record PlanBody(StepBody[]? Steps, LocalTime? At, TextBody[]? Texts, RestBody[]? RestDays, LocalDate[]? Holidays)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Steps, Texts, RestDays);

    /// <summary>The plan, or the field that is missing.</summary>
    public (ReminderPlan? Plan, Refusal? Refusal) Read()
    {
        if (At is not { } at || Steps is null)
        {
            return (null, At is null ? Refusals.Missing("refusals.missing.at", "at") : Refusals.Missing("refusals.missing.steps", "steps"));
        }

        return Steps.Any(s => s.Kind is null) ? (null, Refusals.Missing("refusals.missing.steps.kind", "steps"))
            : (new ReminderPlan(
                [.. Steps.Select(
                    s => new ReminderStep(s.Kind!.Value, s.Kind is StepKind.DaysBefore or StepKind.WorkingDaysBefore ? s.Days ?? 0 : 0))],
                    at)
            {
                Texts = [.. (Texts ?? []).Select(t => new ReminderText(t.Language ?? "", (t.Text ?? "").ReplaceLineEndings("\n")))],
                RestDays =
                    [.. (RestDays ?? [])
                        .Select(r =>
                            new RestDays(new ZoneId(r.Zone ?? ""), [.. (r.Days ?? []).Where(d => d != IsoDayOfWeek.None).Distinct()]))],
                Holidays = [.. Holidays ?? []],
            }, null);
    }

    internal static PlanBody Of(ReminderPlan plan) => new(
        [.. plan.Steps.Select(s => new StepBody(s.Kind, s.Days > 0 ? s.Days : null))],
        plan.At,
        [.. plan.Texts.Select(t => new TextBody(t.Language, t.Text))],
        [.. plan.RestDays.Select(r => new RestBody(r.Zone.Value, [.. r.Days]))],
        [.. plan.Holidays]);
}

public sealed record StepBody(StepKind? Kind, int? Days);

public sealed record TextBody(string? Language, string? Text);

public sealed record RestBody(string? Zone, IsoDayOfWeek[]? Days);
