using System.Text.Json.Nodes;
using Rapporteur.Channels;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What becomes of each kind of activity, once the channel vouches for it.</summary>
public sealed class Activities(
    Replies answers, ChatTurns chat, ComposeTurns compose, Conversations conversations, Connector connector, RecentMessages answered)
{
    private const string First = "welcome";

    /// <summary>Takes what is answered, if at all, by a message.</summary>
    public async Task TakeAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case "message" when activity is { Id: { } id, ConversationId: { } conversation } && !answered.Before(conversation, id):
                await conversations.MeetAsync(activity, cancellationToken);
                await ReplyAsync(activity,
                    await chat.SaidAsync(activity, here, cancellationToken)
                        ?? await answers.MessageAsync(activity, here, cancellationToken), cancellationToken);
                break;
            case "installationUpdate" when activity.Text("action") is "add" or "add-upgrade":
            case "conversationUpdate" when activity.NamesBot("membersAdded"):
                await AddedAsync(activity, here, cancellationToken);
                break;
            case "installationUpdate" when activity.Text("action") is "remove" or "remove-upgrade":
            case "conversationUpdate" when activity.NamesBot("membersRemoved"):
                answered.Forget(activity.ConversationId ?? "", First);
                await conversations.EndAsync(activity, cancellationToken);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// The answer to an invoke, null for one nobody here knows, and what is left to do when it was given: a card that
    /// changed for good is changed in the message as well, so that it is also the true one on another device.
    /// </summary>
    public async Task<(JsonObject? Answer, Func<Task>? After)> InvokeAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        if (activity.Name != "adaptiveCard/action")
        {
            return (await compose.AnswerAsync(activity, here, cancellationToken), null);
        }

        var card = await answers.ActionAsync(activity, here, cancellationToken);
        var answer = new JsonObject { ["statusCode"] = 200, ["type"] = Card.ContentType, ["value"] = card.Content.DeepClone() };
        var changes =
            Routes.Acts.Contains(new Activity(activity.Value ?? []).Text("action", "verb") ?? "")
                && activity is { IsPersonal: true, ReplyToId: not null };
        return (answer, changes ? () => UpdateAsync(activity, card, CancellationToken.None) : null);
    }

    private async Task AddedAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        var (known, isNew) = await conversations.MeetAsync(activity, cancellationToken);
        if ((isNew || known.Count == 0) && activity.ConversationId is { } conversation && !answered.Before(conversation, First))
        {
            await ReplyAsync(activity, answers.Welcome(activity, known, here), cancellationToken);
        }
    }

    // A button pressed as Action.Submit is a message that answers its card: the card is replaced where it stands.
    private async Task ReplyAsync(Activity activity, Card card, CancellationToken cancellationToken)
    {
        if (activity is { Value: not null, ReplyToId: not null }
            && (await UpdateAsync(activity, card, cancellationToken)).State == HandedState.Accepted)
        {
            return;
        }

        await connector.SendAsync(activity.ServiceUrl ?? "", activity.TenantId, activity.ConversationId ?? "", Holding(activity, card),
            cancellationToken);
    }

    private Task<Handed> UpdateAsync(Activity activity, Card card, CancellationToken cancellationToken)
    {
        var update = Holding(activity, card);
        update.Json.Remove("replyToId");
        update.Json["id"] = activity.ReplyToId;
        return connector.UpdateAsync(activity.ServiceUrl ?? "", activity.TenantId, activity.ConversationId ?? "", activity.ReplyToId!,
            update, cancellationToken);
    }

    // The summary is what a notification shows; it holds no comment's text.
    private static Activity Holding(Activity activity, Card card)
    {
        var reply = activity.Reply("message");
        reply.Json["summary"] = card.Fallback;
        reply.Json["attachments"] = new JsonArray(card.Attachment());
        return reply;
    }
}
