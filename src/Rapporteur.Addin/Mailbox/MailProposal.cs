using System.Collections.Immutable;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Word.Proposals;
using Rapporteur.Words;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// A comment as it is understood from a mail: from the file of that name, or from its words where there is none. Nothing is said by the
/// delegation until an officer confirms it. <see cref="Why"/> is set where it could not be placed, and then it stands on the whole
/// document, or where its place is named only in the midst of a sentence.
/// </summary>
public sealed record MailProposal(string? File, string Source, CommentContent Content, bool Resolved = false, string? Why = null)
{
    /// <summary>The key of what is said of a proposal that comes from the words.</summary>
    public const string Words = "mailbox.source.words";

    /// <summary>Whether it is what the delegation surely wants to say, at its place.</summary>
    public bool Sure => Why is null && !Resolved;
}

/// <summary>A file of a mail that one of our readers takes, and what came of it.</summary>
public sealed record ReadFile(MailAttachment File, ReturnResult Result);

/// <summary>
/// A mail as it is shown to an officer: what it says, or why it was not read, and what it proposes against the draft that was on the table
/// when it came. <see cref="None"/> when its words say that there are no comments.
/// </summary>
public sealed record ReadArrival(ArrivedMail? Mail, Remark? Why, CirculatedDraft? Draft)
{
    public ImmutableArray<ReadFile> Files { get; init; } = [];

    public ImmutableArray<MailProposal> Proposals { get; init; } = [];

    public bool None { get; init; }

    /// <summary>The notices of ours it answers, by their Message-IDs.</summary>
    public ImmutableDictionary<string, Sending> Answers { get; init; } = ImmutableDictionary<string, Sending>.Empty;

    /// <summary>What is filed where nobody chooses: what is sure, and where nothing is, everything.</summary>
    public IEnumerable<MailProposal> Suggested => Proposals.Any(p => p.Sure) ? Proposals.Where(p => p.Sure) : Proposals;
}
