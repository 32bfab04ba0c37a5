using System.Text.Json;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>
/// The bounce of an address that does not exist: a message of the class <c>REPORT.IPM.Note.NDR</c> (documented,
/// MS-OXOMSG) that answers the Message-ID of what was sent, with the enhanced status code (RFC 3463) in its text.
/// </summary>
internal static class DeliveryReport
{
    /// <summary>Whatever is sent to this domain bounces.</summary>
    public const string Domain = "@bounce.example";

    public static MailMessage On(MailMessage sent, string address, string at) =>
        new(Identifiers.Message(), sent.Mailbox, MailMessage.Inbox, true, at, null, $"<{Guid.NewGuid():n}@localgraph.example>",
            JsonSerializer.Serialize(new
            {
                subject = $"Undeliverable: {sent.Subject}",
                from = new { emailAddress = new { name = "Microsoft Outlook", address = "postmaster@localgraph.example" } },
                toRecipients = new[] { new { emailAddress = new { address = sent.Mailbox } } },
                body = new
                {
                    contentType = "text",
                    content = $"Your message to {address} couldn't be delivered.\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {address} not found by SMTP address lookup'",
                },
                internetMessageHeaders = new[]
        {
            new { name = "Content-Type", value = "multipart/report; report-type=delivery-status" },
            new { name = "In-Reply-To", value = sent.Mail },
            new { name = "References", value = sent.Mail },
        },
                singleValueExtendedProperties = new[] { new { id = "String 0x1a", value = "REPORT.IPM.Note.NDR" } },
            }));
}
