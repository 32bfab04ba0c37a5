using System.Text;
using CsCheck;
using Rapporteur.Comments;
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
        Gen.Select(Gen.Int[0, 200_000], Gen.Int[1, 90], Gen.Int[0, Betweens.Length - 1].Select(i => Betweens[i]), Gen.Bool)
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

    [TestMethod]
    public void What_an_earlier_reading_knows_of_them_is_of_the_same_files()
    {
        var report = "Content-Type: multipart/report; boundary=\"r\"\r\n\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
            + "Reporting-MTA: dns; a\r\n\r\nFinal-Recipient: rfc822; b@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
            + "--r\r\nContent-Type: application/octet-stream; name=\"of-the-report.bin\"\r\n\r\nreport\r\n--r--\r\n";
        var own = "Content-Type: multipart/mixed; boundary=\"o\"\r\n\r\n--o\r\n"
            + "Content-Type: application/octet-stream; name=\"own.bin\"\r\n\r\nown\r\n--o--\r\n";
        string Inner(string of) => $"--part\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.net\r\n{of}\r\n";
        var two = $"{Head}QQ==\r\n{Inner(report)}{Inner(own)}--part--\r\n";
        foreach (var bytes in MailCase.Names.Select(MailCase.Bytes).Append(Encoding.ASCII.GetBytes(two)))
        {
            if (MailCase.Read(bytes) is not MailReading.Read first)
            {
                continue;
            }

            using var stream = new MemoryStream(bytes);
            var again = (MailReading.Read)MailReader.Parse(stream).Parsed!.Read(MailCase.Ours, first.Mail);
            CollectionAssert.AreEqual(first.Mail.AllAttachments.ToArray(), again.Files.Select(f => f.Attachment).ToArray());
            foreach (var file in again.Files)
            {
                Assert.AreEqual(file.Attachment.Hash, FileHash.Of(Bytes(file)), file.Attachment.Name);
            }
        }
    }

    [TestMethod]
    public void They_are_had_again_from_their_places_without_taking_the_mail_apart()
    {
        var unplaced = new List<string>();
        foreach (var name in MailCase.Names)
        {
            var bytes = MailCase.Bytes(name);
            using var stream = new MemoryStream(bytes);
            if (MailReader.Read(stream, MailCase.Ours) is not MailReading.Read first)
            {
                continue;
            }

            var remembered = first.Remembered(stream);
            Assert.IsEmpty(remembered.Files);
            if (!remembered.IsPlaced)
            {
                unplaced.Add(name);
                continue;
            }

            using var later = new MemoryStream(bytes);
            var again = remembered.Again(later);
            CollectionAssert.AreEqual(first.Mail.AllAttachments.ToArray(), again.Files.Select(f => f.Attachment).ToArray(), name);
            foreach (var file in again.Files)
            {
                Assert.AreEqual(file.Attachment.Hash, FileHash.Of(file.Whole()), $"{file.Attachment.Name} of {name}");
            }
        }

        // What lies within another file, or as letters within the words, is taken out anew.
        Assert.AreEqual(
            "22-tnef-winmail file-as-letters winmail-as-any-file winmail-with-rtf-alone winmail-with-the-words",
            string.Join(' ', unplaced));
    }

    // However it is had, it is the same.
    private static byte[] FileOf(string mail)
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(mail));
        var read = (MailReading.Read)MailReader.Read(stream, MailCase.Ours);
        var whole = read.Files.Single().Whole();
        CollectionAssert.AreEqual(whole, Bytes(read.Files.Single()));
        CollectionAssert.AreEqual(whole, read.Remembered(stream).Again(stream).Files.Single().Whole());
        return whole;
    }

    private static byte[] Bytes(MailFile file)
    {
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        return whole.ToArray();
    }
}
