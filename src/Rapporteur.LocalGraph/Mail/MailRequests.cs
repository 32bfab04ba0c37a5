using System.Text.Json;
using Rapporteur.LocalGraph.Door;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>
/// A mailbox as far as notices need one: a draft is made, kept under its id and sent. Nothing leaves this machine; what
/// was sent can be read in Sent Items.
/// </summary>
internal sealed class MailRequests(GraphStore store, TimeProvider time)
{
    private const int UsualPage = 10;
    private const int LargestPage = 1_000;

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
        var message = new MailMessage(Identifiers.Message(), request["user"].ToLowerInvariant(), immutable, Stamp.Text(time.GetUtcNow()), null, body.GetRawText());
        await store.WriteAsync(connection =>
        {
            message.Insert(connection);
            return true;
        });
        return GraphReply.Created(writer => message.Write(writer, request.Root));
    }

    /// <summary>Documented (message-get).</summary>
    public GraphReply Get(GraphRequest request) =>
        store.Read(connection => MailMessage.Find(connection, request["user"], request["message"])) is { } message
            ? GraphReply.Ok(writer => message.Write(writer, request.Root))
            : NotFound;

    /// <summary>Documented (message-send): 202 without a body; the message is then in Sent Items and no draft any more.</summary>
    public async Task<GraphReply> SendAsync(GraphRequest request) =>
        await store.WriteAsync(connection =>
        {
            if (MailMessage.Find(connection, request["user"], request["message"]) is not { } message)
            {
                return NotFound;
            }

            // Remembered: a message that was sent is refused, not sent once more.
            if (message.Sent is not null)
            {
                return Refusal.Of(400, "ErrorInvalidOperation", "The message has been sent already.");
            }

            if (!message.HasRecipients)
            {
                return Refusal.Of(400, "ErrorInvalidRecipients", "At least one recipient is not valid., Recipient is missing.");
            }

            message.Send(connection, Stamp.Text(time.GetUtcNow()));
            return new GraphReply(StatusCodes.Status202Accepted);
        });

    /// <summary>Documented (mailfolder-list-messages) for the well-known folders <c>sentitems</c> and <c>drafts</c>, newest first.</summary>
    public GraphReply List(GraphRequest request)
    {
        var folder = request["folder"].ToLowerInvariant();
        if (folder is not ("sentitems" or "drafts"))
        {
            return Refusal.Of(404, "ErrorFolderNotFound", $"The specified folder \"{folder}\" could not be found in the store.");
        }

        var after = request.Option("$skiptoken") is { } token ? ItemPage.Decode(token) : "";
        if (after is null)
        {
            return Refusal.Invalid("The value of $skiptoken is malformed: use the nextLink as it was given.");
        }

        var size = int.TryParse(request.Option("$top"), out var top) && top > 0 ? Math.Min(top, LargestPage) : UsualPage;
        var rows = store.Read(connection => MailMessage.In(connection, request["user"], folder == "sentitems", long.TryParse(after, out var before) ? before : long.MaxValue, size + 1));
        var shown = rows.Take(size).ToList();
        return Json.Page(
            $"{request.Root}/$metadata#users('{Uri.EscapeDataString(request["user"])}')/mailFolders('{folder}')/messages",
            shown.ConvertAll(r => r.Message),
            (writer, message) => message.Write(writer, null),
            rows.Count > size ? request.Address.With(request.Root, KeyValuePair.Create("$skiptoken", (string?)ItemPage.Encode($"{shown[^1].Row}"))) : null);
    }

    private static GraphReply NotFound { get; } = Refusal.Of(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}
