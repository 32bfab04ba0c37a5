using System.Text.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Words;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Brings one notice to one person: looks once more whether it is due and still this sender's, settles what a sender that
/// died left open, and tries the channels in their order. Everything is in the sending log before it happens.
/// </summary>
public sealed class Courier(
    Intake.Intake intake, SendingLog log, Messengers messengers, NoticeClaims claims, ForumClock clock, NoticeAddress address)
{
    // An outcome with its reason has its room in an entry.
    private const int LongestReason = 35;

    /// <summary>How it ended; null when it has not, and the person is due again.</summary>
    public async Task<NoticeOutcome?> BringAsync(Held held, PersonId to, Sending? before, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested || !claims.Lasts(held))
        {
            return null;
        }

        if (await NoticeBook.OfAsync(intake, held.Consultation, CancellationToken.None) is not { } book || !held.Stands(book)
            || book.Roster.Find(to) is not { } person)
        {
            return null;
        }

        var bounced = book.Ledger(held.Key)!.Bounced.ContainsKey(to);
        before = bounced && before?.Channel == NoticeChannel.Mail ? null : before;
        var due = book.StillDue(held.Key, to, clock.Now);
        if (await SettledAsync(held, before, due is not null, cancellationToken) is var (settled, outcome) && settled)
        {
            return outcome;
        }

        var doubt = before is { State: HandedState.InDoubt } or { Uncertain: true };
        return due is not null ? await TryAsync(held, book, due, person, before, doubt, bounced, cancellationToken)
            : !book.IsApproved && IsOfPlan(held.Key) ? null
            : new NoticeOutcome(to, doubt ? before!.Channel : NoticeChannel.None, NoticeState.Spared, doubt);
    }

    // While a new plan waits for its approval nothing is due by it; what was is due again then, and not spared for ever.
    private static bool IsOfPlan(NoticeKey key) => key is NoticeKey.Reminder or NoticeKey.Unsent or NoticeKey.Called;

    private async Task<(bool Settled, NoticeOutcome? Outcome)> SettledAsync(Held held, Sending? before, bool send,
        CancellationToken cancellationToken)
    {
        if (before is { State: HandedState.Accepted })
        {
            return (true, new(before.Person, before.Channel, NoticeState.Accepted, before.Uncertain, before.Reason));
        }

        if (before is not { State: HandedState.InDoubt }
            || messengers.Of(before.Channel) is not { } messenger)
        {
            return (false, null);
        }

        switch (await messenger.ResumeAsync(before, send, cancellationToken))
        {
            case { State: HandedState.Accepted }:
                await log.EndAsync(before with { State = HandedState.Accepted, At = clock.Now }, CancellationToken.None);
                return (true, new(before.Person, before.Channel, NoticeState.Accepted, before.Uncertain, before.Reason));
            case { State: HandedState.Unsent }:
                return (true, new(before.Person, NoticeChannel.None, NoticeState.Spared));
            case { State: HandedState.NotNow or HandedState.InDoubt } failed:
                messengers.Health.Failed(before.Channel, held.To(before.Person), failed, held.Key.Inside is not null);
                return (true, null);
            default:
                return (false, null);
        }
    }

    private async Task<NoticeOutcome?> TryAsync(
        Held held, NoticeBook book, Occasion due, Person person, Sending? before, bool doubt, bool bounced,
        CancellationToken cancellationToken)
    {
        var name = held.To(person.Id);

        // What a sender that died had been refused stays known.
        var reasons = before?.Reason?.Split(' ').ToList() ?? [];
        var errand = new Errand(book, held.Key, person, book.Text(due, person, address.Value));
        foreach (var messenger in messengers.Reaching(book, person, held.Key)
            .Where(m => !(bounced && m.Channel == NoticeChannel.Mail)))
        {
            if (before is { State: HandedState.Refused, Reason: not null } && before.Channel == messenger.Channel)
            {
                continue;
            }

            if (messengers.Health.IsDown(messenger.Channel, errand.Inside))
            {
                return null;
            }

            var sending = new Sending(held.Consultation, held.Key, person.Id, held.Fence, messenger.Channel, HandedState.InDoubt, clock.Now)
            {
                Uncertain = doubt,
                Reason = ReasonOf(reasons),
                Text = JsonSerializer.Serialize(errand.Notice),
            };
            var handed = await messenger.SendAsync(
                errand,
                async begun =>
                {
                    sending = sending with { Message = begun.Message, Mail = begun.Mail };
                    return await MayStillAsync(held, person.Id) && await log.BeginAsync(sending, CancellationToken.None);
                },
                cancellationToken);
            switch (handed.State)
            {
                case HandedState.Accepted:
                    messengers.Health.Worked(messenger.Channel, name, errand.Inside);
                    await log.EndAsync(sending with { State = HandedState.Accepted, At = clock.Now }, CancellationToken.None);
                    return new(person.Id, messenger.Channel, NoticeState.Accepted, doubt, sending.Reason);
                case HandedState.Refused:
                    reasons.Add($"{messenger.Channel}:{handed.Code}");
                    await log.EndAsync(sending with { State = HandedState.Refused, Reason = ReasonOf(reasons) }, CancellationToken.None);
                    await ForgetAsync(book, person, handed, errand.Inside);
                    continue;
                case HandedState.NotNow:
                    messengers.Health.Failed(messenger.Channel, name, handed, errand.Inside);
                    await NotTakenAsync(sending);
                    return null;
                case HandedState.InDoubt:
                    messengers.Health.Failed(messenger.Channel, name, handed, errand.Inside);
                    return null;
                default:
                    return null;
            }
        }

        return reasons.Count == 0
            ? new(person.Id, NoticeChannel.None, NoticeState.Unreachable, doubt)
            : new(person.Id, NoticeChannel.None, NoticeState.Refused, doubt, ReasonOf(reasons));
    }

    // Asked again when its turn has come, since the wait for the channel's pace may have been long.
    private async Task<bool> MayStillAsync(Held held, PersonId person)
    {
        var book = await NoticeBook.OfAsync(intake, held.Consultation, CancellationToken.None);
        return claims.Lasts(held) && book is not null && held.Stands(book)
            && book.StillDue(held.Key, person, clock.Now) is not null;
    }

    // A draft lies in its mailbox and is sent the next time; of what was handed over in one act nothing is left in doubt.
    private Task NotTakenAsync(Sending sending) => sending.Message is not null ? Task.CompletedTask
        : log.EndAsync(sending with { State = HandedState.Refused, Reason = null }, CancellationToken.None);

    private async Task ForgetAsync(NoticeBook book, Person person, Handed handed, bool inside)
    {
        // Not after what the delegation alone may know of: the next notice will find out, and nobody sees when this one did.
        if (handed.Gone && !inside && book.Chats.GetValueOrDefault(person.Id) is { } chat)
        {
            await intake.AskAsync(book.Consultation, new Asked(person.Id, Door.Host, clock.Now, null, Caller.Fresh()),
                new EndConversation(chat.Id));
        }
    }

    private static string? ReasonOf(List<string> reasons) =>
        reasons.Count == 0
            ? null
            : string.Join(' ', reasons.Select(r => Letters.Shortened(r.Replace(' ', '-'), (LongestReason / reasons.Count) - 1)));
}
