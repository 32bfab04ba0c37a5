using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// A mail to the Secretariat arrived. Of it the record holds the instant that counts, the way it came and its bytes by their hash;
/// what it says is read from them whenever it is shown. Sealed: until it is filed it is nobody's but the Secretariat's.
/// </summary>
public sealed record MailArrived(ArrivalId Arrival, Instant At, ArrivalWay Way, OriginalFile Original) : Entry
{
    public override IEnumerable<NamedFile> Files => [new(Original.Hash, Open: false)];

    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board with
    {
        Arrivals = board.Arrivals.SetItem(Arrival, new Arrival(Arrival, At, Way, Original, new ArrivalState.Waiting())),
    };
}

/// <summary>The mail was filed on behalf of a delegation, in the same act, with that receipt.</summary>
public sealed record MailFiled(ArrivalId Arrival, ReceiptReference Receipt) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.With(Arrival, new ArrivalState.Filed([Receipt], moment.By, moment.At));
}

/// <summary>An officer said why the mail is not filed.</summary>
public sealed record MailSetAside(ArrivalId Arrival, SetAsideReason Reason, string? Words) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.With(Arrival, new ArrivalState.SetAside(Reason, Words, moment.By, moment.At));
}

/// <summary>A mail that had been set aside waits again.</summary>
public sealed record MailTakenUp(ArrivalId Arrival) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.With(Arrival, new ArrivalState.Waiting());
}

/// <summary>The Secretariat wrote back about a mail, in a phrase of the forum's; the words as they stood then.</summary>
public sealed record MailWrittenBack(ArrivalId Arrival, int Number, DelegationId To, string Words) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board with
    {
        WrittenBack = board.WrittenBack.Add(new WrittenBack(Arrival, Number, To, Words, moment.By, moment.At)),
    };
}
