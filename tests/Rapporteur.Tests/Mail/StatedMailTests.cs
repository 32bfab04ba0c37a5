using System.Text.Json;
using Rapporteur.Arrivals;

namespace Rapporteur.Tests.Mail;

/// <summary>
/// What <c>Cases/mail/expected.json</c> states of each mail, value by value: it was written down before there was anything to read
/// mails with. The text files beside the mails say everything else.
/// </summary>
[TestClass]
public sealed class StatedMailTests
{
    private static readonly JsonElement Stated = JsonSerializer.Deserialize<JsonElement>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "mail", "expected.json"))).GetProperty("mails");

    public static IEnumerable<object[]> Values => Stated.EnumerateObject()
        .SelectMany(m => m.Value.EnumerateObject().Where(v => v.Name != "note").Select(v => new object[] { m.Name, v.Name }));

    [TestMethod]
    [DynamicData(nameof(Values))]
    public void Every_value_that_is_stated_of_a_mail_is_what_is_read(string name, string value)
    {
        var (mail, stated) = (Mail(name), Stated.GetProperty(name).GetProperty(value));
        switch (value)
        {
            case "kind":
                Assert.AreEqual(stated.GetString()!.Replace("-", "", StringComparison.Ordinal), $"{mail.Kind}", ignoreCase: true);
                break;
            case "who":
                Assert.AreEqual(Text(stated, "address"), mail.Sender.Address);
                Assert.AreEqual(Text(stated, "name"), mail.Sender.Name);
                break;
            case "text":
                Assert.AreEqual(stated.GetString(), Plain(mail.Text.Kept));
                break;
            case "cut":
                Assert.IsEmpty(Texts(stated).Where(c => Plain(mail.Text.Kept).Contains(c, StringComparison.Ordinal)));
                break;
            case "attachments":
                CollectionAssert.AreEqual(Texts(stated), mail.AllAttachments.Where(a => !a.InWords).Select(a => a.Name).ToArray());
                break;
            case "inline":
                CollectionAssert.AreEqual(
                    stated.EnumerateArray().Select(p => string.Join(" | ", Texts(p))).ToArray(),
                    mail.Text.Answers.Select(p => Plain($"{p.Quote} | {p.Answer}")).ToArray());
                break;
            case "inner":
                Assert.AreEqual((Text(stated, "address"), Text(stated, "text")),
                    (mail.Inner.Single().Sender.Address, Plain(mail.Inner.Single().Text.Kept)));
                break;
            case "bounce":
                var recipient = mail.Report!.Recipients.Single();
                Assert.AreEqual((Text(stated, "recipient"), Text(stated, "status"), Text(stated, "about")),
                    (recipient.Address, recipient.Status, mail.Report.About));
                Assert.AreEqual(Text(stated, "action"), $"{recipient.Action}", ignoreCase: true);
                Assert.AreEqual(Text(stated, "action") == "failed", recipient.IsUnreachable);
                break;
            case "receipt":
                Assert.AreEqual((Text(stated, "about"), Text(stated, "disposition")), (mail.Report!.About, mail.Report.Disposition));
                break;
            case "duplicateOf":
                Assert.AreEqual(Mail(stated.GetString()!).Thread.MessageId, mail.Thread.MessageId);
                break;
            case "about":
                Assert.AreEqual(stated.GetString(), mail.Thread.About(id => id == stated.GetString()));
                break;
            default:
                Assert.Fail($"{value} is compared with nothing.");
                break;
        }
    }

    [TestMethod]
    public void Every_mail_that_is_stated_is_in_the_corpus() => CollectionAssert.IsSubsetOf(
        Stated.EnumerateObject().Select(m => Path.GetFileNameWithoutExtension(m.Name)).ToArray(), MailCase.Names.ToArray());

    private static ArrivedMail Mail(string file) => MailCase.Mail(MailCase.Bytes(Path.GetFileNameWithoutExtension(file)));

    // As the list says: outer blank lines off, no-break spaces as spaces.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim('\n');

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(v => v.GetString()!)];
}
