using System.Text;
using System.Text.Json;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>
/// The bounce of an address that does not exist: a message of the class <c>REPORT.IPM.Note.NDR</c> (documented,
/// MS-OXOMSG) that answers the Message-ID of what was sent; as it travels, a report on delivery (RFC 3464) with the headers of what it is
/// about, as Exchange writes one (documented, MS-OXCMAIL 2.1.3.6).
/// </summary>
internal static class DeliveryReport
{
    /// <summary>Whatever is sent to this domain bounces.</summary>
    public const string Domain = "@bounce.example";

    private const string Postmaster = "postmaster@localgraph.example";
    private const string Boundary = "report-of-localgraph";

    public static MailMessage On(MailMessage sent, string address, string at)
    {
        var (id, subject) = ($"<{Guid.NewGuid():n}@localgraph.example>", $"Undeliverable: {sent.Subject}");
        var words = $"Your message to {address} couldn't be delivered.\n\nRemote Server returned '550 5.1.10 "
            + $"RESOLVER.ADR.RecipientNotFound; Recipient {address} not found by SMTP address lookup'";
        return new(Identifiers.Message(), sent.Mailbox, MailMessage.Inbox, true, at, null, id,
            JsonSerializer.Serialize(new
            {
                subject,
                from = new { emailAddress = new { name = "Microsoft Outlook", address = Postmaster } },
                toRecipients = new[] { new { emailAddress = new { address = sent.Mailbox } } },
                body = new { contentType = "text", content = words },
                internetMessageHeaders = new[]
                {
                    new { name = "Content-Type", value = "multipart/report; report-type=delivery-status" },
                    new { name = "In-Reply-To", value = sent.Mail },
                    new { name = "References", value = sent.Mail },
                },
                singleValueExtendedProperties = new[] { new { id = "String 0x1a", value = "REPORT.IPM.Note.NDR" } },
                localMime = Convert.ToBase64String(Encoding.UTF8.GetBytes(
                    Mime(sent, address, id, subject, words).ReplaceLineEndings("\r\n"))),
            }));
    }

    private static string Mime(MailMessage sent, string address, string id, string subject, string words) =>
        $"""
        Return-Path: <>
        From: Microsoft Outlook <{Postmaster}>
        To: {sent.Mailbox}
        Subject: {MimeText.Header(subject)}
        Message-ID: {id}
        In-Reply-To: {sent.Mail}
        References: {sent.Mail}
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="{Boundary}"

        --{Boundary}
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        {words}

        --{Boundary}
        Content-Type: message/delivery-status

        Reporting-MTA: dns;localgraph.example

        Final-Recipient: rfc822;{address}
        Action: failed
        Status: 5.1.10
        Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup

        --{Boundary}
        Content-Type: text/rfc822-headers

        From: {sent.Mailbox}
        To: {address}
        Subject: {MimeText.Header(sent.Subject)}
        Message-ID: {sent.Mail}

        --{Boundary}--

        """;
}
