using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Rolls;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>A line of a list of names; <see cref="Delegation"/> is whom of the roster it means.</summary>
public sealed record RollLineView(string Name, DelegationCategory Category, DelegationId? Delegation, string? Person, string? Title,
    bool? Consents);

/// <summary>What a list states of itself.</summary>
public sealed record StatedView(Counted What, int Number);

/// <summary>
/// A list as it was read: its lines, what is to be verified in words, and what it would make of the roster where it is for that;
/// <see cref="Taken"/> is what came of it, null while nothing was taken.
/// </summary>
public sealed record RollView(IReadOnlyList<RollLineView> Lines, IReadOnlyList<StatedView> Stated, IReadOnlyList<string> ToVerify,
    string? Taken, RosterPlanView? Roster = null)
{
    public static RollView Of(Roll roll, RollCheck check, Language language, string? taken) => new(
        [.. check.Lines.Select(l => new RollLineView(l.Line.Written, l.Line.Category, l.Delegation?.Id, l.Line.Person?.Name,
            l.Line.Person?.Title, l.Line.Person?.Consents))],
        [.. roll.Stated.Select(s => new StatedView(s.What, s.Number))],
        [.. check.ToVerify.Select(n => n.In(language))],
        taken);
}

/// <summary>The names that would be new on the roster, those that would change from a day on, and people who are on it already.</summary>
public sealed record RosterPlanView(IReadOnlyList<string> Delegations, IReadOnlyList<string> People, IReadOnlyList<string> Renamed,
    IReadOnlyList<string> Known)
{
    public static RosterPlanView Of(RosterPlan plan) => new(
        [.. plan.Delegations.Select(d => d.ShortName)], [.. plan.People.Select(p => p.Name)], [.. plan.Names.Select(n => n.Name.ShortName)],
        plan.Known);
}

/// <summary>A list of attendance that was taken.</summary>
public sealed record AttendanceView(string Id, string Meeting, string Place, LocalDate First, LocalDate? Last, RollView List)
{
    public static AttendanceView Of(Attendance list, Roster roster, Language language)
    {
        var roll = list.AsRoll();
        return new(list.Id.Value, list.Meeting.Title, list.Meeting.Place, list.Meeting.First, list.Meeting.Last,
            RollView.Of(roll, RollCheck.Of(roll, roster, list.Meeting.First), language, list.Id.Value));
    }
}

public sealed record AttendanceList(IReadOnlyList<AttendanceView> Attendance);

/// <summary>A delegation of the roster: its name today, those it takes later, and whether it agrees to be named.</summary>
public sealed record RosterDelegationView(DelegationId Id, DelegationCategory Category, string OfficialName, string ShortName,
    IReadOnlyList<RenamedView> Renamed, bool? MayBeNamed);

public sealed record RenamedView(string OfficialName, string ShortName, LocalDate From);

public sealed record RosterView(IReadOnlyList<RosterDelegationView> Delegations);
