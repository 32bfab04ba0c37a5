using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Graph.Mail;
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
    private const int MostNamed = 10;
    private const int LongestId = 250;

    private readonly NoticeSettings settings;
    private readonly MailGraph graph;
    private readonly MailBudget budget;
    private readonly MailThreadOf answered;
    private readonly Pace senderPace;
    private readonly Pace unattendedPace;

    public MailMessenger(NoticeSettings settings, MailGraph graph, MailBudget budget, MailThreadOf answered, TimeProvider time)
    {
        (this.settings, this.graph, this.budget, this.answered) = (settings, graph, budget, answered);
        (int, TimeSpan) limit = (settings.MessagesPerMinute, TimeSpan.FromMinutes(1.01));
        senderPace = new Pace(time, limit);
        unattendedPace = new Pace(time, limit);
    }

    private ExchangeMailbox Sender => graph.BoxOf(settings.Sender);

    public NoticeChannel Channel => NoticeChannel.Mail;

    public double PerSecond => settings.MessagesPerMinute / 60.0;

    public bool Reaches(NoticeBook book, Person person, bool inside) =>
        person.Address is not null && (!inside || settings.Unattended.Length > 0);

    public async Task<Handed> SendAsync(Errand errand, Func<Begun, Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (budget.Take(errand.Inside ? settings.Unattended : settings.Sender, isUrgent: false) is { } wait)
        {
            return new(HandedState.NotNow) { Fault = new Remark("channels.mail.day-spent"), RetryAfter = wait };
        }

        using var underWay = await (errand.Inside ? unattendedPace : senderPace).WaitAsync(null, cancellationToken);
        var letter = LetterOf(errand) with { Conversation = await ConversationAsync(errand, cancellationToken) };
        return errand.Inside ? await SendUnkeptAsync(letter, begin) : await SendKeptAsync(letter, begin);
    }

    public async Task<Handed?> ResumeAsync(Sending begun, bool send, CancellationToken cancellationToken)
    {
        if (begun.Message is not { } draft)
        {
            return null;
        }

        var found = await Sender.FindAsync(draft, cancellationToken);
        return found is { State: HandedState.Unsent } && send ? await Sender.SendAsync(draft, CancellationToken.None) : found;
    }

    public void Dispose()
    {
        senderPace.Dispose();
        unattendedPace.Dispose();
    }

    private async Task<Handed> SendKeptAsync(Letter letter, Func<Begun, Task<bool>> begin)
    {
        var made = await Sender.DraftAsync(letter, CancellationToken.None);
        return made is not { State: HandedState.Accepted, Id: { } draft } ? made
            : await begin(new Begun(draft, letter.MessageId)) ? await Sender.SendAsync(draft, CancellationToken.None)
            : new(HandedState.Unsent);
    }

    private async Task<Handed> SendUnkeptAsync(Letter letter, Func<Begun, Task<bool>> begin) =>
        await begin(new Begun(Mail: letter.MessageId))
            ? await graph.BoxOf(settings.Unattended).SendUnkeptAsync(letter, CancellationToken.None)
            : new(HandedState.Unsent);

    // RFC 5322, 3.6.4: what the answered mail names, and that mail last.
    private async Task<ImmutableArray<string>> ConversationAsync(Errand errand, CancellationToken cancellationToken) =>
        errand.Book.Answers(errand.Key) is { } mail
            && await answered(mail, cancellationToken) is { MessageId: { } id, References: var named } && IsPlain(id)
                ? [.. named.Where(n => IsPlain(n) && n != id).Take(MostNamed).Reverse(), id]
                : [];

    // An id is whatever the sender's program wrote.
    private static bool IsPlain(string id) => id.Length <= LongestId && id.All(c => c is > ' ' and < '\x7F');

    private Letter LetterOf(Errand errand)
    {
        var from = errand.Inside ? settings.Unattended : settings.Sender;
        var what = SHA256.HashData(Encoding.UTF8.GetBytes($"{errand.Book.Consultation}\n{errand.Key}\n{errand.Person.Id}"));
        var (text, stop) = (errand.Notice.Text, errand.Key.IsReminder ? new Uri($"{errand.Notice.Link}/reminders") : null);
        if (stop is not null)
        {
            text += $"\n\n{NoticeText.Stop(Language.Of(errand.Person.Language), stop)}";
        }

        return new(
            errand.Person.Address!, errand.Person.Name, Letters.Shortened(errand.Notice.Subject, 255), text,
            LeftDrafts.MessageId(what.AsSpan(0, 16), from), errand.Notice.Calendar)
        {
            Language = errand.Notice.Language,
            Unsubscribe = stop,
        };
    }
}
