using Rapporteur.Words;

namespace Rapporteur.Channels;

/// <summary>How far handing a message over to a channel has come.</summary>
public enum HandedState
{
    /// <summary>The channel accepted it; nobody says that it was read.</summary>
    Accepted,

    /// <summary>The channel refused it for good: the address is none, the app is blocked or gone, it is too large.</summary>
    Refused,

    /// <summary>The channel did not take it, and it may be tried again later.</summary>
    NotNow,

    /// <summary>It is being handed over, or its sender died or lost the answer: the channel may have accepted it.</summary>
    InDoubt,

    /// <summary>Nothing was handed over: it lies in the channel unsent, or another sender has this person.</summary>
    Unsent,
}

/// <summary>
/// What became of a message handed to a channel, whichever channel it is. <see cref="Code"/> is the channel's word for a
/// refusal.
/// </summary>
public sealed record Handed(HandedState State, string? Code = null)
{
    /// <summary>What the channel calls it: the activity, the chat, or the draft, which keeps its id when it is sent.</summary>
    public string? Id { get; init; }

    /// <summary>Whether the way to this person is to be forgotten.</summary>
    public bool Gone { get; init; }

    /// <summary>What is wrong, when it is about the whole channel and not this one message.</summary>
    public Remark? Fault { get; init; }

    /// <summary>How long the channel asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
