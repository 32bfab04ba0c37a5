using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// A message about the chat itself and not about the text: it brings the code of an invitation, which binds the account that wrote it,
/// known before or not, and the chat is remembered; or it answers a test message with its one word.
/// </summary>
public sealed class ChatTurns(
    Invitations invitations, ChatPeople people, Conversations conversations, Replies answers, Caller caller)
{
    /// <summary>The card that answers it; null for any other message.</summary>
    public async Task<Card?> SaidAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        if (activity is not { IsPersonal: true, Value: null, TenantId: { } tenant, SenderObjectId: { } sender })
        {
            return null;
        }

        return Command.Read(activity.Said) switch
        {
            Heard.Asks { Verb: ChatVerb.Invitation, Reference: { } code } =>
                await InvitedAsync(activity, code, new Identity(tenant, sender), here, cancellationToken),
            Heard.Asks { Verb: ChatVerb.Received } => await ReceivedAsync(activity, cancellationToken),
            _ => null,
        };
    }

    // In every consultation that asked.
    private async Task<Card?> ReceivedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (known, noted) = (await people.KnownAsync(activity, cancellationToken), false);
        var refusal = Refusals.NoReachCheck;
        foreach (var reader in known)
        {
            var result = await caller.AskAsync(reader, Door.Teams, null, new ConfirmReach(reader.Asker.Id, NoticeChannel.Teams));
            (noted, refusal) = (noted || result.Refusal is null, result.Refusal ?? refusal);
        }

        var words = ChatWords.Of(known.Count > 0 ? known[0].Asker.Language : activity.Locale);
        return known.Count == 0 ? null : noted ? PlainCards.Told(words, words["cards.received"]) : PlainCards.Refused(words, refusal);
    }

    private async Task<Card?> InvitedAsync(Activity activity, string code, Identity account, Uri here, CancellationToken cancellationToken)
    {
        var (bound, refusal) = await invitations.BindAsync(code, account, Door.Teams, cancellationToken);
        if (refusal is not null)
        {
            return PlainCards.Refused(ChatWords.Of(activity.Locale), refusal);
        }

        var known = (await people.KnownAsync(activity, cancellationToken)).FindAll(a => a.Id == bound);
        if (known.Count == 0)
        {
            return PlainCards.Waits(ChatWords.Of(activity.Locale));
        }

        await conversations.NoteAsync(activity, known);
        return answers.Welcome(activity, known, here);
    }
}
