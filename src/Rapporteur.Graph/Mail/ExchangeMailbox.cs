using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Rapporteur.Channels;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Graph.Mail;

/// <summary>
/// A mailbox of the organisation's Exchange, through Graph. A letter is made a draft, whose id stays when it is sent, so
/// that after a crash it can be seen whether it went; or it is sent in one act and kept nowhere. Never asked more than
/// four things at once (Outlook's limit per app and mailbox), and nothing while it asks to be left alone.
/// </summary>
public sealed class ExchangeMailbox(GraphServiceClient graph, string address, TimeProvider time) : IDisposable
{
    private const int AtOnce = 4;
    private const int DraftsAtOnce = 50;

    // MS-OXPROPS, which MS-OXCMAIL writes as headers; the headers themselves are refused, since they do not begin with x-.
    private const string InternetReferences = "String 0x1039";
    private const string InReplyTo = "String 0x1042";
    private const string ListUnsubscribe = "String 0x1045";
    private const string KeepsIds = "IdType=\"ImmutableId\"";

    private readonly SemaphoreSlim free = new(AtOnce, AtOnce);
    private readonly Lock resting = new();
    private readonly BackOff rest = new(time);

    public string Address => address;

    public void Dispose() => free.Dispose();

    /// <summary>Accepted with the draft's id. A draft whose answer was lost stays unsent, and nobody has it.</summary>
    public async Task<Handed> DraftAsync(Letter letter, CancellationToken cancellationToken)
    {
        var made = await AskAsync(
            async () => new Handed(HandedState.Accepted)
            {
                Id = (await graph.Users[address].Messages.PostAsync(
                    MessageOf(letter), c => c.Headers.Add("Prefer", KeepsIds), cancellationToken)).Told().Id.Told(),
            },
            cancellationToken);
        return made.State == HandedState.InDoubt ? made with { State = HandedState.NotNow } : made;
    }

    /// <summary>Sends the draft. Whether it went is looked up when the answer was lost.</summary>
    public async Task<Handed> SendAsync(string draft, CancellationToken cancellationToken)
    {
        var sent = await AskAsync(
            async () =>
            {
                await graph.Users[address].Messages[draft].Send.PostAsync(cancellationToken: cancellationToken);
                return new Handed(HandedState.Accepted) { Id = draft };
            },
            cancellationToken);
        if (sent.State is not (HandedState.InDoubt or HandedState.Refused))
        {
            return sent;
        }

        return await FindAsync(draft, cancellationToken) switch
        {
            { State: HandedState.Accepted } went => went,
            { State: HandedState.Unsent } when sent.State == HandedState.InDoubt => sent with { State = HandedState.NotNow },
            _ => sent,
        };
    }

    /// <summary>
    /// How far the draft of that id has come: accepted when it was sent, unsent while it lies there, null when it is not to be
    /// found. Nothing is known of it when the mailbox does not answer.
    /// </summary>
    public async Task<Handed?> FindAsync(string draft, CancellationToken cancellationToken)
    {
        var gone = false;
        var found = await AskAsync(
            async () =>
            {
                try
                {
                    var message = await graph.Users[address].Messages[draft]
                        .GetAsync(c => c.QueryParameters.Select = ["id", "isDraft"], cancellationToken);
                    return new Handed(message.Told().IsDraft == false ? HandedState.Accepted : HandedState.Unsent) { Id = draft };
                }
                catch (ODataError fault) when (fault.ResponseStatusCode == 404)
                {
                    // Somebody has removed it, sent or unsent.
                    gone = true;
                    return new Handed(HandedState.InDoubt);
                }
            },
            cancellationToken);
        return gone ? null : found;
    }

    /// <summary>Sends in one act and keeps nothing in the mailbox. A lost answer leaves open whether it went.</summary>
    public Task<Handed> SendUnkeptAsync(Letter letter, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await graph.Users[address].SendMail.PostAsync(
                new SendMailPostRequestBody { Message = MessageOf(letter), SaveToSentItems = false }, cancellationToken: cancellationToken);
            return new Handed(HandedState.Accepted);
        },
        cancellationToken);

    /// <summary>The drafts that lie in the mailbox since before that instant; null when it does not answer.</summary>
    public async Task<IReadOnlyList<LyingDraft>?> DraftsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var all = new List<Message>();
        var asked = await AskAsync(
            async () =>
            {
                var drafts = graph.Users[address].MailFolders["drafts"].Messages;
                var page = await drafts.GetAsync(
                    c =>
                    {
                        c.QueryParameters.Select = ["id", "internetMessageId", "createdDateTime"];
                        c.QueryParameters.Top = DraftsAtOnce;
                        c.Headers.Add("Prefer", KeepsIds);
                    },
                    cancellationToken);
                all.AddRange(page.Told().Value.Told());
                while (page.OdataNextLink is { } next)
                {
                    page = await drafts.WithUrl(next).GetAsync(c => c.Headers.Add("Prefer", KeepsIds), cancellationToken);
                    all.AddRange(page.Told().Value.Told());
                }

                return new Handed(HandedState.Accepted);
            },
            cancellationToken);
        return asked.State != HandedState.Accepted ? null
            : [.. all.Where(m => m.Id is not null && m.CreatedDateTime < before).Select(m => new LyingDraft(m.Id!, m.InternetMessageId))];
    }

    /// <summary>Whether the draft is gone; one that was sent meanwhile is no draft and stays.</summary>
    public async Task<bool> RemoveDraftAsync(string draft, CancellationToken cancellationToken) =>
        await FindAsync(draft, cancellationToken) is { State: HandedState.Unsent }
        && (await AskAsync(
            async () =>
            {
                await graph.Users[address].Messages[draft].DeleteAsync(cancellationToken: cancellationToken);
                return new Handed(HandedState.Accepted);
            },
            cancellationToken)).State == HandedState.Accepted;

    // As JSON and not as MIME: sendMail in its MIME form always keeps the mail in Sent Items, headers other than x-… are dropped or refused
    // in either form (Auto-Submitted cannot be said at all), and Exchange writes the MIME anew, with a plain twin of the HTML.
    // New each time: the client's models remember what they have sent and leave it out the second time.
    private static Message MessageOf(Letter letter) => new()
    {
        Subject = letter.Subject,
        InternetMessageId = letter.MessageId,
        Body = new ItemBody { ContentType = BodyType.Html, Content = LetterHtml.Of(letter.Text, letter.Language) },
        InternetMessageHeaders = [new InternetMessageHeader { Name = "X-Auto-Response-Suppress", Value = "OOF, AutoReply" }],
        SingleValueExtendedProperties =
        [
            .. Properties(letter).Select(p => new SingleValueLegacyExtendedProperty { Id = p.Id, Value = p.Value }),
        ],
        ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = letter.To, Name = letter.Name } }],
        Attachments = letter.Calendar is not { } calendar ? []
            : [new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "date.ics",
                ContentType = "text/calendar; charset=utf-8", ContentBytes = Encoding.UTF8.GetBytes(calendar) }],
    };

    // A draft made by createReply would quote the mail and go to whoever wrote it: here neither is wanted.
    private static IEnumerable<(string Id, string Value)> Properties(Letter letter)
    {
        if (letter.Unsubscribe is { } stop)
        {
            yield return (ListUnsubscribe, $"<{stop.AbsoluteUri}>");
        }

        if (letter.Conversation is [.., var answered])
        {
            yield return (InReplyTo, answered);
            yield return (InternetReferences, string.Join(' ', letter.Conversation));
        }
    }

    private async Task<Handed> AskAsync(Func<Task<Handed>> ask, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            if (Rest() is { Ticks: > 0 } left)
            {
                return MailFault.Of(new RegisterFault(FaultKind.Throttled, "", left), null);
            }

            var done = await ask();
            Heard(null);
            return done;
        }
        catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
        {
            Heard(known);
            return MailFault.Of(known, (fault as ODataError)?.Error?.Code);
        }
        finally
        {
            free.Release();
        }
    }

    private TimeSpan Rest()
    {
        lock (resting)
        {
            return rest.Left;
        }
    }

    private void Heard(RegisterFault? fault)
    {
        lock (resting)
        {
            // What was on its way together is told together, which is one asking.
            if (fault is { Kind: FaultKind.Throttled } && rest.Left == TimeSpan.Zero)
            {
                rest.Failed(fault.RetryAfter);
            }
            else if (fault is null && rest.Left == TimeSpan.Zero)
            {
                rest.Succeeded();
            }
        }
    }
}
