using System.Globalization;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>Dates are prepared by the Secretariat and released by the Chair; every version stays on record.</summary>
internal static class MilestoneRules
{
    private const int Longest = 300;
    private const int LongestWhy = 1_000;
    private const int Most = 50;

    public static Decision Set(Attribution attribution, SetMilestone set)
    {
        var (board, milestone) = (attribution.Board, set.Milestone);
        if (attribution.Reader.Function is not (Function.Secretariat or Function.Chair))
        {
            return Refusals.ForSecretariat;
        }

        if (Fault(board.Consultation!, milestone, set.Why) is { } fault)
        {
            return fault;
        }

        if (milestone.Id.Length > 0 && !board.Milestones.ContainsKey(milestone.Id))
        {
            return Refusals.NoMilestone;
        }

        if (milestone.Id.Length == 0 && board.Milestones.Count >= Most)
        {
            return Refusals.TooManyMilestones(Most);
        }

        var id = milestone.Id.Length > 0 ? milestone.Id : NextId(board);
        var version = board.Milestones.GetValueOrDefault(id) is { } versions ? versions[^1].Version + 1 : 1;
        return Decision.Of(id, new MilestoneSet(version, milestone with { Id = id }, set.Why));
    }

    public static Decision Clear(Attribution attribution, ClearMilestone clear)
    {
        if (attribution.Reader.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        // An older version than the last one is not the date any more.
        return attribution.Board.Milestones.GetValueOrDefault(clear.Id) is not { } versions ? Refusals.NoMilestone
            : versions[^1] is not { ClearedBy: null } last || last.Version != clear.Version ? Refusals.NotToClear
            : Decision.Of(clear.Id, new MilestoneCleared(clear.Id, clear.Version));
    }

    private static Refusal? Fault(Consultation consultation, Milestone milestone, string why)
    {
        return Line("refusals.missing.what", "what", milestone.What)
            ?? Line("refusals.missing.words", "words", milestone.Words)
            ?? ContentRules.Said("refusals.missing.why.date", "why", why, LongestWhy)
            ?? (milestone.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null ? Refusals.NoZone(zone) : null)
            ?? (milestone.Kind switch
            {
                MilestoneKind.OnDay when milestone.Earliest is null => Refusals.Missing("refusals.missing.earliest", "earliest"),
                MilestoneKind.Around or MilestoneKind.InMonth when milestone.Earliest is null || milestone.Latest is null => Refusals.Missing("refusals.missing.latest", "latest"),
                MilestoneKind.DependsOn or MilestoneKind.ToBeAnnounced when (milestone.Earliest ?? milestone.Latest) is not null => Refusals.NoDayKnown,
                _ when milestone.Latest < milestone.Earliest => Refusals.BadDays,
                _ when Far(milestone.Earliest) || Far(milestone.Latest) => Refusals.FarDay,
                _ => null,
            });

        bool Far(LocalDate? day) => day is { } one && TimeRules.IsFar(consultation, one);
    }

    private static Refusal? Line(string key, string field, string text) =>
        ContentRules.Said(key, field, text, Longest) ?? ContentRules.BadLine(field, text);

    private static string NextId(Board board)
    {
        var next = board.Milestones.Count + 1;
        while (board.Milestones.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"m{next}")))
        {
            next++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"m{next}");
    }
}
