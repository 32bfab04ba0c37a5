using System.Globalization;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>What a mailbox's inbox holds since a token, and each message as it travels. Nothing is ever moved or removed from it
/// here.</summary>
internal sealed class InboxDelta(GraphStore store, TimeProvider time)
{
    private const int UsualPage = 10;
    private const int LargestPage = 1_000;

    /// <summary>
    /// Documented (message-delta): pages end with a deltaLink; <c>$deltatoken</c> and <c>$skiptoken</c> are opaque and go back as they
    /// came; <c>Prefer: odata.maxpagesize</c> says how many at once; of filters, <c>receivedDateTime ge</c> an instant. Remembered: a
    /// token that is none is 400; 410 comes by fault plan only.
    /// </summary>
    public GraphReply Changes(GraphRequest request)
    {
        if (request["folder"].ToLowerInvariant() is not MailMessage.Inbox)
        {
            return Refusal.Of(404, "ErrorFolderNotFound", "The specified folder could not be found in the store.");
        }

        var after = 0L;
        var token = request.Option("$skiptoken") ?? request.Option("$deltatoken");
        if (token is not null && !long.TryParse(ItemPage.Decode(token), NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            return Refusal.Of(400, "ErrorInvalidUrlQuery", "The token is not one of this folder: start again without one.");
        }

        // A token stands for the filter it was given under.
        if (!ReceivedSince.Read(token is null ? request.Option("$filter") : null, out var since))
        {
            return ReceivedSince.Unknown;
        }

        var size = SizeIn(request.Header("Prefer"));
        var rows = store.Read(connection => MailMessage.After(
            connection, request["user"], MailMessage.Inbox, since, after, size + 1));
        var shown = rows.Take(size).ToList();
        var reached = ItemPage.Encode($"{(shown.Count > 0 ? shown[^1].Row : after)}");
        return Json.Page(
            $"{request.Root}/$metadata#Collection(message)",
            shown.ConvertAll(r => r.Message),
            (writer, message) => message.Write(writer, null, $"{request.Option("$select")}"),
            rows.Count > size ? request.Address.With(request.Root, KeyValuePair.Create("$skiptoken", (string?)reached)) : null,
            rows.Count > size ? null : request.Address.With(request.Root, KeyValuePair.Create("$deltatoken", (string?)reached)));
    }

    /// <summary>
    /// Documented (outlook-get-mime-message): the MIME content as text/plain. Exchange makes it anew and does not keep the sender's bytes;
    /// here they are the sender's. A message that was never MIME is written as one.
    /// </summary>
    public GraphReply Mime(GraphRequest request) =>
        store.Read(connection => MailMessage.Mime(connection, request["user"], request["message"])) is { } mime
            ? new GraphReply(StatusCodes.Status200OK) { Bytes = ("text/plain", mime) }
            : Refusal.Of(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    /// <summary>A mail arrives in that mailbox now.</summary>
    public Task<string> DeliverAsync(string mailbox, byte[] mime) => store.WriteAsync(connection =>
        MailMessage.Arrive(connection, mailbox, Stamp.Text(time.GetUtcNow()), mime).Id);

    private static int SizeIn(string? preferences)
    {
        const string asked = "odata.maxpagesize=";
        var at = preferences?.IndexOf(asked, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at >= 0 && int.TryParse(new string([.. preferences!.Skip(at + asked.Length).TakeWhile(char.IsAsciiDigit)]), out var size)
            && size > 0 ? Math.Min(size, LargestPage) : UsualPage;
    }
}
