using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// How notices are sent: <c>Mail:Sender</c>, <c>Mail:Unattended</c>, <c>Mail:Inbox</c>, <c>Mail:MessagesPerMinute</c>,
/// <c>Mail:Licences</c> or <c>Mail:MostADay</c>, and <c>Notices:LeaseSeconds</c>.
/// </summary>
public sealed record NoticeSettings
{
    private const int ShortestLease = 5;
    private const int LongestLease = 3_600;

    /// <summary>The mailbox notices come from; the Secretariat reads it.</summary>
    public string Sender { get; init; } = "secretariat@rapporteur.example";

    /// <summary>
    /// A mailbox no person reads, for what one delegation alone may know: also what bounces comes there.
    /// Empty when there is none; then such notices go by chat only.
    /// </summary>
    public string Unattended { get; init; } = "no-reply@rapporteur.example";

    /// <summary>The mailbox delegations write to, which is read; empty where none is.</summary>
    public string Inbox { get; init; } = "";

    /// <summary>Exchange takes 30 a minute from a mailbox; the LocalGraph of this machine has no such limit.</summary>
    public int MessagesPerMinute { get; init; } = 3_000;

    /// <summary>
    /// So many mails may leave the organisation within any 24 hours: Exchange Online counts what goes to addresses outside by the
    /// tenant's licences (TERRL, as <see cref="ByLicences"/>) or, of a trial, 5,000; every mail is counted here as one of these.
    /// </summary>
    public int MostADay { get; init; } = ByLicences(1);

    /// <summary>All mailboxes that are read, each once: where delegations write to, and where reports on notices come back.</summary>
    public IEnumerable<string> Mailboxes =>
        new[] { Inbox, Sender, Unattended }.Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a sender alone may send to whom it has claimed, by the machine's clock.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A sender ends so long before its lease does, since a message takes its time.</summary>
    public TimeSpan Margin => Lease / 4;

    /// <summary>What Exchange Online lets a tenant of so many licences send to addresses outside a day.</summary>
    public static int ByLicences(int licences) => (int)Math.Round((500 * Math.Pow(licences, 0.7)) + 9_500);

    /// <summary>Throws <see cref="SettingException"/> when a setting cannot be used.</summary>
    public static NoticeSettings From(IConfiguration configuration)
    {
        var usual = new NoticeSettings();
        return usual with
        {
            Sender =
                configuration["Mail:Sender"] is not { } sender
                    ? usual.Sender
                    : IsAddress(sender) ? sender : throw new SettingException("Mail:Sender", $"\"{sender}\" is no e-mail address"),
            Unattended = configuration["Mail:Unattended"] is not { } unattended ? usual.Unattended
                : unattended.Length == 0 || IsAddress(unattended) ? unattended
                : throw new SettingException("Mail:Unattended", $"\"{unattended}\" is no e-mail address"),
            Inbox = configuration["Mail:Inbox"] is not { Length: > 0 } inbox ? ""
                : IsAddress(inbox) ? inbox : throw new SettingException("Mail:Inbox", $"\"{inbox}\" is no e-mail address"),
            MessagesPerMinute = Number(configuration, "Mail:MessagesPerMinute", usual.MessagesPerMinute, 1, 100_000),
            MostADay = configuration["Mail:Licences"] is null
                ? Number(configuration, "Mail:MostADay", usual.MostADay, 1, 10_000_000)
                : configuration["Mail:MostADay"] is null
                    ? ByLicences(Number(configuration, "Mail:Licences", 1, 1, 1_000_000))
                : throw new SettingException("Mail:MostADay", "it is given beside Mail:Licences, which says the same; give one of them"),
            Lease = TimeSpan.FromSeconds(
                Number(configuration, "Notices:LeaseSeconds", (int)usual.Lease.TotalSeconds, ShortestLease, LongestLease)),
        } switch
        {
            var same when same.Sender.Equals(same.Unattended, StringComparison.OrdinalIgnoreCase) =>
                throw new SettingException("Mail:Unattended",
                    "it is the same as Mail:Sender, which people read; leave it empty when there is no other mailbox"),
            var good => good,
        };
    }

    private static int Number(IConfiguration configuration, string name, int usual, int least, int most) =>
        configuration[name] is not { } text ? usual
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
        : throw new SettingException(name, $"\"{text}\" is no number from {least} to {most}");

    private static bool IsAddress(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;
}
