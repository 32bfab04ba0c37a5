using System.Security.Cryptography;
using Rapporteur.Arrivals;
using Rapporteur.Mail;
using Rapporteur.Mail.Cutting;

namespace Rapporteur.Tests.Mail;

/// <summary>
/// Mails as people's programs write them, read as they are and compared line by line with what a person sees in them.
/// Names are invented, addresses of domains that are reserved for examples.
/// </summary>
[TestClass]
public sealed class MailCaseTests
{
    public static IEnumerable<object[]> Names => MailCase.Names.Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_mail_is_read_as_a_person_reads_it(string name)
    {
        var printed = MailCase.Read(MailCase.Bytes(name)) switch
        {
            MailReading.Read read => MailPrint.Of(read.Mail),
            MailReading.Refused refused => $"refused: {refused.Why.Code()}: {refused.Why.Say(Rapporteur.Words.Language.English)}\n",
            var other => other.ToString(),
        };
        var write = Environment.GetEnvironmentVariable("RAPPORTEUR_WRITE_CASES");
        if (write is not null)
        {
            File.WriteAllText(Path.Combine(write, $"{name}.txt"), printed);
        }

        Assert.AreEqual(MailCase.Expected(name), printed);
    }

    [TestMethod]
    public void A_mailbox_that_is_written_to_by_an_alias_knows_its_own_words_again()
    {
        var elsewhere = new OurMail(["secretariat@example.edu"], [], _ => null);
        var read = (MailReading.Read)MailReader.Read(new MemoryStream(MailCase.Bytes("11-alternative-gmail-reply")), elsewhere);

        Assert.AreEqual("We can accept paragraph 4.", read.Mail.Text.Kept);
    }

    [TestMethod]
    [DataRow("us-ascii", "Réponse")]
    [DataRow("iso-8859-1", "RÃ©ponse")]
    [DataRow("windows-1251", "Réponse, d’accord, où")]
    public void One_letter_of_UTF_8_is_enough_where_a_mail_calls_itself_ASCII(string charset, string expected)
    {
        var text = expected.Contains('Ã', StringComparison.Ordinal) ? "Réponse" : expected;
        var mail = "From: anna@example.net\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
            + $"Content-Type: text/plain; charset={charset}\r\n\r\n{text}";
        Assert.AreEqual(expected, MailCase.Mail(System.Text.Encoding.UTF8.GetBytes(mail)).Text.Kept);
    }

    [TestMethod]
    public void A_file_gives_the_bytes_it_was_described_with_however_it_is_asked()
    {
        var read = (MailReading.Read)MailCase.Read(MailCase.Bytes("files-of-every-kind"));

        foreach (var file in read.Files)
        {
            using var open = file.Open();
            var (streamed, whole) = (new MemoryStream(), new MemoryStream());
            open.CopyTo(streamed);
            file.CopyTo(whole);
            CollectionAssert.AreEqual(streamed.ToArray(), whole.ToArray());
            Assert.AreEqual(file.Attachment.Hash.Value, Convert.ToHexStringLower(SHA256.HashData(whole.ToArray())));
        }
    }
}
