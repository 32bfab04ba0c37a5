using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Tests.Arrivals;

/// <summary>Whom a mail may be from: everything that speaks for a delegation, and when one is chosen beforehand.</summary>
[TestClass]
public class SendersTests
{
    private static readonly Roster Roster = new(
        Given.Roster().Delegations,
        [
            Person("avaria-focal", "avaria", "Anna Avar", "Focal@Avaria.example"),
            Person("avaria-second", "avaria", "Boris Avar", "boris@avaria.example"),
            Person("brona-focal", "brona", "Bruno Bron", "shared@ministries.example"),
            Person("cerva-focal", "cerva", "Cora Cerv", "shared@ministries.example"),
            Person("dalmora-focal", "dalmora", "Dora Dalm", "dora@gmail.com"),
            Person("obs-focal", "obs", "Olga Obs", "olga@пример.example"),
        ]);

    [TestMethod]
    public void An_address_that_is_one_delegations_alone_is_chosen_beforehand()
    {
        var senders = Of(Mails.Mail());

        Assert.AreEqual(Given.Avaria, senders.Suggested);
        Assert.AreEqual("avaria avaria-focal Author, avaria - Domain", Print(senders));
        Assert.IsEmpty(senders.Doubts);
    }

    [TestMethod]
    public void A_domain_is_one_in_either_of_its_spellings() =>
        Assert.AreEqual("obs", Of(Mails.Mail("olga@xn--e1afmkfd.example")).Suggested?.Value);

    [TestMethod]
    public void Several_delegations_at_one_address_are_shown_and_none_is_chosen()
    {
        var senders = Of(Mails.Mail("shared@ministries.example"));

        Assert.IsNull(senders.Suggested);
        Assert.StartsWith("brona brona-focal Author, cerva cerva-focal Author", Print(senders));
        Assert.AreEqual("2 delegations are pointed to; choose the one the mail speaks for, or split it.",
            senders.Doubts.Single().Say(Language.English));
    }

    [TestMethod]
    public void A_domain_or_a_name_alone_is_shown_and_chooses_nobody()
    {
        Assert.AreEqual("avaria - Domain", Print(Of(Mails.Mail("new@avaria.example"))));
        Assert.IsNull(Of(Mails.Mail("new@avaria.example")).Suggested);

        var named = Of(Mails.Mail("anna@example.com") with { Sender = new MailSender("anna@example.com", " anna avar ") });
        Assert.AreEqual("avaria avaria-focal Name", Print(named));
        Assert.IsNull(named.Suggested);
    }

    [TestMethod]
    [DataRow("Secretariat of Brona")]
    [DataRow("BRONA, focal point")]
    [DataRow("Bruno Bron")]
    public void A_name_that_points_to_another_delegation_than_the_address_chooses_nobody(string name)
    {
        var address = Mails.Mail().Sender.Address!;
        var senders = Of(Mails.Mail() with { Sender = new MailSender(address, name) });

        Assert.IsNull(senders.Suggested);
        Assert.AreEqual("The name beside the address points to Brona, the address to another; check for whom the mail speaks.",
            senders.Doubts.Single().Say(Language.English));
        Assert.AreEqual(Given.Avaria, Of(Mails.Mail() with { Sender = new MailSender(address, "Avaria (was Bronan)") }).Suggested);
    }

    [TestMethod]
    public void The_domain_of_a_public_mail_service_says_nothing() =>
        Assert.AreEqual("", Print(Of(Mails.Mail("somebody@gmail.com"))));

    [TestMethod]
    public void A_failed_check_is_shown_and_never_chooses()
    {
        var senders = Of(Mails.Mail() with { Checks = [new("spf", CheckResult.Passed, "x"), new("dmarc", CheckResult.Failed, "x")] });

        Assert.IsNull(senders.Suggested);
        Assert.AreEqual("doubt", senders.Doubts.Single().Code());
    }

    [TestMethod]
    public void A_mailing_list_chooses_nobody() =>
        Assert.IsNull(Of(Mails.Mail() with { Sender = new MailSender("focal@avaria.example", null, List: "<l.example.org>") }).Suggested);

    [TestMethod]
    public void A_forward_is_chosen_for_where_bearer_and_author_are_of_one_delegation()
    {
        var passesOn = Mails.Mail() with { Kind = MailKind.Forward, Inner = [Mails.Mail("boris@avaria.example", "<i@x>")] };
        Assert.AreEqual(Given.Avaria, Of(passesOn).Suggested);

        var another = passesOn with { Inner = [Mails.Mail("shared@ministries.example", "<i@x>")] };
        Assert.IsNull(Of(another).Suggested);
        Assert.Contains("brona brona-focal PassedOn", Print(Of(another)));

        var stranger = passesOn with { Inner = [Mails.Mail("stranger@example.com", "<i@x>")] };
        Assert.IsNull(Of(stranger).Suggested);
    }

    [TestMethod]
    public void An_answer_to_a_mail_of_ours_speaks_for_whom_it_went_to_and_against_another_address()
    {
        var thread = Mails.Mail("stranger@example.com") with { Thread = new MailThread("<m@x>", ["<other@x>", "<asked@example.org>"]) };
        var senders = Of(thread);

        Assert.AreEqual("brona brona-focal Thread", Print(senders));
        Assert.IsNull(senders.Suggested, "a mail can be passed on to anybody");
        Assert.IsNull(Of(thread with { Sender = new MailSender("focal@avaria.example", null) }).Suggested);
    }

    [TestMethod]
    public void A_delegate_who_sends_for_another_is_shown_as_the_bearer()
    {
        var sender = new MailSender("minister@example.com", null, "boris@avaria.example", "shared@ministries.example");
        var mail = Mails.Mail() with { Sender = sender };

        Assert.StartsWith("avaria avaria-second Bearer, brona brona-focal ReplyTo", Print(Of(mail)));
    }

    [TestMethod]
    public void Nobody_is_said_to_be_nobody()
    {
        var senders = Of(Mails.Mail(null) with { Sender = new MailSender(null, null) });

        Assert.AreEqual("Nothing in the mail points to a delegation of the roster.", senders.Doubts.Single().Say(Language.English));
    }

    [TestMethod]
    public void Every_hint_has_its_sentence_in_every_language()
    {
        foreach (var reason in Enum.GetValues<HintReason>())
        {
            Assert.HasCount(3, Language.Spoken.Select(new SenderHint(Given.Avaria, null, reason).In).Distinct().ToList());
        }
    }

    private static Senders Of(ArrivedMail mail) =>
        Senders.Of(mail, Roster, id => id == "<asked@example.org>" ? new PersonId("brona-focal") : null);

    private static string Print(Senders senders) =>
        string.Join(", ", senders.Hints.Select(h => $"{h.Delegation} {h.Person?.Value ?? "-"} {h.Reason}"));

    private static Person Person(string id, string delegation, string name, string address) =>
        new(new(id), name, new(delegation), DelegationRole.FocalPoint, "en", []) { Address = address };
}
