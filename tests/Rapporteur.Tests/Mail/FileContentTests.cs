using System.Text;
using CsCheck;
using Rapporteur.Mail;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Tests.Mail;

/// <summary>The bytes of a file that came with a mail.</summary>
[TestClass]
public sealed class FileContentTests
{
    private const string Head = "From: anna@example.net\r\nTo: declaration@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n--part\r\nContent-Type: application/octet-stream\r\n"
        + "Content-Disposition: attachment; filename=\"a.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\n";

    private static readonly string[] Betweens = ["\r\n", "\n", " \r\n", "\r\n\r\n", "\t\r\n", "\r\n!\r\n"];

    [TestMethod]
    public void They_are_what_was_sent_however_long_its_lines_are_and_whatever_stands_between_them() =>
        Gen.Select(Gen.Int[0, 200_000], Gen.Int[1, 2_000], Gen.Int[0, Betweens.Length - 1].Select(i => Betweens[i]), Gen.Bool)
            .Sample(
                (length, line, between, ends) =>
                {
                    var sent = new byte[length];
                    new Random(length).NextBytes(sent);
                    var lines = Convert.ToBase64String(sent).Chunk(line).Select(l => new string(l));
                    var mail = $"{Head}{string.Join(between, lines)}{(ends ? between : "\r\n")}--part--\r\n";
                    return FileOf(mail).AsSpan().SequenceEqual(sent);
                },
                iter: 100);

    [TestMethod]
    public void Blanks_longer_than_is_looked_at_at_once_change_nothing()
    {
        byte[] sent = [.. Enumerable.Range(0, 90_000).Select(i => (byte)i)];
        var written = Convert.ToBase64String(sent);
        var mail = $"{Head}{written[..50_001]}{new string(' ', 200_000)}\r\n{written[50_001..]}\r\n--part--\r\n";

        CollectionAssert.AreEqual(sent, FileOf(mail));
    }

    private static byte[] FileOf(string mail)
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(mail));
        var read = (MailReading.Read)MailReader.Read(stream, MailCase.Ours);
        return Bytes(read.Files.Single());
    }

    private static byte[] Bytes(MailFile file)
    {
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        return whole.ToArray();
    }
}
