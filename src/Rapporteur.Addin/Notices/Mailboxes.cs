using NodaTime;
using Rapporteur.Graph.Mail;
using Rapporteur.Graph.Register;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// What is done with a mail as it came to a mailbox, under a key that stays: how often it is told, it is done once.
/// <see cref="IsRead"/> is false where a report comes too early and is to be told again.
/// </summary>
public sealed record MailTaken(bool IsRead, bool IsNews = false, Refusal? Refusal = null);

/// <summary>
/// How mails are taken, by whether they are delegations' mails or, of a mailbox that only sends, nothing but reports. The bytes are the
/// caller's again when it ends.
/// </summary>
public delegate Task<MailTaken> TakeMail(
    ReadOnlyMemory<byte> mail, string key, Duration ago, bool onlyReports, CancellationToken cancellationToken);

/// <summary>What a look at the mailboxes found: whether the ledger of notices learnt anything, and what Graph said against it.</summary>
public sealed record MailboxLook(bool IsNews, RegisterFault? Fault);

/// <summary>
/// Reads every mailbox there is through Graph: the one delegations write to, and those notices go out from, to which reports come back.
/// What is new since the links kept in <c>mailbox.json</c> of the data folder; a link moves on only when everything before it has been
/// taken, and what came too early is kept by its id: killed between any two steps, each mail is taken once. A mailbox that asks for
/// patience is left alone as long as it asks.
/// </summary>
public sealed class Mailboxes(
    NoticeSettings settings, MailboxLinks links, MailGraph graph, TakeMail take, TimeProvider time) : IDisposable
{
    // A mailbox that only sends is a person's or nobody's: of what lay there before only a late report is of use.
    private static readonly TimeSpan ReportsBack = TimeSpan.FromDays(3);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, (BackOff Pause, RegisterFault Fault)> resting = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is one that delegations write to.</summary>
    public bool IsWrittenTo => settings.Inbox.Length > 0;

    public void Dispose() => gate.Dispose();

    /// <summary>Takes everything that is new in every mailbox.</summary>
    public async Task<MailboxLook> LookAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var look = new MailboxLook(false, null);
            foreach (var address in settings.Mailboxes)
            {
                if (resting.TryGetValue(address, out var asked) && asked.Pause.Left > TimeSpan.Zero)
                {
                    look = look with { Fault = look.Fault ?? asked.Fault };
                    continue;
                }

                var (news, fault) = await LookAsync(address, cancellationToken);
                Heard(address, fault);
                look = new(look.IsNews | news, look.Fault ?? fault);
            }

            return look;
        }
        finally
        {
            gate.Release();
        }
    }

    private void Heard(string address, RegisterFault? fault)
    {
        if (fault is not { Kind: FaultKind.Throttled })
        {
            resting.Remove(address);
            return;
        }

        var pause = resting.TryGetValue(address, out var known) ? known.Pause : new BackOff(time);
        pause.Failed(fault.RetryAfter);
        resting[address] = (pause, fault);
    }

    private async Task<(bool News, RegisterFault? Fault)> LookAsync(string address, CancellationToken cancellationToken)
    {
        var inbox = graph.InboxOf(address);
        var onlyReports = !address.Equals(settings.Inbox, StringComparison.OrdinalIgnoreCase);
        var (state, news) = (links.Of(address), false);
        foreach (var early in state.Early.Where(e => e.ReceivedAt > time.GetUtcNow() - ReportsBack))
        {
            var (taken, fault) = await TakeAsync(inbox, address, new(early.Id, early.ReceivedAt), onlyReports, cancellationToken);
            if (fault is not null)
            {
                return (news, fault);
            }

            news |= taken.IsNews;
            state = taken.IsRead ? state.Without(early) : state;
        }

        while (true)
        {
            var (changes, fault) = await inbox.SinceAsync(
                state.Link, onlyReports ? time.GetUtcNow() - ReportsBack : null, cancellationToken);
            if (fault is { Kind: FaultKind.Gone } && state.Link is not null)
            {
                state = state with { Link = null };
                continue;
            }

            if (changes is null)
            {
                links.Keep(address, state);
                return (news, fault);
            }

            foreach (var mail in changes.Mails)
            {
                var (taken, missing) = await TakeAsync(inbox, address, mail, onlyReports, cancellationToken);
                if (missing is not null)
                {
                    // It is read again at the next look.
                    return (news, missing);
                }

                news |= taken.IsNews;
                state = taken.IsRead ? state : state.With(mail);
            }

            state = state with { Link = changes.Link };
            links.Keep(address, state);
            if (!changes.More)
            {
                return (news, null);
            }
        }
    }

    private async Task<(MailTaken Taken, RegisterFault? Fault)> TakeAsync(
        ExchangeInbox inbox, string address, InboxMail mail, bool onlyReports, CancellationToken cancellationToken)
    {
        var (mime, missing) = await inbox.MimeAsync(mail.Id, cancellationToken);
        if (mime is null)
        {
            return (new(IsRead: true), missing);
        }

        // The forum's clock may run ahead of the mailbox's.
        using var held = mime;
        var ago = Duration.FromTimeSpan(time.GetUtcNow() - mail.ReceivedAt);
        var taken = await take(mime.Bytes, $"{address}/{mail.Id}", ago, onlyReports, cancellationToken);
        return (taken, taken.Refusal is { } refusal ? new RegisterFault(FaultKind.Refused, refusal.Sentence) : null);
    }
}
