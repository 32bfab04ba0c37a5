using Rapporteur.Arrivals;

namespace Rapporteur.Tests.Arrivals;

/// <summary>The same thing twice: recognised and named, never joined.</summary>
[TestClass]
public class LikenessTests
{
    private static readonly ArrivedMail First = Mails.Mail() with { Attachments = [Mails.File("Answer.docx", 'a')] };

    [TestMethod]
    public void The_same_bytes_are_the_same_file() =>
        Assert.AreEqual(Likeness.SameFile, Alike.Of(First, Mails.Bytes('x'), First, Mails.Bytes('x')));

    [TestMethod]
    public void A_copy_through_a_list_with_another_subject_is_the_same_mail() =>
        Assert.AreEqual(Likeness.SameMail, Of(First with { Subject = "[delegations] Re: Draft" }));

    [TestMethod]
    public void The_same_id_with_other_words_or_from_somebody_else_is_said_to_be_so()
    {
        Assert.AreEqual(Likeness.SameIdOtherContent, Of(First with { Text = Mails.Mail(words: "Something else.").Text }));
        Assert.AreEqual(Likeness.SameIdOtherContent, Of(First with { Sender = new MailSender("else@example.com", null) }));
    }

    [TestMethod]
    public void The_same_words_and_files_under_another_id_were_sent_again() =>
        Assert.AreEqual(Likeness.SentAgain, Of(Again(First)));

    [TestMethod]
    public void Signs_and_wrapping_make_no_other_words()
    {
        var wrapped = Mails.Words.ToUpperInvariant().Replace(" AND ", "\n(and) ", StringComparison.Ordinal);

        Assert.AreEqual(Likeness.SentAgain, Of(Again(First) with { Text = Mails.Mail(words: wrapped).Text }));
    }

    [TestMethod]
    public void A_small_correction_is_shown_beside_what_it_corrects()
    {
        Assert.AreEqual(Likeness.Corrected, Of(Again(First) with { Text = Mails.Mail(words: Mails.Words + " But keep 10.").Text }));
        Assert.AreEqual(Likeness.Corrected, Of(Again(First) with { Attachments = [Mails.File("answer.docx", 'b')] }));
        Assert.AreEqual(Likeness.Corrected,
            Of(Again(Mails.Mail(words: "Paragraph 9 instead.")) with { Thread = new MailThread("<m2@x>", [First.Thread.MessageId!]) }));
    }

    [TestMethod]
    public void Another_answer_of_the_same_sender_is_another_answer() =>
        Assert.AreEqual(Likeness.None,
            Of(Mails.Mail(id: "<m2@x>", words: "On the title: we would rather call it a declaration of intent.")));

    [TestMethod]
    public void The_same_words_of_another_sender_are_another_answer() =>
        Assert.AreEqual(Likeness.None, Of(Again(First) with { Sender = new MailSender("focal@brona.example", null) }));

    [TestMethod]
    public void Two_mails_that_say_nothing_are_not_alike() =>
        Assert.AreEqual(Likeness.None,
            Alike.Of(Mails.Mail(id: "<1@x>", words: ""), Mails.Bytes('x'), Mails.Mail(id: "<2@x>", words: ""), Mails.Bytes('y')));

    [TestMethod]
    public void What_came_by_the_pane_as_well_is_recognised_by_its_words()
    {
        Assert.IsTrue(Alike.SayTheSame($"Dear Secretariat,\n{Mails.Words}\nRegards", Mails.Words));
        Assert.IsFalse(Alike.SayTheSame("We support paragraph 4.", Mails.Words));
        Assert.IsFalse(Alike.SayTheSame("Agreed.", "Agreed."), "too few words to say anything");
    }

    private static ArrivedMail Again(ArrivedMail mail) => mail with { Thread = new MailThread("<m2@avaria.example>", []) };

    private static Likeness Of(ArrivedMail mail) => Alike.Of(mail, Mails.Bytes('y'), First, Mails.Bytes('x'));
}
