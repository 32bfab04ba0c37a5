using System.Text.Json.Serialization;

namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record MilestoneSet(int Version, Milestone Milestone, string Why);

    public sealed record MilestoneCleared(string Id, int Version);

    public sealed record Step(string Kind)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Days { get; init; }
    }

    public sealed record ReminderText(string Language, string Text);

    public sealed record RestDays(string Zone, string[] Days);

    public sealed record RemindersPlanned(int Version, Step[] Steps, string At)
    {
        public ReminderText[]? Texts { get; init; }

        public RestDays[]? RestDays { get; init; }

        public string[]? Holidays { get; init; }
    }

    public sealed record RemindersApproved(int Version);

    public sealed record ReminderCalled(string Id, string[]? To = null);

    public sealed record ReachChecked(string Id, string[]? To = null);

    public sealed record ReachConfirmed(string Check, string Person, string Channel);

    public sealed record LateConsidered(string Submission, bool Considered, string Why);

    public sealed record NoticesClaimed(string Key, int Number, int Take, string[] People, string Sender, string LeaseEnds,
        string? Inside = null);

    public sealed record Outcome(string Person, string Channel, string State, string? Reason = null)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Uncertain { get; init; }
    }

    public sealed record NoticesTold(string Key, int Chunk, int Take, Outcome[] Outcomes, string? Inside = null);

    public sealed record NoticeBounced(string Key, string Person, string Reason, string? Inside = null);

    public sealed partial record Entry
    {
        public MilestoneSet? MilestoneSet { get; init; }

        public MilestoneCleared? MilestoneCleared { get; init; }

        public RemindersPlanned? RemindersPlanned { get; init; }

        public RemindersApproved? RemindersApproved { get; init; }

        public ReminderCalled? ReminderCalled { get; init; }

        public ReachChecked? ReachChecked { get; init; }

        public ReachConfirmed? ReachConfirmed { get; init; }

        public LateConsidered? LateConsidered { get; init; }

        public NoticesClaimed? NoticesClaimed { get; init; }

        public NoticesTold? NoticesTold { get; init; }

        public NoticeBounced? NoticeBounced { get; init; }
    }
}
