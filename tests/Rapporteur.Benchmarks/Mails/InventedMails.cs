using System.Globalization;
using System.IO.Compression;
using System.Text;
using MimeKit;

namespace Rapporteur.Benchmarks.Mails;

/// <summary>
/// Mails of 200 kB as delegations send them, each with a Word document of its own: plain, in two twins with the old mail below,
/// in HTML only, with a picture in the words, and passed on. Made one after the other, never all in memory.
/// </summary>
internal sealed class InventedMails
{
    private const int MailBytes = 200_000;
    private const string Id = "00000000";

    private readonly byte[][] forms;
    private readonly int[] idAt;
    private readonly Random random = new(17);

    public InventedMails()
    {
        forms = [.. Bodies().Select(Written)];
        idAt = [.. forms.Select(f => f.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"<{Id}@")) + 1)];
    }

    public int Forms => forms.Length;

    /// <summary>The mail of that number, with an id and bytes of its own; valid until the next is asked for.</summary>
    public byte[] Mail(int number)
    {
        var (form, at) = (forms[number % forms.Length], idAt[number % forms.Length]);
        Encoding.ASCII.GetBytes(number.ToString("D8", CultureInfo.InvariantCulture)).CopyTo(form.AsSpan(at));
        // Some letters of the file, near the mail's end and well within a line of base64.
        form[^4_000] = (byte)('A' + random.Next(26));
        return form;
    }

    private IEnumerable<MimeEntity> Bodies()
    {
        const string Words = "Paragraph 14 (iii): add a reference to micro-financing. We support the paragraph otherwise.";
        var plain = string.Concat(Enumerable.Repeat($"{Words}\r\n", 40));
        var quoted = "\r\nOn 2 Jan 2026, at 09:00, Secretariat <declaration@example.org> wrote:\r\n"
            + string.Concat(Enumerable.Repeat($"> {Words}\r\n", 40));
        var html = "<html><head><style>p.MsoNormal{margin:0cm;font-size:11.0pt}</style></head><body><div class=\"WordSection1\">"
            + string.Concat(Enumerable.Repeat($"<p class=\"MsoNormal\"><span lang=\"EN-GB\">{Words}</span></p>\r\n", 40));
        var old = "<div id=\"divRplyFwdMsg\"><b>From:</b> Secretariat &lt;declaration@example.org&gt;<br><b>Sent:</b> 2 January 2026<br>"
            + "<b>To:</b> Anna Sample<br><b>Subject:</b> Draft</div>"
            + string.Concat(Enumerable.Repeat($"<p class=\"MsoNormal\">{Words}</p>\r\n", 40)) + "</div></body></html>";

        yield return Body(b => b.TextBody = plain);
        yield return Body(b => (b.TextBody, b.HtmlBody) = (plain + quoted, html + old));
        yield return Body(b => b.HtmlBody = html + old);
        yield return Body(b =>
        {
            var logo = b.LinkedResources.Add("logo.png", [0x89, 0x50, 0x4E, 0x47, .. Bytes(4_000)]);
            logo.ContentId = "logo@example.net";
            (b.TextBody, b.HtmlBody) = (plain, html + "<img src=\"cid:logo@example.net\"></div></body></html>");
        });
        yield return new Multipart("mixed")
        {
            new TextPart("plain") { Text = "Please find the answer of our capital." },
            new MessagePart { Message = Message(Body(b => b.TextBody = plain)) },
        };
    }

    private MimeEntity Body(Action<BodyBuilder> write)
    {
        var body = new BodyBuilder();
        write(body);
        var length = (body.TextBody?.Length ?? 0) + (body.HtmlBody?.Length ?? 0);
        body.Attachments.Add("Answer of the delegation.docx", Document((int)((MailBytes - length) / 1.37)),
            ContentType.Parse("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        return body.ToMessageBody();
    }

    private static byte[] Written(MimeEntity body)
    {
        var mail = new MemoryStream();
        Message(body).WriteTo(mail);
        return mail.ToArray();
    }

    private static MimeMessage Message(MimeEntity body)
    {
        var mail = new MimeMessage { Subject = "Re: Draft declaration", MessageId = $"{Id}@example.net", Body = body };
        mail.From.Add(new MailboxAddress("Anna Sample", "anna@example.net"));
        mail.To.Add(new MailboxAddress("Secretariat", "declaration@example.org"));
        mail.Headers.Add("In-Reply-To", "<ask-7@example.org>");
        for (var hop = 0; hop < 4; hop++)
        {
            mail.Headers.Add("Received",
                $"from mx{hop}.example.net by mx{hop + 1}.example.net with ESMTPS; Mon, 05 Jan 2026 10:1{hop}:00 +0300");
        }

        return mail;
    }

    private byte[] Document(int length)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("[Content_Types].xml", Bytes(500)), ("word/document.xml", Bytes(length - 1_000)) })
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
