using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// Something a delegation wrote, verbatim. <see cref="Language"/> is the tag it gave, which need not be true;
/// <see cref="Direction"/> is read from the text itself.
/// </summary>
public sealed record ReceivedText(string Text, string Language)
{
    public TextDirection Direction => Script.DirectionOf(Text);
}

/// <summary>One comment, or the late text of one, ready to print.</summary>
public sealed record CompilationRow
{
    /// <summary>As on the delegation's receipt ("C-4GZ71K").</summary>
    public required string Reference { get; init; }

    /// <summary>By which a receipt is held against the paper (see <c>ReceiptJson.Imprint</c>).</summary>
    public required string Imprint { get; init; }

    /// <summary>The delegation's short name, or words that stand for it ("a delegation", "several delegations").</summary>
    public required PrintedName From { get; init; }

    /// <summary>For whom it speaks besides its author, without those that dissociated themselves.</summary>
    public ImmutableArray<PrintedName> OnBehalfOf { get; init; } = [];

    /// <summary>Who aligned itself with this text and said so itself; empty when the comment had several (see the remarks).</summary>
    public ImmutableArray<PrintedName> SupportedBy { get; init; } = [];

    /// <summary>Where it stands: the first of its places in the order of the draft, as printed.</summary>
    public required string Place { get; init; }

    public ImmutableArray<string> OtherPlaces { get; init; } = [];

    /// <summary>What the form says it does, in words ("Deletion", "Addition").</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>
    /// Existing and proposed wording as one word-level change. All kept: words quoted without a proposal; empty: no wording.
    /// </summary>
    public ImmutableArray<Change> Wording { get; init; } = [];

    public required ReceivedText Said { get; init; }

    public ImmutableArray<ReceivedText> Alternatives { get; init; } = [];

    public ReceivedText? Condition { get; init; }

    /// <summary>What officers made of these words in other languages: printed beside them as unofficial, never as the
    /// delegation's.</summary>
    public ImmutableArray<ReceivedText> Translations { get; init; } = [];

    /// <summary>"In Russian", when the delegation says it wrote in another language than the draft's; else null.</summary>
    public string? LanguageNote { get; init; }

    /// <summary>What the Secretariat adds: where the record of the meeting has it, that a later text came, a restriction.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
