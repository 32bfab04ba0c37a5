using CsCheck;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;

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

    private static string Receipts(Arrival? filed) => string.Join(' ', ((ArrivalState.Filed)filed!.State).Receipts);

    private static ArrivalState.Filed Filed(string receipt) => new([new ReceiptReference(receipt)], Officer, Given.Start);
}
