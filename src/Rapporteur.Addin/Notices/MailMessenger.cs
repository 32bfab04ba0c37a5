using System.Security.Cryptography;
using System.Text;
using Rapporteur.Addin.Workers;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Graph.Mail;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;
using Rapporteur.Words;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Notices by e-mail from the Secretariat's mailbox, where they stay in Sent Items. What one delegation alone may know goes
/// from the unattended mailbox and is kept nowhere. Paced as Exchange asks.
/// </summary>
public sealed class MailMessenger : IMessenger, IDisposable
{
    // Exchange Online: so many recipients of a mailbox a day.
    private const int MostADay = 10_000;

    private readonly NoticeSettings settings;
    private readonly Lazy<ExchangeMailbox> sender;
    private readonly Lazy<ExchangeMailbox> unattended;
    private readonly Pace senderPace;
    private readonly Pace unattendedPace;

    public MailMessenger(NoticeSettings settings, RegisterAddress address, GraphClients clients, TimeProvider time)
    {
        this.settings = settings;

        // Later, since where LocalGraph is is known only when the host listens.
        sender = new(() => new ExchangeMailbox(clients.Of(address.Settings(), address.RunBearer), settings.Sender, time));
        unattended = new(() => new ExchangeMailbox(clients.Of(address.Settings(), address.RunBearer), settings.Unattended, time));
        (int, TimeSpan)[] limits = [(settings.MessagesPerMinute, TimeSpan.FromMinutes(1.01)), (MostADay, TimeSpan.FromHours(24))];
        senderPace = new Pace(time, limits);
        unattendedPace = new Pace(time, limits);
    }

    public NoticeChannel Channel => NoticeChannel.Mail;

    public double PerSecond => settings.MessagesPerMinute / 60.0;

    public bool Reaches(NoticeBook book, Person person, bool inside) =>
        person.Address is not null && (!inside || settings.Unattended.Length > 0);

    public async Task<Handed> SendAsync(Errand errand, Func<Begun, Task<bool>> begin, CancellationToken cancellationToken)
    {
        using var underWay = await (errand.Inside ? unattendedPace : senderPace).WaitAsync(null, cancellationToken);
        var letter = LetterOf(errand);
        return errand.Inside ? await SendUnkeptAsync(letter, begin) : await SendKeptAsync(letter, begin);
    }

    public async Task<Handed?> ResumeAsync(Sending begun, bool send, CancellationToken cancellationToken)
    {
        if (begun.Message is not { } draft)
        {
            return null;
        }

        var found = await sender.Value.FindAsync(draft, cancellationToken);
        return found is { State: HandedState.Unsent } && send ? await sender.Value.SendAsync(draft, CancellationToken.None) : found;
    }

    /// <summary>What bounced to either mailbox since that instant of the system's clock; null when one does not answer.</summary>
    public async Task<IReadOnlyList<Bounce>?> BouncesAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var bounces = new List<Bounce>();
        foreach (var mailbox in settings.Unattended.Length == 0 ? [sender] : new[] { sender, unattended })
        {
            if (await mailbox.Value.BouncesAsync(since, cancellationToken) is not { } some)
            {
                return null;
            }

            bounces.AddRange(some);
        }

        return bounces;
    }

    public void Dispose()
    {
        foreach (var opened in new[] { sender, unattended }.Where(m => m.IsValueCreated))
        {
            opened.Value.Dispose();
        }

        senderPace.Dispose();
        unattendedPace.Dispose();
    }

    private async Task<Handed> SendKeptAsync(Letter letter, Func<Begun, Task<bool>> begin)
    {
        var made = await sender.Value.DraftAsync(letter, CancellationToken.None);
        return made is not { State: HandedState.Accepted, Id: { } draft } ? made
            : await begin(new Begun(draft, letter.MessageId)) ? await sender.Value.SendAsync(draft, CancellationToken.None)
            : new(HandedState.Unsent);
    }

    private async Task<Handed> SendUnkeptAsync(Letter letter, Func<Begun, Task<bool>> begin) =>
        await begin(new Begun(Mail: letter.MessageId))
            ? await unattended.Value.SendUnkeptAsync(letter, CancellationToken.None)
            : new(HandedState.Unsent);

    private Letter LetterOf(Errand errand)
    {
        var from = errand.Inside ? settings.Unattended : settings.Sender;
        var what = SHA256.HashData(Encoding.UTF8.GetBytes($"{errand.Book.Consultation}\n{errand.Key}\n{errand.Person.Id}"));
        return new(
            errand.Person.Address!, errand.Person.Name, Letters.Shortened(errand.Notice.Subject, 255), errand.Notice.Text,
            $"<{Convert.ToHexStringLower(what.AsSpan(0, 16))}{from[from.LastIndexOf('@')..]}>", errand.Notice.Calendar);
    }
}
