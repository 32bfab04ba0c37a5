using Rapporteur.Arrivals;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How what becomes of mails that arrived is stored.</summary>
internal static class ArrivalKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Beside(
            "mailArrived",
            Default.MailArrived,
            (MailArrived e, Beside act) =>
                new V1.MailArrived(e.Arrival.Value, StoredWord<ArrivalWay>.Of(e.Way), Content.Of(e.Original), act.Other(e.At)),
            (s, act) => new MailArrived(
                new(s.Arrival), act.Instant(s.At), StoredWord<ArrivalWay>.Read(s.Way), Content.Read(s.Original))),
        Kind.Of(
            "mailFiled",
            Default.MailFiled,
            (MailFiled e) => new V1.MailFiled(e.Arrival.Value, e.Receipt.Value),
            s => new MailFiled(new(s.Arrival), new(s.Receipt))),
        Kind.Of(
            "mailSetAside",
            Default.MailSetAside,
            (MailSetAside e) => new V1.MailSetAside(e.Arrival.Value, StoredWord<SetAsideReason>.Of(e.Reason), e.Words),
            s => new MailSetAside(new(s.Arrival), StoredWord<SetAsideReason>.Read(s.Reason), s.Words)),
        Kind.Of(
            "mailTakenUp",
            Default.MailTakenUp,
            (MailTakenUp e) => new V1.MailTakenUp(e.Arrival.Value),
            s => new MailTakenUp(new(s.Arrival))),
        Kind.Of(
            "mailWrittenBack",
            Default.MailWrittenBack,
            (MailWrittenBack e) => new V1.MailWrittenBack(e.Arrival.Value, e.Number, e.To.Value, e.Words),
            s => new MailWrittenBack(new(s.Arrival), s.Number, new(s.To), s.Words)),
    ];
}
