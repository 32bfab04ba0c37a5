using Rapporteur.Graph.Register;

namespace Rapporteur.Graph.Mail;

/// <summary>What became of something asked of a mailbox.</summary>
public enum PostingState
{
    Done,

    /// <summary>This letter is refused for good: the address is none.</summary>
    Refused,

    /// <summary>Nothing was done, and may be tried again later.</summary>
    NotNow,

    /// <summary>The answer was lost: it may have been done.</summary>
    Lost,
}

/// <summary>
/// How a request to a mailbox ended. <see cref="Draft"/> is the id of the draft that was made; <see cref="Sentence"/> says
/// what is wrong when it is not about this one letter.
/// </summary>
public sealed record Posting(PostingState State, string? Draft = null, string? Code = null, string? Sentence = null,
    TimeSpan? RetryAfter = null)
{
    internal static Posting Of(RegisterFault fault, string? code) => fault.Kind switch
    {
        FaultKind.Refused when code is not null => new(PostingState.Refused, Code: code),
        FaultKind.Refused =>
            new(PostingState.NotNow, Sentence: "Something between here and the mailbox refuses: look at the proxy or gateway on the way.",
                RetryAfter: fault.RetryAfter),
        FaultKind.Lost => new(PostingState.Lost, Code: code, Sentence: "The mailbox did not answer, or its answer was lost."),
        FaultKind.Throttled =>
            new(PostingState.NotNow, Code: code, Sentence: "The mailbox asks to slow down.", RetryAfter: fault.RetryAfter),
        _ => new(PostingState.NotNow, Code: code,
            Sentence: "The mailbox is not there or may not be sent from: check Mail:Sender and the right Mail.Send.",
            RetryAfter: fault.RetryAfter),
    };
}
