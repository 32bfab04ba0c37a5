using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>What a sentence is answered with: always a card to look at, never an act.</summary>
public static class SentenceTurns
{
    public static Card Said(Turn turn, string said)
    {
        var heard = Sentence.Read(said, turn.Reader.Draft.Draft, turn.Reader.Draft.Number, turn.Reader.Words.Language);
        return heard switch
        {
            Heard.Asks asks => Asked(turn, asks),
            Heard.Shows shows => Shown(turn, shows.What),
            Heard.PutsQuestion put => QuestionTurns.Show(turn, put.Words),
            _ => OfComment(turn, heard),
        };
    }

    /// <summary>A message that was written to others, to be made a comment: never a command, and its words stay as they are.</summary>
    public static Card Turned(Turn turn, string text)
    {
        var reader = turn.Reader;
        return Sentence.Read(text, reader.Draft.Draft, reader.Draft.Number, reader.Words.Language) is var heard
            and not (Heard.Asks or Heard.Shows or Heard.PutsQuestion or Heard.NotUnderstood)
            ? OfComment(turn, heard)
            : reader.WhyNot(Verbs.Comment) is { } no ? PlainCards.Refused(reader.Words, no)
            : Where(turn, Empty(reader) with { Text = text });
    }

    /// <summary>Asks where something belongs that was said and has no place yet.</summary>
    public static Card Where(Turn turn, CommentContent content) =>
        CommentCards.Form(turn.Reader, content, turn.Client, turn.Reader.Words["chat.where"]);

    /// <summary>The place that was chosen for what had been said.</summary>
    public static Card Chosen(Turn turn)
    {
        var draft = turn.Reader.Draft;
        var rest = turn.Text("rest") ?? "";
        return Places.Read(turn.Text("place")) is { } place && place.Fault(draft.Draft) is null
            ? OfComment(turn, Sentence.At([place], rest, draft.Draft, draft.Number))
            : Where(turn, Empty(turn.Reader) with { Text = rest });
    }

    private static Card OfComment(Turn turn, Heard heard)
    {
        var (reader, words) = (turn.Reader, turn.Reader.Words);
        if (heard is not Heard.NotUnderstood && reader.WhyNot(Verbs.Comment) is { } no)
        {
            return PlainCards.Refused(words, no);
        }

        return heard switch
        {
            Heard.Says says => CommentCards.Confirm(reader, says.Content, turn.Client),
            Heard.QuotationNotThere not => CommentCards.Confirm(reader, not.Content, turn.Client, words["chat.words-not-there"]),
            Heard.SaysNothing nothing =>
                CommentCards.Confirm(reader, Empty(reader) with { Places = nothing.Places }, turn.Client, words["chat.what-of-it"]),
            Heard.Which which => CommentCards.Which(reader, which.Candidates, which.Rest, turn.Client),
            Heard.NoSuchPlace not =>
                CommentCards.Form(reader, Empty(reader) with { Text = not.Rest }, turn.Client, words["chat.no-such-place"], not.Citation),
            Heard.Where where => Where(turn, Empty(reader) with { Text = where.Said }),
            _ => PlainCards.Help(reader, notUnderstood: true),
        };
    }

    private static Card Asked(Turn turn, Heard.Asks asks)
    {
        var reader = turn.Reader;
        return asks.Verb switch
        {
            ChatVerb.Mine => reader.Mine is null ? PlainCards.Refused(reader.Words, Refusals.ForDelegations) : PlainCards.Mine(reader, 1),
            ChatVerb.Closing => PlainCards.Closing(reader),
            ChatVerb.Comment =>
                reader.WhyNot(Verbs.Comment) is { } no
                    ? PlainCards.Refused(reader.Words, no)
                    : CommentCards.Form(reader, Empty(reader), turn.Client),
            ChatVerb.NoComments =>
                reader.WhyNot(Verbs.Submit) is { } no ? PlainCards.Refused(reader.Words, no) : SubmissionCards.None(reader, turn.Client),
            ChatVerb.Submit => SubmissionTurns.Review(turn),
            ChatVerb.Approve => asks.Reference is { } reference ? Referred(turn, reference) : SubmissionTurns.Review(turn),
            ChatVerb.Discard or ChatVerb.Withdraw =>
                asks.Reference is { } reference ? Referred(turn, reference) : PlainCards.Mine(reader, 1),
            ChatVerb.Undo => CommentTurns.Undo(reader),
            ChatVerb.Align or ChatVerb.Dissociate =>
                asks.Reference is { } reference ? Referred(turn, reference) : PlainCards.Help(reader, notUnderstood: false),
            ChatVerb.Questions => Questions(turn, asks.Reference),
            ChatVerb.Switch => PlainCards.Told(reader.Words,
                reader.Words.Say("cards.consultation.only", ("consultation", reader.Consultation.Title))),
            _ => PlainCards.Help(reader, notUnderstood: false),
        };
    }

    // What is cited is read, what is named is shown, anything else is looked for as everywhere.
    private static Card Shown(Turn turn, string what)
    {
        var (reader, language) = (turn.Reader, turn.Reader.Words.Language);
        var named = reader.Attribution.Comments().FirstOrDefault(
            s => s.Comment.Reference.Equals(what, StringComparison.OrdinalIgnoreCase));
        if (named is { } seen)
        {
            return CommentCards.Shown(reader, seen);
        }

        if (Search.Cited(reader.Draft.Draft, what, language) is { IsEmpty: false } cited)
        {
            return PassageCards.Read(reader, cited, turn.Client);
        }

        var found = Search.For(reader.Attribution, Letters.Shortened(what, Search.LongestQuery), language);
        return found.Nothing is { } nothing ? PlainCards.Told(reader.Words, nothing) : PassageCards.Found(reader, found, turn.Client);
    }

    private static Card Questions(Turn turn, string? reference) =>
        turn.Reader.Mine is null ? PlainCards.Refused(turn.Reader.Words, Refusals.ForDelegations)
        : reference is null ? ClarificationCards.Waiting(turn.Reader)
        : turn.Reader.Attribution.Mine().FirstOrDefault(s => s.Comment.Reference == reference) is { } seen
            ? ClarificationCards.Asked(turn.Reader, seen)
        : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    private static Card Referred(Turn turn, string reference) =>
        turn.Reader.Attribution.Comments().FirstOrDefault(s => s.Comment.Reference == reference) is { } seen
            ? CommentCards.Shown(turn.Reader, seen)
            : PlainCards.Refused(turn.Reader.Words, Refusals.NoComment);

    private static CommentContent Empty(ChatView reader) =>
        new() { Draft = reader.Draft.Number, Places = [], Kinds = [], Language = reader.Words.Language.Tag };
}
