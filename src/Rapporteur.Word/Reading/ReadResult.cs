using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// What came of reading a draft: the draft's passages or the fault for which the file was refused.
/// </summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>
    /// The passages in document order, at least one. <paramref name="Title"/> is what stands in the document's title
    /// style, else in its properties; <paramref name="Language"/> the language tag of its styles; both null if the file
    /// does not say. <paramref name="Notes"/> are what was decided while reading it.
    /// </summary>
    public sealed record Read(
        ImmutableArray<Passage> Passages, string? Title, string? Language, ImmutableArray<ReadingNote> Notes) : ReadResult;

    /// <summary>The file was not read.</summary>
    public sealed record Refused(FileFault Fault) : ReadResult;
}
