using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>
/// One thing on the timeline, from its first instant to its last; they are the same for a moment, and both null when
/// nothing is known of when. <see cref="Key"/> is its own among the items.
/// </summary>
public abstract record TimelineItem(string Key, Instant? From, Instant? To);

public sealed record OpeningItem(Instant At) : TimelineItem("opening", At, At);

public sealed record DraftItem(CirculatedDraft Draft) : TimelineItem($"draft-{Draft.Number}", Draft.At, Draft.At);

/// <summary>
/// The closing in force: for all, or for the one delegation that has another. Its last instant differs from capital to
/// capital when no hour was set. <see cref="First"/> is the day it was before more time was given.
/// </summary>
public sealed record ClosingItem(Closing? Closing, Delegation? For, Closing? First, Extension? Given, Instant? Begins, Instant? Ends)
    : TimelineItem(For is null ? "closing" : $"closing-{For.Id}", Begins, Ends);

/// <summary>
/// A version of a milestone: the one everybody sees, or the last one while it waits for the Chair. The span stays inside.
/// <see cref="Passed"/> when an imprecise date has passed and nothing exact was said since.
/// </summary>
public sealed record MilestoneItem(MilestoneVersion Version, bool Waits, bool Passed, Instant? Begins, Instant? Ends)
    : TimelineItem($"milestone-{Version.Milestone.Id}{(Waits ? "-next" : "")}", Begins, Ends);

/// <summary>
/// A notice: from when to when it goes out across the zones or went, what became of it, and to how many people of how
/// many delegations it would go as things stand. <see cref="For"/> when it concerns one delegation alone.
/// </summary>
public sealed record NoticeItem(NoticeKey Notice, Delegation? For, Instant First, Instant Last)
    : TimelineItem(Notice.ToString(), First, Last)
{
    /// <summary>Whether it waits for the Secretariat's approval of the reminders.</summary>
    public bool WaitsForApproval { get; init; }

    public Tally Told { get; init; } = Tally.None;

    public int People { get; init; }

    public int Delegations { get; init; }

    /// <summary>Whether some of them are due already, so that it goes as soon as it may.</summary>
    public bool AtOnce { get; init; }
}

/// <summary>What became of one notice, in people. Nothing here says that anybody read it.</summary>
public sealed record Tally(int Teams, int Mail, int Refused, int Unreachable, int Spared, int Uncertain, int Bounced, int Underway)
{
    public static Tally None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public int Accepted => Teams + Mail;

    public bool IsEmpty => this == None;

    internal static Tally Of(NoticeLedger? ledger)
    {
        if (ledger is null)
        {
            return None;
        }

        var outcomes = ledger.Outcomes.Values.ToList();
        return new Tally(
            outcomes.Count(o => o is { State: NoticeState.Accepted, Channel: NoticeChannel.Teams }),
            outcomes.Count(o => o is { State: NoticeState.Accepted, Channel: NoticeChannel.Mail }),
            outcomes.Count(o => o.State == NoticeState.Refused),
            outcomes.Count(o => o.State == NoticeState.Unreachable),
            outcomes.Count(o => o.State == NoticeState.Spared),
            outcomes.Count(o => o.Uncertain),
            ledger.Bounced.Count,
            ledger.Claims.Sum(c => c.People.Length));
    }
}
