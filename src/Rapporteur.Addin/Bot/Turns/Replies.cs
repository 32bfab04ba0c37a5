using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// Answers an activity of somebody the channel vouches for: who is it, in which consultation, what is asked. In anything
/// but a personal chat it only says where to go; somebody nobody knows gets a way in and no data.
/// </summary>
public sealed class Replies(Routes routes, ChatPeople people)
{
    /// <summary>The card for a message: a sentence, or a button pressed as Action.Submit.</summary>
    public async Task<Card> MessageAsync(Activity activity, Uri here, CancellationToken cancellationToken) =>
        (activity.Value is { } value
            ? await PressedAsync(activity, value, new Activity(value).Text("verb"), here, cancellationToken)
            : await SaidAsync(activity, here, cancellationToken)).RefreshedFor(activity.SenderId);

    /// <summary>The card that takes the place of the one whose button was pressed, or that was asked to refresh.</summary>
    public async Task<Card> ActionAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        var action = activity.Value?["action"] as JsonObject ?? [];
        return (await PressedAsync(activity, action["data"] as JsonObject ?? [], new Activity(action).Text("verb"), here,
            cancellationToken)).RefreshedFor(activity.SenderId);
    }

    /// <summary>The first card of a conversation.</summary>
    public Card Welcome(Activity activity, IReadOnlyList<Attribution> known, Uri here)
    {
        var (met, refused) = Who(activity, known, here);
        return refused ?? PlainCards.Welcome(met[0]);
    }

    private async Task<Card> SaidAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        var (known, refused) = Who(activity, await people.KnownAsync(activity, cancellationToken), here);
        return refused ?? known switch
        {
            [var only] => SentenceTurns.Said(new Turn(activity, only, []), activity.Said),
            _ => PlainCards.WhichConsultation(known, Blocks.Cut(activity.Said, CommentCards.MostText)),
        };
    }

    private async Task<Card> PressedAsync(Activity activity, JsonObject data, string? verb, Uri here, CancellationToken cancellationToken)
    {
        var (known, refused) = Who(activity, await people.KnownAsync(activity, cancellationToken), here);
        return refused
            ?? (Turn.Named(known, data) is { } reader ? await routes.AnswerAsync(new Turn(activity, reader, data), verb)
                : Turn.ChoseNone(data) is { } said ? PlainCards.WhichConsultation(known, Blocks.Cut(said, CommentCards.MostText))
                : PlainCards.Refused(known[0].Words, Intake.Refusals.NoConsultation));
    }

    // The consultations with a draft, or what to say when there is none to speak of.
    private (List<ChatView> Views, Card? Refused) Who(Activity activity, IReadOnlyList<Attribution> known, Uri here)
    {
        if (!activity.IsPersonal)
        {
            return ([], PlainCards.Elsewhere(ChatWords.Of(activity.Locale)));
        }

        var with = people.Of(known, here);
        return (with, known is not [var first, ..] ? PlainCards.Stranger(ChatWords.Of(activity.Locale))
            : with.Count == 0 ? PlainCards.Refused(ChatWords.Of(first.Asker.Language), Intake.Refusals.NoDraft)
            : null);
    }
}
