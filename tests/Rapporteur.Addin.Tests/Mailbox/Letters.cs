using System.Net.Http.Headers;
using System.Text;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>Mails as they travel, written out by hand; a test changes what it is about.</summary>
internal sealed record Letters(string From, string Subject, string Text)
{
    private static int written;

    public string? Id { get; init; } = $"<test-{Interlocked.Increment(ref written)}@mission.example>";

    public string[] Headers { get; init; } = [];

    public (string Name, byte[] Bytes)[] Files { get; init; } = [];

    public static Letters Plain(string text, string from = "kelvany-focal@kelvany.example") => new(from, "Re: Zero draft", text);

    public byte[] Bytes()
    {
        var mail = new StringBuilder($"From: {From}\r\nTo: secretariat@rapporteur.example\r\nSubject: {Subject}\r\n");
        mail.Append(Id is null ? "" : $"Message-ID: {Id}\r\n").Append(string.Concat(Headers.Select(h => $"{h}\r\n")));
        mail.Append("MIME-Version: 1.0\r\n");
        const string text = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        if (Files.Length == 0)
        {
            mail.Append(text).Append(Encoded(Encoding.UTF8.GetBytes(Text)));
        }
        else
        {
            mail.Append("Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n--part\r\n").Append(text)
                .Append(Encoded(Encoding.UTF8.GetBytes(Text)));
            foreach (var (name, bytes) in Files)
            {
                mail.Append("\r\n--part\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"")
                    .Append(name).Append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n").Append(Encoded(bytes));
            }

            mail.Append("\r\n--part--\r\n");
        }

        return Encoding.UTF8.GetBytes(mail.ToString());
    }

    /// <summary>The same mail with nothing but HTML in it.</summary>
    public byte[] Html(string html) => Encoding.UTF8.GetBytes(
        $"From: {From}\r\nTo: secretariat@rapporteur.example\r\nSubject: {Subject}\r\nMIME-Version: 1.0\r\n" +
        $"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Encoded(Encoding.UTF8.GetBytes(html))}");

    /// <summary>What Outlook saves as .msg: a compound file whose directory lies behind all that it holds.</summary>
    public static byte[] OutlookFile()
    {
        var file = new byte[512 * 200];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        file[30] = 9;
        BitConverter.TryWriteBytes(file.AsSpan(48), 198);
        Encoding.Unicode.GetBytes("__properties_version1.0").CopyTo(file, 512 * 199);
        return file;
    }

    public ByteArrayContent Content() => Sent(Bytes());

    public static ByteArrayContent Sent(byte[] mail) =>
        new(mail) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };

    /// <summary>It arrives now; its id.</summary>
    public async Task<string> ArriveAsync(RunningHost host) =>
        (await new Visitor(host.AtThisMachine()).PostAsync("/local/inbox", Content())).Created().Text("id");

    private static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
}
