using CsCheck;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Arrivals;

/// <summary>A mail waits until an officer files it or sets it aside, and the balance of all holds after every step.</summary>
[TestClass]
public class ArrivalTests
{
    private static readonly ArrivalState Waiting = new ArrivalState.Waiting();
    private static readonly PersonId Officer = new("secretariat");
    private static readonly ArrivalState SetAside = new ArrivalState.SetAside(SetAsideReason.Spam, null, Officer, Given.Start);
    private static readonly Arrival Arrived = new(new("a1"), Given.Start, ArrivalWay.Mailbox, Given.File("mail.eml"), Waiting);

    [TestMethod]
    public void What_waits_is_filed_or_set_aside()
    {
        Assert.AreEqual("R-1", Receipts(Arrived.With(Filed("R-1"))));
        Assert.AreEqual(SetAside, Arrived.With(SetAside)!.State);
        Assert.IsNull(Arrived.With(Waiting));
        Assert.IsNull(Arrived.With(new ArrivalState.Filed([], Officer, Given.Start)), "filed for nobody");
    }

    [TestMethod]
    public void What_was_set_aside_is_taken_up_again_before_it_is_filed()
    {
        var aside = Arrived.With(SetAside)!;

        Assert.IsNull(aside.With(Filed("R-1")));
        Assert.AreEqual("R-1", Receipts(aside.With(Waiting)!.With(Filed("R-1"))));
    }

    [TestMethod]
    public void What_was_filed_stays_filed_and_may_be_filed_for_another_delegation_too()
    {
        var filed = Arrived.With(Filed("R-1"))!;

        Assert.IsNull(filed.With(SetAside));
        Assert.IsNull(filed.With(Waiting));
        Assert.IsNull(filed.With(Filed("R-1")), "the same receipt again");
        Assert.AreEqual("R-1 R-2", Receipts(filed.With(Filed("R-2"))));
    }

    [TestMethod]
    public void Whatever_officers_do_every_mail_is_filed_set_aside_or_waits()
    {
        ArrivalState[] steps = [Waiting, SetAside, Filed("R-1"), Filed("R-2")];
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, steps.Length - 1]).Array[0, 60].Sample(done =>
        {
            var arrivals = Enumerable.Range(0, 10).Select(i => Arrived with { Id = new($"a{i}") }).ToArray();
            foreach (var (which, step) in done)
            {
                arrivals[which] = arrivals[which].With(steps[step]) ?? arrivals[which];
                var balance = ArrivalBalance.Of(arrivals);
                Assert.IsTrue(balance.Holds && balance.Arrived == 10, balance.ToString());
            }
        });
    }

    [TestMethod]
    public void A_phrase_the_Chair_approved_goes_back_to_the_focal_point_and_nothing_else_does()
    {
        var round = new Round();
        var mail = new ArrivalId(round.Done("secretariat", new ReceiveMail(ArrivalWay.Mailbox, Given.File("mail.eml"))));
        var phrase = new PhraseId(round.Done("secretariat", new WordPhrase(null, "en", "Thank you; a file without a password, please.")));
        round.Refused("phrase-waits", "secretariat", new WriteBack(mail, Given.Avaria, phrase));
        round.Done("chair", new ApprovePhrase(phrase, "Thank you; a file without a password, please."));
        round.Refused("for-secretariat", "chair", new WriteBack(mail, Given.Avaria, phrase));
        round.Refused("for-secretariat", "avaria-focal", new WriteBack(mail, Given.Avaria, phrase));
        round.Refused("no-arrival", "secretariat", new WriteBack(new("none"), Given.Avaria, phrase));
        round.Refused("no-delegation", "secretariat", new WriteBack(mail, new("nowhere"), phrase));
        round.Refused("no-phrase", "secretariat", new WriteBack(mail, Given.Avaria, new("none")));

        round.Done("secretariat", new WriteBack(mail, Given.Avaria, phrase));
        round.Done("secretariat", new DropPhrase(phrase));
        var due = Reminders.Due(round.Board, round.Now).Where(d => d.Occasion.Key is NoticeKey.WrittenBack).ToList();
        CollectionAssert.IsSubsetOf(new[] { "avaria-focal" }, due.ConvertAll(d => d.Person.Value));
        Assert.IsTrue(due.TrueForAll(d => d.Person.Value.StartsWith("avaria", StringComparison.Ordinal)), "and to nobody else");
        Assert.AreEqual($"written-back/{mail}/1", due[0].Occasion.Key.ToString());
        var person = round.Board.Consultation!.Roster.People.First(p => p.Id == due[0].Person);
        var notice = NoticeText.For(round.Board, due[0].Occasion, person, "https://forum.example");
        Assert.Contains("a file without a password", notice.Text, "as it stood when it was sent");
        Assert.IsNull(notice.Calendar);

        Assert.IsEmpty(round.As("avaria-focal").WrittenBack(mail), "a delegation sees no mail of the mailbox");
        var later = round.Now + NodaTime.Duration.FromDays(4);
        Assert.IsEmpty(Reminders.Due(round.Board, later).Where(d => d.Occasion.Key is NoticeKey.WrittenBack));
    }

    private static string Receipts(Arrival? filed) => string.Join(' ', ((ArrivalState.Filed)filed!.State).Receipts);

    private static ArrivalState.Filed Filed(string receipt) => new([new ReceiptReference(receipt)], Officer, Given.Start);
}
