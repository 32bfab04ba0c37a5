using System.Text.Json.Nodes;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Bot.Protocol;
using Rapporteur.Consultations;
using Rapporteur.Register;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// Answers an activity of somebody the channel vouches for: who is it, in which consultation, what is asked. In anything
/// but a personal chat it only says where to go; somebody nobody knows gets a way in and no data.
/// </summary>
public sealed class Answers(Routes routes, Caller caller, IJournal journal, ForumClock clock)
{
    /// <summary>The card for a message: a sentence, or a button pressed as Action.Submit.</summary>
    public Task<Card> MessageAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Value is { } value ? PressedAsync(activity, value, new Activity(value).Text("verb"), cancellationToken) : SaidAsync(activity, activity.Said, cancellationToken);

    /// <summary>The card that takes the place of the one whose button was pressed, or that was asked to refresh.</summary>
    public Task<Card> ActionAsync(Activity activity, CancellationToken cancellationToken)
    {
        var action = activity.Value?["action"] as JsonObject ?? [];
        return PressedAsync(activity, action["data"] as JsonObject ?? [], new Activity(action).Text("verb"), cancellationToken);
    }

    public static Card Welcome(Tongue tongue) => PlainCards.Help(tongue, notUnderstood: false);

    private async Task<Card> SaidAsync(Activity activity, string said, CancellationToken cancellationToken)
    {
        var (readers, refused) = await WhoAsync(activity, cancellationToken);
        return refused ?? readers switch
        {
            [var only] => SentenceTurns.Said(new Turn(activity, only, []), said),
            _ => WhichConsultation(readers, said),
        };
    }

    private async Task<Card> PressedAsync(Activity activity, JsonObject data, string? verb, CancellationToken cancellationToken)
    {
        var (readers, refused) = await WhoAsync(activity, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        var named = new Activity(data).Text("c");
        return (named is null && readers.Count == 1 ? readers[0] : readers.Find(r => r.Board.Id.Value == named)) is { } reader
            ? await routes.AnswerAsync(new Turn(activity, reader, data), verb)
            : PlainCards.Refused(readers[0].Tongue, Intake.Refusals.NoConsultation);
    }

    // The consultations with a draft the sender is on the roster of, or what to say when there is none to speak of.
    private async Task<(List<ChatReader> Readers, Card? Refused)> WhoAsync(Activity activity, CancellationToken cancellationToken)
    {
        var tongue = Tongue.Of(activity.Locale);
        if (!activity.IsPersonal)
        {
            return ([], PlainCards.Elsewhere(tongue));
        }

        if (activity is not { TenantId: { } tenant, SenderObjectId: { } sender })
        {
            return ([], PlainCards.Stranger(tongue));
        }

        var known = new List<Attribution>();
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if ((await caller.InAsync(new Identity(tenant, sender), id.Value, cancellationToken)).Attribution is { } attribution)
            {
                known.Add(attribution);
            }
        }

        var readers = known.Where(a => a.Board.CurrentDraft is not null).Select(a => new ChatReader(a, Tongue.Of(a.Reader.Language), clock.Now)).ToList();
        return (readers, known.Count == 0 ? PlainCards.Stranger(tongue) : readers.Count == 0 ? PlainCards.Refused(Tongue.Of(known[0].Reader.Language), Intake.Refusals.NoDraft) : null);
    }

    private static Card WhichConsultation(List<ChatReader> readers, string said)
    {
        var tongue = readers[0].Tongue;
        var ask = tongue.Says("Which consultation is this about?", "К какой консультации это относится?");
        return Card.Of(
            tongue,
            ask,
            [Blocks.Heading(ask)],
            readers.Take(6).Select(r => Blocks.Do("said", r.Consultation.Title, CommentCards.Data(r, ("said", said)), inputs: false)));
    }
}
