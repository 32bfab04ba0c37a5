using System.Text;
using CsCheck;
using Rapporteur.Arrivals;
using Rapporteur.Mail;
using Rapporteur.Mail.Parts;
using Rapporteur.Words;

namespace Rapporteur.Tests.Mail;

/// <summary>Mails made to cost: each is refused with a sentence or read within its bounds, and none throws.</summary>
[TestClass]
public sealed class HostileMailTests
{
    private const string Head = "From: anna@example.net\nTo: declaration@example.org\nSubject: x\nIn-Reply-To: <ask-7@example.org>\n";

    [TestMethod]
    public void Parts_within_parts_are_refused_below_the_depth_that_mails_have()
    {
        Assert.AreEqual("mail-nested-too-deep", Refusal(Nested(31)));
        Assert.AreEqual("mail-nested-too-deep", Refusal(Nested(5_000)));
        Assert.AreEqual("inmost", Words(Nested(30)));
    }

    [TestMethod]
    public void Mails_within_mails_are_refused_below_the_depth_that_forwards_have()
    {
        var mail = Head + string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n" + Head, 2_000)) + "\nwords";

        Assert.AreEqual("mail-nested-too-deep", Refusal(mail));
    }

    [TestMethod]
    public void More_parts_than_any_mail_has_are_refused()
    {
        var parts = string.Concat(Enumerable.Repeat("--b\n\nx\n", 100_000));
        var mail = $"{Head}Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n";

        Assert.AreEqual("mail-too-large", Refusal(mail));
    }

    [TestMethod]
    [DataRow(1, 300_000)]
    [DataRow(100_000, 1)]
    public void More_headers_than_any_server_writes_are_refused(int count, int length)
    {
        var mail = Head + string.Concat(Enumerable.Repeat($"X-Trace: {new string('x', length)}\n", count)) + "\nwords";

        Assert.AreEqual("mail-too-large", Refusal(mail));
    }

    [TestMethod]
    public void A_header_of_many_addresses_ids_or_comments_is_read_within_its_bound()
    {
        string Many(string one) => string.Concat(Enumerable.Repeat(one, 200_000 / one.Length));

        Assert.AreEqual("words", Words($"{Head}To: {Many("a@example.com,\n ")}z@example.com\n\nwords"));
        Assert.AreEqual("words", Words($"{Head}References: {Many("<a@example.com>\n ")}\n\nwords"));
        Assert.AreEqual("words", Words($"{Head}Cc: {new string('(', 100_000)}\n\nwords"));
        Assert.AreEqual("words", Words($"{Head}Cc: {Many("g:")};\n\nwords"));
        Assert.AreEqual("words", Words($"{Head}Date: {Many("1 ")}\n\nwords"));
        Assert.AreEqual("words", Words($"{Head}Received: {Many("by a;")}\n\nwords"));
        Assert.AreEqual("words", Words($"{Head}Authentication-Results: {Many("spf=pass;")}\n\nwords"));
        var pieces = string.Concat(Enumerable.Range(0, 9_000).Select(i => $"n*{i}=a; "));
        Assert.AreEqual("words", Words($"{Head}Content-Type: text/plain; {pieces}\n\nwords"));
    }

    [TestMethod]
    public void A_mail_larger_than_is_read_is_refused_before_it_is_parsed()
    {
        var limits = MailLimits.Default with { MostBytes = 1_000 };
        var refused = (MailReading.Refused)MailCase.Read(Encoding.ASCII.GetBytes(Head + "\n" + new string('x', 1_000)), limits);

        Assert.AreEqual("mail-too-large", refused.Why.Code());
    }

    [TestMethod]
    public void A_file_larger_than_is_accepted_is_kept_and_goes_to_no_reader()
    {
        var limits = MailLimits.Default with { MostFileBytes = 100 };
        var read = (MailReading.Read)MailCase.Read(MailCase.Bytes("01-ru-name-2231"), limits);
        var file = read.Mail.Attachments.Single();

        Assert.IsTrue(file.Refused);
        Assert.AreEqual("file-too-large", file.Notes.Single().Code());
    }

    // A sign that is none, which no form of Unicode composes.
    [TestMethod]
    public void A_file_s_name_that_cannot_be_composed_is_read_all_the_same()
    {
        var mail = Head + "Content-Type: application/octet-stream\n" +
            "Content-Disposition: attachment; filename*=utf-8''a%EF%BF%BE.docx\n\nwords";
        Assert.AreEqual("a\uFFFE.docx", MailCase.Mail(Encoding.ASCII.GetBytes(mail)).Attachments.Single().Name);
    }

    [TestMethod]
    [DataRow("<div>")]
    [DataRow("<b a=1><p>")]
    [DataRow("<blockquote type=cite>x")]
    [DataRow("<ol><li>x")]
    [DataRow("<s>x</s> ")]
    [DataRow("<br>")]
    [DataRow("</p>")]
    [DataRow("<table><tr><td>x")]
    [DataRow("&amp;")]
    [DataRow("<!--")]
    public void Html_of_one_thing_again_and_again_is_read_in_one_pass(string again)
    {
        var mail = Head + "Content-Type: text/html\n\n<p>words</p>" + string.Concat(Enumerable.Repeat(again, 1_000_000 / again.Length));

        Assert.StartsWith("words", MailCase.Mail(Encoding.ASCII.GetBytes(mail)).Text.Kept);
    }

    [TestMethod]
    [DataRow("> x\n\n")]
    [DataRow("\n")]
    [DataRow("_____\n")]
    [DataRow("From: a\nTo: b\n")]
    [DataRow("Sent from my iPhone\n")]
    [DataRow("---------- Forwarded message ---------\nFrom: b@example.com\nTo: a\nDate: x\n\n")]
    [DataRow("On 2 Jan 2026 Secretariat wrote:\n")]
    [DataRow("-- \n")]
    [DataRow("[cid:x]\n")]
    public void Text_of_one_thing_again_and_again_is_cut_in_one_pass(string again)
    {
        var much = string.Concat(Enumerable.Repeat(again, 1_000_000 / again.Length));
        var mail = $"{Head}List-Id: <l.example.org>\nContent-Type: text/plain\n\nwords\n{much}";

        Assert.StartsWith("words", MailCase.Mail(Encoding.ASCII.GetBytes(mail)).Text.Kept);
    }

    [TestMethod]
    public void Words_longer_than_a_person_writes_are_cut_short_and_say_so()
    {
        var mail = MailCase.Mail(Encoding.ASCII.GetBytes($"{Head}Content-Type: text/plain\n\n{new string('x', 3_000_000)}"));

        Assert.AreEqual(MailLimits.Default.MostText, mail.Text.Kept.Length);
        Assert.AreEqual("text-cut-short", mail.Notes.Single(n => n.Code() != "no-date").Code());
    }

    [TestMethod]
    public void A_mail_that_was_damaged_anywhere_is_read_or_refused_and_never_throws()
    {
        var mails = MailCase.Names.Select(MailCase.Bytes).ToArray();
        var damage =
            from mail in Gen.Int[0, mails.Length - 1]
            from changes in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 20]
            from cut in Gen.Int[0, 200]
            select (mail, changes, cut);

        damage.Sample(d =>
        {
            var bytes = mails[d.mail].ToArray();
            foreach (var (at, value) in d.changes.Where(_ => bytes.Length > 0))
            {
                bytes[at % bytes.Length] = value;
            }

            foreach (var language in Language.Spoken)
            {
                switch (MailCase.Read(bytes[..Math.Max(0, bytes.Length - d.cut)]))
                {
                    case MailReading.Refused refused:
                        Assert.IsGreaterThan(10, refused.Why.Say(language).Length);
                        break;
                    case MailReading.Read read:
                        Assert.AreEqual(read.Mail.AllAttachments.Count(), read.Files.Length);
                        Assert.IsTrue(read.Mail.Notes.All(n => n.Say(language).Length > 10));
                        break;
                }
            }
        }, iter: 2_000);
    }

    private static string Nested(int depth) =>
        Head + string.Concat(Enumerable.Range(0, depth).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"))
            + "\ninmost\n";

    private static string Words(string mail) => MailCase.Mail(Encoding.ASCII.GetBytes(mail)).Text.Kept;

    private static string Refusal(string mail) => ((MailReading.Refused)MailCase.Read(Encoding.ASCII.GetBytes(mail))).Why.Code();
}
