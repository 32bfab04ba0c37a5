using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>What speaks for a delegation as the one a mail is from; the first speak loudest, and none is proof.</summary>
public enum HintReason
{
    /// <summary>Its person's address on the roster is the author's.</summary>
    Author,

    /// <summary>… the account's that sent the mail for another.</summary>
    Bearer,

    /// <summary>… where answers are asked to.</summary>
    ReplyTo,

    /// <summary>… the author's of a mail that this one passes on.</summary>
    PassedOn,

    /// <summary>It answers a mail of ours to one of its people.</summary>
    Thread,

    /// <summary>Its people have addresses of the author's domain.</summary>
    Domain,

    /// <summary>The author is called like one of its people.</summary>
    Name,
}

/// <summary>Something that speaks for a delegation, with the person it is about when it is about one.</summary>
public sealed record SenderHint(DelegationId Delegation, PersonId? Person, HintReason Reason)
{
    public string In(Language language) => ArrivalWords.Book.In(language)[Reason switch
    {
        HintReason.Author => "arrivals.hint.author",
        HintReason.Bearer => "arrivals.hint.bearer",
        HintReason.ReplyTo => "arrivals.hint.reply-to",
        HintReason.PassedOn => "arrivals.hint.passed-on",
        HintReason.Thread => "arrivals.hint.thread",
        HintReason.Domain => "arrivals.hint.domain",
        _ => "arrivals.hint.name",
    }];
}
