using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// Answers an activity of somebody the channel vouches for: who is it, in which consultation, what is asked. In anything
/// but a personal chat it only says where to go; somebody nobody knows gets a way in and no data.
/// </summary>
public sealed class Replies(Routes routes, ChatPeople people, ChatFocus focus)
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
        return refused ?? About(met, focus.Of(activity, met) ?? ChatFocus.Next(met), PlainCards.Welcome);
    }

    private async Task<Card> SaidAsync(Activity activity, Uri here, CancellationToken cancellationToken)
    {
        var (known, refused) = Who(activity, await people.KnownAsync(activity, cancellationToken), here);
        if (refused is not null)
        {
            return refused;
        }

        // Whoever greets or asks what can be said is asked nothing.
        var (asked, last) = (Command.Read(activity.Said) as Heard.Asks, focus.Of(activity, known));
        return known.Count > 1 && asked?.Verb == ChatVerb.Switch ? PlainCards.Switch(known, last ?? ChatFocus.Next(known))
            : known.Count > 1 && last is null && asked?.Verb != ChatVerb.Help
                ? PlainCards.WhichConsultation(known, ChatFocus.Next(known), Letters.Shortened(activity.Said, CommentCards.MostText))
            : About(known, last ?? ChatFocus.Next(known), reader => SentenceTurns.Said(new Turn(activity, reader, []), activity.Said));
    }

    // Somebody with several is told which one each card is about.
    private static Card About(List<ChatView> known, ChatView reader, Func<ChatView, Card> card) => known.Count == 1 ? card(reader)
        : card(reader).Under(Blocks.Line(
            reader.Words.Say("cards.consultation.about", ("consultation", reader.Consultation.Title)), quiet: true));

    private async Task<Card> PressedAsync(Activity activity, JsonObject data, string? verb, Uri here, CancellationToken cancellationToken)
    {
        var (known, refused) = Who(activity, await people.KnownAsync(activity, cancellationToken), here);
        if (refused is not null)
        {
            return refused;
        }

        if (Turn.Named(known, data) is not { } reader)
        {
            return Turn.ChoseNone(data) is { } said
                ? PlainCards.WhichConsultation(known, ChatFocus.Next(known), Letters.Shortened(said, CommentCards.MostText))
                : PlainCards.Refused(known[0].Words, Intake.Refusals.NoConsultation);
        }

        if (known.Count > 1 && Routes.IsChoice(verb))
        {
            focus.Note(activity, reader.Consultation.Id);
        }

        var card = await routes.AnswerAsync(new Turn(activity, reader, data), verb);
        return About(known, reader, _ => card);
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
