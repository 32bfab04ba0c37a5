using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Graph.Mail;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Addin.SignIn;

/// <summary>A code on its way to an address.</summary>
public sealed record CodeLetter(Identity Address, string Code);

/// <summary>
/// Sends codes to those who were invited, behind the back of whoever asked: whether an address is anybody's is looked up here, on a
/// beat that has nothing to do with the asking, and not while a browser waits. From the mailbox nobody reads, where there is one, and
/// kept in none.
/// </summary>
public sealed partial class CodeMail(
    MailGraph graph, MailBudget budget, NoticeSettings mail, Invited invited, TimeProvider time, ILogger<CodeMail> log)
    : BackgroundService
{
    private const int MostWaiting = 1_000;
    private const int AtOnce = 4;
    private const int MostTries = 5;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private readonly Channel<CodeLetter> waiting =
        Channel.CreateBounded<CodeLetter>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Never waits; what is too much at once is not sent, and can be asked for again.</summary>
    public void Post(CodeLetter letter) => waiting.Writer.TryWrite(letter);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var from = mail.Unattended is { Length: > 0 } unattended ? unattended : mail.Sender;
        try
        {
            await Parallel.ForEachAsync(
                OnTheBeatAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                (letter, cancellationToken) => HandAsync(letter, from, cancellationToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever waits for a code asks again.
        }
    }

    private async ValueTask HandAsync(CodeLetter letter, string from, CancellationToken cancellationToken)
    {
        try
        {
            if (await invited.PersonAtAsync(letter.Address, cancellationToken) is not { } person)
            {
                return;
            }

            if (budget.Take(from, isUrgent: true) is not null)
            {
                NotSent(log, "channels.mail.day-spent");
                return;
            }

            await SendAsync(graph.BoxOf(from), Written(letter, person, from), cancellationToken);
        }
        catch (JournalException away) when (away.MayPass)
        {
            // Who it is for cannot be told now; whoever waits asks again.
            NotSent(log, away.Message);
        }
    }

    // Never at once: done beside the answer, the work there is for an address that is somebody's would show in how long that takes.
    private async IAsyncEnumerable<CodeLetter> OnTheBeatAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await waiting.Reader.WaitToReadAsync(cancellationToken))
        {
            await Task.Delay(Beat - TimeSpan.FromTicks(time.GetUtcNow().Ticks % Beat.Ticks), time, cancellationToken);
            for (var here = waiting.Reader.Count; here > 0 && waiting.Reader.TryRead(out var letter); here--)
            {
                yield return letter;
            }
        }
    }

    private async Task SendAsync(ExchangeMailbox mailbox, Letter letter, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var handed = await mailbox.SendUnkeptAsync(letter, cancellationToken);
            if (handed.State is HandedState.Accepted or HandedState.InDoubt)
            {
                return;
            }

            if (handed.State == HandedState.Refused || tries == MostTries)
            {
                NotSent(log, handed.Code ?? handed.Fault?.Key ?? handed.State.ToString());
                return;
            }

            await Task.Delay(handed.RetryAfter ?? TimeSpan.FromSeconds(2 * tries), time, cancellationToken);
        }
    }

    private static Letter Written(CodeLetter letter, Person person, string from)
    {
        var words = ReadingLanguage.In(Language.Of(person.Language));
        return new(
            letter.Address.ObjectId,
            person.Name,
            words["signin.mail.subject"],
            words.Say("signin.mail.text", ("code", $"{letter.Code[..4]} {letter.Code[4..]}")),
            $"<{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}{from[from.LastIndexOf('@')..]}>")
        {
            Language = Language.Of(person.Language).Tag,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in code was not sent: {Why}.")]
    private static partial void NotSent(ILogger log, string why);
}
