using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Notices;

/// <summary>
/// How a person of a delegation can be reached and what became of the notices so far, for the Desk; never told from what
/// one delegation alone may know. <see cref="Accepted"/> is the channel's word and not the person's.
/// </summary>
public sealed record Reach(PersonId Person, bool HasChat, bool HasAddress)
{
    /// <summary>The last that a channel accepted, and when; null when none was.</summary>
    public (NoticeChannel Channel, Instant At)? Accepted { get; init; }

    /// <summary>The last that was refused or bounced: through which channel, when it was sent, and the code.</summary>
    public (NoticeChannel Channel, Instant At, string Code)? Trouble { get; init; }

    /// <summary>When the last test message went to this person; null when none did.</summary>
    public Instant? CheckedAt { get; init; }

    /// <summary>By what that one was answered, and when; null when it was not.</summary>
    public (NoticeChannel Channel, Instant At)? Confirmed { get; init; }

    /// <summary>Whether this person has stopped reminders; the rest still goes out.</summary>
    public bool Stopped { get; init; }

    /// <summary>Whether a notice would be sent to this person now, as far as is known.</summary>
    public bool Reachable => HasChat || (HasAddress && Trouble is not { Channel: NoticeChannel.Mail });

    /// <summary>What somebody should do; null when there is nothing to do.</summary>
    public Remark? ToDo =>
        !HasChat && !HasAddress ? new Remark("notices.reach.no-way")
        : Trouble is not var (channel, _, code) ? Stopped ? new Remark("notices.reach.stopped") : null
        : new Remark(
            channel == NoticeChannel.Mail
                ? HasChat ? "notices.reach.mail-chat" : "notices.reach.mail"
                : HasAddress ? "notices.reach.chat-mail" : "notices.reach.chat",
            ("code", code));

    /// <summary>The same in one sentence.</summary>
    public string? ToDoIn(Language language) => ToDo is { } toDo ? NoticeText.Book.In(language).Say(toDo.Key, toDo.Values.AsSpan()) : null;

    /// <summary>Everybody who may be written to, in the order of the roster; for the Secretariat and the Chair, nobody for
    /// others.</summary>
    public static ImmutableArray<Reach> Of(Attribution reader) => reader.SeesLateness ? Of(reader.Board) : [];

    internal static ImmutableArray<Reach> Of(Board board)
    {
        var told = board.Notices.Values.Where(l => l.Key.Inside is null)
            .SelectMany(l => l.Outcomes.Values.Select(o => (Outcome: o, Bounce: l.Bounced.GetValueOrDefault(o.Person))))
            .ToLookup(t => t.Outcome.Person);
        return
        [
            .. from person in board.Consultation!.Roster.People
               where person.Delegation is not null
               let check = LastCheck(board, person.Id)
               select new Reach(person.Id, board.Conversations.ContainsKey(person.Id), person.Address is not null)
               {
                   Stopped = board.NoReminders.Contains(person.Id),
                   Accepted = told[person.Id].Where(t => t.Outcome.State == NoticeState.Accepted && t.Bounce is null)
                       .Select(t => ((NoticeChannel, Instant)?)(t.Outcome.Channel, t.Outcome.At)).MaxBy(t => t?.Item2),
                   CheckedAt = check?.At,
                   Confirmed = board.Confirmed.GetValueOrDefault(person.Id) is { } answer && answer.Check == check?.Id
                       ? (answer.Channel, answer.At)
                       : null,
                   Trouble = TroubleOf(told[person.Id], board.Conversations.ContainsKey(person.Id)),
               },
        ];
    }

    private static CalledReminder? LastCheck(Board board, PersonId person) => board.ReachChecks.FindLast(
        c => board.Notices.GetValueOrDefault(new NoticeKey.Reached(c.Id))?.Has(person, chat: false) == true);

    // What worked later than it failed is no trouble any more, and a refused chat is none once there is another.
    private static (NoticeChannel, Instant, string)? TroubleOf(IEnumerable<(NoticeOutcome Outcome, string? Bounce)> told, bool chat)
    {
        (NoticeChannel Channel, Instant At, string Code)? trouble = null;
        foreach (var (outcome, bounce) in told.OrderBy(t => t.Outcome.At))
        {
            trouble = bounce is not null ? (outcome.Channel, outcome.At, bounce)
                : RefusalOf(outcome) is var (channel, code) ? (channel, outcome.At, code)
                : outcome.State == NoticeState.Accepted && outcome.Channel == trouble?.Channel ? null
                : trouble;
        }

        return chat && trouble is { Channel: NoticeChannel.Teams } ? null : trouble;
    }

    // "Teams:ConversationBlockedByUser", one for each channel tried in vain; of several the last says what to do.
    private static (NoticeChannel, string)? RefusalOf(NoticeOutcome outcome) =>
        outcome.Reason?.Split(' ')[^1].Split(':', 2) is [var channel, var code] && Enum.TryParse<NoticeChannel>(channel, out var known)
            ? (known, code)
            : null;
}
