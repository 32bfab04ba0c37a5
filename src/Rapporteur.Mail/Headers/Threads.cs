using MimeKit;
using MimeKit.Utils;
using Rapporteur.Arrivals;

namespace Rapporteur.Mail.Headers;

/// <summary>Which mails a mail answers.</summary>
internal static class Threads
{
    // MS-OXOMSG 2.2.1.3: a byte that is reserved, five of the time, sixteen that name the conversation; then the answers.
    private const int ConversationBytes = 22;

    private const int Most = 200;

    public static MailThread Of(MimeMessage mail) => new(
        mail.MessageId is { Length: > 0 } id ? $"<{id}>" : null,
        [
            .. Ids(mail, HeaderId.InReplyTo)
                .Concat(Ids(mail, HeaderId.References).Reverse())
                .Concat(Ids(mail, HeaderId.OriginalMessageId))
                .Distinct().Take(Most),
        ],
        Conversation(mail.Headers["Thread-Index"]));

    private static IEnumerable<string> Ids(MimeMessage mail, HeaderId header) =>
        mail.Headers.Where(h => h.Id == header)
            .SelectMany(h => MimeUtils.EnumerateReferences(h.RawValue, 0, h.RawValue.Length)).Select(id => $"<{id}>");

    private static string? Conversation(string? index)
    {
        var bytes = new byte[(index?.Length ?? 0) + 4];
        return index is not null && Convert.TryFromBase64String(index.Trim(), bytes, out var length) && length >= ConversationBytes
            ? Convert.ToHexStringLower(bytes.AsSpan(0, ConversationBytes))
            : null;
    }
}
