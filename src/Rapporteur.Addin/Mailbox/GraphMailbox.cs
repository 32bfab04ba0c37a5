using System.Text.Json;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Workers;
using Rapporteur.Arrivals;
using Rapporteur.Graph.Mail;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// Reads the mailbox named by <c>Mail:Inbox</c>: what is new since the link kept in <c>mailbox.json</c> of the data folder. The link moves
/// on only when everything before it has been taken, and a mail arrives under its id, which stays: killed between any two steps, each
/// arrives once.
/// </summary>
public sealed class GraphMailbox(
    NoticeSettings settings, HostSettings host, RegisterAddress address, GraphClients clients, MailTaking taking, TimeProvider time)
        : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    private readonly string kept = Path.Combine(host.Data, "mailbox.json");

    // Later, since where LocalGraph is is known only when the host listens.
    private readonly Lazy<ExchangeInbox> inbox =
        new(() => new ExchangeInbox(clients.Of(address.Settings(), address.RunBearer), settings.Inbox));

    public bool IsRead => settings.Inbox.Length > 0;

    public void Dispose() => gate.Dispose();

    /// <summary>Takes everything that is new; what Graph said against it, null when nothing.</summary>
    public async Task<RegisterFault?> LookAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await TakeAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<RegisterFault?> TakeAsync(CancellationToken cancellationToken)
    {
        var link = Link() is { } last && new Uri(last).Authority == new Uri(address.Settings().BaseUrl).Authority ? last : null;
        while (true)
        {
            var (changes, fault) = await inbox.Value.SinceAsync(link, cancellationToken);
            if (fault is { Kind: FaultKind.Gone } && link is not null)
            {
                link = null;
                continue;
            }

            if (changes is null)
            {
                return fault;
            }

            foreach (var mail in changes.Mails)
            {
                var (mime, missing) = await inbox.Value.MimeAsync(mail.Id, cancellationToken);
                if (missing is not null)
                {
                    return missing;
                }

                if (mime is not null
                    && await taking.TakeOnceAsync(ArrivalWay.Mailbox, "mail.eml", mime, $"{settings.Inbox}/{mail.Id}", Ago(mail),
                        cancellationToken) is { Refusal: { } refusal })
                {
                    // It is read again at the next look.
                    return new RegisterFault(FaultKind.Refused, refusal.Sentence);
                }
            }

            link = changes.Link;
            DurableFile.Replace(kept, JsonSerializer.SerializeToUtf8Bytes(new { link }));
            if (!changes.More)
            {
                return null;
            }
        }
    }

    // The forum's clock may run ahead of the mailbox's.
    private Duration Ago(InboxMail mail) => Duration.FromTimeSpan(time.GetUtcNow() - mail.ReceivedAt);

    // A link leads to where it was given, and is followed nowhere else.
    private string? Link()
    {
        try
        {
            return File.Exists(kept) ? JsonDocument.Parse(File.ReadAllText(kept)).RootElement.GetProperty("link").GetString() : null;
        }
        catch (Exception spoilt) when (spoilt is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Everything is read anew; what arrived arrives no second time.
            return null;
        }
    }
}
