using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Teams.Protocol;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>Who sent an activity: the same person in every consultation whose roster the account is bound to.</summary>
public sealed class ChatPeople(Caller caller, IJournal journal, ForumClock clock, BotSettings settings)
{
    /// <summary>What the sender may see, consultation by consultation; empty for somebody nobody knows.</summary>
    public async Task<List<Attribution>> KnownAsync(Activity activity, CancellationToken cancellationToken) =>
        activity is { TenantId: { } tenant, SenderObjectId: { } sender }
            ? await caller.EverywhereAsync(new Identity(tenant, sender), journal, cancellationToken)
            : [];

    /// <summary>Those of them with a draft to speak of, for cards; <paramref name="here"/> is this host as the request reached
    /// it.</summary>
    public List<ChatView> Of(IEnumerable<Attribution> known, Uri here) =>
        [.. known.Where(a => a.CurrentDraft is not null)
            .Select(a => new ChatView(a, ChatWords.Of(a.Asker.Language), clock.Now, settings.Address ?? here))];
}
