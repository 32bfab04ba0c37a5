using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// A message that brings the code of an invitation: in a personal chat it binds the account that wrote it, known before
/// or not, and the chat is remembered.
/// </summary>
public sealed class InvitationTurns(Invitations invitations, ChatPeople people, Conversations conversations, Replies answers)
{
    /// <summary>The card that answers it; null for a message that brings no code.</summary>
    public async Task<Card?> SaidAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        if (activity is not { IsPersonal: true, Value: null, TenantId: { } tenant, SenderObjectId: { } sender }
            || Command.Read(activity.Said) is not Heard.Asks { Verb: ChatVerb.Invitation, Reference: { } code })
        {
            return null;
        }

        var (bound, refusal) = await invitations.BindAsync(code, new Identity(tenant, sender), Door.Teams, cancellationToken);
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
