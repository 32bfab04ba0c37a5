using System.Text.Json;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>
/// A mailbox as far as notices need one: a draft is made, kept under its id and sent; or a message is sent in one act and
/// kept nowhere. Nothing leaves this machine; what was sent can be read in Sent Items, what bounced in the inbox.
/// </summary>
internal sealed class MailRequests(GraphStore store, FaultPlan faults, TimeProvider time)
{
    private const int UsualPage = 10;
    private const int LargestPage = 1_000;

    public InboxDelta Inbox { get; } = new(store, time);

    /// <summary>Documented (user-post-messages): 201 with the draft; attachments may come along.</summary>
    public async Task<GraphReply> CreateAsync(GraphRequest request)
    {
        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (MailMessage.Fault(body) is { } fault)
        {
            return fault;
        }

        // Documented (outlook-immutable-id): only with this preference does the id outlive the sending.
        var immutable = request.Header("Prefer")?.Contains("IdType=\"ImmutableId\"", StringComparison.OrdinalIgnoreCase) == true;
        var message = MailMessage.Of(request["user"], MailMessage.Drafts, immutable, Now, body);
        await store.WriteAsync(connection =>
        {
            message.Insert(connection);
            return true;
        });
        return GraphReply.Created(writer => message.Write(writer, request.Root, ""));
    }

    /// <summary>Documented (message-get).</summary>
    public GraphReply Get(GraphRequest request) =>
        store.Read(connection => MailMessage.Find(connection, request["user"], request["message"])) is { } message
            ? GraphReply.Ok(writer => message.Write(writer, request.Root, Asked(request)))
            : NotFound;

    /// <summary>Documented (message-delete): 204 without a body.</summary>
    public async Task<GraphReply> DeleteAsync(GraphRequest request) =>
        await store.WriteAsync(connection =>
        {
            if (MailMessage.Find(connection, request["user"], request["message"]) is not { } message)
            {
                return NotFound;
            }

            message.Delete(connection);
            return new GraphReply(StatusCodes.Status204NoContent);
        });

    /// <summary>Documented (message-send): 202 without a body; the message is then in Sent Items and no draft any more.</summary>
    public async Task<GraphReply> SendAsync(GraphRequest request) =>
        await store.WriteAsync(connection =>
        {
            if (MailMessage.Find(connection, request["user"], request["message"]) is not { } message)
            {
                return NotFound;
            }

            // Remembered: a message that was sent is refused, not sent once more.
            if (message.Folder != MailMessage.Drafts)
            {
                return Refusal.Of(400, "ErrorInvalidOperation", "The message has been sent already.");
            }

            if (message.Recipients.Count == 0)
            {
                return NoRecipient;
            }

            message.Send(connection, Now);
            Report(connection, message);
            return new GraphReply(StatusCodes.Status202Accepted);
        });

    /// <summary>Documented (user-sendmail): 202 without a body; with <c>saveToSentItems</c> false nothing of it is kept in the
    /// mailbox.</summary>
    public async Task<GraphReply> SendMailAsync(GraphRequest request)
    {
        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        // Names of an action's parameters are taken in any case; the .NET client writes them with a capital.
        var parameters = body.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
        if (!parameters.TryGetValue("message", out var given) || given.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Of(400, "ErrorInvalidParameter", "The parameter \"message\" is missing.");
        }

        if (MailMessage.Fault(given) is { } fault)
        {
            return fault;
        }

        var kept = !parameters.TryGetValue("saveToSentItems", out var save) || save.ValueKind != JsonValueKind.False;
        var message =
            MailMessage.Of(request["user"], kept ? MailMessage.SentItems : MailMessage.Nowhere, true, Now, given) with { Sent = Now };
        return message.Recipients.Count == 0 ? NoRecipient : await store.WriteAsync(connection =>
        {
            message.Insert(connection);
            Report(connection, message);
            return new GraphReply(StatusCodes.Status202Accepted);
        });
    }

    /// <summary>
    /// Documented (mailfolder-list-messages) for the well-known folders <c>sentitems</c>, <c>drafts</c> and <c>inbox</c>,
    /// newest first; of filters, <c>receivedDateTime ge</c> an instant.
    /// </summary>
    public GraphReply List(GraphRequest request)
    {
        var folder = request["folder"].ToLowerInvariant();
        if (folder is not (MailMessage.SentItems or MailMessage.Drafts or MailMessage.Inbox))
        {
            return Refusal.Of(404, "ErrorFolderNotFound", $"The specified folder \"{folder}\" could not be found in the store.");
        }

        if (!ReceivedSince.Read(request.Option("$filter"), out var since))
        {
            return ReceivedSince.Unknown;
        }

        var after = request.Option("$skiptoken") is { } token ? ItemPage.Decode(token) : "";
        if (after is null)
        {
            return Refusal.Invalid("The value of $skiptoken is malformed: use the nextLink as it was given.");
        }

        var size = int.TryParse(request.Option("$top"), out var top) && top > 0 ? Math.Min(top, LargestPage) : UsualPage;
        var rows =
            store.Read(
                connection =>
                    MailMessage.In(connection, request["user"], folder, since,
                        long.TryParse(after, out var before) ? before : long.MaxValue, size + 1));
        var shown = rows.Take(size).ToList();
        return Json.Page(
            $"{request.Root}/$metadata#users('{Uri.EscapeDataString(request["user"])}')/mailFolders('{folder}')/messages",
            shown.ConvertAll(r => r.Message),
            (writer, message) => message.Write(writer, null, Asked(request)),
            rows.Count > size
                ? request.Address.With(request.Root, KeyValuePair.Create("$skiptoken", (string?)ItemPage.Encode($"{shown[^1].Row}")))
                : null);
    }

    /// <summary>Every e-mail that was sent, oldest first, for tests; also what is kept in no folder.</summary>
    public IEnumerable<DeliveredMail> Delivered() => store.Read(MailMessage.AllSent)
        .Select(m => new DeliveredMail(m.Mailbox, m.Recipients, m.Subject, m.Mail, m.Folder == MailMessage.SentItems, m.Sent!)
        {
            Text = m.Text,
        });

    private string Now => Stamp.Text(time.GetUtcNow());

    private static GraphReply NotFound { get; } = Refusal.Of(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    private static GraphReply NoRecipient { get; } =
        Refusal.Of(400, "ErrorInvalidRecipients", "At least one recipient is not valid., Recipient is missing.");

    private static string Asked(GraphRequest request) => $"{request.Option("$select")} {request.Option("$expand")}";

    private void Report(StoreConnection connection, MailMessage sent)
    {
        foreach (var address in sent.Recipients.Where(
            a => a.EndsWith(DeliveryReport.Domain, StringComparison.OrdinalIgnoreCase) || faults.Returns(a)))
        {
            DeliveryReport.On(sent, address, Now).Insert(connection);
        }
    }
}

/// <summary>An e-mail as it left a mailbox; <paramref name="Kept"/> when it is in Sent Items.</summary>
internal sealed record DeliveredMail(string Mailbox, IReadOnlyList<string> To, string Subject, string Mail, bool Kept, string At)
{
    public required string Text { get; init; }
}
