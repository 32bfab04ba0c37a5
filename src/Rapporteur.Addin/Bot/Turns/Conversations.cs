using Rapporteur.Addin.Doors;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Teams.Protocol;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// Remembers, durably, where each person of a roster can be written to, and that it can no longer be. Written only when
/// something changed.
/// </summary>
public sealed class Conversations(Caller caller, ChatPeople people)
{
    /// <summary>Notes the chat of whoever sent that: who it is, consultation by consultation, and whether any of them was not known to
    /// be written to there.</summary>
    public async Task<(List<Attribution> Known, bool IsNew)> MeetAsync(Activity activity, CancellationToken cancellationToken)
    {
        var known = await people.KnownAsync(activity, cancellationToken);
        var isNew = known.Exists(a => a.Chat?.Id.Value != activity.ConversationId);
        await NoteAsync(activity, known);
        return (known, isNew);
    }

    /// <summary>Notes a personal chat; true when it was not known before as it is.</summary>
    public async Task<bool> NoteAsync(Activity activity, IEnumerable<Attribution> known)
    {
        var changed = false;
        if (activity is { IsPersonal: true, TenantId: { } tenant, ServiceUrl: { } service, ConversationId: { } id })
        {
            var chat = new ChatConversation(tenant, service, new ChatId(id));
            foreach (var attribution in known.Where(a => a.Chat != chat))
            {
                changed |= (await caller.AskAsync(attribution, Door.Teams, null, new NoteConversation(chat))).Refusal is null;
            }
        }

        return changed;
    }

    /// <summary>Notes that the bot was removed from a personal chat.</summary>
    public async Task EndAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is { IsPersonal: true, ConversationId: { } id })
        {
            foreach (var attribution in (await people.KnownAsync(activity, cancellationToken)).Where(a => a.Chat?.Id.Value == id))
            {
                await caller.AskAsync(attribution, Door.Teams, null, new EndConversation(new ChatId(id)));
            }
        }
    }
}
