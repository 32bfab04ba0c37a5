using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Addin.Bot.Sentences;

/// <summary>What one can ask the bot for, apart from commenting on a place.</summary>
public enum ChatVerb
{
    Help,
    Comment,
    Mine,
    Closing,
    NoComments,
    Approve,
    Submit,
    Discard,
    Withdraw,
    Undo,
    Align,
    Dissociate,
    Questions,
    Invitation,
    Switch,
    Received,
}

/// <summary>What a chat message was understood as. Nothing of it is saved or sent: it is shown back on a card first.</summary>
public abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>Something asked for; <paramref name="Reference"/> is a comment's or group's as printed, or the code of an invitation; null
    /// when none was named.</summary>
    public sealed record Asks(ChatVerb Verb, string? Reference = null) : Heard;

    /// <summary>Something of the text, or of the comments, to be read; nothing is said of it.</summary>
    public sealed record Shows(string What) : Heard;

    /// <summary>Something to be asked of the Secretariat apart from a comment; empty where only that was said.</summary>
    public sealed record PutsQuestion(string Words) : Heard;

    /// <summary>A comment whose places exist in the draft and whose existing wording stands there.</summary>
    public sealed record Says(CommentContent Content) : Heard;

    /// <summary>Places were named, but nothing was said of them.</summary>
    public sealed record SaysNothing(ImmutableArray<Place> Places) : Heard;

    /// <summary>The place fits several; <paramref name="Rest"/> is what was said of it, to be read again at the one chosen.</summary>
    public sealed record Which(ImmutableArray<Place> Candidates, string Rest) : Heard;

    /// <summary>The draft has no such place.</summary>
    public sealed record NoSuchPlace(string Citation, string Rest) : Heard;

    /// <summary>The words to change are not in the place; the comment is otherwise understood and stands at the whole place.</summary>
    public sealed record QuotationNotThere(string Words, CommentContent Content) : Heard;

    /// <summary>What is wanted is clear, but not where; the whole message is kept for the form.</summary>
    public sealed record Where(string Said) : Heard;

    public sealed record NotUnderstood : Heard;
}
