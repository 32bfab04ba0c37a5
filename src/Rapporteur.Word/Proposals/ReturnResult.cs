using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Proposals;

/// <summary>What came of reading a returned file: what it proposes and what was not understood, or why it was refused.</summary>
public abstract record ReturnResult
{
    private ReturnResult()
    {
    }

    /// <summary>Proposals in the order of the draft; both lists may be empty when the file differs in nothing.</summary>
    public sealed record Read(
        ReadAgainst Against, ImmutableArray<ProposedComment> Proposals, ImmutableArray<NotUnderstood> NotUnderstood, ReturnCounts Counts)
            : ReturnResult
    {
        /// <summary>Where the tracked changes and Word comments of the file went; a form has none.</summary>
        public ReturnBalance Balance { get; init; } = new(0, 0, 0, 0);
    }

    /// <summary>The file was not read, or is not this draft.</summary>
    public sealed record Refused(FileFault Fault) : ReturnResult;

    /// <summary>The file says it is a draft that the asker did not offer to read it against.</summary>
    public sealed record OfAnother(DraftMark Mark) : ReturnResult;
}
