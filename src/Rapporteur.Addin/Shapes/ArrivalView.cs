using System.Text.Json.Serialization;
using NodaTime;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A mail that arrived, for the Secretariat and the Chair. <c>receivedAt</c> is the instant that counts; <c>from</c>, <c>sentAt</c> and all
/// else is what the mail says of itself. <c>kind</c> is answer, auto-reply, bounce or forward; <c>text</c> the words kept, <c>whole</c>
/// the same with nothing left out; <c>attachments</c> the names of the files. <c>state</c> is waiting, filed or set-aside. A mail that
/// could not be read has neither kind nor text, and <c>notes</c> say why.
/// </summary>
public sealed record ArrivalView
{
    public required string Id { get; init; }

    public required string? From { get; init; }

    public required Instant ReceivedAt { get; init; }

    public required string? Subject { get; init; }

    public required string? Kind { get; init; }

    public required string? Text { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    public required string State { get; init; }

    public required IReadOnlyList<ArrivalProposalView> Proposals { get; init; }

    /// <summary>Whether its words say that there are no comments.</summary>
    public bool? None { get; init; }

    /// <summary>The draft its proposals point into.</summary>
    public int? Draft { get; init; }

    public string? Whole { get; init; }

    public Instant? SentAt { get; init; }

    /// <summary>What an officer should know of it, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the receiving server found about the sender's domain, in sentences.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>What speaks for which delegation, loudest first.</summary>
    public IReadOnlyList<HintView> Hints { get; init; } = [];

    /// <summary>The delegation that may be chosen beforehand; absent where there is a doubt.</summary>
    public string? Suggested { get; init; }

    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The files it came with, in the order of <c>attachments</c>.</summary>
    public IReadOnlyList<ArrivalFileView> Files { get; init; } = [];

    /// <summary>The receipts under which it was filed.</summary>
    public IReadOnlyList<string>? Receipts { get; init; }

    /// <summary>Why it was set aside: a word, and the officer's words where there are any.</summary>
    public string? Reason { get; init; }

    public string? Words { get; init; }

    /// <summary>The notices of ours it answers, the nearest first.</summary>
    public IReadOnlyList<ArrivalReplyView> Replies { get; init; } = [];

    /// <summary>What the Secretariat wrote back about it, oldest first.</summary>
    public IReadOnlyList<WrittenBackView> WrittenBack { get; init; } = [];

    /// <summary>Other arrivals that are the same, or nearly.</summary>
    public IReadOnlyList<AlikeView> Alike { get; init; } = [];
}

/// <summary>A phrase of the forum's that went to the focal point of a delegation.</summary>
public sealed record WrittenBackView(string Delegation, string Words, Instant At);

/// <summary>
/// A comment it proposes, in the shape a client posts; <c>number</c> counts from 0; <c>file</c> is the file it stands in, absent for the
/// mail's words; <c>why</c> says why it could not be placed.
/// </summary>
public sealed record ArrivalProposalView(
    int Number, string? File, [property: JsonIgnore] ProposalView Proposal, bool Sure, string? Why)
{
    public IReadOnlyList<Comments.CommentKind> Kinds => Proposal.Kinds;

    public IReadOnlyList<PlaceView> Places => Proposal.Places;

    public string Text => Proposal.Text;

    public string? ExistingWording => Proposal.ExistingWording;

    public string? ProposedWording => Proposal.ProposedWording;

    public string Source => Proposal.Source;
}

/// <summary>
/// A notice of ours that a mail answers: <c>kind</c> is reminder, question, receipt, written-back, more-time, date, draft or test; to whom
/// it went, and when. Of a question also the comment it is about, its number from 1, its words, and whether it still waits.
/// </summary>
public sealed record ArrivalReplyView(string Kind, string Person, Instant SentAt)
{
    public string? Comment { get; init; }

    public string? Reference { get; init; }

    public int? Number { get; init; }

    public string? Question { get; init; }

    public bool? Open { get; init; }
}

public sealed record HintView(string Delegation, string Name, string? Person, string Why);

public sealed record ArrivalFileView(int Number, string Name, long Length, string Hash, IReadOnlyList<string> Notes);

public sealed record AlikeView(string Arrival, string How, Instant ReceivedAt, string State);

/// <summary>One page of the mails that arrived, newest first, and the balance of all: arrived = filed + set aside + waiting.</summary>
public sealed record ArrivalList(IReadOnlyList<ArrivalView> Arrivals, ArrivalBalanceView Balance, string? Next);

public sealed record ArrivalBalanceView(int Arrived, int Filed, int SetAside, int Waiting);
