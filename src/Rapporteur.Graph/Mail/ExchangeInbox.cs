using System.Collections.Immutable;
using Microsoft.Graph;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Graph.Mail;

/// <summary>A message as a listing tells of it: an id that stays when it is moved, and when the mailbox took it.</summary>
public sealed record InboxMail(string Id, DateTimeOffset ReceivedAt);

/// <summary>What came since a link, oldest knowledge first, and the link to go on from; <see cref="More"/> when it leads to more at
/// once.</summary>
public sealed record InboxChanges(ImmutableArray<InboxMail> Mails, string Link, bool More);

/// <summary>
/// The inbox of one mailbox of the organisation's Exchange, read through Graph by delta; needs Mail.Read on that mailbox alone. Nothing in
/// it is moved, marked or removed.
/// </summary>
public sealed class ExchangeInbox(GraphServiceClient graph, string address)
{
    private const string KeepsIds = "IdType=\"ImmutableId\"";
    private const string PageSize = "odata.maxpagesize=50";

    /// <summary>
    /// Without a link what came from that instant of the mailbox's clock on, null for everything; a link too old is
    /// <see cref="FaultKind.Gone"/>.
    /// </summary>
    public async Task<(InboxChanges? Changes, RegisterFault? Fault)> SinceAsync(
        string? link, DateTimeOffset? from, CancellationToken cancellationToken)
    {
        try
        {
            var delta = graph.Users[address].MailFolders["inbox"].Messages.Delta;
            var page = await (link is null ? delta : delta.WithUrl(link)).GetAsDeltaGetResponseAsync(
                c =>
                {
                    if (link is null)
                    {
                        c.QueryParameters.Select = ["id", "receivedDateTime"];
                        c.QueryParameters.Filter =
                            from is { } first ? $"receivedDateTime ge {first.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : null;
                    }

                    c.Headers.Add("Prefer", KeepsIds);
                    c.Headers.Add("Prefer", PageSize);
                },
                cancellationToken);

            // One that was removed comes as its id alone.
            return (new InboxChanges(
                [
                    .. page.Told().Value.Told().Where(m => m is { Id: not null, ReceivedDateTime: not null })
                        .Select(m => new InboxMail(m.Id!, m.ReceivedDateTime!.Value)),
                ],
                (page.OdataNextLink ?? page.OdataDeltaLink).Told(),
                page.OdataNextLink is not null), null);
        }
        catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
        {
            return (null, known);
        }
    }

    /// <summary>
    /// The message as it travels, as Exchange writes it, for the caller to dispose of; null without a fault where it was removed since.
    /// </summary>
    public async Task<(MailMime? Mime, RegisterFault? Fault)> MimeAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await graph.Users[address].Messages[id].Content.GetAsync(
                c => c.Headers.Add("Prefer", KeepsIds), cancellationToken);
            return (await MailMime.ReadAsync(content.Told(), cancellationToken), null);
        }
        catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
        {
            return (null, fault is Microsoft.Kiota.Abstractions.ApiException { ResponseStatusCode: 404 } ? null : known);
        }
    }
}
