using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>A milestone was set or changed; it is released when the Chair clears this version.</summary>
public sealed record MilestoneSet(int Version, Milestone Milestone, string Why) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        Milestones = board.Milestones.SetItem(
            Milestone.Id!.Value,
            (board.Milestones.GetValueOrDefault(Milestone.Id!.Value) ?? [])
                .Add(new MilestoneVersion(Version, Milestone, Why, moment.By, moment.At))),
    };
}

/// <summary>The Chair cleared that version of a milestone: from now on it is the one everybody sees.</summary>
public sealed record MilestoneCleared(MilestoneId Id, int Version) : Entry
{
    internal override Board On(Board board, Moment moment) => Cleared(board, moment.By, moment.At);

    /// <summary>The board as it would be were this version cleared then.</summary>
    internal Board Cleared(Board board, PersonId by, NodaTime.Instant at)
    {
        if (board.Consultation is not { } consultation
            || board.Milestones.GetValueOrDefault(Id) is not { } versions
            || versions.Find(v => v.Version == Version) is not { } version)
        {
            return board;
        }

        var place = consultation.Milestones.ToList().FindIndex(m => m.Id == Id);
        return board with
        {
            Milestones = board.Milestones.SetItem(Id, versions.Replace(version, version with { ClearedBy = by, ClearedAt = at })),
            Consultation = consultation with
            {
                Milestones =
                    place < 0 ? consultation.Milestones.Add(version.Milestone) : consultation.Milestones.SetItem(place, version.Milestone),
            },
        };
    }
}

/// <summary>The Secretariat set steps, words and days of the reminders; they are sent by when it approved them.</summary>
public sealed record RemindersPlanned(int Version, ReminderPlan Plan) : Entry
{
    internal override Board On(Board board, Moment moment) => board with { Plan = new StandingPlan(Version, Plan) };
}

/// <summary>The Secretariat approved the plan of that version.</summary>
public sealed record RemindersApproved(int Version) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board with { Plan = board.Plan with { ApprovedBy = moment.By, ApprovedAt = moment.At } };
}

/// <summary>The Secretariat reminds now those who have sent nothing, of the delegations named or of all.</summary>
public sealed record ReminderCalled(CallId Id, ImmutableArray<DelegationId> To) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board with { Called = board.Called.Add(new CalledReminder(Id, To, moment.By, moment.At)) };
}

/// <summary>The Secretariat asked everybody of the delegations named, of all when none is, to answer a test message with one
/// word.</summary>
public sealed record ReachChecked(CallId Id, ImmutableArray<DelegationId> To) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board with { ReachChecks = board.ReachChecks.Add(new CalledReminder(Id, To, moment.By, moment.At)) };
}

/// <summary>That person answered the test message that came by that channel.</summary>
public sealed record ReachConfirmed(CallId Check, PersonId Person, NoticeChannel Channel) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board with { Confirmed = board.Confirmed.SetItem(Person, new ConfirmedReach(Check, Channel, moment.At)) };
}

/// <summary>The Chair said whether what came after the closing is considered.</summary>
public sealed record LateConsidered(ReceiptReference Submission, bool Considered, string Why) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board with { LateWords = board.LateWords.SetItem(Submission, new LateWord(Considered, Why, moment.At)) };
}
