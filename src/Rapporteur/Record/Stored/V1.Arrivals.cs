namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record MailArrived(string Arrival, string Way, File Original, string? At = null);

    public sealed record MailFiled(string Arrival, string Receipt);

    public sealed record MailSetAside(string Arrival, string Reason, string? Words = null);

    public sealed record MailTakenUp(string Arrival);

    public sealed record MailWrittenBack(string Arrival, int Number, string To, string Words);

    public sealed partial record Entry
    {
        public MailArrived? MailArrived { get; init; }

        public MailFiled? MailFiled { get; init; }

        public MailSetAside? MailSetAside { get; init; }

        public MailTakenUp? MailTakenUp { get; init; }

        public MailWrittenBack? MailWrittenBack { get; init; }
    }
}
