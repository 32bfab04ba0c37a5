using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Sets a milestone, or another version of the one that has its id: prepared by the Secretariat or the Chair, seen by all when
/// the Chair has cleared it. Every version stays on record.
/// </summary>
public sealed record SetMilestone(Milestone Milestone, string Why) : Request
{
    private const int Longest = 300;
    private const int Most = 50;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var board = attribution.Board;
        if (attribution.Asker.Function is not (Function.Secretariat or Function.Chair))
        {
            return Refusals.ForSecretariat;
        }

        if (Fault(board.Consultation!) is { } fault)
        {
            return fault;
        }

        if (Milestone.Id is { } known && !board.Milestones.ContainsKey(known))
        {
            return Refusals.NoMilestone;
        }

        if (Milestone.Id is null && board.Milestones.Count >= Most)
        {
            return Refusals.TooManyMilestones(Most);
        }

        var id = Milestone.Id ?? NextId(board);
        var version = board.Milestones.GetValueOrDefault(id) is { } versions ? versions[^1].Version + 1 : 1;
        return Decision.Of(id.Value, new MilestoneSet(version, Milestone with { Id = id }, Why));
    }

    private Refusal? Fault(Consultation consultation)
    {
        return Line("refusals.missing.what", "what", Milestone.What)
            ?? Line("refusals.missing.words", "words", Milestone.Words)
            ?? ContentRules.Said("refusals.missing.why.date", "why", Why, TimeLimits.LongestWhy)
            ?? (Milestone.Zone is { IsKnown: false } zone ? Refusals.NoZone(zone) : null)
            ?? (Milestone.Kind switch
            {
                MilestoneKind.OnDay when Milestone.Earliest is null => Refusals.Missing("refusals.missing.earliest", "earliest"),
                MilestoneKind.Around or MilestoneKind.InMonth when Milestone.Earliest is null || Milestone.Latest is null =>
                    Refusals.Missing("refusals.missing.latest", "latest"),
                MilestoneKind.DependsOn or MilestoneKind.ToBeAnnounced when (Milestone.Earliest ?? Milestone.Latest) is not null =>
                    Refusals.NoDayKnown,
                _ when Milestone.Latest < Milestone.Earliest => Refusals.BadDays,
                _ when Far(Milestone.Earliest) || Far(Milestone.Latest) => Refusals.FarDay,
                _ => null,
            });

        bool Far(LocalDate? day) => day is { } one && TimeLimits.IsFar(consultation, one);
    }

    private static Refusal? Line(string key, string field, string text) =>
        ContentRules.Said(key, field, text, Longest) ?? ContentRules.BadLine(field, text);

    private static MilestoneId NextId(Board board)
    {
        var next = board.Milestones.Count + 1;
        while (board.Milestones.ContainsKey(MilestoneId.Numbered(next)))
        {
            next++;
        }

        return MilestoneId.Numbered(next);
    }
}

/// <summary>The Chair releases a version of a milestone: the last one, since an older version is not the date any more.</summary>
public sealed record ClearMilestone(MilestoneId Id, int Version) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Chair ? Refusals.ForChair
        : attribution.Board.Milestones.GetValueOrDefault(Id) is not { } versions ? Refusals.NoMilestone
        : versions[^1] is not { ClearedBy: null } last || last.Version != Version ? Refusals.NotToClear
        : Decision.Of(Id.Value, new MilestoneCleared(Id, Version));
}
