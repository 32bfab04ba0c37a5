using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>What sort of mail arrived. Only an answer and a forward are words of a person.</summary>
public enum MailKind
{
    Answer,

    /// <summary>Written by a machine for somebody: absence, receipt of reading, answer to a meeting. Never an answer.</summary>
    AutoReply,

    /// <summary>A report on what became of a mail of ours.</summary>
    Bounce,

    /// <summary>Somebody passes another's mail on; whose words it holds stands in <see cref="ArrivedMail.Inner"/>.</summary>
    Forward,
}

/// <summary>
/// A mail as it was read: a view of the original, which is kept beside it and is the proof. Nothing in it is believed:
/// who sent it and when are what the mail says of itself.
/// </summary>
public sealed record ArrivedMail(
    MailKind Kind,
    MailSender Sender,
    MailTravel Travel,
    MailThread Thread,
    string Subject,
    MailText Text,
    ImmutableArray<MailAttachment> Attachments,
    ImmutableArray<Remark> Notes)
{
    /// <summary>The mails it passes on, each with its own sender, words and files.</summary>
    public ImmutableArray<ArrivedMail> Inner { get; init; } = [];

    /// <summary>What the receiving server found about the sender's domain, in its order; empty when it says nothing.</summary>
    public ImmutableArray<MailCheck> Checks { get; init; } = [];

    /// <summary>Set for a bounce and for a receipt of reading.</summary>
    public MailReport? Report { get; init; }

    /// <summary>Whether it answers an invitation to a meeting; what its sender wrote beside that is a person's all the same.</summary>
    public bool AnswersMeeting { get; init; }

    /// <summary>The files of this mail and of those it passes on, in their order.</summary>
    public IEnumerable<MailAttachment> AllAttachments => Attachments.Concat(Inner.SelectMany(m => m.AllAttachments));
}
