using Rapporteur.Comments;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>The words of the chat, in the language of whoever reads them.</summary>
public static class ChatWords
{
    private static readonly Phrasebook Book = new(typeof(ChatWords).Assembly, "cards", "chat");

    /// <summary>By an IETF tag such as <c>ru-RU</c>; in English for every language that is not spoken.</summary>
    public static Phrases Of(string? language) => Book.In(Language.Of(language));

    public static string State(this Phrases words, CommentState state) => state switch
    {
        CommentState.Saved => words["cards.state.saved"],
        CommentState.Approved => words["cards.state.approved"],
        CommentState.Sent => words["cards.state.sent"],
        _ => words["cards.state.withdrawn"],
    };
}
